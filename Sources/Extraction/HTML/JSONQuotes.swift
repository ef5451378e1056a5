/// Whether a byte of JSON stands in a string, told byte after byte.
struct JSONQuotes {
  private var isInString = false
  private var isEscaped = false

  /// Takes the next byte; true where it belongs to a string, its quotation marks included.
  mutating func take(_ byte: UInt8) -> Bool {
    if isEscaped {
      isEscaped = false
      return true
    }
    switch byte {
    case UInt8(ascii: "\""):
      isInString.toggle()
      return true
    case UInt8(ascii: "\\"):
      isEscaped = isInString
      return isInString
    default: return isInString
    }
  }
}
