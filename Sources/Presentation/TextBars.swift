/// Bars and strips made of characters: of blocks where the terminal has them, else of ASCII.
struct TextBars {
  /// Whether characters beyond ASCII can be written.
  let hasBlocks: Bool

  private static let eighths = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
  private static let heights = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

  /// What stands for nothing.
  var nothing: String { hasBlocks ? "·" : "." }

  /// Returns a bar of at most `width` columns; 0 is a dot, and what is more is never empty.
  func bar(_ value: Int, of highest: Int, width: Int) -> String {
    guard value > 0, highest > 0, width > 0 else { return width > 0 ? nothing : "" }
    guard hasBlocks else {
      let count = (value * width + highest / 2) / highest
      return String(repeating: "#", count: min(max(count, 1), width))
    }
    let eighths = min(max((value * width * 8 + highest / 2) / highest, 1), width * 8)
    return String(repeating: "█", count: eighths / 8) + Self.eighths[eighths % 8]
  }

  /// Returns one character as high as a value: a dot for 0, else one of eight heights, or in ASCII 1 to 8.
  func height(_ value: Int, of highest: Int) -> String {
    guard value > 0, highest > 0 else { return nothing }
    let level = min(max((value * 8 + highest / 2) / highest, 1), 8)
    return hasBlocks ? Self.heights[level - 1] : "\(level)"
  }
}
