internal import CPageSums
internal import CSQLite
internal import Glibc

/// The sums that a database keeps of its pages, one at the end of each.
///
/// Whatever writes through a `Connection` writes them too; of a page that anything else has changed, on the disk or
/// by another program, the sum is wrong.
public struct PageSums: Sendable {
  /// The file.
  public let path: String

  /// Names a database file.
  public init(of path: String) { self.path = path }

  /// What a look at all pages has found.
  public struct Outcome: Sendable, Equatable {
    /// The number of pages.
    public var pageCount = 0
    /// The numbers of the first pages, from 1, that are not what was written: so many as were asked for.
    public var damaged: [Int] = []
  }

  /// The bytes read at once: many pages of any size.
  private static let pieceSize = 1 << 20
  /// SQLite locks a byte there, and never uses its page (https://sqlite.org/fileformat2.html#the_lock_byte_page).
  private static let lockedByte = 1 << 30

  /// Reads all pages and compares them with their sums.
  ///
  /// - Parameter most: how many damaged pages are named.
  /// - Returns: what was found; nil for a file that keeps no sums.
  /// - Throws: `SQLiteError` where the file cannot be read.
  public func check(most: Int) throws(SQLiteError) -> Outcome? {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure() }
    defer { close(descriptor) }
    var piece = [UInt8](repeating: 0, count: Self.pieceSize)
    var count = try read(descriptor, &piece, at: 0)
    guard count >= 100, let size = Self.pageSize(piece) else { return nil }
    var outcome = Outcome()
    var offset = 0
    while count > 0 {
      let whole = count / size
      for page in 0..<whole {
        outcome.pageCount += 1
        guard outcome.damaged.count < most, outcome.pageCount != Self.lockedByte / size + 1,
          !Self.isWhole(piece, at: page * size, size, outcome.pageCount)
        else { continue }
        outcome.damaged.append(outcome.pageCount)
      }
      if count % size > 0, outcome.damaged.count < most {
        outcome.damaged.append(outcome.pageCount + 1)
      }
      offset += count
      count = try read(descriptor, &piece, at: offset)
    }
    return outcome
  }

  /// The size of a page, from the header of a database that keeps sums.
  private static func pageSize(_ header: [UInt8]) -> Int? {
    guard header.starts(with: "SQLite format 3\0".utf8), header[20] == DATELINE_SUM_SIZE else {
      return nil
    }
    let size = Int(header[16]) << 8 | Int(header[17])
    // 65,536 does not fit, and is said by 1.
    let bytes = size == 1 ? 1 << 16 : size
    return bytes >= 512 && bytes & (bytes - 1) == 0 ? bytes : nil
  }

  private static func isWhole(
    _ piece: [UInt8], at offset: Int, _ size: Int, _ number: Int
  ) -> Bool {
    unsafe piece.withUnsafeBytes { bytes in
      unsafe dateline_page_is_whole(
        bytes.baseAddress.map { unsafe $0 + offset }, Int32(size), Int64(number)) != 0
    }
  }

  /// Fills the piece, as far as the file goes.
  private func read(
    _ descriptor: Int32, _ piece: inout [UInt8], at offset: Int
  ) throws(SQLiteError) -> Int {
    var filled = 0
    while filled < piece.count {
      let count = unsafe piece.withUnsafeMutableBytes { bytes in
        unsafe pread(
          descriptor, bytes.baseAddress.map { unsafe $0 + filled }, bytes.count - filled,
          off_t(offset + filled))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw failure() }
      guard count > 0 else { break }
      filled += count
    }
    return filled
  }

  private func failure() -> SQLiteError {
    SQLiteError(code: SQLITE_IOERR, message: unsafe String(cString: strerror(errno)), subject: path)
  }
}

extension Connection {
  /// Gives a new database, before anything is written, sums of its pages.
  public func keepPageSums() throws(SQLiteError) {
    let code = unsafe dateline_begin_sums(handle)
    guard code == SQLITE_OK else { throw error(code, "sums of pages") }
  }
}
