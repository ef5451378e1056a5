internal import Glibc

/// A value that one thread at a time reads and changes.
///
/// It has the system's lock and not the library's `Mutex`, of which ThreadSanitizer does not see that a thread waited for
/// another.
@safe public final class Locked<Value: Sendable>: @unchecked Sendable {
  // Sendable: the value is touched by whoever holds the lock, and by nobody else.
  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private var value: Value

  /// Creates one.
  public init(_ value: Value) {
    self.value = value
    unsafe lock = .allocate(capacity: 1)
    unsafe lock.initialize(to: pthread_mutex_t())
    unsafe pthread_mutex_init(lock, nil)
  }

  deinit {
    unsafe pthread_mutex_destroy(lock)
    unsafe lock.deallocate()
  }

  /// Returns what is made of the value, which may be changed; other threads wait meanwhile.
  public func withLock<Result, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    return try body(&value)
  }
}
