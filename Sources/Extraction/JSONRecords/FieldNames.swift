/// What the names of a record's members mean, in the data sets and tools that write news as JSON.
enum RecordField: Int, CaseIterable {
  case title, deck, text, published, updated, authors, outlet, url, dateline, section, language,
    keywords, agency, correction

  /// Returns the field of a name and the rank of the name among those of the field.
  ///
  /// Case, hyphens and underscores make no difference: `date_publish` is `datePublish`.
  static func named(_ name: String) -> (field: RecordField, rank: Int)? {
    guard name.utf8.count <= 32 else { return nil }
    var key: [UInt8] = []
    for byte in name.utf8 where byte != UInt8(ascii: "_") && byte != UInt8(ascii: "-") {
      key.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    return table[String(decoding: key, as: UTF8.self)]
  }

  /// Whether a name that is not known speaks of a text: "text_en", "newsBody", "article-content-raw".
  static func speaksOfText(_ name: String) -> Bool {
    let name = name.lowercased()
    guard
      !["title", "head", "type", "url", "comment", "caption", "author", "bio", "ad_"]
        .contains(where: name.contains)
    else { return false }
    return [
      "text", "body", "content", "article", "paragraph", "story", "html", "maintext", "inhalt",
      "texto", "texte", "testo", "tekst", "metin", "cuerpo", "corps", "текст",
    ]
    .contains(where: name.contains)
  }

  private static let table: [String: (field: RecordField, rank: Int)] = {
    var table: [String: (field: RecordField, rank: Int)] = [:]
    for (field, names) in names {
      for (rank, name) in names.split(separator: " ").enumerated() {
        table[String(name)] = (field, rank)
      }
    }
    return table
  }()

  /// The names of each field, the most telling first.
  private static let names: [(RecordField, String)] = [
    (.title, "title headline articletitle newstitle posttitle headlinetext name head"),
    (
      .deck,
      "deck description subtitle subheadline standfirst dek summary abstract excerpt lead "
        + "shortdescription metadescription"
    ),
    (
      .text,
      "text body maintext content articlebody plaintext bodytext fulltext articletext story "
        + "textcontent articlecontent cleantext cleanedtext rawtext article news newstext newscontent "
        + "paragraphs bodyhtml contenthtml contenttext articlehtml htmlbody htmlcontent bodyxhtml "
        + "contentrendered posttext postcontent html rawcontent textbody pagetext transcript"
    ),
    (
      .published,
      "published publisheddate publisheddatetime publishdate publishedat datepublish datepublished "
        + "publishingdate publicationdate pubdate date datetime timestamp created createdat "
        + "versioncreated firstcreated"
    ),
    (
      .updated,
      "updated datemodified datemodify modified modifieddate modifiedat updatedat lastmodified "
        + "dateupdated"
    ),
    (.authors, "authors author byline bylines creator creators writer"),
    (
      .outlet,
      "outlet source publisher sitename sourcename medianame newspaper publication site metasitename "
        + "sourcehostname hostname sourcedomain domain"
    ),
    (.url, "url link canonicalurl canonicallink originalurl sourceurl weburl permalink"),
    (.dateline, "dateline"),
    (.section, "section category articlesection sections categories"),
    (.language, "language lang inlanguage metalang languagecode"),
    (.keywords, "keywords tags topics metakeywords"),
    (.agency, "agency newsagency wire"),
    (.correction, "correction corrections"),
  ]
}
