/// The feed of a saved search: RSS 2.0 with Dublin Core, the latest alerts first.
public struct AlertFeed: Sendable {
  /// The most items that are kept.
  public static let mostItems = 100

  private static let start = "<item>"
  private static let end = "</item>\n"

  /// The saved search.
  public var name: String
  /// Where the feed lies on the web, where that is known.
  public var address: String?
  /// When it was made, seconds since 1970.
  public var seconds: Int

  /// Creates a feed.
  public init(name: String, address: String?, seconds: Int) {
    self.name = name
    self.address = address
    self.seconds = seconds
  }

  /// Returns a feed's file with what is told put before what it holds.
  ///
  /// An item that is in it already, for the run before was cut off, is not there twice.
  ///
  /// - Parameters:
  ///   - telling: what is told.
  ///   - file: the file as it is, empty where there is none.
  /// - Returns: the new file.
  public func text(_ telling: AlertTelling, after file: String) -> String {
    let new = telling.items.map(item)
    let marks = Set(new.compactMap(Self.mark))
    let kept = Self.items(of: file).filter { item in
      Self.mark(item).map { !marks.contains($0) } ?? false
    }
    return head(telling) + (new + kept).prefix(Self.mostItems).joined() + "</channel>\n</rss>\n"
  }

  /// Returns a feed's file without what it says of an article, nil where it says nothing of it.
  ///
  /// - Parameters:
  ///   - identity: what makes it the same article.
  ///   - file: the file.
  /// - Returns: the new file.
  public static func removing(_ identity: UInt64, from file: String) -> String? {
    let all = items(of: file)
    let kept = all.filter { item in
      guard let mark = mark(item) else { return true }
      return mark != "dateline:\(identity)" && !mark.hasPrefix("dateline:\(identity)#")
    }
    guard kept.count < all.count, let first = file.firstRange(of: start),
      let tail = file.range(ofLast: end)
    else { return nil }
    return String(file[..<first.lowerBound]) + kept.joined() + String(file[tail.upperBound...])
  }

  // MARK: Items

  private func head(_ telling: AlertTelling) -> String {
    let own = address.map {
      "<atom:link href=\"\(Self.escaped($0))\" rel=\"self\" type=\"application/rss+xml\"/>\n"
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel>
      <title>\(Self.escaped("Dateline: \(name)"))</title>
      <link>\(Self.escaped(address ?? "urn:dateline:alerts:" + Self.address(name)))</link>
      <description>\(Self.escaped("What is new for " + telling.query))</description>
      \(own ?? "")<generator>Dateline</generator>
      <lastBuildDate>\(MailDate.text(seconds: seconds))</lastBuildDate>

      """
  }

  private func item(_ item: AlertTelling.Item) -> String {
    var text = Self.start + "\n"
    func add(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { text += "<\(name)>\(Self.escaped(value))</\(name)>\n" }
    }
    let label = item.change == .new ? "" : "[\(item.change.rawValue)] "
    let hash = item.change == .new ? "" : "#\(item.content)"
    add("title", label + item.title)
    add("link", item.link)
    text += "<guid isPermaLink=\"false\">dateline:\(item.identity)\(hash)</guid>\n"
    // A day alone is no moment: readers would make midnight of it.
    if let date = item.moment.flatMap(MailDate.text(iso:)) {
      add("pubDate", date)
    } else {
      add("dc:date", item.day)
    }
    for writer in item.bylines { add("dc:creator", writer) }
    add("dc:source", item.outlet)
    add("dc:coverage", item.dateline)
    add("dc:language", item.language)
    let snippet = item.snippet.map { piece in
      let escaped = Self.escaped(piece.text)
      return piece.isMarked ? "<mark>\(escaped)</mark>" : escaped
    }.joined()
    // HTML inside XML: escaped once more.
    add("description", snippet)
    return text + Self.end
  }

  private static func items(of file: String) -> [String] {
    var items: [String] = []
    var rest = file[...]
    while let first = rest.firstRange(of: start),
      let last = rest[first.upperBound...].firstRange(of: end)
    {
      items.append(String(rest[first.lowerBound..<last.upperBound]))
      rest = rest[last.upperBound...]
    }
    return items
  }

  private static func mark(_ item: String) -> String? {
    guard let first = item.firstRange(of: "<guid isPermaLink=\"false\">"),
      let last = item[first.upperBound...].firstRange(of: "</guid>")
    else { return nil }
    return String(item[first.upperBound..<last.lowerBound])
  }

  // MARK: Values

  /// Text in XML; characters that XML has no place for are blanks.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default:
        let isWrong =
          scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
          || scalar.value & 0xFFFE == 0xFFFE
        escaped.unicodeScalars.append(isWrong ? " " : scalar)
      }
    }
    return escaped
  }

  private static func address(_ name: String) -> String {
    String(name.unicodeScalars.filter(\.isASCII).map(Character.init))
  }
}

extension String {
  /// Where a text occurs last.
  fileprivate func range(ofLast text: String) -> Range<Index>? {
    var found: Range<Index>?
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      found = range
      rest = rest[range.upperBound...]
    }
    return found
  }
}
