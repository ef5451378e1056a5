/// A request as the library hands it over, before anything in it is believed.
public struct RawRequest: Sendable, Equatable {
  /// A header line.
  public struct Header: Sendable, Equatable {
    /// What it takes of a request: name, colon, blank, value, end of line.
    var byteCount: Int { name.utf8.count + value.utf8.count + 4 }

    /// The name as sent.
    public var name: String
    /// The value.
    public var value: String

    /// Creates a header.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The first word of the request line.
  public var method: String
  /// The second word, byte for byte.
  public var target: [UInt8]
  /// The headers in their order.
  public var headers: [Header]

  /// Creates a request.
  public init(method: String, target: [UInt8], headers: [Header]) {
    self.method = method
    self.target = target
    self.headers = headers
  }

  /// The values of a header, whose name is given in lower case.
  func values(_ name: String) -> [String] {
    headers.filter { $0.name.lowercased() == name }.map(\.value)
  }

  /// Whether it comes with a body: nothing here takes one, and to refuse all ends smuggling by two lengths.
  var hasBody: Bool {
    let lengths = values("content-length")
    return !values("transfer-encoding").isEmpty || lengths.count > 1
      || lengths.first.map { $0 != "0" } ?? false
  }
}

/// A request that may be answered.
public struct HTTPRequest: Sendable, Equatable {
  /// What it asks for.
  public var target: RequestTarget
  /// The host that it was sent to, as sent.
  public var host: String
  /// Whether the answer may be packed with gzip.
  public var acceptsGzip: Bool
  /// The tags of what the asker has (`If-None-Match`).
  public var knownTags: [String]

  /// Creates a request.
  public init(
    target: RequestTarget, host: String = "localhost", acceptsGzip: Bool = false,
    knownTags: [String] = []
  ) {
    self.target = target
    self.host = host
    self.acceptsGzip = acceptsGzip
    self.knownTags = knownTags
  }
}

/// Decides which requests are answered.
public struct RequestReader: Sendable {
  /// The bytes of a request's line and headers.
  static let mostBytes = 32 << 10
  /// The names that the server answers to, lower case, with the port where they have one.
  private let hosts: Set<String>

  /// Creates a reader.
  ///
  /// - Parameter hosts: the values of `Host` that are meant for this server. A page elsewhere whose name was made to
  ///   lead here (DNS rebinding) sends its own.
  public init(hosts: Set<String>) {
    self.hosts = Set(hosts.map { $0.lowercased() })
  }

  /// Returns the request.
  ///
  /// - Throws: `HTTPFault` for one that is not answered.
  public func read(_ raw: RawRequest) throws(HTTPFault) -> HTTPRequest {
    guard !raw.hasBody else {
      throw HTTPFault(.contentTooLarge, "a request must have no body")
    }
    guard raw.target.count <= Self.mostBytes else {
      throw HTTPFault(.targetTooLong, "an address has at most \(Self.mostBytes) bytes")
    }
    guard raw.headers.reduce(raw.target.count, { $0 + $1.byteCount }) <= Self.mostBytes else {
      throw HTTPFault(
        .headersTooLarge, "a request's headers have at most \(Self.mostBytes) bytes")
    }
    guard raw.method == "GET" || raw.method == "HEAD" else {
      throw HTTPFault(.methodNotAllowed, "only GET and HEAD are answered")
    }
    let named = raw.values("host")
    guard let host = named.first else {
      throw HTTPFault(.badRequest, "the request names no host")
    }
    guard named.count == 1, hosts.contains(host.lowercased()) else {
      throw HTTPFault(
        .misdirected,
        "this server does not answer to that name: start it with '--host NAME' if it should")
    }
    return HTTPRequest(
      target: try RequestTarget(parsing: raw.target), host: host,
      acceptsGzip: Self.words(raw.values("accept-encoding")).contains {
        $0 == "gzip" || $0.hasPrefix("gzip;") && !$0.hasSuffix("q=0")
      },
      knownTags: Self.words(raw.values("if-none-match")).map {
        $0.hasPrefix("W/") ? String($0.dropFirst(2)) : $0
      })
  }

  /// The parts between commas.
  private static func words(_ values: [String]) -> [String] {
    values.flatMap { $0.split(separator: ",") }.map { $0.filter { $0 != " " && $0 != "\t" } }
  }
}
