internal import Dispatch
internal import Synchronization

/// Work on a thread of its own, whose result is waited for.
public final class Background<Value: Sendable>: Sendable {
  private let result = Mutex<Value?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  /// Begins the work; where there shall be no other thread, does it.
  public init(isAlone: Bool = false, _ work: @escaping @Sendable () -> Value) {
    guard !isAlone else {
      let value = work()
      result.withLock { $0 = value }
      return
    }
    DispatchQueue.global().async { [self] in
      let value = work()
      result.withLock { $0 = value }
      isDone.signal()
    }
  }

  /// Waits for the work, and returns what it made.
  public func value() -> Value {
    while true {
      if let value = result.withLock({ $0 }) { return value }
      isDone.wait()
    }
  }
}
