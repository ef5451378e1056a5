internal import CSQLite

extension Connection {
  /// The steps between two looks at the clock, and the instructions of SQLite's between two.
  private static let stepsBetweenLooks = 32
  private static let instructionsBetweenLooks: Int32 = 20_000

  /// When work on the database must be over; nil for never.
  ///
  /// Behind it statements fail as interrupted (`SQLiteError.Kind`), wherever the work stands.
  public var deadline: ContinuousClock.Instant? {
    get { limit.instant }
    set {
      limit.instant = newValue
      limit.steps = 0
      guard newValue != nil else {
        return unsafe sqlite3_progress_handler(handle, 0, nil, nil)
      }
      unsafe sqlite3_progress_handler(
        handle, Self.instructionsBetweenLooks, isLate, Unmanaged.passUnretained(limit).toOpaque())
    }
  }

  /// Asked as often as the clock is looked at, while there is a deadline: whether nobody wants the work any more.
  public var isUnwanted: (@Sendable () -> Bool)? {
    get { limit.isUnwanted }
    set { limit.isUnwanted = newValue }
  }

  /// Looks at the clock, at some of the calls.
  ///
  /// - Throws: `SQLiteError` of the kind `interrupted` behind the deadline.
  @inline(__always)
  func spendStep(_ subject: String) throws(SQLiteError) {
    guard limit.instant != nil else { return }
    limit.steps += 1
    if limit.steps % Self.stepsBetweenLooks == 1 { try checkTime(subject) }
  }

  /// Looks at the clock.
  ///
  /// - Throws: `SQLiteError` of the kind `interrupted` behind the deadline.
  public func checkTime(_ subject: String = "") throws(SQLiteError) {
    guard limit.isOver else { return }
    throw SQLiteError(code: SQLITE_INTERRUPT, message: "time is over", subject: subject)
  }
}

/// Until when a connection may work.
final class TimeLimit {
  var instant: ContinuousClock.Instant?
  var steps = 0
  var isUnwanted: (@Sendable () -> Bool)?

  var isOver: Bool {
    guard let instant else { return false }
    return ContinuousClock.now >= instant || isUnwanted?() == true
  }
}

private func isLate(_ limit: UnsafeMutableRawPointer?) -> Int32 {
  guard let limit = unsafe limit else { return 0 }
  return unsafe Unmanaged<TimeLimit>.fromOpaque(limit).takeUnretainedValue().isOver ? 1 : 0
}
