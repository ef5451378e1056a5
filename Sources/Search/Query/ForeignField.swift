/// A field of another search engine that news articles here have nothing for.
///
/// It is read as words; the hint says what comes nearest.
struct ForeignField: Equatable {
  enum Owner: String {
    case factiva = "Factiva"
    case nexis = "Nexis"
    case proquest = "ProQuest"
    case gdelt = "GDELT"
    case mediaCloud = "Media Cloud"
    case freshRSS = "FreshRSS"
    case recoll = "Recoll"
    case aleph = "Aleph"
    case google = "Google"
  }

  var owner: Owner
  /// What to type instead, or why there is nothing.
  var hint: String

  /// Whether its engine writes it as a call: `su(war)`.
  var isCalled: Bool { owner == .nexis || owner == .proquest }

  /// Returns the field of that name, in any case.
  static func named(_ name: String) -> ForeignField? {
    guard name.utf8.count < 32 else { return nil }
    return fields[name.lowercased()]
  }

  private static let fields: [String: ForeignField] = {
    var fields: [String: ForeignField] = [:]
    func add(_ owner: Owner, _ names: String, _ hint: String) {
      for name in names.split(separator: " ") {
        fields[String(name)] = ForeignField(owner: owner, hint: hint)
      }
    }
    let topics = "topics are not coded here; use words"
    add(.factiva, "rst", "for one source use 'outlet:'")
    add(.factiva, "co ns re fds ipc ipd art cr gc ct vol pg ed clm an cy", topics)
    add(.factiva, "wn", "for numbers of words use 'words:'")
    add(.factiva, "td", "for the article's text use 'body:'")
    add(.nexis, "subject company person ticker industry terms term geographic state", topics)
    add(.nexis, "segment graphic highlight correction page edition", "use words")
    add(.nexis, "cite", "for one article use 'id:'")
    add(.proquest, "su subj peop org diskw noft", topics)
    add(.proquest, "ab abstract", "for the beginning use 'lead:'")
    add(.proquest, "stype rtype dtype", "document types are not kept")
    add(.gdelt, "tone toneabs", "tone is not measured here")
    add(.gdelt, "theme imagetag imagewebtag imageocrmeta imagefacetone imagenumfaces", topics)
    add(.mediaCloud, "media_id media_name media tags_id_media", "for one source use 'outlet:'")
    add(.mediaCloud, "tags_id_stories timespans_id stories_id", topics)
    add(.freshRSS, "labels label", "for sections use 'section:'")
    add(.freshRSS, "userdate", "for the time added use 'indexed:'")
    add(.recoll, "ext mime type filename dir containerfilename", "for the origin use 'site:'")
    add(.recoll, "size", "for numbers of words use 'words:'")
    add(.aleph, "schema collection_id collection foreign_id", "for one source use 'outlet:'")
    add(.aleph, "names name emails phones ibans", "use words, or 'byline:' for writers")
    add(
      .google, "filetype related cache define allinanchor inanchor stocks", "it has no meaning here"
    )
    return fields
  }()
}
