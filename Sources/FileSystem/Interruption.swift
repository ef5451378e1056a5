internal import Dispatch
internal import Glibc

/// What is said when a person stops the process (Ctrl-C) or a service is told to end, as long as this is kept.
///
/// The signals come to a thread as any event does, so that nothing is written inside a signal handler.
public final class Interruption {
  private let sources: [any DispatchSourceSignal]

  /// Writes a message to the standard error when the process is interrupted, and ends it by the same signal.
  public init(message: String) {
    let bytes = Array(message.utf8)
    sources = [SIGINT, SIGTERM].map { number in
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        try? StandardStream.error.write(bytes)
        _ = signal(number, SIG_DFL)
        kill(getpid(), number)
        // Where the parent had the signal blocked it stays pending: the status is the same.
        usleep(100_000)
        _exit(128 + number)
      }
      source.resume()
      return source
    }
  }

  deinit {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM] { _ = signal(number, SIG_DFL) }
  }
}
