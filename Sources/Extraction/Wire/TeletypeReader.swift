internal import News

/// The messages of a file of IPTC 7901 or ANPA 1312, one or many.
final class TeletypeReader: NumberedRecordReader, RecordReader {
  private var isDone = false

  func next() -> SourceItem? {
    guard !isDone else { return nil }
    guard goToMessage() else {
      isDone = true
      return buffer.failure.map { .skipped(location, $0.shortReason) }
    }
    number += 1
    var searched = 1
    while true {
      let next = buffer.rest.dropFirst(searched).firstIndex {
        $0 == Teletype.startOfHead || $0 == Teletype.endOfMessage
      }
      if let next {
        let end = buffer.bytes[next] == Teletype.endOfMessage ? next + 1 : next
        return record(Array(buffer.bytes[buffer.start..<end]))
      }
      searched = buffer.count
      if searched > limit {
        buffer.consume(to: buffer.bytes.count)
        return .skipped(place, "a message of more than \(SizeLimit.words(limit))")
      }
      guard buffer.fill() else { break }
    }
    if let failure = buffer.failure {
      isDone = true
      return .skipped(place, failure.shortReason)
    }
    return record(Array(buffer.rest))
  }

  private func record(_ bytes: [UInt8]) -> SourceItem {
    buffer.consume(to: buffer.start + bytes.count)
    return .record(RawRecord(kind: .teletype, location: place, bytes: bytes))
  }

  /// Goes on to the next SOH.
  private func goToMessage() -> Bool {
    repeat {
      if let start = buffer.rest.firstIndex(of: Teletype.startOfHead) {
        buffer.consume(to: start)
        return true
      }
      buffer.consume(to: buffer.bytes.count)
    } while buffer.fill()
    return false
  }
}
