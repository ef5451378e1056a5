internal import Dispatch
internal import Synchronization

/// A queue between threads that makes producers wait while it is full.
public final class BoundedQueue<Element: Sendable>: Sendable {
  private struct State {
    var elements: [Element] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  private let free: DispatchSemaphore
  private let filled = DispatchSemaphore(value: 0)
  private let capacity: Int

  /// Creates a queue of at most `capacity` elements.
  public init(capacity: Int) {
    self.capacity = capacity
    // A semaphore must not be released below the value it began with.
    free = DispatchSemaphore(value: 0)
    for _ in 0..<capacity { free.signal() }
  }

  /// Adds an element, after waiting for room; nothing is added once the queue is closed.
  public func put(_ element: Element) {
    free.wait()
    let isOpen = state.withLock { state in
      if !state.isClosed { state.elements.append(element) }
      return !state.isClosed
    }
    if isOpen { filled.signal() } else { free.signal() }
  }

  /// Takes the oldest element, after waiting for one; nil once the queue is closed and empty.
  public func take() -> Element? {
    filled.wait()
    let element = state.withLock { $0.elements.isEmpty ? nil : $0.elements.removeFirst() }
    // A closed queue stays passable for everyone who waits at its end.
    if element == nil { filled.signal() } else { free.signal() }
    return element
  }

  /// What a look at the queue finds.
  public enum Taken {
    case element(Element)
    /// Nothing came in the time.
    case nothing
    /// The queue is closed and empty.
    case end
  }

  /// Takes the oldest element, after waiting for one so many seconds at most.
  public func take(within seconds: Double) -> Taken {
    guard filled.wait(timeout: .now() + seconds) == .success else { return .nothing }
    let element = state.withLock { $0.elements.isEmpty ? nil : $0.elements.removeFirst() }
    guard let element else {
      filled.signal()
      return .end
    }
    free.signal()
    return .element(element)
  }

  /// Ends the queue: what is in it can still be taken.
  public func close() {
    let wasOpen = state.withLock { state in
      defer { state.isClosed = true }
      return !state.isClosed
    }
    if wasOpen { filled.signal() }
  }

  /// Ends the queue and drops what is in it; whoever waits for room goes on.
  public func abandon() {
    close()
    state.withLock { $0.elements.removeAll() }
    free.signal()
  }

  /// Whether the queue was closed.
  public var isClosed: Bool { state.withLock { $0.isClosed } }
}
