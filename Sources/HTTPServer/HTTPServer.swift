internal import CMicroHTTPD
internal import Compression
public import FileSystem
internal import Glibc

/// Answers HTTP/1.1 on a socket: one thread for all connections, and workers for what takes time.
///
/// A request becomes a value, its connection is suspended, a worker makes the answer, and the connection is resumed. No
/// handle of the library leaves this file: threads know connections by their addresses.
public final class HTTPServer<Service: HTTPService>: Sendable {
  /// Requests that may wait for a worker.
  private static var mostWaiting: Int { 64 }
  /// Bytes of memory for a connection.
  ///
  /// The library keeps a request there as it came, and a list of its headers and parameters. What is not needed is not
  /// touched.
  private static var memoryLimit: Int { 128 << 10 }
  /// Answers smaller than this are not packed.
  private static var leastPacked: Int { 1024 }

  private let service: Service
  private let reader: RequestReader
  private let table = ConnectionTable()
  private let queue: WorkQueue<Service.Worker.Question>
  private let workerCount: Int
  private let daemon = Locked<(address: UInt, hooks: Hooks)?>(nil)
  private let isStopped = Locked(false)
  /// The port that it listens on, 0 where it has none.
  public let port: UInt16

  /// Starts a server.
  ///
  /// - Parameters:
  ///   - address: where it listens.
  ///   - hosts: names that it answers to beside those of the address.
  ///   - workerCount: the threads that make answers.
  ///   - timeout: the seconds after which an idle connection is closed.
  ///   - service: what answers.
  /// - Throws: `FileError` where it cannot listen there.
  public init(
    _ address: ListenAddress, hosts: [String], workerCount: Int, timeout: Int, service: Service
  ) throws(FileError) {
    let socket = try address.open()
    port = ListenAddress.port(of: socket)
    let number = port
    reader = RequestReader(
      hosts: Set(
        address.hosts(port: port) + hosts.flatMap { number == 0 ? [$0] : [$0, "\($0):\(number)"] }))
    self.service = service
    self.workerCount = workerCount
    queue = WorkQueue(limit: Self.mostWaiting) { [table] in table.burdens }
    let hooks = Hooks(
      admits: { [table] peer in table.admits(peer) },
      opened: { [table] connection, socket, peer in
        table.open(connection, socket: socket, peer: peer)
      },
      closed: { [table] connection in table.close(connection) },
      began: { [table] connection, target in table.begin(connection, target: target) },
      completed: { [table] connection in table.complete(connection) },
      answered: { [weak self] connection, raw in self?.turn(connection, raw) ?? .refuse })
    let started = hooks.start(
      socket: socket, connectionLimit: ConnectionTable.most + 64, timeout: timeout,
      memoryLimit: Self.memoryLimit)
    guard let started else {
      close(socket)
      throw FileError(code: ENOMEM, action: "start", path: "the server")
    }
    daemon.withLock { $0 = (started, hooks) }
    for _ in 0..<workerCount { try SystemThread.start { [self] in work() } }
    try SystemThread.start { [self] in
      while !isStopped.withLock({ $0 }) {
        table.endLate()
        ProcessInfo.sleep(milliseconds: 200)
      }
    }
  }

  /// Takes no connection any more, lets those under way have so many seconds, and ends.
  public func stop(seconds: Double) {
    guard let (address, hooks) = daemon.withLock({ $0.take() }) else { return }
    Hooks.quiesce(address)
    let end = ProcessInfo.uptime + seconds
    while table.busyCount > 0, ProcessInfo.uptime < end { ProcessInfo.sleep(milliseconds: 10) }
    queue.end(workerCount: workerCount)
    isStopped.withLock { $0 = true }
    // The library cannot end while connections are suspended; the process does it then.
    if table.workingCount == 0 { hooks.stop(address) }
  }

  // MARK: On the server's thread

  /// Says what becomes of a request, and of one whose answer has been made.
  private func turn(_ connection: UInt, _ raw: RawRequest) -> Hooks.Turn {
    var raw = raw
    raw.target = table.target(connection)
    if let answer = table.takeAnswer(connection) { return send(answer, connection, raw) }
    do throws(HTTPFault) {
      let request = try reader.read(raw)
      switch try service.look(at: request) {
      case .answer(let answer): return send(packed(answer, for: request), connection, raw)
      case .question(let question):
        let job = WorkQueue.Job(
          connection: connection, peer: table.wait(connection), request: request,
          question: question)
        return .suspend { [self] in add(job) }
      }
    } catch {
      let target = try? RequestTarget(parsing: raw.target)
      return send(service.refusal(error, of: target), connection, raw, isLast: raw.hasBody)
    }
  }

  /// Lets a job wait for a worker; one that cannot is refused.
  private func add(_ job: WorkQueue<Service.Worker.Question>.Job) {
    guard let refused = queue.add(job) else { return }
    let fault = HTTPFault(.unavailable, "too many requests wait: try again in a second")
    table.keep(service.refusal(fault, of: refused.request.target), for: refused.connection)
    Hooks.resume(refused.connection)
  }

  private func send(
    _ answer: HTTPResponse, _ connection: UInt, _ raw: RawRequest, isLast: Bool = false
  ) -> Hooks.Turn {
    var answer = answer
    let (isOver, seconds) = table.send(connection, byteCount: answer.body.count)
    if isOver || isLast { answer.set("Connection", "close") }
    if answer.status == .methodNotAllowed { answer.set("Allow", "GET, HEAD") }
    if answer.status == .unavailable { answer.set("Retry-After", "1") }
    for header in service.commonHeaders where answer.header(header.name) == nil {
      answer.set(header.name, header.value)
    }
    service.note(raw, answer, seconds: seconds)
    return .send(answer)
  }

  // MARK: On workers' threads

  private func work() {
    var worker = service.makeWorker()
    var last = ProcessInfo.uptime
    while true {
      switch queue.next(milliseconds: 100) {
      case .end: return
      case .rest: worker.rest(ProcessInfo.uptime - last)
      case .job(let job):
        table.work(job.connection)
        let answer = packed(worker.answer(job.question), for: job.request)
        last = ProcessInfo.uptime
        table.keep(answer, for: job.connection)
        Hooks.resume(job.connection)
      }
    }
  }

  private func packed(_ answer: HTTPResponse, for request: HTTPRequest) -> HTTPResponse {
    guard case .bytes(let bytes) = answer.body, bytes.count > Self.leastPacked else {
      return answer
    }
    var answer = answer
    answer.set("Vary", "Accept-Encoding")
    guard request.acceptsGzip, let packed = GzipPacker.packed(bytes) else { return answer }
    answer.body = .bytes(packed)
    answer.set("Content-Encoding", "gzip")
    return answer
  }
}
