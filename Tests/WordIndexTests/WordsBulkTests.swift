import Foundation
import News
import NewsIndex
import SQLite
import TestSupport
import Testing

@testable import Indexer
@testable import WordIndex

/// What is written of the full-text table all at once is what FTS5 itself writes.
@Suite struct WordsBulkTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// Writes articles in batches of 100.
  private func write(
    _ articles: [Article], to name: String, isBulk: Bool, isAlone: Bool = true
  ) throws -> String {
    let path = folder.path + "/" + name
    let file = isBulk ? try IndexFile.making(path: path) : try IndexFile.writing(path: path)
    if !isBulk { try file.execute("INSERT INTO words (words, rank) VALUES ('automerge', 0)") }
    let writer = try IndexWriter(
      file, names: .none, into: isBulk ? .newFile : .index, now: Moment(seconds: 1_600_000_000))
    let preparer = ArticlePreparer(into: isBulk ? .newFile : .index)
    for start in stride(from: 0, to: articles.count, by: 100) {
      _ = try writer.write(
        articles[start..<min(start + 100, articles.count)].map { preparer.prepare($0) })
    }
    try writer.finish(isAlone: isAlone)
    if !isBulk { try file.execute("INSERT INTO words (words) VALUES ('optimize')") }
    return path
  }

  /// All that FTS5 says of a table: term, article, field and position, and what it would add to its sums.
  private func content(_ path: String) throws -> [String] {
    let file = try IndexFile.completing(path: path)
    // FTS5 goes through all of its index, and compares it with the sums that it kept.
    try file.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    try file.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, words, instance)")
    let rows = try file.connection.prepare("SELECT term, doc, col, offset FROM temp.v")
    var content: [String] = []
    while try rows.step() {
      content.append(
        [rows.text(at: 0), rows.text(at: 1), rows.text(at: 2), rows.text(at: 3)]
          .map { $0 ?? "" }.joined(separator: " "))
    }
    content.append("\(try blob("SELECT block FROM words_data WHERE id = 1", file))")
    return content
  }

  private func blob(_ sql: String, _ file: IndexFile) throws -> [UInt8] {
    let row = try file.connection.prepare(sql)
    return try row.step() ? row.blob(at: 0) ?? [] : []
  }

  /// The terms of the vocabulary, segment after segment.
  private func vocabulary(_ path: String) throws -> [String] {
    let file = try IndexFile.completing(path: path)
    var all: [String] = []
    for segment in try VocabularyUpdate(file).segments() {
      let terms = try VocabularyTerms(of: segment, in: file)
      while let term = try terms.next() { all.append(String(decoding: term, as: UTF8.self)) }
    }
    #expect(try VocabularyCheck(file).faults() == [])
    return all
  }

  private func pages(_ path: String) throws -> [[UInt8]] {
    let rows = try IndexFile.completing(path: path).connection.prepare(
      "SELECT data FROM vocabulary ORDER BY id")
    var pages: [[UInt8]] = []
    while try rows.step() { pages.append(rows.blob(at: 0) ?? []) }
    return pages
  }

  private func terms(_ content: [String]) -> [String] {
    var terms: [String] = []
    for line in content.dropLast() {
      let term = String(line.prefix { $0 != " " })
      if terms.last != term { terms.append(term) }
    }
    return terms
  }

  @Test func `keeps the terms once more, close together`() throws {
    let path = try write(BulkArticles.make(900), to: "bulk.db", isBulk: true)
    #expect(try vocabulary(path) == terms(try content(path)))
    let written = try pages(path)
    #expect(written.count > 1)
    // Made of the pages it is the same.
    do {
      let file = try IndexFile.completing(path: path)
      try file.execute("DELETE FROM vocabulary")
      try VocabularyUpdate(file).run()
    }
    #expect(try pages(path) == written)
  }

  @Test(arguments: [0, 1, 40, 900]) func `writes what FTS5 writes`(count: Int) throws {
    let articles = BulkArticles.make(count)
    let bulk = try content(write(articles, to: "bulk.db", isBulk: true))
    let other = try content(write(articles, to: "other.db", isBulk: false))
    #expect(bulk.count == other.count)
    #expect(bulk == other)
  }

  @Test func `writes the same file with a thread more`() throws {
    let articles = BulkArticles.make(900)
    let alone = try write(articles, to: "alone.db", isBulk: true)
    let together = try write(articles, to: "together.db", isBulk: true, isAlone: false)
    let areSame =
      try Data(contentsOf: URL(filePath: alone)) == Data(contentsOf: URL(filePath: together))
    #expect(areSame)
    let file = try IndexFile.reading(path: together)
    #expect(try file.integer("SELECT count(*) FROM posting_list") ?? 0 > 10)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test(arguments: [1000, 30_000]) func `merges runs`(runLength: Int) throws {
    let preparer = ArticlePreparer(into: .newFile)
    let prepared = BulkArticles.make(300).map { preparer.prepare($0) }
    let dead: Set<UInt32> = [7, 130, 131, 299]
    func fill(_ name: String, runLength: Int, isAlone: Bool = true) throws -> [String] {
      let path = folder.path + "/" + name
      do {
        let file = try IndexFile.making(path: path)
        let bulk = WordsBulk(file, runLength: runLength)
        for (ordinal, article) in prepared.enumerated() {
          try bulk.add(ordinal, article.words, article.terms)
          if dead.contains(UInt32(ordinal)) { bulk.remove(article.words) }
        }
        try bulk.finish(dropping: dead, isAlone: isAlone)
      }
      return try content(path)
    }
    let merged = try fill("runs.db", runLength: runLength)
    #expect(merged.count > 10_000)
    let areSame = merged == (try fill("one.db", runLength: .max))
    #expect(areSame)
    #expect(!merged.contains { $0.split(separator: " ")[1] == "130" })
    let areSameBeside =
      merged == (try fill("beside.db", runLength: runLength, isAlone: false))
    #expect(areSameBeside)
  }

  @Test func `ends where a page cannot be written, with a thread more too`() throws {
    let preparer = ArticlePreparer(into: .newFile)
    let prepared = BulkArticles.make(900).map { preparer.prepare($0) }
    for isAlone in [true, false] {
      let file = try IndexFile.making(path: folder.path + "/\(isAlone).db")
      let bulk = WordsBulk(file)
      for (ordinal, article) in prepared.enumerated() {
        try bulk.add(ordinal, article.words, article.terms)
      }
      let taken = FullTextSegment(id: 1, pages: 2...2).row(of: 2)
      try file.execute("INSERT INTO words_data (id, block) VALUES (\(taken), x'00')")
      #expect(throws: SQLiteError.self) { try bulk.finish(dropping: [], isAlone: isAlone) }
    }
  }

  @Test func `writes words of all scripts in the order of their bytes`() throws {
    var articles = BulkArticles.make(3, nil) + BulkArticles.make(3, from: 3, "de")
    articles[1].blocks = [Block("Минск, 東京 – ~tilde zażółć Ärzte {brace} مينسك 1,300 Łódź")]
    articles[4].blocks = [Block("Die Ärzte sprechen von Gesprächen in Łódź und Минск")]
    let bulk = try content(write(articles, to: "bulk.db", isBulk: true))
    #expect(bulk == (try content(write(articles, to: "other.db", isBulk: false))))
    #expect(
      ["tilde", "arzte", "минск"].allSatisfy { word in bulk.contains { $0.hasPrefix(word) } })
  }

  @Test func `leaves out articles that were replaced before it was written`() throws {
    var articles = BulkArticles.make(250)
    // The same records again, in a later batch and in the same one, with other texts.
    for number in [3, 120, 249] {
      var changed = articles[number]
      changed.blocks = [Block("an entirely other text number\(number)")]
      articles.append(changed)
    }
    let bulk = try content(write(articles, to: "bulk.db", isBulk: true))
    #expect(bulk == (try content(write(articles, to: "other.db", isBulk: false))))
  }

  @Test func `FTS5 goes on with what was written`() throws {
    let path = try write(BulkArticles.make(300), to: "bulk.db", isBulk: true)
    let both = try write(BulkArticles.make(400), to: "both.db", isBulk: false)
    do {
      let file = try IndexFile.writing(path: path)
      let writer = try IndexWriter(file, names: .none)
      let preparer = ArticlePreparer()
      for article in BulkArticles.make(100, from: 300) {
        _ = try writer.write([preparer.prepare(article)])
      }
      try VocabularyUpdate(file).run()
    }
    #expect(Set(try vocabulary(path)).isSuperset(of: terms(try content(path))))
    #expect(try content(path) == content(both))
    do {
      let file = try IndexFile.writing(path: path)
      try file.execute("INSERT INTO words (words) VALUES ('optimize')")
      try VocabularyUpdate(file).run()
    }
    #expect(try content(path) == content(both))
    #expect(try vocabulary(path) == terms(try content(path)))
  }
}
