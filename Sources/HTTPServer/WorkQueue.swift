internal import Dispatch
internal import Synchronization

/// Requests that wait for a worker: a bounded number, first come, first served.
final class WorkQueue: Sendable {
  /// A request and the connection that it came from, by its address.
  struct Job {
    var connection: UInt
    var request: HTTPRequest
  }

  /// What a worker is told.
  enum Order {
    case job(Job)
    /// There has been nothing to do.
    case rest
    case end
  }

  private struct State {
    var jobs: [Job] = []
    var isEnded = false
  }

  private let limit: Int
  private let state = Mutex(State())
  private let arrived = DispatchSemaphore(value: 0)

  init(limit: Int) {
    self.limit = limit
  }

  /// Adds a job; false where too many wait.
  func add(_ job: Job) -> Bool {
    let isAdded = state.withLock { state in
      guard state.jobs.count < limit, !state.isEnded else { return false }
      state.jobs.append(job)
      return true
    }
    if isAdded { arrived.signal() }
    return isAdded
  }

  /// Waits for the next order, so many milliseconds at most.
  func next(milliseconds: Int) -> Order {
    let hasCome = arrived.wait(timeout: .now() + .milliseconds(milliseconds)) == .success
    return state.withLock { state in
      if state.isEnded { return .end }
      guard hasCome, !state.jobs.isEmpty else { return .rest }
      return .job(state.jobs.removeFirst())
    }
  }

  /// Lets all workers end.
  func end(workerCount: Int) {
    state.withLock { $0.isEnded = true }
    for _ in 0..<workerCount { arrived.signal() }
  }
}
