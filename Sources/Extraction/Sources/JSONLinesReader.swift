internal import News

/// JSON Lines: one object a line, numbered from 1, blank lines counted but passed over.
final class JSONLinesReader: NumberedRecordReader, RecordReader {
  private enum Line {
    case bytes([UInt8])
    case tooLong
  }

  /// The bytes of the current line that are known to hold no line break.
  private var searched = 0
  private var isBroken = false

  func next() -> SourceItem? {
    while let line = nextLine() {
      number += 1
      switch line {
      case .tooLong:
        return .skipped(place, "a record of more than \(SizeLimit.words(limit))")
      case .bytes(var bytes):
        if number == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
        // Zeros stand where a power cut took what was written.
        if bytes.contains(0) { bytes.removeAll { $0 == 0 } }
        if bytes.last == 0x0D { bytes.removeLast() }
        // Lines that were cut out of a list keep its commas.
        if bytes.last == UInt8(ascii: ","), bytes.first == UInt8(ascii: "{") { bytes.removeLast() }
        if bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
        return .record(RawRecord(kind: .json, location: place, bytes: bytes))
      }
    }
    guard let failure = buffer.failure, !isBroken else { return nil }
    isBroken = true
    return .skipped(location, "\(failure.shortReason); read up to line \(number)")
  }

  private func nextLine() -> Line? {
    while true {
      let from = buffer.start + searched
      if let end = buffer.bytes[from...].firstIndex(of: 0x0A) {
        defer { finish(at: end + 1) }
        return end - buffer.start > limit
          ? .tooLong : .bytes(Array(buffer.bytes[buffer.start..<end]))
      }
      searched = buffer.count
      if searched > limit { return skipLine() }
      guard buffer.fill() else { break }
    }
    // A last line without an end is a line, but not where the file was cut off in it.
    guard buffer.count > 0, buffer.failure == nil else { return nil }
    defer { finish(at: buffer.bytes.count) }
    return .bytes(Array(buffer.rest))
  }

  private func skipLine() -> Line {
    repeat {
      buffer.consume(to: buffer.bytes.count)
      guard buffer.fill() else { break }
    } while !buffer.rest.contains(0x0A)
    let end = buffer.rest.firstIndex(of: 0x0A).map { $0 + 1 }
    finish(at: end ?? buffer.bytes.count)
    return .tooLong
  }

  private func finish(at index: Int) {
    buffer.consume(to: index)
    searched = 0
  }
}
