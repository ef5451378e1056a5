import NewsIndex
import TestSupport
import Testing
import WordIndex

@testable import Indexer
@testable import Search

/// Words by pattern: alone, in phrases, and very many of them.
@Suite struct PatternTests {
  @Test(arguments: [
    ("\"interest rat*\"", ["Rates"]), ("\"int* rates\"", ["Rates"]),
    ("\"wom?n rights\"", ["Rights"]), ("\"rates of wom?n\"~2", []),
    ("\"minsk * accords\"", ["Peace", "Plain"]),
    ("\"minsk * * accords\"", ["Peace", "Plain", "Two"]),
    ("\"who is president?\"", ["Who"]), ("\"he asked*\"", ["Who"]), ("title:\"pea*\"", ["Peace"]),
    ("EXACT \"minsk acc*\"", ["Plain"]), ("minsk -\"minsk acc*\"", ["Peace", "Two"]),
    ("\"M*A*S*H\"", []), ("\"* accords\"", ["Peace", "Plain", "Two"]), ("\"*\"", []),
  ])
  func `stand in phrases too`(query: String, titles: [String]) throws {
    let index = try TestIndex([
      ("Rates", "Interest rates rose."), ("Rights", "Of women rights were asked, and of a woman."),
      ("Plain", "The Minsk accords."), ("Peace", "The Minsk peace accords."),
      ("Two", "The Minsk and other accords."), ("Who", "“Who is president?” he asked."),
    ])
    #expect(try index.search(query).hits.map(\.article.title).sorted() == titles)
  }

  @Test func `says what is done where there are more than a thousand`() throws {
    let words = (0..<1100).map { "con\($0)x" }.joined(separator: " ")
    let index = try TestIndex([("Many", words), ("Last", "con1099x")])
    let prefix = try index.search("con*")
    #expect(prefix.total == 2)
    #expect(
      prefix.warnings == ["'con*' stands for more than 1000 words; all were searched"])
    let inner = try index.search("con*x")
    #expect(inner.total == 2)
    #expect(
      inner.warnings == [
        "'con*x' stands for more than 1000 words; only the first 1000 were searched: give more letters"
      ])
    #expect(try index.search("con109?x").warnings == [])
  }

  @Test func `finds the same words as a walk through all`() throws {
    var generator = SplitMix(seed: 11)
    func letters(_ alphabet: String, _ count: ClosedRange<Int>) -> String {
      let all = Array(alphabet)
      return String(
        (0..<Int.random(in: count, using: &generator)).map { _ in
          all[Int.random(in: 0..<all.count, using: &generator)]
        })
    }
    let words = Set((0..<600).map { _ in letters("abcłé日", 1...6) })
    let index = try TestIndex([("Words", words.sorted().joined(separator: " "))])
    // In FTS5's leaves, and in the vocabulary.
    for isWritten in [false, true] {
      let file = try IndexFile.writing(path: index.path)
      try file.execute("DELETE FROM vocabulary")
      if isWritten { try VocabularyUpdate(file).run() }
      #expect((try file.integer("SELECT count(*) FROM vocabulary") ?? 0 > 0) == isWritten)
      let vocabulary = WordTable(file)
      let all = try vocabulary.words(beginningWith: "")
      #expect(all.count > 200)
      for _ in 0..<100 {
        let text = letters("abcl", 1...2) + letters("abcl*??", 1...4)
        let found = try vocabulary.words(fitting: WordPattern(text))
        #expect(found == all.filter { Self.fits($0[...], text[...]) }, "\(text)")
        let word = letters("abcłé日x", 1...7)
        for edits in 1...2 {
          let near = all.filter { EditDistance.between($0, word) <= edits }
          #expect(try vocabulary.words(near: word, within: edits) == near, "\(word)~\(edits)")
          #expect(
            try vocabulary.words(near: word, within: edits, most: 2) == Array(near.prefix(2)))
        }
      }
    }
  }

  private static func fits(_ word: Substring, _ pattern: Substring) -> Bool {
    guard let first = pattern.first else { return word.isEmpty }
    if first == "*" {
      return fits(word, pattern.dropFirst()) || !word.isEmpty && fits(word.dropFirst(), pattern)
    }
    guard let letter = word.first, first == "?" || first == letter else { return false }
    return fits(word.dropFirst(), pattern.dropFirst())
  }
}
