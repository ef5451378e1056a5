/// What the first bytes of a file tell of e-mail.
enum MailHead {
  /// Whether they begin an e-mail, or a page saved as one (MHTML).
  static func isMessage(_ head: ArraySlice<UInt8>) -> Bool {
    let name = head.prefix(64).prefix { $0 != UInt8(ascii: ":") }
    guard name.count < min(64, head.count), !name.isEmpty, name.allSatisfy(isNameByte) else {
      return false
    }
    let fields = HeaderFields(head[..<(HeaderFields.end(in: head) ?? head.endIndex)])
    let marks = [
      "mime-version", "message-id", "received", "return-path", "delivered-to", "content-type",
    ]
    let isMIME = marks.contains { fields[$0] != nil }
    let isSent = fields["from"] != nil && (fields["date"] != nil || fields["subject"] != nil)
    let isSaved =
      fields["content-type"] != nil && fields.mediaType()?.hasPrefix("multipart/") == true
    // E-mails of old have no more than that.
    let isPlain = ["from", "date", "subject"].allSatisfy { fields[$0] != nil }
    return isPlain || isMIME && (isSent || isSaved)
  }

  /// Whether they begin a mailbox: a line "From SENDER DATE" and then an e-mail's fields.
  static func isMailbox(_ head: ArraySlice<UInt8>) -> Bool {
    guard head.starts(with: "From ".utf8), let end = head.firstIndex(of: 0x0A),
      isSeparator(head[..<end])
    else { return false }
    return beginsField(head[(end + 1)...])
  }

  /// The longest name of a field that is looked at, in bytes.
  static let longestName = 80

  /// Whether bytes begin with a field: a name and a colon.
  static func beginsField(_ bytes: ArraySlice<UInt8>) -> Bool {
    let next = bytes.prefix(longestName)
    let name = next.prefix { $0 != UInt8(ascii: ":") }
    return name.count < next.count && !name.isEmpty && name.allSatisfy(isNameByte)
  }

  /// Whether a line that begins with "From " separates e-mails: it then has a time and a year.
  static func isSeparator(_ line: ArraySlice<UInt8>) -> Bool {
    guard line.count <= 300 else { return false }
    let words = line.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    let hasYear = words.contains { word in
      word.count == 4 && word.allSatisfy { (0x30...0x39).contains($0) }
    }
    return words.count >= 5 && hasYear
      && words.contains {
        $0.contains(UInt8(ascii: ":")) && (0x30...0x39).contains($0[$0.startIndex])
      }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D
  }
}
