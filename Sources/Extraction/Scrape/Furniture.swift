internal import News

/// What stands around the text in records and metadata, where no element tells: calls to subscribe, bars to share.
enum Furniture {
  /// The rules whose lines are never an article's.
  private static let rules: Set = [
    "newsletter", "support-call", "share-bar", "cookie-notice", "consent", "embed-notice",
  ]

  /// Whether a paragraph is such a line.
  static func isOne(_ block: Block) -> Bool { rule(of: block) != nil }

  private static func rule(of block: Block) -> String? {
    Boilerplate.rule(for: block.text).flatMap { rules.contains($0.name) ? $0.name : nil }
  }

  /// Returns a text without such lines at its ends, and those by their rules; a text that is nothing else stays.
  static func trimmed(_ blocks: [Block]) -> (text: [Block], removed: [(String, [String])]) {
    let head = blocks.prefix(while: isOne).count
    let tail = blocks.reversed().prefix(while: isOne).count
    guard head + tail > 0, head + tail < blocks.count else { return (blocks, []) }
    let gone = blocks[..<head] + blocks[(blocks.count - tail)...]
    let removed = gone.map { (rule(of: $0) ?? "", [$0.text]) }
    return (Array(blocks[head..<(blocks.count - tail)]), removed)
  }
}
