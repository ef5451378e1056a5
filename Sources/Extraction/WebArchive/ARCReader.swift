internal import News

/// The pages of a web archive in the format that came before WARC: ARC, versions 1 and 2, of the Internet
/// Archive and of Common Crawl's first years.
///
/// A record's head is one line: address, host's address, moment, type, in version 2 five fields more, and the
/// length. Behind it lies the answer as it came.
final class ARCReader: WebArchiveReader, RecordReader {
  /// What the line before a record says.
  private struct Head {
    var url: String
    /// Fourteen digits.
    var moment: String
    var length: Int
  }

  /// The longest line before a record, in bytes.
  private static let lineLimit = 8 << 10

  /// Whether bytes begin an archive: with the record that describes it.
  static func isArchive(_ head: ArraySlice<UInt8>) -> Bool {
    head.starts(with: "filedesc://".utf8)
  }

  func next() -> SourceItem? { nextItem() }

  /// Addresses begin with a letter, whichever; all lines are looked at.
  override func isHeadMark(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

  override func beginsHead(at offset: Int) -> Bool { head(at: offset) != nil }

  override func record() -> SourceItem? {
    guard let (head, end) = head(at: 0) else { return cutOff() }
    buffer.consume(to: buffer.start + end)
    let isPage = head.url.hasPrefix("http://") || head.url.hasPrefix("https://")
    guard isPage else { return skip(head.length) ? nil : cutOff() }
    var hints = RecordHints()
    hints.url = head.url
    hints.fetched = Self.moment(head.moment)
    return page(head.length, hints)
  }

  /// The head that begins at an offset, and the offset behind its line.
  private func head(at offset: Int) -> (Head, end: Int)? {
    buffer.fill(to: offset + 512)
    var rest = buffer.rest.dropFirst(offset).prefix(Self.lineLimit)
    if rest.firstIndex(of: 0x0A) == nil {
      buffer.fill(to: offset + Self.lineLimit)
      rest = buffer.rest.dropFirst(offset).prefix(Self.lineLimit)
    }
    guard let line = rest.firstIndex(of: 0x0A) else { return nil }
    let words = rest[..<line].split(separator: 0x20)
    guard words.count == 5 || words.count == 10, Self.isAddress(words[0]),
      words[2].count == 14, words[2].allSatisfy({ (0x30...0x39).contains($0) }),
      let last = words.last,
      let length = Int(String(decoding: last.filter { $0 != 0x0D }, as: UTF8.self)), length >= 0
    else { return nil }
    let head = Head(
      url: String(decoding: words[0], as: UTF8.self),
      moment: String(decoding: words[2], as: UTF8.self),
      length: length)
    return (head, line + 1 - buffer.start)
  }

  /// Whether a word begins as the addresses of captures do; what is left of a longer one does not.
  private static func isAddress(_ word: ArraySlice<UInt8>) -> Bool {
    guard let colon = word.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let scheme = String(decoding: word[..<colon], as: UTF8.self).lowercased()
    return schemes.contains(scheme)
  }

  private static let schemes: Set = [
    "http", "https", "ftp", "ftps", "dns", "whois", "filedesc", "news", "nntp", "gopher", "mailto",
    "metadata", "warcinfo", "urn", "file", "data", "rtsp", "mms", "javascript",
  ]

  /// "20080430204825" as ISO 8601; the clock of these archives is UTC.
  private static func moment(_ digits: String) -> String {
    let d = Array(digits)
    func part(_ start: Int, _ count: Int) -> String { String(d[start..<start + count]) }
    return "\(part(0, 4))-\(part(4, 2))-\(part(6, 2))T\(part(8, 2)):\(part(10, 2)):\(part(12, 2))Z"
  }
}
