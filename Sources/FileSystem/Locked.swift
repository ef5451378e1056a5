internal import Glibc
internal import Synchronization

/// A value that one thread at a time reads and changes.
///
/// The library's `Mutex` has the value, and the system's lock stands around it: ThreadSanitizer does not see that a thread
/// waited for another in a `Mutex`.
public final class Locked<Value: Sendable>: Sendable {
  private let lock = SystemLock()
  private let value: Mutex<Value>

  /// Creates one.
  public init(_ value: Value) {
    self.value = Mutex(value)
  }

  /// Returns what is made of the value, which may be changed; other threads wait meanwhile.
  public func withLock<Result, Failure: Error>(
    _ body: (inout Value) throws(Failure) -> sending Result
  ) throws(Failure) -> sending Result {
    lock.take()
    defer { lock.release() }
    return try value.withLock { value throws(Failure) in try body(&value) }
  }
}

/// The system's lock, known by its address: a pointer could not be shared.
private struct SystemLock: ~Copyable, Sendable {
  private let address: UInt

  init() {
    let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    unsafe lock.initialize(to: pthread_mutex_t())
    unsafe pthread_mutex_init(lock, nil)
    address = UInt(bitPattern: lock)
  }

  deinit {
    unsafe pthread_mutex_destroy(pointer)
    unsafe pointer.deallocate()
  }

  func take() { unsafe pthread_mutex_lock(pointer) }

  func release() { unsafe pthread_mutex_unlock(pointer) }

  private var pointer: UnsafeMutablePointer<pthread_mutex_t> {
    guard let pointer = unsafe UnsafeMutablePointer<pthread_mutex_t>(bitPattern: address) else {
      preconditionFailure("a lock has an address")
    }
    return unsafe pointer
  }
}
