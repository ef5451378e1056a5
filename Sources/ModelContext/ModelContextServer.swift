public import FileSystem
internal import JSON
internal import Synchronization

/// Speaks the Model Context Protocol over lines: one thread reads, the caller's answers.
///
/// Requests are answered in their order. What takes a request back is heeded at once, also while it is being answered.
public struct ModelContextServer<Service: ModelContextService> {
  /// A line longer than this is no message.
  private static var longestLine: Int { 4 << 20 }
  /// So many lines wait at most; the reader waits then.
  private static var mostWaiting: Int { 64 }

  private var session: ModelContextSession<Service>
  private let output: LineOutput

  /// Creates a server.
  ///
  /// - Parameters:
  ///   - service: what it offers.
  ///   - send: writes bytes; false where nobody reads any more.
  public init(_ service: Service, send: @escaping @Sendable ([UInt8]) -> Bool) {
    output = LineOutput(send)
    session = ModelContextSession(service, output)
  }

  /// Answers until the input ends or nobody reads any more.
  ///
  /// - Parameter next: returns the next line without its end, nil behind the last.
  /// - Throws: `FileError` where no thread can be started.
  public mutating func run(next: @escaping @Sendable () -> [UInt8]?) throws(FileError) {
    let queue = BoundedQueue<[UInt8]>(capacity: Self.mostWaiting)
    let calls = session.calls
    try SystemThread.start {
      while let line = next() {
        calls.hear(line)
        queue.put(line)
        if queue.isClosed { return }
      }
      queue.close()
    }
    var idle = 0.0
    while !output.isClosed {
      switch queue.take(within: Self.patience) {
      case .element(let line):
        idle = 0
        guard line.count <= Self.longestLine else {
          output.write(
            RPCMessage.failure(
              nil, RPCError(.invalidRequest, "a message has at most \(Self.longestLine) bytes")))
          continue
        }
        session.answer(line)
      case .nothing:
        idle += Self.patience
        session.service.rest(idle)
      case .end: return
      }
    }
    queue.abandon()
  }

  /// Seconds between two looks at what may be given back.
  private static var patience: Double { 0.5 }
}

/// The requests that are not answered yet, as both threads know them.
final class PendingCalls: Sendable {
  private struct State {
    var running: (id: RequestID, call: RunningCall)?
    /// Requests that were taken back before their turn came.
    var withdrawn: Set<RequestID> = []
    /// Requests that were read and wait.
    var waiting: [RequestID: Int] = [:]
  }

  private let state = Mutex(State())

  /// Looks at a line as soon as it comes: takes a request back, or notes one.
  func hear(_ line: [UInt8]) {
    for message in RPCMessage.read(line).messages {
      switch message {
      case .request(let id, _, _):
        state.withLock { $0.waiting[id, default: 0] += 1 }
      case .notification("notifications/cancelled", let params):
        guard let id = RequestID(params["requestId"]) else { continue }
        state.withLock { state in
          if let running = state.running, running.id == id { return running.call.cancel() }
          if state.waiting[id] != nil { state.withdrawn.insert(id) }
        }
      default: break
      }
    }
  }

  /// Begins a request; false where it was taken back.
  func begin(_ id: RequestID, _ call: RunningCall) -> Bool {
    state.withLock { state in
      let count = (state.waiting[id] ?? 1) - 1
      state.waiting[id] = count > 0 ? count : nil
      if state.withdrawn.remove(id) != nil { return false }
      state.running = (id, call)
      return true
    }
  }

  func end() { state.withLock { $0.running = nil } }
}
