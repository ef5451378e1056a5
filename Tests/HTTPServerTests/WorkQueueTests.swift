import Testing

@testable import HTTPServer

/// Who comes first where many wait for a worker.
struct WorkQueueTests {
  private typealias Queue = WorkQueue<Int>

  private static func job(_ number: Int, of peer: String) -> Queue.Job {
    Queue.Job(
      connection: UInt(number), peer: peer, request: HTTPRequest(target: RequestTarget([])),
      question: number)
  }

  /// The next question, nil where none waits.
  private static func next(_ queue: Queue) -> Int? {
    if case .job(let job) = queue.next(milliseconds: 0) { job.question } else { nil }
  }

  @Test func `first come, first served, where nobody has answers that he has not taken`() {
    let queue = Queue(limit: 64) { [:] }
    for number in 1...5 { #expect(queue.add(Self.job(number, of: "a")) == nil) }
    #expect((1...6).map { _ in Self.next(queue) } == [1, 2, 3, 4, 5, nil])
  }

  @Test func `whoever takes answers slowly comes behind others, and in every fourth turn`() {
    let queue = Queue(limit: 64) { ["slow": 3, "busy": 1] }
    for number in 1...6 { _ = queue.add(Self.job(number, of: "slow")) }
    for number in 11...12 { _ = queue.add(Self.job(number, of: "busy")) }
    for number in 21...24 { _ = queue.add(Self.job(number, of: "new")) }
    #expect(
      (1...12).map { _ in Self.next(queue) } == [21, 22, 23, 1, 24, 11, 12, 2, 3, 4, 5, 6])
  }

  @Test func `where too many wait, the latest of who has the most goes`() {
    let queue = Queue(limit: 4) { [:] }
    for number in 1...4 { #expect(queue.add(Self.job(number, of: "crowd")) == nil) }
    #expect(queue.add(Self.job(5, of: "one"))?.question == 4)
    #expect(queue.add(Self.job(6, of: "crowd"))?.question == 6)
    #expect((1...5).map { _ in Self.next(queue) } == [1, 2, 3, 5, nil])
  }

  @Test func `a queue that has ended takes nothing`() {
    let queue = Queue(limit: 4) { [:] }
    queue.end(workerCount: 1)
    #expect(queue.add(Self.job(1, of: "a"))?.question == 1)
    guard case .end = queue.next(milliseconds: 0) else {
      Issue.record("it goes on")
      return
    }
  }

  @Test func `a burden is an answer that is made or on its way`() {
    let table = ConnectionTable()
    for (number, peer) in ["a", "a", "a", "b", "c"].enumerated() {
      table.open(UInt(number), socket: -1, peer: Peer(peer))
    }
    #expect(table.wait(0) == "a")
    table.work(1)
    _ = table.send(2, byteCount: 1)
    _ = table.send(3, byteCount: 1)
    table.complete(3)
    #expect(table.burdens == ["a": 2])
  }
}
