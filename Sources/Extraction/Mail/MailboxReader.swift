internal import News

/// The e-mails of a mailbox (mbox, RFC 4155), one after the other.
final class MailboxReader: NumberedRecordReader, RecordReader {
  private var isDone = false

  func next() -> SourceItem? {
    guard !isDone else { return nil }
    // What stands here is a separator, or the end.
    guard let lineEnd = endOfLine() else { return finish() }
    buffer.consume(to: lineEnd)
    number += 1
    var scanned = 0
    var isTooLong = false
    while true {
      if let length = lengthToSeparator(from: &scanned) {
        defer { buffer.consume(to: buffer.start + length) }
        if isTooLong || length > limit { return tooLong() }
        return .record(RawRecord(kind: .mail, location: place, bytes: message(length)))
      }
      if buffer.count > limit {
        isTooLong = true
        buffer.consume(to: buffer.bytes.count - 512)
        scanned = 0
      }
      guard buffer.fill() else { break }
    }
    isDone = true
    if let failure = buffer.failure { return .skipped(place, failure.shortReason) }
    if isTooLong { return tooLong() }
    return .record(RawRecord(kind: .mail, location: place, bytes: message(buffer.count)))
  }

  private func tooLong() -> SourceItem {
    .skipped(place, "an e-mail of more than \(SizeLimit.words(limit))")
  }

  /// The bytes of a message, in which lines that begin with "From " are no longer marked by `>`.
  private func message(_ length: Int) -> [UInt8] {
    let bytes = buffer.rest.prefix(length)
    var result: [UInt8] = []
    result.reserveCapacity(length)
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if line.first == UInt8(ascii: ">"),
        line.drop(while: { $0 == UInt8(ascii: ">") }).starts(with: "From ".utf8)
      {
        result += line.dropFirst()
      } else {
        result += line
      }
      result.append(0x0A)
    }
    return result
  }

  /// The number of bytes before the next line that separates e-mails, so far as bytes are there.
  private func lengthToSeparator(from scanned: inout Int) -> Int? {
    while let end = buffer.rest.dropFirst(scanned).firstIndex(of: 0x0A) {
      // An offset, for indices change when more is read.
      scanned = end + 1 - buffer.start
      buffer.fill(to: scanned + Self.longestSeparator + MailHead.longestName)
      let rest = buffer.rest.dropFirst(scanned)
      // A sentence may begin like a separator: behind that stands a field.
      if rest.starts(with: "From ".utf8),
        let close = rest.prefix(Self.longestSeparator).firstIndex(of: 0x0A),
        MailHead.isSeparator(rest[..<close]), MailHead.beginsField(rest[(close + 1)...])
      {
        return scanned
      }
    }
    scanned = buffer.count
    return nil
  }

  private static let longestSeparator = 300

  private func endOfLine() -> Int? {
    var searched = 0
    while true {
      if let end = buffer.bytes[(buffer.start + searched)...].firstIndex(of: 0x0A) {
        return end + 1
      }
      searched = buffer.count
      guard searched <= 1 << 16, buffer.fill() else { return nil }
    }
  }

  private func finish() -> SourceItem? {
    isDone = true
    return buffer.failure.map { .skipped(location, $0.shortReason) }
  }
}
