/// What a request asks for: a path and parameters, decoded and known to be UTF-8 without NUL.
public struct RequestTarget: Sendable, Equatable {
  /// A parameter as it came.
  public struct Item: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// Its value, empty where there was none.
    public var value: String

    /// Creates a parameter.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The path, which begins with a slash; segments are decoded, so that one may hold a slash of its own.
  public var segments: [String]
  /// The parameters in their order.
  public var items: [Item]

  /// Creates a target.
  public init(_ segments: [String], _ items: [Item] = []) {
    self.segments = segments
    self.items = items
  }

  /// Reads the second word of a request line (RFC 9112, 3.2), in the form that begins with a slash.
  ///
  /// - Throws: `HTTPFault` with status 400 for another form, and for what is no UTF-8 when it is decoded.
  public init(parsing bytes: [UInt8]) throws(HTTPFault) {
    guard bytes.first == UInt8(ascii: "/") else {
      throw HTTPFault(.badRequest, "a path must begin with '/'")
    }
    let parts = bytes.split(
      separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
    var segments: [String] = []
    for segment in parts[0].dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      segments.append(try Self.decoded(segment, plusIsBlank: false))
    }
    if segments == [""] { segments = [] }
    self.segments = segments
    items = []
    guard parts.count > 1 else { return }
    for pair in parts[1].split(separator: UInt8(ascii: "&")) {
      let sides = pair.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      items.append(
        Item(
          try Self.decoded(sides[0], plusIsBlank: true),
          sides.count > 1 ? try Self.decoded(sides[1], plusIsBlank: true) : ""))
    }
  }

  private static func decoded(
    _ bytes: ArraySlice<UInt8>, plusIsBlank: Bool
  ) throws(HTTPFault) -> String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
        else {
          throw HTTPFault(.badRequest, "'%' must come before two hexadecimal digits: write '%25'")
        }
        guard high | low != 0 else { throw HTTPFault(.badRequest, "no text holds a NUL ('%00')") }
        plain.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsBlank: plain.append(0x20)
      case 0...0x20, 0x7F:
        throw HTTPFault(.badRequest, "a control character or a blank must be written as '%20' is")
      default: plain.append(byte)
      }
    }
    guard let text = String(validating: plain, as: UTF8.self) else {
      throw HTTPFault(.badRequest, "the address is not UTF-8 when it is decoded")
    }
    return text
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// The target as it is written in a link or a `Location`: `/article/12?q=minsk%20accords`.
  public var text: String {
    let path = "/" + segments.map(Self.encoded).joined(separator: "/")
    guard !items.isEmpty else { return path }
    return path + "?"
      + items.map { Self.encoded($0.name) + "=" + Self.encoded($0.value) }.joined(separator: "&")
  }

  /// Everything but RFC 3986's unreserved characters, percent-encoded.
  private static func encoded(_ text: String) -> String {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        encoded.append(byte)
      default:
        encoded.append(UInt8(ascii: "%"))
        encoded += hexadecimal[Int(byte >> 4)...Int(byte >> 4)]
        encoded += hexadecimal[Int(byte & 15)...Int(byte & 15)]
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)
}
