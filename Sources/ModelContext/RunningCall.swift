internal import JSON
internal import Synchronization

/// A request that is being answered: whether anybody still wants the answer, and how far it is.
public final class RunningCall: Sendable {
  private struct State {
    var isCancelled = false
    /// Seconds from the start after which progress is told next.
    var next = 1.0
  }

  private let state = Mutex(State())
  private let start = ContinuousClock.now
  private let token: JSONValue?
  private let output: LineOutput?

  /// Creates a call.
  ///
  /// - Parameters:
  ///   - token: by which the client knows the call's progress; nil where it does not ask for it.
  ///   - output: where progress goes.
  init(token: JSONValue?, output: LineOutput?) {
    self.token = token
    self.output = output
  }

  /// Creates a call that nobody cancels or watches.
  public convenience init() {
    self.init(token: nil, output: nil)
  }

  /// Whether the client has taken the request back.
  public var isCancelled: Bool { state.withLock { $0.isCancelled } }

  func cancel() { state.withLock { $0.isCancelled = true } }

  /// Tells the client once a second how long the call has been running.
  ///
  /// - Parameter most: the seconds that it may run.
  public func tell(of most: Double) {
    guard let token, let output else { return }
    let seconds = start.duration(to: .now) / .seconds(1)
    let isTold = state.withLock { state in
      guard seconds >= state.next, !state.isCancelled else { return false }
      state.next = seconds.rounded(.down) + 1
      return true
    }
    guard isTold else { return }
    output.write(
      RPCMessage.notification(
        "notifications/progress",
        [
          JSONMember("progressToken", token),
          JSONMember("progress", .number((seconds * 10).rounded() / 10)),
          JSONMember("total", .number(most)), JSONMember("message", .string("searching")),
        ]))
  }
}
