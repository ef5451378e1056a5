internal import Compression

/// An HTTP response as a web archive keeps it: status, fields, and a body as it was sent.
struct HTTPResponse {
  /// 200 where all went well.
  let status: Int
  let fields: HeaderFields
  /// The number of bytes before the body.
  let headLength: Int

  /// The most bytes of a head.
  static let headLimit = 256 << 10

  /// Reads the head of a response; nil where the bytes do not begin as one.
  init?(_ bytes: ArraySlice<UInt8>) {
    let head = bytes.prefix(Self.headLimit)
    guard head.starts(with: "HTTP/".utf8), let lineEnd = head.firstIndex(of: 0x0A) else {
      return nil
    }
    let words = head[..<lineEnd].split(separator: 0x20)
    guard words.count > 1, let code = Int(String(decoding: words[1].prefix(3), as: UTF8.self))
    else { return nil }
    status = code
    // A response without a body may lack the empty line.
    let end = HeaderFields.end(in: head[lineEnd...]) ?? head.endIndex
    fields = HeaderFields(head[(lineEnd + 1)..<max(end, lineEnd + 1)])
    headLength = end - bytes.startIndex
  }

  /// The body of the response that `bytes` begin with.
  ///
  /// Chunks are joined and codings undone; where a body is not in the form that is declared, it is
  /// taken as it is: some crawlers keep the fields and undo the coding.
  ///
  /// - Parameters:
  ///   - bytes: the response, of which this is the head.
  ///   - limit: the most bytes of a body.
  /// - Returns: the body, and whether it is all; nil where there is more than `limit`.
  func body(of bytes: [UInt8], limit: Int) -> ContentCoding.Result? {
    var body = ContentCoding.Result(bytes: Array(bytes.dropFirst(headLength)), isComplete: true)
    let transfer = fields["transfer-encoding"]?.lowercased() ?? ""
    if transfer.contains("chunked"), let joined = Self.joined(body.bytes) { body = joined }
    var codings = (fields["content-encoding"] ?? "").split(separator: ",")
      .compactMap { ContentCoding(name: $0.trimmed(" ")) }
    // Some crawlers lose the field.
    if codings.isEmpty, body.bytes.starts(with: [0x1F, 0x8B, 0x08]) {
      codings = ["gzip"].compactMap { ContentCoding(name: $0) }
    }
    for coding in codings.reversed().prefix(3) {
      guard let unpacked = coding.unpack(body.bytes, limit: limit) else { return nil }
      if unpacked.bytes.isEmpty, !unpacked.isComplete { continue }
      body = ContentCoding.Result(
        bytes: unpacked.bytes, isComplete: body.isComplete && unpacked.isComplete)
    }
    return body.bytes.count > limit ? nil : body
  }

  /// Joins the chunks of a body (RFC 9112, section 7.1); nil where it does not begin with one.
  static func joined(_ bytes: [UInt8]) -> ContentCoding.Result? {
    var result: [UInt8] = []
    var place = 0
    while let size = chunkSize(in: bytes, at: &place) {
      if size == 0 { return ContentCoding.Result(bytes: result, isComplete: true) }
      let end = min(size, bytes.count - place) + place
      result += bytes[place..<end]
      place = end
      if place < bytes.count, bytes[place] == 0x0D { place += 1 }
      if place < bytes.count, bytes[place] == 0x0A { place += 1 }
    }
    return result.isEmpty ? nil : ContentCoding.Result(bytes: result, isComplete: false)
  }

  /// Reads the line with a chunk's size, and goes on behind it.
  private static func chunkSize(in bytes: [UInt8], at place: inout Int) -> Int? {
    let line = bytes[place...].prefix(80).prefix { $0 != 0x0A }
    guard line.endIndex < bytes.count, bytes[line.endIndex] == 0x0A else { return nil }
    let digits = line.prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
    guard (1...8).contains(digits.count),
      let size = Int(
        String(decoding: digits, as: UTF8.self), radix: 16), size >= 0
    else { return nil }
    place = line.endIndex + 1
    return size
  }
}
