internal import Linguistics
internal import Markup
internal import News

/// The bytes of XML as libxml2 can read them.
enum XMLText {
  /// Bytes in an encoding that is known.
  struct Decoded {
    var bytes: [UInt8]
    /// The encoding to declare; nil for UTF-8.
    var declared: String?
    /// The encoding found where it is not the declared one.
    var repaired: String?
  }

  /// Returns the bytes in UTF-8, where libxml2 need not do it.
  ///
  /// Valid UTF-8 is believed whatever is declared; of what is not, the bytes tell the encoding.
  static func utf8(_ bytes: [UInt8], encoding: String?) -> Decoded {
    // Without an escape the file has been decoded before.
    let isShifting = encoding?.hasPrefix("iso-2022") ?? false && bytes.contains(0x1B)
    if !isShifting, String(validating: bytes, as: UTF8.self) != nil {
      return Decoded(bytes: withoutControls(bytes))
    }
    if let encoding, encoding != "utf-8", encoding != "utf8", !encoding.hasPrefix("utf-16") {
      return Decoded(bytes: isShifting ? bytes : withoutControls(bytes), declared: encoding)
    }
    guard let page = PageDecoder.decode(bytes) else { return Decoded(bytes: bytes) }
    return Decoded(bytes: withoutControls(page.utf8), repaired: page.encoding)
  }

  /// Parses a record alone, below copies of the elements around it.
  ///
  /// - Returns: the tree and the record's element.
  static func element(of record: RawRecord, _ setting: XMLSetting) -> Result<
    XMLElement, ReadingFailure
  > {
    let decoded = utf8(record.bytes, encoding: setting.encoding)
    var document: [UInt8] = []
    if let declared = decoded.declared {
      document += Array("<?xml version=\"1.0\" encoding=\"\(declared)\"?>".utf8)
    }
    document += setting.opening
    document += decoded.bytes
    document += setting.closing
    let tree: MarkupTree
    do {
      tree = try parsed(document)
    } catch {
      return .failure(
        ReadingFailure(
          reason: "not well-formed XML: \(error.message) in line \(error.line) of the record"))
    }
    var node = tree.root
    for _ in 0...setting.depth {
      guard let child = tree.children(of: node).first(where: { !tree.isText($0) }) else {
        return .failure(ReadingFailure(reason: "an empty record"))
      }
      node = child
    }
    return .success(XMLElement(tree: tree, node: node))
  }

  /// Parses a document; nil where it is not well-formed.
  static func tree(of bytes: [UInt8]) -> MarkupTree? { try? parsed(bytes) }

  /// Many feeds leave `&` bare in addresses and headlines: where that is the fault, it is repaired.
  private static func parsed(_ bytes: [UInt8]) throws(MarkupError) -> MarkupTree {
    do {
      return try MarkupTree(xml: bytes)
    } catch {
      let repaired = withoutBareAmpersands(bytes)
      guard repaired.count > bytes.count else { throw error }
      return try MarkupTree(xml: repaired)
    }
  }

  private static func withoutBareAmpersands(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 64)
    var isLiteral = false
    for (index, byte) in bytes.enumerated() {
      result.append(byte)
      if byte == UInt8(ascii: "<"), bytes[index...].starts(with: Array("<![CDATA[".utf8)) {
        isLiteral = true
      } else if byte == UInt8(ascii: "]"), bytes[index...].starts(with: Array("]]>".utf8)) {
        isLiteral = false
      } else if byte == UInt8(ascii: "&"), !isLiteral, !isReference(bytes[(index + 1)...]) {
        result += Array("amp;".utf8)
      }
    }
    return result
  }

  private static func isReference(_ rest: ArraySlice<UInt8>) -> Bool {
    let name = rest.prefix(40).prefix { $0 != UInt8(ascii: ";") }
    guard name.count < 40, name.endIndex < rest.endIndex, let first = name.first else {
      return false
    }
    let isLetter = { (byte: UInt8) in (0x61...0x7A).contains(byte | 0x20) }
    let isDigit = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    if first == UInt8(ascii: "#") {
      let digits = name.dropFirst()
      return !digits.isEmpty
        && (digits.allSatisfy(isDigit)
          || (digits.first == UInt8(ascii: "x") && digits.count > 1
            && digits.dropFirst().allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) }))
    }
    return isLetter(first) && name.allSatisfy { isLetter($0) || isDigit($0) }
  }

  /// XML 1.0 has no place for control characters, which old systems leave in texts all the same.
  private static func withoutControls(_ bytes: [UInt8]) -> [UInt8] {
    let isControl = { (byte: UInt8) in
      byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
    }
    return bytes.contains(where: isControl) ? bytes.filter { !isControl($0) } : bytes
  }
}
