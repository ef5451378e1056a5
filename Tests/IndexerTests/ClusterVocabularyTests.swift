import Cluster
import News
import NewsIndex
import Testing

@testable import Indexer

@Suite struct `The terms of a cluster` {
  private static let texts = [
    ("The accords were signed in Minsk.", "en"), ("Accords and more accords.", "en"),
    ("Die Verträge wurden unterzeichnet.", "de"), ("Signed again: the accord.", "en"),
    ("Der Vertrag von Minsk", "de"), ("COVID-19 in Zürich; accords", "en"),
  ]

  /// The terms of the texts where their articles' terms are numbered anew by `numbering`, which is told an article's place.
  private func terms(_ numbering: (Int) -> Int) throws -> [String: ClusterTerm] {
    let vocabulary = ClusterVocabulary(countingIn: try ClusterRunNotes())
    var tables: [Int: PostingTerms] = [:]
    for (place, text) in Self.texts.enumerated() {
      let table = tables[numbering(place)] ?? PostingTerms()
      tables[numbering(place)] = table
      var article = Article(source: SourceLocation(path: "\(place)"))
      article.title = "Title \(place)"
      article.blocks = [Block(text.0)]
      article.language = text.1
      let prepared = ArticlePreparer(terms: table).prepare(article)
      try vocabulary.add(
        prepared,
        wordCounts: ClusterDocument.wordCounts(
          prepared.words, ArticleStems(prepared.words, prepared.terms)))
    }
    var found: [String: ClusterTerm] = [:]
    try vocabulary.eachTerm { term throws(StoreError) in
      #expect(found.updateValue(term, forKey: term.id) == nil, "\(term.id) came twice")
    }
    return found
  }

  @Test(arguments: [1, 2, 3]) func `are the same however often they are numbered anew`(
    every: Int
  ) throws {
    let once = try terms { _ in 0 }
    #expect(once.count > 20)
    #expect(once["stem:en/accord"]?.occurrence == Occurrence(articleCount: 4, positionCount: 5))
    #expect(try terms { $0 / every } == once)
    // Batches of two threads may have the tables in turns.
    #expect(try terms { $0 % (every + 1) } == once)
  }

  @Test func `are read in pieces`() throws {
    let notes = try ClusterRunNotes()
    var wanted: [String] = []
    for number in 0..<12_000 {
      let word = String(number, radix: 36)
      wanted.append(word)
      try notes.add(
        word: Array(word.utf8), language: "en", Occurrence(articleCount: 1, positionCount: number))
      try notes.add(stem: Array(word.utf8), Occurrence(articleCount: number, positionCount: 2))
      try notes.add(stem: Array(word.utf8), Occurrence(articleCount: 1, positionCount: 1))
      try notes.add(form: Array("\(word)s".utf8), ofStem: Array(word.utf8))
    }
    wanted.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var words: [String] = []
    try notes.eachWord { word, byLanguage throws(StoreError) in
      words.append(word)
      #expect(
        byLanguage == ["en": Occurrence(articleCount: 1, positionCount: Int(word, radix: 36) ?? -1)]
      )
    }
    #expect(words == wanted)
    var stems: [String] = []
    try notes.eachStem { stem, occurrence, forms throws(StoreError) in
      stems.append(stem)
      #expect(
        occurrence
          == Occurrence(articleCount: (Int(stem, radix: 36) ?? -1) + 1, positionCount: 3))
      #expect(forms == ["\(stem)s"])
    }
    #expect(stems == wanted)
  }

  @Test func `go with articles that the run has written`() throws {
    let notes = try ClusterRunNotes()
    #expect(try notes.article(-5) == nil)
    try notes.note(.init(id: 7, content: .min, wasThere: true, number: 3), -5)
    try notes.note(.init(id: 8, content: .max, wasThere: false), -5)
    let found = try #require(try notes.article(-5))
    #expect(found.id == 8 && found.content == .max && !found.wasThere && found.number == -1)
  }
}
