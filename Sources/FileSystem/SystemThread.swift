internal import Glibc

/// Threads of the system, for work that waits: Dispatch has no more threads than processors.
public enum SystemThread {
  private final class Work: Sendable {
    let body: @Sendable () -> Void
    init(_ body: @escaping @Sendable () -> Void) { self.body = body }
  }

  /// Begins work on a thread of its own.
  ///
  /// - Throws: `FileError` where the system has no thread left.
  public static func start(_ body: @escaping @Sendable () -> Void) throws(FileError) {
    let work = unsafe Unmanaged.passRetained(Work(body))
    var thread = pthread_t()
    let code = unsafe pthread_create(
      &thread, nil,
      { address in
        if let address = unsafe address {
          unsafe Unmanaged<Work>.fromOpaque(address).takeRetainedValue().body()
        }
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      unsafe work.release()
      throw FileError(code: code, action: "start", path: "a thread")
    }
    pthread_detach(thread)
  }
}

/// The signals by which a person (Ctrl-C) or a service manager ends a server.
public enum Termination {
  /// Keeps the signals back, in this thread and those that it starts, for `wait`.
  public static func block() {
    var signals = signals
    unsafe pthread_sigmask(SIG_BLOCK, &signals, nil)
  }

  /// Waits for one of the signals.
  public static func wait() {
    var signals = signals
    var number: Int32 = 0
    while unsafe sigwait(&signals, &number) != 0 {}
  }

  private static var signals: sigset_t {
    var signals = sigset_t()
    unsafe sigemptyset(&signals)
    unsafe sigaddset(&signals, SIGINT)
    unsafe sigaddset(&signals, SIGTERM)
    return signals
  }
}
