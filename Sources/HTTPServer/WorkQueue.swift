internal import Dispatch
internal import FileSystem

/// Questions that wait for a worker: a bounded number, shared out among those who ask.
///
/// Whoever has the fewest answers being made or on their way comes first, and of these who came first: a crowd of clients
/// that take their answers slowly, or that ask much at once, does not hold up others. Every fourth turn goes to the
/// question that has waited longest, so that everybody's turn comes.
final class WorkQueue<Question: Sendable>: Sendable {
  /// A question and the connection that it came from, by its address.
  struct Job: Sendable {
    var connection: UInt
    /// Who asks.
    var peer: String
    var request: HTTPRequest
    var question: Question
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
    var turn = 0
    var isEnded = false
  }

  private let limit: Int
  private let burdens: @Sendable () -> [String: Int]
  private let state = Locked(State())
  private let arrived = DispatchSemaphore(value: 0)

  /// Creates a queue.
  ///
  /// - Parameters:
  ///   - limit: the questions that may wait.
  ///   - burdens: returns how many answers are being made, or are on their way, for each who asked.
  init(limit: Int, burdens: @escaping @Sendable () -> [String: Int]) {
    self.limit = limit
    self.burdens = burdens
  }

  /// Adds a job.
  ///
  /// - Returns: the job that is not taken, where too many wait: the latest of who has the most of them.
  func add(_ job: Job) -> Job? {
    let refused = state.withLock { state -> Job? in
      guard !state.isEnded else { return job }
      state.jobs.append(job)
      guard state.jobs.count > limit else { return nil }
      var counts: [String: Int] = [:]
      for job in state.jobs { counts[job.peer, default: 0] += 1 }
      let most = counts.values.max() ?? 0
      let place = state.jobs.lastIndex { counts[$0.peer] == most } ?? limit
      return state.jobs.remove(at: place)
    }
    // One that took another's place has been told of already.
    if refused == nil { arrived.signal() }
    return refused
  }

  /// Waits for the next order, so many milliseconds at most.
  func next(milliseconds: Int) -> Order {
    let hasCome = arrived.wait(timeout: .now() + .milliseconds(milliseconds)) == .success
    return state.withLock { state in
      if state.isEnded { return .end }
      guard hasCome, !state.jobs.isEmpty else { return .rest }
      state.turn += 1
      return .job(state.jobs.remove(at: place(in: state)))
    }
  }

  private func place(in state: State) -> Int {
    guard state.jobs.count > 1, state.turn % 4 != 0 else { return 0 }
    let burdens = burdens()
    let places = state.jobs.indices
    return places.min { burdens[state.jobs[$0].peer] ?? 0 < burdens[state.jobs[$1].peer] ?? 0 } ?? 0
  }

  /// Lets all workers end.
  func end(workerCount: Int) {
    state.withLock { $0.isEnded = true }
    for _ in 0..<workerCount { arrived.signal() }
  }
}
