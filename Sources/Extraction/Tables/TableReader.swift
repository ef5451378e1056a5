internal import News

/// The rows of a table of text whose first row names its columns.
final class TableReader: RecordReader {
  private let buffer: InputBuffer
  private let layout: TableLayout
  private let location: SourceLocation
  private let limit: Int
  private var number = 0
  private var isDone = false
  /// Whether quotation marks mean nothing: one was never closed.
  private var hasPlainMarks = false

  init(
    _ buffer: InputBuffer, _ layout: TableLayout, at location: SourceLocation,
    limit: Int = SizeLimit.page
  ) {
    self.buffer = buffer
    self.layout = layout
    self.location = location
    self.limit = limit
    buffer.consume(to: buffer.start + TableLayout.headLength(of: buffer.rest))
  }

  /// Rows are numbered without that of the names, from 1.
  func next() -> SourceItem? {
    while !isDone {
      guard let row = nextRow() else {
        isDone = true
        return buffer.failure.map {
          .skipped(location, "\($0.shortReason); read up to row \(max(0, number - 1))")
        }
      }
      number += 1
      // The first row holds the names.
      guard number > 1, !row.allSatisfy({ $0 <= 0x20 || $0 == layout.delimiter }) else { continue }
      var place = location
      place.record = number - 1
      guard row.count <= limit else {
        return .skipped(place, "a row of more than \(SizeLimit.words(limit))")
      }
      return .record(RawRecord(kind: .row(layout), location: place, bytes: row))
    }
    return nil
  }

  /// Takes a row with its line breaks; nil at the end.
  private func nextRow() -> [UInt8]? {
    var scanner = TableRow.Scanner(delimiter: layout.delimiter)
    var offset = 0
    var lineEnd: Int?
    while true {
      while offset < buffer.count {
        let byte = buffer.bytes[buffer.start + offset]
        if byte == 0x0A {
          if !scanner.isOpen || hasPlainMarks || lineEnd == nil && isWhole(offset) {
            let end = lineEnd.flatMap { holdsNextRow(offset, behind: $0) ? $0 : nil } ?? offset
            return take(end, through: end + 1)
          }
          if lineEnd == nil { lineEnd = offset }
        }
        scanner.step(byte)
        offset += 1
      }
      if offset > limit {
        // A mark that is never closed: the row is its first line.
        guard let lineEnd else { return skipLine() }
        hasPlainMarks = true
        return take(lineEnd, through: lineEnd + 1)
      }
      guard buffer.fill() else { break }
    }
    guard buffer.count > 0, buffer.failure == nil else { return nil }
    if scanner.isOpen, let lineEnd {
      hasPlainMarks = true
      return take(lineEnd, through: lineEnd + 1)
    }
    return take(buffer.count, through: buffer.count)
  }

  /// Whether a line of a table with tabs is a row whatever its marks.
  ///
  /// Most such tables do not quote. Where they do, the next line goes on with a cell and is no row.
  private func isWhole(_ length: Int) -> Bool {
    let tabs = layout.columns.count - 1
    guard layout.delimiter == 0x09, buffer.rest.prefix(length).count(where: { $0 == 0x09 }) == tabs
    else { return false }
    let next = buffer.rest.dropFirst(length + 1)
    guard let end = next.firstIndex(of: 0x0A) else { return true }
    return next[..<end].count { $0 == 0x09 } == tabs
  }

  /// Whether a row of several lines is two: a mark in its first was never closed, and another closes it.
  ///
  /// Such a row has too many cells, though its first line and the next have as many as there are columns, and both
  /// begin with a mark.
  private func holdsNextRow(_ length: Int, behind lineEnd: Int) -> Bool {
    let row = buffer.rest.prefix(length)
    let (first, rest) = (row.prefix(lineEnd), row.dropFirst(lineEnd + 1))
    guard !hasPlainMarks, first.first == UInt8(ascii: "\""), rest.first == UInt8(ascii: "\""),
      cells(of: row) > layout.columns.count
    else { return false }
    return [first, rest.prefix { $0 != 0x0A }].allSatisfy { cells(of: $0) == layout.columns.count }
  }

  private func cells(of row: ArraySlice<UInt8>) -> Int {
    TableRow.fields(of: row, delimiter: layout.delimiter).count
  }

  private func take(_ length: Int, through end: Int) -> [UInt8] {
    var row = Array(buffer.rest.prefix(length))
    if row.last == 0x0D { row.removeLast() }
    buffer.consume(to: buffer.start + end)
    return row
  }

  /// Passes over a line that is too long to be a row, and gives more bytes than a row may have.
  private func skipLine() -> [UInt8] {
    let start = Array(buffer.rest)
    repeat {
      if let end = buffer.rest.firstIndex(of: 0x0A) {
        buffer.consume(to: end + 1)
        return start
      }
      buffer.consume(to: buffer.bytes.count)
    } while buffer.fill()
    return start
  }
}
