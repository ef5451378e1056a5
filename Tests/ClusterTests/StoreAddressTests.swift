import Cluster
import HTTPClient
import JSON
import Testing

@Suite struct `The address of a store` {
  @Test(arguments: [
    ("http://localhost/news", "http://localhost:9200/news", 1, "", "news"),
    (
      "https://a.example:443,b.example/x.y_z-1", "https://a.example:443,b.example:9200/x.y_z-1", 2,
      "", "x.y_z-1"
    ),
    ("http://[::1]:9201/proxy/path/n", "http://[::1]:9201/proxy/path/n", 1, "/proxy/path", "n"),
    ("http://[::1]/9", "http://[::1]:9200/9", 1, "", "9"),
  ])
  func `is read`(_ text: String, _ whole: String, _ count: Int, _ prefix: String, _ name: String)
    throws
  {
    let address = try StoreAddress(parsing: text)
    #expect(address.description == whole)
    #expect(address.hosts.count == count)
    #expect(address.prefix == prefix)
    #expect(address.name == name)
  }

  @Test(arguments: [
    "", "news", "ftp://a/b", "http://", "http://a", "http://a/", "http://a:0/b", "http://a:99999/b",
    "http://a,/b", "http:///b", "http://a/B", "http://a/_b", "http://a/-b", "http://a/b c",
    "http://a b/c",
    "http://a/b?c", "http://a/p?q/b", "http://a/" + String(repeating: "n", count: 102),
  ])
  func `is refused where it is none`(_ text: String) {
    #expect(throws: StoreError.self) { try StoreAddress(parsing: text) }
  }

  @Test func `names the variable for a password, and does not print it`() {
    let error = #expect(throws: StoreError.self) {
      try StoreAddress(parsing: "https://me:secret@host/news")
    }
    #expect(
      error?.description
        == "the store 'https://…@host/news': put user and password into $DATELINE_STORE_AUTH, not into the address"
    )
  }
}

@Suite struct `An answer is whole` {
  @Test(arguments: [
    (#"{"_shards":{"total":3,"successful":3,"failed":0},"timed_out":false}"#, 3, 3),
    (#"{"_shards":{"total":3,"successful":2,"failed":0},"timed_out":false}"#, 2, 3),
    (#"{"_shards":{"total":3,"successful":3,"failed":0},"timed_out":true}"#, 2, 3),
    (#"{"_shards":{"total":3,"successful":1,"failed":2}}"#, 1, 3),
  ])
  func `only if every shard answered in time`(_ text: String, _ answered: Int, _ shards: Int) throws
  {
    let json = try JSONValue(parsing: Array(text.utf8))
    #expect(Wholeness(of: json) == Wholeness(answered: answered, shards: shards))
  }

  @Test func `and what tells of no shards is no answer`() throws {
    #expect(Wholeness(of: .object([])) == nil)
  }

  @Test func `and of several the worst counts`() {
    let good = Wholeness(answered: 3, shards: 3)
    let bad = Wholeness(answered: 2, shards: 3)
    #expect(good.joined(bad) == bad)
    #expect(bad.joined(good) == bad)
    #expect(good.joined(Wholeness()) == good)
  }
}
