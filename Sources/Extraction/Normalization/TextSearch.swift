internal import Linguistics

// The standard library looks for a text letter by letter and by what letters mean. All texts here are composed
// (`TextLine`), so that comparing bytes finds the same, ten times as fast.

extension String {
  /// The first place at which a text stands.
  func firstRange(of part: String) -> Range<String.Index>? { self[...].firstRange(of: part) }

  /// Whether a text stands here.
  func contains(_ part: String) -> Bool { ByteScan.offset(of: part, in: self[...]) != nil }
}

extension Substring {
  /// The first place at which a text stands.
  func firstRange(of part: String) -> Range<String.Index>? {
    guard let offset = ByteScan.offset(of: part, in: self) else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: part.utf8.count)
  }

  /// Whether a text stands here.
  func contains(_ part: String) -> Bool { ByteScan.offset(of: part, in: self) != nil }
}
