internal import Linguistics

/// Nouns that keep their gender: their root, without an ending, is another word's too (`porto`, `porta`, `portare`).
struct NounList {
  private var nouns: WordList
  /// Endings of the plural, and of the singular for each; the first that leads to a noun counts.
  private let plurals: [Respelling]

  /// Creates the list of a language; nil where it has none.
  init?(_ grammar: Grammar) {
    guard let nouns = grammar.nouns else { return nil }
    self.nouns = WordList(nouns)
    plurals = grammar.plurals
  }

  /// Makes ready for many words.
  mutating func tabulate() { nouns.tabulate() }

  /// Returns the singular of a noun that is listed, which is its stem, folded; nil for other words.
  func singular(of word: [UInt8]) -> [UInt8]? {
    if nouns.contains(word[...]) { return word }
    for plural in plurals {
      if let singular = plural.applied(toEndOf: word[...]), nouns.contains(singular[...]) {
        return singular
      }
    }
    return nil
  }
}

/// Letters of a form, and what stands for them in the word that it is a form of.
struct Respelling: Sendable {
  let form: [UInt8]
  let spelled: [UInt8]

  /// Reads a list: `ch:c gh:g`; nothing may stand behind a colon.
  static func list(_ text: String) -> [Respelling] {
    text.split(separator: " ").map { pair in
      let parts = pair.split(separator: ":", omittingEmptySubsequences: false)
      return Respelling(form: Array(parts[0].utf8), spelled: Array(parts[1].utf8))
    }
  }

  /// Returns a word with its end respelled; nil where it ends otherwise, or nothing else is left.
  func applied(toEndOf word: ArraySlice<UInt8>) -> [UInt8]? {
    guard word.count > form.count, Bytes.areEqual(word.suffix(form.count), form[...]) else {
      return nil
    }
    return word.dropLast(form.count) + spelled
  }
}
