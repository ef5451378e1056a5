internal import News

/// The article's text as the page's metadata states it (JSON-LD `articleBody`), to check blocks against.
///
/// Texts are compared by their letters alone, in windows of a fixed width, so that quotation marks,
/// spaces and scripts without spaces make no difference.
struct StatedText {
  private static let width = 16

  /// The windows' hashes.
  private var windows: Set<UInt64> = []
  /// The length of the text's key, in bytes.
  private(set) var length = 0
  /// The text as stated.
  let text: String

  /// Prepares a text.
  init(_ text: String) {
    self.text = text
    let key = Array(TextKey.of(text).utf8)
    length = key.count
    guard key.count >= Self.width else { return }
    windows.reserveCapacity(key.count)
    for start in 0...(key.count - Self.width) {
      windows.insert(ByteHash.of(key[start..<start + Self.width]))
    }
  }

  /// The share of a block's text that the stated text holds, 0...1; nil for texts too short to tell.
  func coverage(of block: String) -> Double? {
    let key = Array(TextKey.of(block).utf8)
    guard key.count >= 2 * Self.width else { return nil }
    var found = 0
    var count = 0
    for start in stride(from: 0, through: key.count - Self.width, by: Self.width / 2) {
      count += 1
      if windows.contains(ByteHash.of(key[start..<start + Self.width])) { found += 1 }
    }
    return Double(found) / Double(count)
  }

  /// Returns the text as blocks.
  var blocks: [Block] {
    let lines = TextLine.lines(
      of: PageText.withoutTags(RecordText.escapedMarkup(text) ?? text))
    return Paragraphs.of(lines).map { Block($0) }
  }
}
