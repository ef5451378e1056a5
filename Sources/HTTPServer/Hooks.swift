internal import CMicroHTTPD
internal import FileSystem
internal import Glibc

/// What libmicrohttpd calls, and the calls of it.
///
/// Connections and daemons are known by their addresses outside.
final class Hooks: Sendable {
  /// What becomes of a request.
  enum Turn {
    case send(HTTPResponse)
    /// The connection waits, and is resumed when what is begun here has made an answer.
    case suspend(() -> Void)
    /// The connection is closed.
    case refuse
  }

  private let admits: @Sendable (_ peer: Peer) -> Bool
  private let opened: @Sendable (_ connection: UInt, _ socket: Int32, _ peer: Peer) -> Void
  private let closed: @Sendable (_ connection: UInt) -> Void
  private let began: @Sendable (_ connection: UInt, _ target: [UInt8]) -> Void
  private let completed: @Sendable (_ connection: UInt) -> Void
  private let answered: @Sendable (_ connection: UInt, _ raw: RawRequest) -> Turn

  init(
    admits: @escaping @Sendable (Peer) -> Bool,
    opened: @escaping @Sendable (UInt, Int32, Peer) -> Void,
    closed: @escaping @Sendable (UInt) -> Void,
    began: @escaping @Sendable (UInt, [UInt8]) -> Void,
    completed: @escaping @Sendable (UInt) -> Void,
    answered: @escaping @Sendable (UInt, RawRequest) -> Turn
  ) {
    self.admits = admits
    self.opened = opened
    self.closed = closed
    self.began = began
    self.completed = completed
    self.answered = answered
  }

  /// Starts a daemon, which calls these until it is stopped; nil where the library cannot.
  func start(socket: Int32, connectionLimit: Int, timeout: Int, memoryLimit: Int) -> UInt? {
    let owner = unsafe Unmanaged.passRetained(self)
    let daemon = unsafe dateline_start(
      dateline_daemon(
        socket: socket, owner: owner.toOpaque(), accept: acceptHook, notice: noticeHook,
        target: targetHook, answer: answerHook, completed: completedHook,
        connection_limit: UInt32(connectionLimit), timeout: UInt32(timeout),
        memory_limit: memoryLimit))
    guard let daemon = unsafe daemon else {
      unsafe owner.release()
      return nil
    }
    return UInt(bitPattern: daemon)
  }

  /// Lets a daemon take no connection any more.
  static func quiesce(_ daemon: UInt) {
    let socket = unsafe loaded_MHD_quiesce_daemon()(OpaquePointer(bitPattern: daemon))
    if socket >= 0 { close(socket) }
  }

  /// Ends the daemon that was started, which calls nothing any more then.
  func stop(_ daemon: UInt) {
    unsafe loaded_MHD_stop_daemon()(OpaquePointer(bitPattern: daemon))
    unsafe Unmanaged.passUnretained(self).release()
  }

  /// Resumes a suspended connection, which asks for its answer then.
  static func resume(_ connection: UInt) {
    unsafe loaded_MHD_resume_connection()(OpaquePointer(bitPattern: connection))
  }

  // MARK: Called by the library

  fileprivate static func of(_ owner: UnsafeMutableRawPointer?) -> Hooks? {
    guard let owner = unsafe owner else { return nil }
    return unsafe Unmanaged<Hooks>.fromOpaque(owner).takeUnretainedValue()
  }

  fileprivate func accept(_ address: UnsafePointer<sockaddr>?) -> MHD_Result {
    unsafe admits(ListenAddress.peer(address)) ? dateline_yes : dateline_no
  }

  fileprivate func notice(_ connection: OpaquePointer?, isNew: Bool) {
    let number = UInt(bitPattern: connection)
    guard isNew else { return closed(number) }
    unsafe opened(
      number, dateline_socket(connection), ListenAddress.peer(dateline_peer(connection)))
  }

  fileprivate func begin(_ connection: OpaquePointer?, _ target: UnsafePointer<CChar>?) {
    guard let target = unsafe target else { return }
    let bytes = unsafe UnsafeRawBufferPointer(start: target, count: strlen(target))
    unsafe began(UInt(bitPattern: connection), Array(bytes))
  }

  fileprivate func complete(_ connection: OpaquePointer?) {
    completed(UInt(bitPattern: connection))
  }

