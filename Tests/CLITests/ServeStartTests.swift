import Foundation
import Testing

/// What `search serve` says where it cannot begin.
@Suite struct ServeStartTests {
  @Test(
    "what cannot be served is said",
    arguments: [
      (
        ["--listen", "0.0.0.0:8080"], 64,
        "search: '0.0.0.0:8080' is reached from other machines: say by which name, '--host NAME', and read 'search help serve' first\n"
      ),
      (
        ["--listen", "8080"], 64,
        "search: '8080' is no value for '--listen': use HOST:PORT, [ADDRESS]:PORT, unix:PATH or fd:NUMBER\n"
      ),
      (
        ["--host", "a/b"], 64,
        "search: 'a/b' is no value for '--host': use a name such as news.example\n"
      ),
      (
        ["--listen", "fd:77"], 2,
        "search: cannot listen on 'fd:77': socket operation on non-socket\n"
      ),
    ])
  func misuse(_ arguments: [String], _ status: Int32, _ errors: String) throws {
    let folder = try NewsFixture.shared.get()
    let outcome = try Command(
      arguments: ["serve"] + arguments, environment: ["DATELINE_INDEX": "INDEX"],
      folder: folder.path
    ).run()
    #expect(outcome == Outcome(status: status, output: "", errors: errors))
  }

  @Test func `a port that is taken is named`() throws {
    let server = try RunningServer.ofSharedNews()
    let outcome = try search(
      "serve", "--listen", "127.0.0.1:\(server.port)", in: try NewsFixture.shared.get())
    #expect(outcome.status == 2)
    #expect(
      outcome.errors
        == "search: cannot listen on '127.0.0.1:\(server.port)': address already in use\n")
  }
}
