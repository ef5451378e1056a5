internal import JSON
internal import News

/// A story as wires sent it to teleprinters and send it to old systems: IPTC 7901, and ANPA 1312 in America.
///
/// Control characters cut it: a head behind SOH, the text from STX to ETX, then the moment of sending.
enum Teletype {
  static let startOfHead: UInt8 = 0x01
  static let startOfText: UInt8 = 0x02
  static let endOfText: UInt8 = 0x03
  static let endOfMessage: UInt8 = 0x04

  /// Whether bytes begin a message: a short head, and then a text.
  static func isMessage(_ head: ArraySlice<UInt8>) -> Bool {
    let start = head.prefix(1200).drop { isFiller($0) }
    guard start.first == startOfHead, let text = start.prefix(1000).firstIndex(of: startOfText)
    else { return false }
    let words = start[..<text]
    return words.count { $0 > 0x20 } >= 5 && words.count { $0 == 0x0A || $0 == 0x0D } <= 20
      && !words.contains(0)
  }

  /// What is sent between messages: SYN, NUL, line breaks.
  static func isFiller(_ byte: UInt8) -> Bool {
    byte == 0x16 || byte <= 0x20 && byte != startOfHead
  }
}

extension WireStory {
  /// Reads a message; nil where it holds no text.
  init?(teletype message: [UInt8]) {
    guard let start = message.firstIndex(of: Teletype.startOfText) else { return nil }
    let head = message[..<start]
    let end = message[start...].firstIndex(of: Teletype.endOfText) ?? message.endIndex
    let isANPA = head.contains(0x1F) || message[end...].contains(UInt8(ascii: "<"))
    takeHead(TeletypeLine.lines(of: head))
    takeText(TeletypeLine.lines(of: message[(start + 1)..<end]), isANPA: isANPA)
    versionCreated =
      TeletypeLine.lines(of: message[end...]).lazy
      .compactMap { TeletypeDate.read($0.text) }.first
    guard !blocks.isEmpty || headline != nil else { return nil }
  }

  /// "dpa0123 4 pl 245 …" and the keyword lines below it; in ANPA's first line there is only a number.
  private mutating func takeHead(_ lines: [TeletypeLine]) {
    let texts = lines.map(\.text).filter { !$0.isEmpty }
    guard let first = texts.first else { return }
    let words = first.split(separator: " ").map(String.init)
    let source = words.first.map { $0.prefix { $0.isLetter } } ?? ""
    if source.count >= 2 { sources.append(AgencyNames.canonical(String(source)) ?? String(source)) }
    extra.append(JSONMember("id", .string(first)))
    let slug = texts.dropFirst().joined(separator: " ").trimmed(" /")
    if !slug.isEmpty { extra.append(JSONMember("slugline", .string(slug))) }
  }

  private mutating func takeText(_ lines: [TeletypeLine], isANPA: Bool) {
    var rest = lines[...].drop { $0.text.isEmpty }
    if isANPA {
      // Lines that are set apart come first: notes, headline, byline.
      while let line = rest.first, line.isSetApart || line.text.isEmpty {
        rest = rest.dropFirst()
        if !line.text.isEmpty { takeSetApart(line) }
      }
    } else if let first = rest.first, !first.text.endsSentence, first.text.utf8.count <= 200 {
      headline = first.text
      rest = rest.dropFirst()
      rest = takeByline(rest)
    }
    var body: [TextLine] = []
    for line in rest {
      if Self.isForEditors(line.text) { break }
      if isANPA, line.isSetApart, let lead = BylineParser().parse(line.text), !lead.isEmpty {
        bylines.append(line.text)
        continue
      }
      body.append(contentsOf: line.asText)
    }
    blocks = Paragraphs.indented(body).map { Block($0) }
  }

  private mutating func takeByline(_ lines: ArraySlice<TeletypeLine>) -> ArraySlice<TeletypeLine> {
    let rest = lines.drop { $0.text.isEmpty }
    guard let first = rest.first, first.text.utf8.count <= 100,
      BylineParser().parse(first.text) != nil
    else { return lines }
    bylines.append(first.text)
    return rest.dropFirst()
  }

