import Foundation
import Testing

@testable import Indexer

/// Two spellings of one page's address are one; addresses of two pages stay two.
@Suite struct CanonicalURLTests {
  @Test(arguments: [
    ("https://courier.example/bridge", "courier.example/bridge"),
    ("http://courier.example/bridge", "courier.example/bridge"),
    ("HTTPS://WWW.Courier.Example/bridge", "courier.example/bridge"),
    ("https://courier.example:443/bridge/", "courier.example/bridge"),
    ("http://courier.example:80/bridge", "courier.example/bridge"),
    ("https://ada@courier.example./bridge", "courier.example/bridge"),
    ("https://courier.example/bridge#comments", "courier.example/bridge"),
    ("https://courier.example/bridge?utm_source=x&UTM_Medium=y", "courier.example/bridge"),
    ("https://courier.example/bridge?fbclid=1#top", "courier.example/bridge"),
    ("https://courier.example/a/./b/../bridge", "courier.example/a/bridge"),
    ("https://courier.example/%7eada/%e4%b8%80", "courier.example/~ada/%E4%B8%80"),
    ("https://courier.example/~ada/一", "courier.example/~ada/%E4%B8%80"),
    ("https://courier.example/?id=7&b=2&gclid=9", "courier.example?b=2&id=7"),
    ("https://courier.example?b=2&id=7", "courier.example?b=2&id=7"),
    ("https://courier.example/read?a=1&&", "courier.example/read?a=1"),
    ("https://courier.example/#!/story/7", "courier.example#!/story/7"),
    ("https://courier.example/Bridge", "courier.example/Bridge"),
    ("https://courier.example:8080/bridge", "courier.example:8080/bridge"),
    ("https://www.example/bridge", "www.example/bridge"),
    ("https://courier.example/a%2Fb", "courier.example/a%2Fb"),
    ("https://courier.example/bridge?ref=7", "courier.example/bridge?ref=7"),
  ]) func `writes an address in one way`(address: String, canonical: String) {
    #expect(CanonicalURL(address)?.text == canonical)
  }

  @Test(arguments: [
    "https://courier.example", "https://courier.example/", "http://www.courier.example/?utm_id=3",
    "https://courier.example/#top",
  ]) func `a site's own address names no page`(address: String) {
    #expect(CanonicalURL(address)?.namesPage == false)
  }

  @Test(arguments: ["", "bridge", "mailto:ada@courier.example", "urn:x:1", "https://", "file:///a"])
  func `what is no address of the web is none`(address: String) {
    #expect(CanonicalURL(address) == nil)
  }

  @Test func `every tracking parameter is in the documentation`() throws {
    let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("docs/identity.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let missing = (TrackingParameters.prefixes.map { $0 + "*" } + TrackingParameters.names)
      .filter { !text.contains("`\($0)`") }
    #expect(missing.sorted() == [])
  }
}
