/// What a saved search has told so far, as it lies in a file.
///
/// The file: lines of text, an empty line, then the marks of 16 bytes, identity and content, little-endian, in the
/// order of the lines that count them.
public struct AlertState: Sendable, Equatable {
  /// Why a file is no state.
  public enum Damage: Error, Equatable, Sendable, CustomStringConvertible {
    /// It was written by a program whose states are others.
    case otherFormat
    /// It ends too early, or something in it is no value.
    case broken

    /// What is wrong, in lower case.
    public var description: String {
      switch self {
      case .otherFormat: "it is no state of alerts that this program knows"
      case .broken: "it is damaged"
      }
    }
  }

  private static let magic = "dateline-alert 1"

  /// A hash of the search and its variants: another one begins anew.
  public var query: String
  /// A hash of the articles and the reading that all of this was compared with last.
  public var checked: String
  /// When that was, seconds since 1970.
  public var seconds: Int
  /// What everybody has been told, or what counted as known.
  public var known: AlertMemory
  /// What some have been told beyond it, for others could not be reached yet; by recipient.
  public var delivered: [String: AlertMemory]

  /// Creates the state of a search of which nothing is known.
  public init(query: String) {
    self.query = query
    checked = ""
    seconds = 0
    known = AlertMemory()
    delivered = [:]
  }

  /// What the first lines of the file say.
  public var head: Head { Head(self) }

  // MARK: Bytes

  /// The file.
  public var bytes: [UInt8] {
    var head = [Self.magic, "query \(query)", "checked \(checked)", "time \(seconds)"]
    var marks: [AlertMark] = []
    func add(_ memory: AlertMemory, _ name: String, _ recipient: String = "") {
      for extraction in Set(memory.marks.map(\.extraction)).sorted() {
        let some = memory.marks.filter { $0.extraction == extraction }
        head.append("\(name) \(extraction) \(some.count)\(recipient)")
        marks += some
      }
    }
    add(known, "known")
    for (recipient, memory) in delivered.sorted(by: { $0.key < $1.key }) {
      add(memory, "delivered", " " + AlertMail.oneLine(recipient))
    }
    var bytes = Array((head.joined(separator: "\n") + "\n\n").utf8)
    bytes.reserveCapacity(bytes.count + marks.count * 16)
    for mark in marks {
      for number in [mark.identity, mark.content] {
        for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(8 * shift))) }
      }
    }
    return bytes
  }

  /// Reads a file.
  ///
  /// - Throws: `Damage` where it is none.
  public init(parsing bytes: [UInt8]) throws(Damage) {
    let (lines, end) = try Self.head(of: bytes)
    self.init(query: "")
    var position = end
    var known: [AlertMark] = []
    var delivered: [String: [AlertMark]] = [:]
    for words in lines {
      switch words[0] {
      case "query" where words.count == 2: query = words[1]
      case "checked" where words.count == 2: checked = words[1]
      case "time" where words.count == 2: seconds = Int(words[1]) ?? 0
      case "known" where words.count == 3:
        known += try Self.marks(words, bytes, &position)
      case "delivered" where words.count == 4:
        delivered[words[3], default: []] += try Self.marks(words, bytes, &position)
      default: throw .broken
      }
    }
    guard position == bytes.count else { throw .broken }
    self.known = AlertMemory(known)
    self.delivered = delivered.mapValues { AlertMemory($0) }
  }

  /// Returns the lines before the marks, in words, and where the marks begin.
  private static func head(of bytes: [UInt8]) throws(Damage) -> (lines: [[String]], end: Int) {
    guard bytes.starts(with: Array((magic + "\n").utf8)) else { throw .otherFormat }
    let end = zip(bytes.indices, bytes.indices.dropFirst()).first {
      bytes[$0.0] == 0x0A && bytes[$0.1] == 0x0A
    }
    guard let end else { throw .broken }
    let lines = String(decoding: bytes[..<end.0], as: UTF8.self).split(separator: "\n").dropFirst()
      .map {
        $0.split(separator: " ", maxSplits: 3, omittingEmptySubsequences: false).map(String.init)
      }
    return (lines, end.1 + 1)
  }

  /// What the first lines of a file say, without its marks.
  public struct Head: Sendable, Equatable {
    /// As in the state.
    public var query = "", checked = ""
    /// As in the state.
    public var seconds = 0
    /// Whether somebody is still to be told what others know.
    public var isPending = false

    /// Reads the first bytes of a file; nil where its lines do not end among them.
    public init?(parsing bytes: [UInt8]) {
      guard let (lines, _) = try? AlertState.head(of: bytes) else { return nil }
      for words in lines {
        switch words[0] {
        case "query" where words.count == 2: query = words[1]
        case "checked" where words.count == 2: checked = words[1]
        case "time" where words.count == 2: seconds = Int(words[1]) ?? 0
        case "delivered": isPending = true
        default: break
        }
      }
    }

    fileprivate init(_ state: AlertState) {
      (query, checked, seconds) = (state.query, state.checked, state.seconds)
      isPending = !state.delivered.isEmpty
    }

    /// What tells this state from the states before and after it.
    public var stamp: String { "\(checked) \(seconds)" }
  }

  private static func marks(
    _ words: [String], _ bytes: [UInt8], _ position: inout Int
  ) throws(Damage) -> [AlertMark] {
    guard let extraction = Int(words[1]), let count = Int(words[2]), count >= 0,
      count <= (bytes.count - position) / 16
    else { throw .broken }
    var marks: [AlertMark] = []
    marks.reserveCapacity(count)
    func number() -> UInt64 {
      defer { position += 8 }
      return (0..<8).reduce(0) { $0 | UInt64(bytes[position + $1]) << UInt64(8 * $1) }
    }
    for _ in 0..<count {
      let identity = number()
      marks.append(AlertMark(identity: identity, content: number(), extraction: extraction))
    }
    return marks
  }
}
