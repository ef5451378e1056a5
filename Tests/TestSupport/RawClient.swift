internal import Glibc

/// A TCP client that sends bytes as they are.
package final class RawClient {
  private let descriptor: Int32

  /// Connects to a port of this machine.
  package init?(port: UInt16) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let code = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0 else {
      close(descriptor)
      return nil
    }
    var patience = timeval(tv_sec: 20, tv_usec: 0)
    unsafe setsockopt(
      descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
  }

  deinit { close(descriptor) }

  /// Sends bytes; what the other side does not take any more is lost.
  package func send(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.send(
          descriptor, buffer.baseAddress?.advanced(by: start), buffer.count - start,
          Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return }
      start += count
    }
  }

  /// Says that nothing more will come.
  package func endSending() {
    shutdown(descriptor, Int32(SHUT_WR))
  }

  /// Returns all that comes until the other side closes.
  package func readAll() -> [UInt8] {
    var all: [UInt8] = []
    while let piece = read() { all += piece }
    return all
  }

  /// Returns what comes next, nil at the end.
  package func read() -> [UInt8]? {
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe recv(descriptor, &piece, piece.count, 0)
    return count > 0 ? Array(piece[..<count]) : nil
  }

  /// Sends a request of its own connection and returns all that is answered, as text.
  package static func answer(port: UInt16, _ request: [UInt8], halfClosed: Bool = false) -> String {
    guard let client = RawClient(port: port) else { return "no connection" }
    client.send(request)
    if halfClosed { client.endSending() }
    return String(decoding: client.readAll(), as: UTF8.self)
  }
}
