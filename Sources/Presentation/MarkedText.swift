/// Texts in which `<mark>` can only be a mark, as snippets stand in JSON.
public enum MarkedText {
  private static let open = Array("<mark>".utf8)
  private static let close = Array("</mark>".utf8)
  private static let escapes: [(escape: [UInt8], byte: UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")),
  ]

  /// Returns a text whose signs cannot be taken for marks.
  static func escaped(_ text: Substring) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += escapes[0].escape
      case UInt8(ascii: "<"): escaped += escapes[1].escape
      case UInt8(ascii: ">"): escaped += escapes[2].escape
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Returns the text that was marked and escaped, without its marks and escapes.
  ///
  /// O(bytes).
  public static func plain(_ marked: String) -> String {
    let bytes = Array(marked.utf8)
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let rest = bytes[index...]
      switch bytes[index] {
      case UInt8(ascii: "<"):
        guard let mark = [open, close].first(where: rest.starts) else { fallthrough }
        index += mark.count
      case UInt8(ascii: "&"):
        guard let found = escapes.first(where: { rest.starts(with: $0.escape) }) else {
          fallthrough
        }
        plain.append(found.byte)
        index += found.escape.count
      default:
        plain.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
