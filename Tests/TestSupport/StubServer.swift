internal import FileSystem
internal import Glibc
internal import Synchronization

/// A server on a port of this machine that answers each request with whatever bytes a test gives it.
package final class StubServer: Sendable {
  /// A request as it came.
  package struct Request: Sendable {
    /// `GET /path`, and the headers, a line each.
    package var head: String
    package var body: [UInt8]
    /// The number of the connection that it came on, from 1.
    package var connection: Int

    /// The method and the path, without the version.
    package var line: String {
      (head.split(separator: "\r\n").first ?? "").split(separator: " ").prefix(2)
        .joined(separator: " ")
    }
  }

  /// What becomes of a request.
  package enum Answer: Sendable {
    /// A whole response of HTTP.
    case status(Int, String, type: String)
    /// Bytes as they are; then the connection is closed.
    case cut([UInt8])
    /// Nothing for so many seconds; then the connection is closed.
    case silence(seconds: Double)

    /// A response of JSON.
    package static func json(_ text: String, status: Int = 200) -> Answer {
      .status(status, text, type: "application/json")
    }
  }

  /// The port.
  package let port: UInt16
  private let listener: Int32
  private let requests = Mutex<[Request]>([])

  /// Starts a server whose answers a function makes.
  package init(_ answer: @escaping @Sendable (Request) -> Answer) {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        _ = unsafe bind(descriptor, $0, length)
        listen(descriptor, 64)
        _ = unsafe getsockname(descriptor, $0, &length)
      }
    }
    listener = descriptor
    port = UInt16(bigEndian: address.sin_port)
    try? SystemThread.start { [self] in
      var number = 0
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0 else { return }
        number += 1
        let current = number
        try? SystemThread.start { [self] in
          serve(connection, current, answer)
          close(connection)
        }
      }
    }
  }

  /// Takes no connection any more.
  package func stop() { shutdown(listener, Int32(SHUT_RDWR)) }

  /// The requests so far.
  package var received: [Request] { requests.withLock { $0 } }

  private func serve(
    _ connection: Int32, _ number: Int, _ answer: @Sendable (Request) -> Answer
  ) {
    var buffer: [UInt8] = []
    while let request = Self.read(connection, &buffer, number) {
      requests.withLock { $0.append(request) }
      switch answer(request) {
      case .status(let status, let text, let type):
        let isHead = request.head.hasPrefix("HEAD ")
        Self.write(
          connection,
          Array(
            ("HTTP/1.1 \(status) Status\r\nContent-Type: \(type)\r\nContent-Length: \(text.utf8.count)\r\n\r\n"
              + (isHead ? "" : text)).utf8))
      case .cut(let bytes):
        Self.write(connection, bytes)
        return
      case .silence(let seconds):
        ProcessInfo.sleep(milliseconds: Int(seconds * 1000))
        return
      }
    }
  }

  /// Reads a request; nil at the end of the connection.
  private static func read(
    _ connection: Int32, _ buffer: inout [UInt8], _ number: Int
  ) -> Request? {
    let ending = Array("\r\n\r\n".utf8)
    var needed: Int?
    var headEnd = 0
    while true {
      if needed == nil, buffer.count >= 4 {
        for index in 0...(buffer.count - 4) where Array(buffer[index..<index + 4]) == ending {
          headEnd = index + 4
          let head = String(decoding: buffer[..<headEnd], as: UTF8.self).lowercased()
          let length = head.split(separator: "\r\n").first { $0.hasPrefix("content-length:") }
            .flatMap { Int($0.dropFirst(15).filter(\.isNumber)) }
          needed = headEnd + (length ?? 0)
          break
        }
      }
      if let needed, buffer.count >= needed {
        let request = Request(
          head: String(decoding: buffer[..<headEnd], as: UTF8.self),
          body: Array(buffer[headEnd..<needed]), connection: number)
        buffer.removeFirst(needed)
        return request
      }
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      let count = unsafe recv(connection, &piece, piece.count, 0)
      guard count > 0 else { return nil }
      buffer += piece[..<count]
    }
  }

  private static func write(_ connection: Int32, _ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe send(
          connection, buffer.baseAddress?.advanced(by: start), buffer.count - start,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      start += count
    }
  }
}
