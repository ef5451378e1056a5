import Foundation

/// A record as each format writes it, for tests that run one faculty through all readers.
enum RecordForm: String, CaseIterable, Sendable {
  case csv, tsv, jsonl, json, jsonFeed, ninjs, sgml, rss, atom, nitf, newsmlG2, newsml1, mail,
    mailbox
  case html, scrape

  /// What a record says.
  struct Facts {
    var title = "Ferry resumes at the second pier"
    var text = "The ferry resumed on Monday evening, police in the harbour said."
    var date = "2021-05-28"
    var authors = "Ada Quill"
    /// A status, in the word that all formats have for it.
    var status = "usable"
    /// The end of an embargo; empty where there is none.
    var embargo = ""
    /// A note to editors; empty where there is none.
    var note = ""
  }

  /// The name of a file of this format.
  var name: String {
    switch self {
    case .rss, .atom, .nitf, .newsmlG2, .newsml1: "a.xml"
    case .jsonFeed, .ninjs, .json: "a.json"
    case .sgml: "a.sgm"
    case .mail: "a.eml"
    case .mailbox: "a.mbox"
    case .scrape: "a.txt"
    case .csv, .tsv, .jsonl, .html: "a." + rawValue
    }
  }

  /// A file with one such record.
  func file(_ facts: Facts) -> String {
    let (title, text, date, authors) = (facts.title, facts.text, facts.date, facts.authors)
    let xml = "<?xml version=\"1.0\"?>"
    switch self {
    case .csv, .tsv:
      let mark = self == .csv ? "," : "\t"
      let row = [title, date, authors, facts.status, facts.embargo, facts.note, text].map {
        "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\""
      }
      return ["title", "date", "authors", "pubstatus", "embargo", "ednote", "text"].joined(
        separator: mark) + "\n" + row.joined(separator: mark) + "\n"
    case .jsonl: return json(facts) + "\n"
    case .json: return "[" + json(facts) + "]"
    case .jsonFeed:
      return "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"F\", \"items\": [{"
        + "\"id\": \"1\", \"title\": \(quoted(title)), \"content_text\": \(quoted(text)), "
        + "\"date_published\": \(quoted(date)), \"authors\": [{\"name\": \(quoted(authors))}], "
        + states(facts) + "}]}"
    case .ninjs:
      return "{\"uri\": \"urn:1\", \"type\": \"text\", \"headline\": \(quoted(title)), "
        + "\"body_text\": \(quoted(text)), \"versioncreated\": \(quoted(date)), "
        + "\"byline\": \(quoted(authors)), "
        + states(facts).replacingOccurrences(of: "\"embargo\"", with: "\"embargoed\"") + "}"
    case .sgml:
      return "<DOC>\n<DOCNO>X1</DOCNO>\n<HEADLINE>\(title)</HEADLINE>\n<DATE>\(date)</DATE>\n"
        + "<BYLINE>\(authors)</BYLINE>\n<PUBSTATUS>\(facts.status)</PUBSTATUS>\n"
        + "<EMBARGO>\(facts.embargo)</EMBARGO>\n<EDNOTE>\(facts.note)</EDNOTE>\n"
        + "<TEXT>\n\(text)\n</TEXT>\n</DOC>\n"
    case .rss:
      return xml + "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><channel>"
        + "<title>F</title><item><title>\(title)</title><pubDate>\(date)</pubDate>"
        + "<dc:creator>\(authors)</dc:creator>" + elements(facts)
        + "<description>\(text)</description></item></channel></rss>"
    case .atom:
      return xml + "<feed xmlns=\"http://www.w3.org/2005/Atom\" xmlns:x=\"urn:x\"><title>F</title>"
        + "<entry><title>\(title)</title><published>\(date)</published>"
        + "<author><name>\(authors)</name></author>"
        + elements(facts, prefix: "x:") + "<summary>\(text)</summary></entry></feed>"
    case .nitf:
      // A status and the end of an embargo are one in NITF.
      let status = facts.embargo.isEmpty ? facts.status : "embargoed"
      let release = facts.embargo.isEmpty ? "" : "<date.release norm=\"\(facts.embargo)\"/>"
      return xml + "<nitf><head><title>\(title)</title><docdata management-status=\"\(status)\">"
        + release
        + "<date.issue norm=\"\(date)\"/><ed-msg info=\"\(facts.note)\"/></docdata></head>"
        + "<body><body.head><hedline><hl1>\(title)</hl1></hedline><byline>\(authors)</byline>"
        + "</body.head><body.content><p>\(text)</p></body.content></body></nitf>"
    case .newsmlG2:
      let embargo = facts.embargo.isEmpty ? "" : "<embargoed>\(facts.embargo)</embargoed>"
      return xml + "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:1\">"
        + "<itemMeta><itemClass qcode=\"ninat:text\"/><versionCreated>\(date)</versionCreated>"
        + embargo + "<pubStatus qcode=\"stat:\(facts.status)\"/><edNote>\(facts.note)</edNote>"
        + "</itemMeta><contentMeta><headline>\(title)</headline><by>\(authors)</by></contentMeta>"
        + "<contentSet><inlineData>\(text)</inlineData></contentSet></newsItem>"
    case .newsml1:
      let status = facts.embargo.isEmpty ? facts.status : "Embargoed"
      let change =
        facts.embargo.isEmpty
        ? "" : "<StatusWillChange><DateAndTime>\(facts.embargo)</DateAndTime></StatusWillChange>"
      return xml + "<NewsML><NewsItem><NewsManagement><FirstCreated>\(date)</FirstCreated>"
        + "<Status FormalName=\"\(status)\"/>\(change)</NewsManagement><NewsComponent><NewsLines>"
        + "<HeadLine>\(title)</HeadLine><ByLine>\(authors)</ByLine></NewsLines><ContentItem>"
        + "<DataContent>\(text)</DataContent></ContentItem></NewsComponent></NewsItem></NewsML>"
    case .mail: return mail(facts)
    case .mailbox: return "From a@b.example Fri May 28 14:00:00 2021\n" + mail(facts) + "\n"
    case .html:
      return
        "<html><head><title>\(title)</title><meta name=\"author\" content=\"\(escaped(authors))\">"
        + "<meta name=\"pubstatus\" content=\"\(facts.status)\">"
        + "<meta name=\"embargo\" content=\"\(facts.embargo)\">"
        + "<meta property=\"article:published_time\" content=\"\(date)\"></head><body><h1>\(title)</h1>"
        + "<p>\(text)</p></body></html>"
    case .scrape:
      return
        "---\ntitle: \(title)\ndate: \(date)\nauthors: \(authors)\npubstatus: \(facts.status)\n"
        + "embargo: \(facts.embargo)\nednote: \(facts.note)\n---\n\n\(text)\n"
    }
  }

