internal import Dispatch
internal import Glibc
internal import Synchronization

/// What is said when a person stops the process (Ctrl-C) or a service is told to end.
public enum Interruption {
  private static let sources = Mutex<[any DispatchSourceSignal]>([])

  /// Writes a message to the standard error when the process is interrupted, and ends it by the same signal.
  ///
  /// The signals come to a thread as any event does, so that nothing is written inside a signal handler.
  public static func tell(_ message: String) {
    let bytes = Array(message.utf8)
    for number in [SIGINT, SIGTERM] {
      _ = signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        try? StandardStream.error.write(bytes)
        _ = signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.resume()
      sources.withLock { $0.append(source) }
    }
  }
}
