internal import NewsIndex

/// A row of the dictionary: keys that follow one another (`PostingKey`), each with its entry.
///
/// It tells of each stem of each language which words are its forms, and which articles have one of them.
///
/// An entry is: bytes shared with the term before, the other bytes' count, these bytes, the size of
/// what follows, and the `PostingEntry`. A page is found by its first term.
public struct PostingPage: Sendable {
  /// What SQLite keeps inside a page of a table without rowids at the most, less the key.
  private static let size = 1900

  /// The first term.
  public private(set) var first: [UInt8] = []
  /// The bytes as stored.
  public private(set) var bytes: [UInt8] = []
  private var last: [UInt8] = []

  /// Creates an empty page.
  public init() {}

  /// Creates a page from its bytes as stored.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether it has no term.
  public var isEmpty: Bool { bytes.isEmpty }

  /// Adds a term behind all others; false, and nothing done, where the page is full.
  public mutating func append(_ term: [UInt8], _ entry: PostingEntry) -> Bool {
    var shared = 0
    while shared < min(last.count, term.count), last[shared] == term[shared] { shared += 1 }
    var payload: [UInt8] = []
    entry.write(to: &payload, stem: PostingKey.stem(of: term))
    if !isEmpty, bytes.count + term.count - shared + payload.count + 8 > Self.size { return false }
    if isEmpty { first = term }
    Varint.write(UInt64(shared), to: &bytes)
    Varint.write(UInt64(term.count - shared), to: &bytes)
    bytes.append(contentsOf: term[shared...])
    Varint.write(UInt64(payload.count), to: &bytes)
    bytes.append(contentsOf: payload)
    last = term
    return true
  }

  /// Returns the entry of a term, nil where the page does not have it.
  public func entry(of wanted: [UInt8]) -> PostingEntry? {
    var found: PostingEntry?
    each { term, payload in
      if term == wanted { found = PostingEntry(payload, stem: PostingKey.stem(of: term)) }
      return found == nil && !wanted.lexicographicallyPrecedes(term)
    }
    return found
  }

  /// Calls `visit` with every term and the bytes of its entry, in order, until it returns false.
  ///
  /// Stops where the bytes are damaged.
  func each(_ visit: ([UInt8], ArraySlice<UInt8>) -> Bool) {
    var rest = bytes[...]
    var term: [UInt8] = []
    while !rest.isEmpty {
      guard let shared = Varint.read(&rest), let count = Varint.read(&rest),
        shared <= term.count, count <= rest.count
      else { return }
      term.removeSubrange(Int(shared)...)
      term.append(contentsOf: rest.prefix(Int(count)))
      rest = rest.dropFirst(Int(count))
      guard let size = Varint.read(&rest), size <= rest.count else { return }
      if !visit(term, rest.prefix(Int(size))) { return }
      rest = rest.dropFirst(Int(size))
    }
  }

  /// The terms with their entries, in order.
  public var entries: [(term: [UInt8], entry: PostingEntry)] {
    var entries: [(term: [UInt8], entry: PostingEntry)] = []
    each { term, payload in
      guard let entry = PostingEntry(payload, stem: PostingKey.stem(of: term)) else { return false }
      entries.append((term, entry))
      return true
    }
    return entries
  }
}
