internal import Linguistics

/// The fields at the head of a message: of an e-mail, of an HTTP response, of a record of a web archive.
///
/// All are written alike (RFC 5322, section 2.2): a name, a colon, a value that may go on in lines that
/// begin with white space.
struct HeaderFields: Sendable, Equatable {
  private struct Field: Sendable, Equatable {
    /// In lower case.
    var name: String
    var value: [UInt8]
  }

  private var fields: [Field] = []

  /// The most fields that are kept: no message has so many.
  private static let most = 1000

  /// Reads lines; what is no field is passed over.
  init(_ lines: ArraySlice<UInt8>) {
    for line in lines.split(separator: 0x0A) {
      let line = line.last == 0x0D ? line.dropLast() : line
      guard let first = line.first else { continue }
      if first == 0x20 || first == 0x09 {
        guard !fields.isEmpty else { continue }
        fields[fields.count - 1].value += [0x20] + Array(Self.trimmed(line))
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), fields.count < Self.most {
        let name = String(decoding: Self.trimmed(line[..<colon]), as: UTF8.self).lowercased()
        fields.append(Field(name: name, value: Array(Self.trimmed(line[(colon + 1)...]))))
      }
    }
  }

  /// The names of all fields, in lower case.
  var names: [String] { fields.map(\.name) }

  /// The value of the first field with a name, which is in lower case; nil where it is empty.
  subscript(name: String) -> String? {
    guard let bytes = bytes(of: name) else { return nil }
    return String(validating: bytes, as: UTF8.self) ?? TextDecoding.text(of: bytes)?.text
  }

  /// The bytes of that value.
  func bytes(of name: String) -> [UInt8]? {
    fields.first { $0.name == name && !$0.value.isEmpty }?.value
  }

  /// A media type in lower case, without its parameters: "text/html".
  func mediaType(in name: String = "content-type") -> String? {
    self[name].map { $0.prefix { $0 != ";" }.trimmed(" ").lowercased() }
  }

  /// A parameter of a field, such as the `charset` of `content-type`.
  func parameter(_ name: String, of field: String) -> String? {
    guard let value = self[field] else { return nil }
    var rest = value.drop { $0 != ";" }.dropFirst()
    while !rest.isEmpty {
      let key = rest.prefix { $0 != "=" && $0 != ";" }
      rest = rest[key.endIndex...]
      guard rest.first == "=" else {
        rest = rest.dropFirst()
        continue
      }
      rest = rest.dropFirst().drop { $0 == " " }
      let isQuoted = rest.first == "\""
      if isQuoted { rest = rest.dropFirst() }
      let text = rest.prefix { isQuoted ? $0 != "\"" : $0 != ";" }
      rest = rest[text.endIndex...].drop { $0 != ";" }.dropFirst()
      if key.trimmed(" \t").lowercased() == name { return text.trimmed(" \t") }
    }
    return nil
  }

  /// The index behind the empty line that ends a head; nil where there is none.
  static func end(in bytes: ArraySlice<UInt8>) -> Int? {
    var place = bytes.startIndex
    while let line = bytes[place...].firstIndex(of: 0x0A) {
      var next = line + 1
      if next < bytes.endIndex, bytes[next] == 0x0D { next += 1 }
      if next < bytes.endIndex, bytes[next] == 0x0A { return next + 1 }
      place = line + 1
    }
    return nil
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = bytes.drop { $0 <= 0x20 }
    while let last = rest.last, last <= 0x20 { rest.removeLast() }
    return rest
  }
}

extension Substring {
  /// The text without the ASCII characters `marks` at its ends.
  func trimmed(_ marks: String) -> String { String(self).trimmed(marks) }
}
