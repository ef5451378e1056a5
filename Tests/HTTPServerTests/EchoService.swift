@testable import HTTPServer

/// Answers with what was asked for; `/now` at once, the rest by a worker.
struct EchoService: HTTPService {
  struct Worker: HTTPWorker {
    mutating func answer(_ request: HTTPRequest) -> HTTPResponse {
      HTTPResponse(type: "text/plain", text: request.target.text)
    }
    mutating func rest(_ seconds: Double) {}
  }

  var commonHeaders: [RawRequest.Header] { [RawRequest.Header("X-Common", "yes")] }

  func answerAtOnce(_ request: HTTPRequest) -> HTTPResponse? {
    request.target.segments == ["now"] ? HTTPResponse(type: "text/plain", text: "now") : nil
  }

  func refusal(_ fault: HTTPFault, of target: RequestTarget?) -> HTTPResponse {
    HTTPResponse(fault.status, type: "text/plain", text: fault.message)
  }

  func makeWorker() -> Worker { Worker() }
  func note(_ raw: RawRequest, _ response: HTTPResponse, seconds: Double) {}
}

/// A server on a port of its own, stopped at its end.
final class EchoServer: Sendable {
  let server: HTTPServer<EchoService>

  /// One for all tests that only ask.
  static let shared = Result { try EchoServer() }

  init() throws {
    server = try HTTPServer(
      .network(host: "127.0.0.1", port: 0), hosts: ["news.example"], workerCount: 2, timeout: 10,
      service: EchoService())
  }

  deinit { server.stop(seconds: 1) }
}
