internal import FileSystem
internal import JSON
internal import Synchronization

/// Where messages go, a line each, from any thread.
final class LineOutput: Sendable {
  private let send: @Sendable ([UInt8]) -> Bool
  private let isOpen = Mutex(true)

  /// Creates an output; `send` says whether anybody still reads.
  init(_ send: @escaping @Sendable ([UInt8]) -> Bool) {
    self.send = send
  }

  /// Whether the reader has gone.
  var isClosed: Bool { isOpen.withLock { !$0 } }

  /// Writes a message.
  func write(_ message: JSONValue) {
    let line = message.bytes() + [UInt8(ascii: "\n")]
    isOpen.withLock { isOpen in
      if isOpen { isOpen = send(line) }
    }
  }
}