  private func mail(_ facts: Facts) -> String {
    "From: \(facts.authors) <a@b.example>\nSubject: \(facts.title)\nDate: \(facts.date)\n"
      + "X-Pubstatus: \(facts.status)\nX-Embargo: \(facts.embargo)\nMIME-Version: 1.0\n"
      + "Content-Type: text/plain\nContent-Transfer-Encoding: 8bit\n\n\(facts.text)\n"
  }

  private func json(_ facts: Facts) -> String {
    "{\"title\": \(quoted(facts.title)), \"text\": \(quoted(facts.text)), "
      + "\"date\": \(quoted(facts.date)), \"authors\": \(quoted(facts.authors)), " + states(facts)
      + "}"
  }

  private func states(_ facts: Facts) -> String {
    "\"pubstatus\": \(quoted(facts.status)), \"embargo\": \(quoted(facts.embargo)), "
      + "\"ednote\": \(quoted(facts.note))"
  }

  private func elements(_ facts: Facts, prefix: String = "") -> String {
    [("pubstatus", facts.status), ("embargo", facts.embargo), ("ednote", facts.note)].map {
      "<\(prefix)\($0.0)>\($0.1)</\(prefix)\($0.0)>"
    }.joined()
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\"", with: "\\\"") + "\""
  }

  private func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "\"", with: "&quot;")
  }
}
