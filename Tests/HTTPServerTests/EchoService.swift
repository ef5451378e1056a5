@testable import HTTPServer

/// Answers with what was asked for; `/now` at once, the rest by a worker; `/refused` is.
struct EchoService: HTTPService {
  struct Worker: HTTPWorker {
    mutating func answer(_ question: RequestTarget) -> HTTPResponse {
      HTTPResponse(type: "text/plain", text: question.text)
    }
    mutating func rest(_ seconds: Double) {}
  }

  var commonHeaders: [RawRequest.Header] { [RawRequest.Header("X-Common", "yes")] }

  func look(at request: HTTPRequest) throws(HTTPFault) -> FirstLook<RequestTarget> {
    switch request.target.segments {
    case ["now"]: return .answer(HTTPResponse(type: "text/plain", text: "now"))
    case ["refused"]: throw HTTPFault(.badRequest, "refused")
    default: return .question(request.target)
    }
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
