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

  /// Writes the first articles that `BulkArticles` makes.
  private func write(
    first count: Int, to name: String, _ target: WordIndexWriter.Target, isAlone: Bool = true
  ) throws -> String {
    try write(
      BulkArticles.prepared(0..<count, into: target), to: name, target, isAlone: isAlone)
  }

  private func write(
    _ articles: [Article], to name: String, _ target: WordIndexWriter.Target
  ) throws -> String {
    let preparer = ArticlePreparer(into: target)
    return try write(articles.map { preparer.prepare($0) }[...], to: name, target)
  }

  /// Writes articles in batches of 100.
  private func write(
    _ articles: ArraySlice<PreparedArticle>, to name: String, _ target: WordIndexWriter.Target,
    isAlone: Bool = true
  ) throws -> String {
    let path = folder.path + "/" + name
    let isNew = target == .newFile
    let file = isNew ? try IndexFile.making(path: path) : try IndexFile.writing(path: path)
    if !isNew { try file.execute("INSERT INTO words (words, rank) VALUES ('automerge', 0)") }
    let writer = try IndexWriter(
      file, names: .none, into: target, now: Moment(seconds: 1_600_000_000))
    for start in stride(from: 0, to: articles.count, by: 100) {
      _ = try writer.write(Array(articles.dropFirst(start).prefix(100)))
    }
    try writer.finish(isAlone: isAlone)
    if !isNew { try file.execute("INSERT INTO words (words) VALUES ('optimize')") }
    return path
  }

  /// What FTS5 says of a table.
  private struct Content: Equatable {
    /// The terms in their order, each with all its articles, fields and positions.
    var rows: [Row] = []
    /// What it would add to its sums.
    var sums: [UInt8] = []

    struct Row: Equatable {
      var term: String
      var positions: String
    }

    var terms: [String] { rows.map(\.term) }
  }

  /// All that FTS5 says of a table; SQLite puts together what a term has, which takes a tenth of the time.
  private func content(_ path: String) throws -> Content {
    let file = try IndexFile.completing(path: path)
    // FTS5 goes through all of its index, and compares it with the sums that it kept.
    try file.execute("INSERT INTO words (words) VALUES ('integrity-check')")
    try file.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, words, instance)")
    let rows = try file.connection.prepare(
      """
      SELECT term, group_concat(doc || ' ' || col || ' ' || offset, ',') FROM temp.v
      GROUP BY term ORDER BY term
      """)
    var content = Content()
    while try rows.step() {
      content.rows.append(
        Content.Row(term: rows.text(at: 0) ?? "", positions: rows.text(at: 1) ?? ""))
    }
    content.sums = try blob("SELECT block FROM words_data WHERE id = 1", file)
    return content
  }

  /// The numbers of the articles in which FTS5 finds any term.
  private func articles(_ path: String) throws -> Set<Int> {
    let file = try IndexFile.completing(path: path)
    try file.execute("CREATE VIRTUAL TABLE temp.v USING fts5vocab(main, words, instance)")
    let rows = try file.connection.prepare("SELECT DISTINCT doc FROM temp.v")
    var articles: Set<Int> = []
    while try rows.step() { articles.insert(rows.integer(at: 0) ?? -1) }
    return articles
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

  @Test func `keeps the terms once more, close together`() throws {
    let path = try write(first: 900, to: "bulk.db", .newFile)
    #expect(try vocabulary(path) == content(path).terms)
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
    let bulk = try content(write(first: count, to: "bulk.db", .newFile))
    let other = try content(write(first: count, to: "other.db", .index))
    #expect(bulk.terms == other.terms)
    // Both are too long to be printed.
    let areSame = bulk == other
    #expect(areSame)
    #expect(bulk.rows.isEmpty == (count == 0))
  }

  @Test func `writes the same file with a thread more`() throws {
    let alone = try write(first: 900, to: "alone.db", .newFile)
    let together = try write(first: 900, to: "together.db", .newFile, isAlone: false)
    let areSame =
      try Data(contentsOf: URL(filePath: alone)) == Data(contentsOf: URL(filePath: together))
    #expect(areSame)
    let file = try IndexFile.reading(path: together)
    #expect(try file.integer("SELECT count(*) FROM posting_list") ?? 0 > 10)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).count == 2)
  }

  @Test(arguments: [1000, 30_000]) func `merges runs`(runLength: Int) throws {
    let prepared = BulkArticles.prepared(0..<300, into: .newFile)
    let dead: Set<UInt32> = [7, 130, 131, 299]
    func fill(_ name: String, runLength: Int, isAlone: Bool = true) throws -> String {
      let path = folder.path + "/" + name
      let file = try IndexFile.making(path: path)
      let bulk = WordsBulk(file, runLength: runLength)
      for (ordinal, article) in prepared.enumerated() {
        try bulk.add(ordinal, article.words, article.terms)
        if dead.contains(UInt32(ordinal)) { bulk.remove(article.words) }
      }
      try bulk.finish(dropping: dead, isAlone: isAlone)
      return path
    }
    let path = try fill("runs.db", runLength: runLength)
    let merged = try content(path)
    #expect(merged.rows.reduce(0) { $0 + $1.positions.utf8.count } > 100_000)
    let areSame = merged == (try content(fill("one.db", runLength: .max)))
    #expect(areSame)
    #expect(try articles(path) == Set(0..<300).subtracting(dead.map { Int($0) }))
    let areSameBeside =
      merged == (try content(fill("beside.db", runLength: runLength, isAlone: false)))
    #expect(areSameBeside)
  }

  @Test func `ends where a page cannot be written, with a thread more too`() throws {
    let prepared = BulkArticles.prepared(0..<900, into: .newFile)
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
    let bulk = try content(write(articles, to: "bulk.db", .newFile))
    #expect(bulk == (try content(write(articles, to: "other.db", .index))))
    #expect(
      ["tilde", "arzte", "минск"].allSatisfy { word in
        bulk.terms.contains { $0.hasPrefix(word) }
      })
  }

  @Test func `leaves out articles that were replaced before it was written`() throws {
    func written(_ name: String, _ target: WordIndexWriter.Target) throws -> String {
      let preparer = ArticlePreparer(terms: BulkArticles.terms(for: target), into: target)
      var articles = Array(BulkArticles.prepared(0..<250, into: target))
      // The same articles again, in a later batch and in the same one, with other texts.
      for number in [3, 120, 249] {
        var article = BulkArticles.make(1, from: number)[0]
        article.url = "https://e.example/\(number)"
        articles[number] = preparer.prepare(article)
        article.blocks = [Block("an entirely other text number\(number)")]
        articles.append(preparer.prepare(article))
      }
      return try write(articles[...], to: name, target)
    }
    let path = try written("bulk.db", .newFile)
    let bulk = try content(path)
    let areSame = bulk == (try content(written("other.db", .index)))
    #expect(areSame)
    #expect(bulk.terms.contains("number120"))
    #expect(try articles(path) == Set(0..<253).subtracting([3, 120, 249]))
  }

  @Test func `FTS5 goes on with what was written`() throws {
    let path = try write(first: 300, to: "bulk.db", .newFile)
    let both = try content(write(first: 400, to: "both.db", .index))
    do {
      let file = try IndexFile.writing(path: path)
      let writer = try IndexWriter(file, names: .none)
      for article in BulkArticles.prepared(300..<400, into: .index) {
        _ = try writer.write([article])
      }
      try VocabularyUpdate(file).run()
    }
    let added = try content(path)
    #expect(Set(try vocabulary(path)).isSuperset(of: added.terms))
    let areSame = added == both
    #expect(areSame)
    do {
      let file = try IndexFile.writing(path: path)
      try file.execute("INSERT INTO words (words) VALUES ('optimize')")
      try VocabularyUpdate(file).run()
    }
    let merged = try content(path)
    let areStillSame = merged == both
    #expect(areStillSame)
    #expect(try vocabulary(path) == merged.terms)
  }
}