  /// Answers one of the library's questions: it asks when the headers have come, and when the body has.
  ///
  /// An answer to
  /// the first question would close the connection, which is right for a request with a body.
  fileprivate func answer(
    _ connection: OpaquePointer?, method: UnsafePointer<CChar>?,
    _ mark: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
  ) -> MHD_Result {
    let raw = unsafe RawRequest(
      method: method.map { unsafe String(cString: $0) } ?? "", target: [],
      headers: Self.headers(of: connection))
    if unsafe mark?.pointee == nil, !raw.hasBody {
      // Any address but none: it is never followed.
      unsafe mark?.pointee = UnsafeMutableRawPointer(bitPattern: 1)
      return dateline_yes
    }
    switch answered(UInt(bitPattern: connection), raw) {
    case .send(let response): return unsafe Self.queue(response, connection)
    case .suspend(let begin):
      unsafe loaded_MHD_suspend_connection()(connection)
      begin()
      return dateline_yes
    case .refuse: return dateline_no
    }
  }

  private final class HeaderList {
    var headers: [RawRequest.Header] = []
  }

  private static func headers(of connection: OpaquePointer?) -> [RawRequest.Header] {
    let list = HeaderList()
    unsafe _ = loaded_MHD_get_connection_values_n()(
      connection, dateline_headers,
      { list, _, key, keySize, value, valueSize in
        guard let list = unsafe list, let key = unsafe key else { return dateline_yes }
        let name = unsafe UnsafeRawBufferPointer(start: key, count: keySize)
        let text = unsafe UnsafeRawBufferPointer(start: value, count: value == nil ? 0 : valueSize)
        unsafe Unmanaged<HeaderList>.fromOpaque(list).takeUnretainedValue().headers.append(
          RawRequest.Header(
            String(decoding: name, as: UTF8.self), String(decoding: text, as: UTF8.self)))
        return dateline_yes
      }, Unmanaged.passUnretained(list).toOpaque())
    return list.headers
  }

  private static func queue(_ response: HTTPResponse, _ connection: OpaquePointer?) -> MHD_Result {
    guard let made = unsafe make(response.body) else { return dateline_no }
    defer { unsafe loaded_MHD_destroy_response()(made) }
    for header in response.headers {
      // What cannot stand in a header (a line break, for one) is refused by the library.
      unsafe _ = loaded_MHD_add_response_header()(made, header.name, header.value)
    }
    return unsafe loaded_MHD_queue_response()(connection, UInt32(response.status.rawValue), made)
  }

  private static func make(_ body: HTTPResponse.Body) -> OpaquePointer? {
    switch body {
    case .bytes(var bytes):
      return unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe loaded_MHD_create_response_from_buffer()(
          buffer.count, buffer.baseAddress, dateline_copied)
      }
    case .file(let file, let count):
      // The library closes it.
      guard let descriptor = file.makeDescriptor() else { return nil }
      return unsafe loaded_MHD_create_response_from_fd64()(UInt64(count), descriptor)
    }
  }
}

// Functions, not closures: a closure outside of them may belong to an actor, and then traps when C calls it.

private func acceptHook(
  _ owner: UnsafeMutableRawPointer?, _ address: UnsafePointer<sockaddr>?, _ size: socklen_t
) -> MHD_Result {
  unsafe Hooks.of(owner)?.accept(address) ?? dateline_no
}

private func noticeHook(
  _ owner: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _ context: UnsafeMutablePointer<UnsafeMutableRawPointer?>?,
  _ code: MHD_ConnectionNotificationCode
) {
  unsafe Hooks.of(owner)?.notice(connection, isNew: code == dateline_started)
}

private func targetHook(
  _ owner: UnsafeMutableRawPointer?, _ target: UnsafePointer<CChar>?, _ connection: OpaquePointer?
) -> UnsafeMutableRawPointer? {
  unsafe Hooks.of(owner)?.begin(connection, target)
  return nil
}

private func completedHook(
  _ owner: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
  _ mark: UnsafeMutablePointer<UnsafeMutableRawPointer?>?, _ code: MHD_RequestTerminationCode
) {
  unsafe Hooks.of(owner)?.complete(connection)
}

private func answerHook(
  _ owner: UnsafeMutableRawPointer?, _ connection: OpaquePointer?, _ url: UnsafePointer<CChar>?,
  _ method: UnsafePointer<CChar>?, _ version: UnsafePointer<CChar>?,
  _ upload: UnsafePointer<CChar>?, _ uploadSize: UnsafeMutablePointer<Int>?,
  _ mark: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
) -> MHD_Result {
  unsafe Hooks.of(owner)?.answer(connection, method: method, mark) ?? dateline_no
}
