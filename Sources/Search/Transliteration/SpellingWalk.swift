internal import NewsIndex

/// One walk through the vocabulary along the letters of a word.
final class SpellingWalk {
  /// Which side of the rules is read, and which is looked up.
  enum Direction {
    case toNative, toLatin
  }

  /// What was found, in the order of the walk.
  private(set) var words: [String] = []
  /// What words begin with that spells the word, perhaps without an ending: stems, if a language has them.
  private(set) var beginnings: [String] = []
  /// Whether there was more than is looked at.
  private(set) var isCut = false

  private let vocabulary: any OrderedWords
  private let table: RomanizationTable
  private let direction: Direction
  private let word: [UInt8]
  private var visited: Set<State> = []
  private var looks = 0

  /// How far the walk is.
  private struct State: Hashable {
    /// Bytes of the word that are read.
    var position: Int
    /// What terms must begin with.
    var prefix: [UInt8]
    /// Whether letters may be passed over here: not twice in a row.
    var mayPass: Bool
  }

  private let start = State(position: 0, prefix: [], mayPass: false)

  /// Prepares the walk for a folded word.
  init(
    _ vocabulary: any OrderedWords, _ table: RomanizationTable, _ direction: Direction,
    _ word: String
  ) {
    self.vocabulary = vocabulary
    self.table = table
    self.direction = direction
    self.word = Array(word.utf8)
  }

  /// Walks.
  func run() throws(IndexError) {
    try follow(start)
  }

  private func follow(_ state: State) throws(IndexError) {
    guard !isCut, visited.insert(state).inserted else { return }
    if state != start {
      guard looks < Transliterator.mostLooks, words.count < Transliterator.mostSpellings else {
        isCut = true
        return
      }
      looks += 1
      guard let term = try vocabulary.first(from: state.prefix), term.starts(with: state.prefix)
      else { return }
      let rest = word[state.position...]
      if rest.isEmpty, term == state.prefix { keep(term) }
      if table.endings.contains(where: { rest.elementsEqual($0) }) {
        let beginning = String(decoding: state.prefix, as: UTF8.self)
        if !beginnings.contains(beginning) { beginnings.append(beginning) }
      }
    }
    for rule in table.rules { try apply(rule, state) }
    if table.isAbjad, state.mayPass { try pass(state) }
  }

  private func keep(_ term: [UInt8]) {
    let word = String(decoding: term, as: UTF8.self)
    if direction == .toNative, table.isAbjad,
      word.unicodeScalars.count < Transliterator.fewestAbjadLetters
    {
      return
    }
    if !words.contains(word) { words.append(word) }
  }

  private func apply(_ rule: RomanizationTable.Rule, _ state: State) throws(IndexError) {
    let (read, written) =
      direction == .toNative ? (rule.latin, rule.native) : (rule.native, rule.latin)
    guard word[state.position...].starts(with: read), !rule.isInitial || state == start else {
      return
    }
    let position = state.position + read.count
    if rule.isFinal, position < word.count { return }
    let isSame = read.isEmpty
    // Letters without a spelling of their own stand once in a row, so that the walk ends.
    if isSame, !state.mayPass, !rule.isInitial { return }
    try follow(
      State(position: position, prefix: state.prefix + written, mayPass: !isSame))
  }

  /// Passes over a vowel, or a doubled consonant, that the script does not write.
  private func pass(_ state: State) throws(IndexError) {
    switch direction {
    case .toNative:
      var lengths = Self.vowels.filter { word[state.position...].starts(with: $0) }.map(\.count)
      if state.position > 0, state.position < word.count,
        word[state.position] == word[state.position - 1]
      {
        lengths.append(1)
        lengths += Self.vowels.filter { word[(state.position + 1)...].starts(with: $0) }
          .map { $0.count + 1 }
      }
      for length in lengths {
        try follow(
          State(position: state.position + length, prefix: state.prefix, mayPass: false))
      }
    case .toLatin:
      let doubled = state.prefix.suffix(1)
      for vowel in Self.vowels + [Array(doubled)] + Self.vowels.map({ doubled + $0 }) {
        try follow(
          State(position: state.position, prefix: state.prefix + vowel, mayPass: false))
      }
    }
  }

  private static let vowels: [[UInt8]] = [
    "a", "e", "i", "o", "u", "y", "ou", "oo", "ee", "ei", "ai",
  ]
  .map { Array($0.utf8) }
}
