/// Reads the data files: UTF-8 lines of fields between tabs, `#` before comments.
struct TabSeparated {
  /// Calls `body` with the line's number, from 1, and its fields.
  static func forEachLine<Failure: Error>(
    of bytes: [UInt8], _ body: (Int, [Substring]) throws(Failure) -> Void
  ) throws(Failure) {
    let text = String(decoding: bytes, as: UTF8.self)
    var number = 0
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      guard let first = line.first, first != 0x23, first != 0x0D else { continue }
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      try body(number, fields.map { Substring($0) })
    }
  }

  /// The names in a field, between `|`.
  static func names(in field: Substring) -> [String] {
    field.utf8.split(separator: 0x7C).map { String(Substring($0)) }
  }
}

/// Why a data file cannot be used.
public struct DataFileError: Error, Equatable, CustomStringConvertible {
  /// The file's usual name, such as `places.tsv`.
  public var file: String
  /// The line, from 1; nil where the whole file is meant.
  public var line: Int?
  /// What is wrong with it.
  public var reason: String

  /// The message: what, where, what to do.
  public var description: String {
    "\(file)\(line.map { ":\($0)" } ?? ""): \(reason); restore it from the installation"
  }
}
