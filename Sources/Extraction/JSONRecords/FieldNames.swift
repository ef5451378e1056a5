/// What the names of a record's members mean, in the data sets and tools that write news as JSON.
enum RecordField: Int, CaseIterable {
  case title, deck, text, published, updated, authors, outlet, url, dateline, section, language,
    keywords, agency, correction

  /// Returns the field of a name and the rank of the name among those of the field.
  ///
  /// Case, hyphens, underscores, colons and spaces make no difference: `date_publish` is `datePublish`.
  static func named(_ name: String) -> (field: RecordField, rank: Int)? {
    guard name.utf8.count <= 32 else { return nil }
    var key: [UInt8] = []
    for byte in name.utf8 where !":_- ".utf8.contains(byte) {
      key.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    }
    let spelled = String(decoding: key, as: UTF8.self)
    return table[spelled] ?? (key.contains { $0 >= 0x80 } ? table[spelled.lowercased()] : nil)
  }

  /// Whether a name that is not known speaks of a text: "text_en", "newsBody", "article-content-raw".
  static func speaksOfText(_ name: String) -> Bool {
    let name = name.lowercased()
    guard
      !["title", "head", "type", "url", "comment", "caption", "author", "bio"]
        .contains(where: name.contains), !name.hasPrefix("ad_")
    else { return false }
    return [
      "text", "body", "content", "article", "paragraph", "story", "html", "maintext", "inhalt",
      "texto", "texte", "testo", "tekst", "metin", "cuerpo", "corps", "текст",
    ]
    .contains(where: name.contains)
  }

  /// Names that tables and records of anything have: alone they make nothing an article.
  static let common: Set = [
    "name", "head", "subject", "heading", "hl", "time", "data", "channel", "provider", "paper",
    "journal", "by", "uri", "href", "copy", "created",
  ]

  /// Names of a text in records that have a headline as well, and nothing else that is a text.
  static let textsBesideHeadlines: Set = [
    "document", "doc", "raw", "message", "post", "markdown", "sentences", "longdescription", "lead",
    "sections", "blocks", "components", "elements", "chapters", "parts", "root", "delta",
    "rendered",
    "txt", "corpo",
  ]

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
    (
      .title,
      "title headline articletitle newstitle posttitle webtitle storytitle pagetitle headlinetext "
        + "titletext ogtitle hed hl headlines heading headlinemain titel titre titulo título titolo "
        + "tytuł başlık заголовок 标题 標題 タイトル 제목 name head subject"
    ),
    (
      .deck,
      "deck description subtitle subheadline standfirst dek summary abstract excerpt lead "
        + "shortdescription metadescription snippet leadparagraph teaser"
    ),
    (
      .text,
      "text body maintext content articlebody plaintext bodytext fulltext articletext story "
        + "textcontent articlecontent cleantext cleanedtext rawtext article news newstext newscontent "
        + "paragraphs bodyhtml contenthtml contenttext articlehtml htmlbody htmlcontent bodyxhtml "
        + "contentrendered posttext postcontent html rawcontent textbody pagetext transcript copy "
        + "contenu conteúdo conteudo contenido contenuto artikel artículo texto texte testo tekst "
        + "inhalt metin текст 本文 正文 内容 본문"
    ),
    (
      .published,
      "published publisheddate publisheddatetime publishdate publishedat datepublish datepublished "
        + "publishingdate publicationdate pubdate date datetime timestamp created createdat "
        + "versioncreated firstcreated webpublicationdate firstpublicationdate firstpublishedat "
        + "articledate newsdate postdate postdategmt dategmt posted postedat issued dateissued displaydate "
        + "releasedate releasetime dateutc publishtime pubtime datum fecha дата 日期 日付 날짜 time data"
    ),
    (
      .updated,
      "updated datemodified datemodify modified modifieddate modifiedat updatedat lastmodified "
        + "dateupdated"
    ),
    (
      .authors,
      "authors author byline bylines creator creators writer writers authorname authornames "
        + "authorlist articleauthor postauthor dccreator by journalist journalists reporter reporters "
        + "contributor contributors autor autoren auteur auteurs autore autori автор 作者 著者 기자"
    ),
    (
      .outlet,
      "outlet source publisher sitename sourcename medianame newspaper publication site metasitename "
        + "sourcehostname hostname sourcedomain publishername newssource provider paper journal "
        + "channel domain"
    ),
    (
      .url,
      "url link canonicalurl canonicallink originalurl sourceurl weburl permalink articleurl "
        + "articlelink storyurl newsurl pageurl linkurl canonical href uri ampurl"
    ),
    (.dateline, "dateline"),
    (.section, "section category articlesection sections categories"),
    (.language, "language lang inlanguage metalang languagecode"),
    (.keywords, "keywords tags topics metakeywords"),
    (.agency, "agency newsagency wire"),
    (.correction, "correction corrections"),
  ]
}
