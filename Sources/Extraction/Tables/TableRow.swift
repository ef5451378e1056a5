internal import Linguistics

/// A row of a table: fields that may be quoted, and then hold delimiters and line breaks.
enum TableRow {
  private static let quote = UInt8(ascii: "\"")

  /// Splits a row.
  static func fields(of row: ArraySlice<UInt8>, delimiter: UInt8) -> [String] {
    var fields: [String] = []
    var rest = row
    while true {
      let (field, end) = field(at: rest, delimiter)
      fields.append(field)
      guard end < row.endIndex else { return fields }
      rest = row[(end + 1)...]
    }
  }

  private static func field(_ bytes: [UInt8]) -> String {
    String(validating: bytes, as: UTF8.self) ?? TextDecoding.text(of: bytes)?.text
      ?? String(decoding: bytes, as: UTF8.self)
  }

  /// The field that begins here, and the index of the delimiter behind it.
  private static func field(at rest: ArraySlice<UInt8>, _ delimiter: UInt8) -> (String, Int) {
    if rest.first == quote, let closed = quoted(rest, delimiter) { return closed }
    let plain = rest.prefix { $0 != delimiter }
    return (field(Array(plain)), plain.endIndex)
  }

  /// A field in quotation marks; nil where the mark is the field's own.
  private static func quoted(_ rest: ArraySlice<UInt8>, _ delimiter: UInt8) -> (String, Int)? {
    var value: [UInt8] = []
    var index = rest.startIndex + 1
    while index < rest.endIndex {
      let byte = rest[index]
      if byte != quote {
        value.append(byte)
        index += 1
        continue
      }
      let next = index + 1
      if next == rest.endIndex || rest[next] == delimiter { return (field(value), next) }
      if rest[next] == quote {
        value.append(quote)
        index += 2
      } else {
        // A mark that was not doubled, inside of the field.
        value.append(quote)
        index += 1
      }
    }
    return nil
  }

  /// Follows rows byte by byte, to find where one ends.
  struct Scanner {
    private let delimiter: UInt8
    private var isQuoted = false
    private var isAtStart = true
    private var wasQuote = false

    init(delimiter: UInt8) {
      self.delimiter = delimiter
    }

    /// Whether a line break here ends the row.
    var isOpen: Bool { isQuoted && !wasQuote }

    /// Takes in a byte.
    @inline(__always)
    mutating func step(_ byte: UInt8) {
      if isQuoted {
        if byte == TableRow.quote {
          wasQuote.toggle()
          return
        }
        guard wasQuote else { return }
        wasQuote = false
        // Only a delimiter or the line's end closes a field.
        guard byte == delimiter || byte == 0x0D || byte == 0x0A else { return }
        isQuoted = false
      }
      if byte == TableRow.quote, isAtStart {
        isQuoted = true
      } else {
        isAtStart = byte == delimiter
      }
    }
  }
}