  private mutating func takeSetApart(_ line: TeletypeLine) {
    let text = line.text
    if text.hasPrefix("Eds:") || text.hasPrefix("EDS:") || text.hasPrefix("Editors") {
      extra.append(JSONMember("ednote", .string(text)))
      notes.append(text)
    } else if text.hasPrefix("By ") || text.hasPrefix("BY ") {
      bylines.append(text)
    } else if Self.isPictureNote(text) || AgencyNames.canonical(text) != nil
      || text.hasSuffix(" Writer") || text.hasSuffix(" Correspondent")
    {
      notes.append(text)
    } else if let first = headline {
      if deck == nil, bylines.isEmpty { headline = first + " " + text }
    } else {
      headline = text
    }
  }

  private static func isPictureNote(_ text: String) -> Bool {
    ["AP Photo", "AP Graphic", "AP Video", "With AP", "Photo"].contains(where: text.hasPrefix)
  }

  private static func isForEditors(_ text: String) -> Bool {
    let text = text.lowercased()
    return text.hasPrefix("the following information is not")
      || text.hasPrefix("die folgenden informationen sind nicht")
      || text.hasPrefix("# notizblock") || text.hasPrefix("# dpa-notizblock")
  }
}

/// A line of a teletype message, without its control characters.
struct TeletypeLine {
  var text: String
  /// Whether the wire sets it apart from the text: `^` before it, `<` or `=` behind it.
  var isSetApart: Bool
  /// The line as text, with its indent.
  var asText: [TextLine]

  static func lines(of bytes: ArraySlice<UInt8>) -> [TeletypeLine] {
    let plain = bytes.compactMap { byte -> UInt8? in
      if byte == 0x1F { return 0x20 }
      return byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
        ? nil : byte
    }
    guard let page = PageDecoder.decode(plain) else { return [] }
    return TextLine.lines(of: page.text).map(TeletypeLine.init)
  }

  private init(_ line: TextLine) {
    var text = line.text
    let isMarked = text.hasPrefix("^")
    if isMarked { text.removeFirst() }
    let isEnded = text.hasSuffix("<") || text.hasSuffix("=") && !text.hasSuffix(" =")
    if isEnded { text.removeLast() }
    self.text = text.trimmed(" ")
    isSetApart = isMarked || isEnded
    var plain = line
    plain.text = self.text
    asText = [plain]
  }
}

/// The moments at the end of teletype messages.
enum TeletypeDate {
  /// Reads "021030 Mär 26", "201500 GMT Mar 08", "AP-NY-03-02-26 0830EST".
  static func read(_ line: String) -> String? {
    american(line) ?? european(line)
  }

  private static func european(_ line: String) -> String? {
    let words = line.split(separator: " ").map(String.init)
    guard words.count >= 3, let moment = words.first, moment.utf8.count == 6,
      moment.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    let zone = DateWords.zones[words[1].lowercased()] ?? ""
    let rest = zone.isEmpty ? words.dropFirst() : words.dropFirst(2)
    guard rest.count >= 2 else { return nil }
    let day = "\(moment.prefix(2)) \(rest[rest.startIndex]) \(rest[rest.startIndex + 1])"
    guard let date = StatedDate.read(day) else { return nil }
    let clock = moment.dropFirst(2)
    return "\(date.day)T\(clock.prefix(2)):\(clock.suffix(2)):00\(zone)"
  }

  private static func american(_ line: String) -> String? {
    let words = line.trimmed("<").split(separator: " ").map(String.init)
    guard let first = words.first, words.count >= 2 else { return nil }
    let parts = first.split(separator: "-").map(String.init)
    guard parts.count == 5, parts[2...].allSatisfy({ $0.utf8.count == 2 && Int($0) != nil }) else {
      return nil
    }
    let clock = words[1].prefix { $0.isNumber }
    guard clock.utf8.count == 4 else { return nil }
    let zone = DateWords.zones[words[1].dropFirst(4).lowercased()] ?? ""
    let year = (Int(parts[4]) ?? 0) < 50 ? "20" + parts[4] : "19" + parts[4]
    return "\(year)-\(parts[2])-\(parts[3])T\(clock.prefix(2)):\(clock.suffix(2)):00\(zone)"
  }
}
