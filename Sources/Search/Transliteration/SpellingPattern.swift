package import NewsIndex

/// The words of a store in the order of their bytes, as far as a walk along their letters asks for them.
package protocol OrderedWords: AnyObject {
  /// Returns the first word that is not before `bound`; nil behind the last.
  func first(from bound: [UInt8]) throws(IndexError) -> [UInt8]?
}

/// What words may look like that spell another in another script: a regular expression by which a store that is far away
/// finds all that a walk could come to, in one question.
///
/// It allows a little more than the walk does, and never less.
package struct SpellingPattern {
  /// The longest expression, in characters: engines take a thousand.
  static let longest = 900

  private let table: RomanizationTable
  private let direction: SpellingWalk.Direction
  private let word: [UInt8]

  init(_ table: RomanizationTable, _ direction: SpellingWalk.Direction, _ word: String) {
    self.table = table
    self.direction = direction
    self.word = Array(word.utf8)
  }

  /// An expression for the words that spell it; nil where none can.
  package var words: String? { expression(endingAt: [word.count]) }

  /// An expression for the stems of words that spell it with an ending; nil where none can, or none are looked for.
  package var stems: String? {
    guard direction == .toNative, !table.isAbjad else { return nil }
    let ends = table.endings.filter {
      word.count >= $0.count && word.suffix($0.count).elementsEqual($0)
    }
    return expression(endingAt: Set(ends.map { word.count - $0.count }))
  }

  private func expression(endingAt ends: Set<Int>) -> String? {
    let first = pieces.filter { $0.isInitial && $0.read.isEmpty }.map(\.written)
    var known: [Int: String?] = [:]
    return rest(from: 0, ends, pieces, &known).map { Self.optional(first) + $0 }
  }

  /// What follows when so many bytes of the word are read; nil where no word goes on there.
  ///
  /// What is too long to be said may be anything.
  private func rest(
    from position: Int, _ ends: Set<Int>, _ pieces: [Piece], _ known: inout [Int: String?]
  ) -> String? {
    if let known = known[position] { return known }
    // By where they lead: the letters that are written.
    var ways: [Int: [String]] = [:]
    for piece in pieces where !piece.read.isEmpty && (!piece.isInitial || position == 0) {
      let next = position + piece.read.count
      guard word[position...].starts(with: piece.read), !piece.isFinal || next == word.count else {
        continue
      }
      ways[next, default: []].append(piece.written)
    }
    if mayPass(position) { ways[position + 1, default: []].append("") }
    var alternatives: [String] = []
    for (next, written) in ways.sorted(by: { $0.key < $1.key }) {
      guard let rest = rest(from: next, ends, pieces, &known) else { continue }
      alternatives.append(Self.any(written) + loose(pieces) + rest)
    }
    let mayEnd = ends.contains(position)
    var all: String? = alternatives.isEmpty ? (mayEnd ? "" : nil) : alternatives[0]
    if alternatives.count > 1 { all = "(" + alternatives.joined(separator: "|") + ")" }
    if mayEnd, !alternatives.isEmpty { all = all.map { "(\($0))?" } }
    if let length = all?.unicodeScalars.count, length > Self.longest - Self.room { all = ".*" }
    known[position] = .some(all)
    return all
  }

  /// What the beginning of an expression may need beside the rest.
  private static let room = 100

  private struct Piece {
    var read: [UInt8]
    var written: String
    var isInitial: Bool
    var isFinal: Bool
  }

  private var pieces: [Piece] {
    table.rules.map { rule in
      let (read, written) =
        direction == .toNative ? (rule.latin, rule.native) : (rule.native, rule.latin)
      return Piece(
        read: read, written: String(decoding: written, as: UTF8.self), isInitial: rule.isInitial,
        isFinal: rule.isFinal)
    }
  }

  /// What may stand behind any letter: those without a spelling of their own, and vowels that a script does not write.
  private func loose(_ pieces: [Piece]) -> String {
    let silent = pieces.filter { $0.read.isEmpty && !$0.isInitial }.map(\.written)
    let vowels = direction == .toLatin && table.isAbjad ? "[a-z]?[aeiouy]{0,2}" : ""
    return Self.optional(silent) + vowels
  }

  /// Whether a letter need not be written: a vowel, or a consonant that is doubled.
  private func mayPass(_ position: Int) -> Bool {
    guard table.isAbjad, direction == .toNative, position > 0, position < word.count else {
      return false
    }
    return "aeiouy".utf8.contains(word[position]) || word[position] == word[position - 1]
  }

  // MARK: Writing

  private static func any(_ texts: [String]) -> String {
    var seen: Set<String> = []
    let texts = texts.filter { seen.insert($0).inserted }
    let real = texts.filter { !$0.isEmpty }
    guard real.count < texts.count else { return group(real) }
    return optional(real)
  }

  private static func optional(_ texts: [String]) -> String {
    let written = group(texts)
    return written.isEmpty
      ? "" : written.unicodeScalars.count == 1 ? written + "?" : "(\(written))?"
  }

  private static func group(_ texts: [String]) -> String {
    guard texts.count > 1 else { return texts.first ?? "" }
    if texts.allSatisfy({ $0.unicodeScalars.count == 1 }) { return "[" + texts.joined() + "]" }
    return "(" + texts.joined(separator: "|") + ")"
  }
}
