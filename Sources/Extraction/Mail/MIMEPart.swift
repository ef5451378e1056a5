/// A part of an e-mail, or all of it: its fields and what it holds (RFC 2045, RFC 2046).
struct MIMEPart {
  let fields: HeaderFields
  /// The ids (`Content-ID`) of the part, and of those around it.
  private(set) var ids: [String] = []
  private let body: ArraySlice<UInt8>

  /// Parts inside of parts, and parts of one message, beyond which none are looked for.
  private static let mostDepth = 16
  private static let mostParts = 2000

  /// Reads a message or part.
  init(_ bytes: ArraySlice<UInt8>) {
    // A part may have no fields at all, and begin with the empty line.
    if bytes.first == 0x0A || bytes.starts(with: [0x0D, 0x0A]) {
      fields = HeaderFields([])
      body = bytes.drop { $0 == 0x0D }.dropFirst()
    } else {
      let end = HeaderFields.end(in: bytes) ?? bytes.endIndex
      fields = HeaderFields(bytes[..<end])
      body = bytes[end...]
    }
    if let id = fields["content-id"] { ids = [Self.id(id)] }
  }

  /// An id without the brackets around it.
  static func id(_ text: String) -> String { text.trimmed("<> ").lowercased() }

  /// The media type: of a part that says none, plain text.
  var mediaType: String { fields.mediaType() ?? "text/plain" }

  /// Whether it is a file that came along, not the message.
  var isAttachment: Bool { fields.mediaType(in: "content-disposition") == "attachment" }

  /// What it holds, with the transfer encoding undone.
  var content: [UInt8] {
    TransferEncoding.decoded(body, fields["content-transfer-encoding"]?.trimmed(" ") ?? "")
  }

  /// The parts without parts of their own, in their order.
  func leaves() -> [MIMEPart] {
    var leaves: [MIMEPart] = []
    collect(into: &leaves, depth: 0)
    return leaves
  }

  private func collect(into leaves: inout [MIMEPart], depth: Int) {
    guard leaves.count < Self.mostParts else { return }
    // A message that was forwarded whole.
    if mediaType == "message/rfc822", !isAttachment, depth < Self.mostDepth {
      let inner = content
      return MIMEPart(inner[...]).collect(into: &leaves, depth: depth + 1)
    }
    guard mediaType.hasPrefix("multipart/"), depth < Self.mostDepth,
      let boundary = fields.parameter("boundary", of: "content-type"), !boundary.isEmpty
    else {
      leaves.append(self)
      return
    }
    for bytes in Self.split(body, at: Array("--\(boundary)".utf8)) {
      var part = MIMEPart(bytes)
      part.ids += ids
      part.collect(into: &leaves, depth: depth + 1)
    }
  }

  /// Whether a line is the boundary, and not one that only begins like it.
  private static func isBoundary(_ boundary: [UInt8], _ line: ArraySlice<UInt8>) -> Bool {
    guard line.starts(with: boundary) else { return false }
    let rest = line.dropFirst(boundary.count)
    return rest.starts(with: "--".utf8) || rest.allSatisfy { $0 <= 0x20 }
  }

  /// Cuts a body at the lines that begin with the boundary.
  private static func split(
    _ body: ArraySlice<UInt8>, at boundary: [UInt8]
  ) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex - 1
      if body[line] == boundary[0], isBoundary(boundary, body[line...end]) {
        if let start {
          // The line break before a boundary belongs to it.
          var last = max(start, line - 1)
          if last > start, body[last - 1] == 0x0D { last -= 1 }
          parts.append(body[start..<last])
        }
        let rest = body[(line + boundary.count)...]
        start = rest.starts(with: "--".utf8) ? nil : end + 1
        guard parts.count < mostParts else { return parts }
      }
      line = end + 1
    }
    // A message that is cut off has no last boundary.
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }
}
