internal import CSQLite

/// A compiled statement: bind, step, read columns.
///
/// At the end of its life it is reset, loses its bindings and goes back to its connection's cache.
public struct Statement: ~Copyable {
  private let handle: StatementHandle
  private let sql: String
  private let connection: Connection

  init(_ handle: StatementHandle, sql: String, connection: Connection) {
    self.handle = handle
    self.sql = sql
    self.connection = connection
  }

  deinit {
    handle.reset()
    connection.put(back: handle, sql: sql)
  }

  /// Advances to the next row; false after the last.
  public borrowing func step() throws(SQLiteError) -> Bool {
    try connection.spendStep(sql)
    let code = unsafe sqlite3_step(handle.pointer)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw connection.error(code, sql)
    }
  }

  /// Runs the statement to its end, ignoring rows, and readies it for the next run.
  public borrowing func run() throws(SQLiteError) {
    defer { unsafe _ = sqlite3_reset(handle.pointer) }
    while try step() {}
  }

  /// Readies the statement for another run; bindings stay.
  public borrowing func rewind() {
    unsafe _ = sqlite3_reset(handle.pointer)
  }

  // MARK: Binding; parameters count from 1

  /// Binds an integer, or NULL for nil.
  public borrowing func bind(_ value: Int?, at index: Int32) throws(SQLiteError) {
    if let value {
      try check(unsafe sqlite3_bind_int64(handle.pointer, index, Int64(value)))
    } else {
      try check(unsafe sqlite3_bind_null(handle.pointer, index))
    }
  }

  /// Binds a floating-point number.
  public borrowing func bind(_ value: Double, at index: Int32) throws(SQLiteError) {
    try check(unsafe sqlite3_bind_double(handle.pointer, index, value))
  }

  /// Binds text, or NULL for nil.
  public borrowing func bind(_ value: String?, at index: Int32) throws(SQLiteError) {
    guard var value else { return try bind(nil as Int?, at: index) }
    let code = value.withUTF8 { bytes in
      unsafe Self.bindText(handle.pointer, index, UnsafeRawBufferPointer(bytes))
    }
    try check(code)
  }

  /// Binds UTF-8 bytes as text.
  public borrowing func bind(utf8 bytes: [UInt8], at index: Int32) throws(SQLiteError) {
    let code = unsafe bytes.withUnsafeBytes { unsafe Self.bindText(handle.pointer, index, $0) }
    try check(code)
  }

  /// Binds bytes as a blob, or NULL for nil.
  public borrowing func bind(blob bytes: [UInt8]?, at index: Int32) throws(SQLiteError) {
    guard let bytes else { return try bind(nil as Int?, at: index) }
    let code = unsafe bytes.withUnsafeBytes { buffer in
      unsafe buffer.isEmpty
        ? sqlite3_bind_zeroblob(handle.pointer, index, 0)
        : sqlite3_bind_blob64(
          handle.pointer, index, buffer.baseAddress, UInt64(buffer.count), transient)
    }
    try check(code)
  }

  /// Binds 64-bit words as a blob, in the machine's byte order (little-endian on all that Swift runs on).
  public borrowing func bind(words: [UInt64], at index: Int32) throws(SQLiteError) {
    let code = unsafe words.withUnsafeBytes { buffer in
      unsafe sqlite3_bind_blob64(
        handle.pointer, index, buffer.baseAddress, UInt64(buffer.count), transient)
    }
    try check(code)
  }

  /// Binds the value of a column in another statement's row, whatever its type.
  public borrowing func bind(
    column: Int32, of row: borrowing Statement, at index: Int32
  ) throws(SQLiteError) {
    let value = unsafe sqlite3_column_value(row.handle.pointer, column)
    try check(unsafe sqlite3_bind_value(handle.pointer, index, value))
  }

  private static func bindText(
    _ statement: OpaquePointer, _ index: Int32, _ buffer: UnsafeRawBufferPointer
  ) -> Int32 {
    // An empty buffer may have no address, which SQLite would take for NULL.
    guard buffer.count > 0, let start = buffer.baseAddress else {
      return unsafe sqlite3_bind_text(statement, index, "", 0, transient)
    }
    return unsafe sqlite3_bind_text64(
      statement, index, start.assumingMemoryBound(to: CChar.self), UInt64(buffer.count), transient,
      UInt8(SQLITE_UTF8))
  }

  // MARK: Columns; they count from 0

  /// The column as an integer, nil for NULL.
  public borrowing func integer(at column: Int32) -> Int? {
    unsafe sqlite3_column_type(handle.pointer, column) == SQLITE_NULL
      ? nil : unsafe Int(sqlite3_column_int64(handle.pointer, column))
  }

  /// The column as a floating-point number, nil for NULL.
  public borrowing func number(at column: Int32) -> Double? {
    unsafe sqlite3_column_type(handle.pointer, column) == SQLITE_NULL
      ? nil : unsafe sqlite3_column_double(handle.pointer, column)
  }

  /// The column as text, nil for NULL.
  public borrowing func text(at column: Int32) -> String? {
    guard let start = unsafe sqlite3_column_text(handle.pointer, column) else { return nil }
    let count = unsafe Int(sqlite3_column_bytes(handle.pointer, column))
    return unsafe String(
      decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The column as bytes, nil for NULL.
  public borrowing func blob(at column: Int32) -> [UInt8]? {
    guard unsafe sqlite3_column_type(handle.pointer, column) != SQLITE_NULL else { return nil }
    guard let start = unsafe sqlite3_column_blob(handle.pointer, column) else { return [] }
    let count = unsafe Int(sqlite3_column_bytes(handle.pointer, column))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Puts the column's bytes into `bytes`.
  public borrowing func bytes(at column: Int32, into bytes: inout [UInt8]) {
    bytes.removeAll(keepingCapacity: true)
    guard let start = unsafe sqlite3_column_blob(handle.pointer, column) else { return }
    let count = unsafe Int(sqlite3_column_bytes(handle.pointer, column))
    unsafe bytes.append(contentsOf: UnsafeRawBufferPointer(start: start, count: count))
  }

  /// Puts the column's bytes into `words` as 64-bit words; a rest of less than eight bytes is left out.
  public borrowing func words(at column: Int32, into words: inout [UInt64]) {
    words.removeAll(keepingCapacity: true)
    guard let start = unsafe sqlite3_column_blob(handle.pointer, column) else { return }
    let count = unsafe Int(sqlite3_column_bytes(handle.pointer, column)) / 8
    words.append(contentsOf: repeatElement(0, count: count))
    unsafe words.withUnsafeMutableBytes { buffer in
      unsafe buffer.copyMemory(from: UnsafeRawBufferPointer(start: start, count: count * 8))
    }
  }

  /// Appends the column's numbers to `numbers`: all bytes but the first, `width` bytes a number.
  ///
  /// - Parameters:
  ///   - column: a blob whose first byte is the width, 1, 2 or 4, followed by the numbers, little-endian.
  ///   - numbers: what is appended to.
  /// - Returns: whether the blob is such.
  public borrowing func appendNumbers(at column: Int32, to numbers: inout [UInt32]) -> Bool {
    guard let start = unsafe sqlite3_column_blob(handle.pointer, column) else { return false }
    let bytes = unsafe UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(handle.pointer, column)))
    let width = unsafe Int(bytes[0])
    let count = (bytes.count - 1) / max(1, width)
    guard bytes.count == 1 + count * width else { return false }
    if numbers.isEmpty { numbers.reserveCapacity(count) }
    switch width {
    case 1: for index in 0..<count { numbers.append(UInt32(unsafe bytes[1 + index])) }
    case 2:
      for index in 0..<count {
        numbers.append(
          UInt32(unsafe bytes.loadUnaligned(fromByteOffset: 1 + index * 2, as: UInt16.self)))
      }
    case 4:
      for index in 0..<count {
        numbers.append(unsafe bytes.loadUnaligned(fromByteOffset: 1 + index * 4, as: UInt32.self))
      }
    default: return false
    }
    return true
  }

  /// Returns one of the numbers that `appendNumbers` would add; nil where a column has none there.
  public borrowing func number(_ index: Int, at column: Int32) -> UInt32? {
    guard let start = unsafe sqlite3_column_blob(handle.pointer, column) else { return nil }
    let bytes = unsafe UnsafeRawBufferPointer(
      start: start, count: Int(sqlite3_column_bytes(handle.pointer, column)))
    let width = unsafe Int(bytes[0])
    guard index >= 0, 1 + (index + 1) * width <= bytes.count else { return nil }
    let offset = 1 + index * width
    return switch width {
    case 1: UInt32(unsafe bytes[offset])
    case 2: UInt32(unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt16.self))
    case 4: unsafe bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    default: nil
    }
  }

  private borrowing func check(_ code: Int32) throws(SQLiteError) {
    if code != SQLITE_OK { throw connection.error(code, sql) }
  }
}

/// A compiled statement's pointer, so that it can sit in a cache.
@safe struct StatementHandle {
  let pointer: OpaquePointer

  init(_ pointer: OpaquePointer) {
    unsafe self.pointer = unsafe pointer
  }

  func reset() {
    unsafe sqlite3_reset(pointer)
    unsafe sqlite3_clear_bindings(pointer)
  }

  func finalize() {
    unsafe sqlite3_finalize(pointer)
  }
}

/// `SQLITE_TRANSIENT`: SQLite copies what is bound (the C macro casts, so it is not imported).
private var transient: sqlite3_destructor_type {
  unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
}
