import NewsIndex
import SQLite
import TestSupport
import Testing

@testable import Search
@testable import WordIndex

/// What is read of FTS5's table is what FTS5 itself says of it.
@Suite struct WordTableTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  /// Fills a table: small pages, so that the rows of a word and the positions of a row go over many of them.
  private func makeTable(
    pageSize: Int, _ random: inout SplitMix, articles: Range<Int>
  ) throws -> IndexFile {
    let file = try IndexFile.writing(path: folder.path + "/\(pageSize).db")
    try file.execute("INSERT INTO words (words, rank) VALUES ('pgsz', \(pageSize))")
    try file.execute("INSERT INTO words (words, rank) VALUES ('automerge', 0)")
    try file.execute("INSERT INTO words (words, rank) VALUES ('crisismerge', 100)")
    for ordinal in articles {
      // Every few articles are a segment of their own.
      try insert(ordinal, Self.fields(&random), into: file)
    }
    return file
  }

  private static func fields(_ random: inout SplitMix) -> [String] {
    TextField.allCases.indices.map { field in
      let count =
        field == 0 ? Int.random(in: 0..<300, using: &random) : Int.random(in: 0..<4, using: &random)
      return (0..<count).map { _ in word(&random) }.joined(separator: " ")
    }
  }

  /// Few words are frequent, many are rare; some stand where the one before stands.
  private static func word(_ random: inout SplitMix) -> String {
    let rank = Int.random(in: 1...2000, using: &random)
    let number = 2000 / rank
    let mark = Int.random(in: 0..<10, using: &random) == 0 ? "\u{1}" : ""
    return number > 200 ? "the" : mark + "word\(number)x"
  }

  private func insert(
    _ ordinal: Int, _ fields: [String], into file: IndexFile, delete: Bool = false
  ) throws {
    let row = try file.connection.prepare(
      delete
        ? """
        INSERT INTO words (words, rowid, body, title, deck, caption, byline, keyword, dateline)
        VALUES ('delete', ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """
        : """
        INSERT INTO words (rowid, body, title, deck, caption, byline, keyword, dateline)
        VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        """)
    try row.bind(ordinal, at: 1)
    for (index, field) in fields.enumerated() { try row.bind(field, at: Int32(index + 2)) }
    try row.run()
  }

  /// All that fts5vocab says: the positions of each term, in their order.
  private func positions(accordingToFTS5 file: IndexFile) throws -> [String: [TablePosition]] {
    try file.execute(
      "CREATE VIRTUAL TABLE IF NOT EXISTS temp.v USING fts5vocab(main, words, instance)")
    let rows = try file.connection.prepare("SELECT term, doc, col, offset FROM temp.v")
    let fields = Dictionary(
      uniqueKeysWithValues: TextField.allCases.map { ($0.column, $0.rawValue) })
    var positions: [String: [TablePosition]] = [:]
    while try rows.step() {
      let field = try #require(fields[rows.text(at: 2) ?? ""])
      positions[rows.text(at: 0) ?? "", default: []].append(
        TablePosition(rows.integer(at: 1) ?? -1, field, rows.integer(at: 3) ?? -1))
    }
    return positions.mapValues { $0.sorted() }
  }

  private func positions(in list: PositionList) -> [TablePosition] {
    list.entries.flatMap { entry in
      var positions: [WordPosition] = []
      list.read(entry, distance: 0, into: &positions)
      return positions.map { TablePosition(Int(entry.ordinal), $0.field, $0.offset) }
    }
  }

  /// Compares as the vocabulary is, and brought up to date.
  private func compare(_ file: IndexFile, _ comment: Comment) throws {
    // What FTS5 says takes longest to read.
    let expected = try positions(accordingToFTS5: file)
    _ = try compareOnce(file, expected, comment)
    try VocabularyUpdate(file).run()
    // A vocabulary tells which segments have a term; which rows of it count has nothing to do with that.
    try compareRowsThatCount(compareOnce(file, expected, comment), expected, comment)
    #expect(try VocabularyCheck(file).faults() == [], comment)
    let before = try file.integer("SELECT sum(id) FROM vocabulary")
    try VocabularyUpdate(file).run()
    #expect(try file.integer("SELECT sum(id) FROM vocabulary") == before, comment)
  }

  /// Returns the table that was read.
  private func compareOnce(
    _ file: IndexFile, _ expected: [String: [TablePosition]], _ comment: Comment
  ) throws -> WordTable {
    let table = WordTable(file)
    var terms: [String] = []
    var bound: [UInt8] = []
    while let term = try table.first(from: bound) {
      terms.append(String(decoding: term, as: UTF8.self))
      bound = term + [0]
    }
    // A word whose rows were all deleted may still stand in a segment.
    #expect(Set(terms).isSuperset(of: expected.keys), comment)
    #expect(terms == terms.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
    for term in terms + ["nowhere", "", "\u{7F}"] {
      let found = positions(in: try table.positions(of: term))
      #expect(found == expected[term] ?? [], "\(comment): \(term)")
    }
    let begun = try table.words(beginningWith: "word1")
    #expect(begun == terms.filter { $0.hasPrefix("word1") }, comment)
    #expect(try table.words(beginningWith: "word1", most: 3) == Array(begun.prefix(3)), comment)
    let similar = try table.words(near: "word12x", within: 1)
    #expect(similar == terms.filter { EditDistance.between($0, "word12x") <= 1 }, comment)
    let together = try table.positions(
      ofAny: [.init(term: "word1", isPrefix: true), .init(term: "the")], ordinalCount: Self.capacity
    )
    #expect(
      zip(together.entries, together.entries.dropFirst()).allSatisfy { $0.ordinal <= $1.ordinal })
    let wanted = expected.filter { $0.key.hasPrefix("word1") || $0.key == "the" }.values.joined()
    #expect(positions(in: together).count == wanted.count, comment)
    let one = WordTable.Wanted(term: "word1", isPrefix: true)
    let the = WordTable.Wanted(term: "the")
    for terms in [[one, the], [.init(term: "word2", isPrefix: true)], [the]] {
      try compareRows(table, terms, expected, comment)
    }
    return table
  }

  private func compareRowsThatCount(
    _ table: WordTable, _ expected: [String: [TablePosition]], _ comment: Comment
  ) throws {
    let frequent = expected.keys.sorted { expected[$0]?.count ?? 0 > expected[$1]?.count ?? 0 }
    for term in frequent.prefix(2) {
      for step in [1, 7, 50, 150] { try compare(table, term, inEvery: step, expected, comment) }
    }
    for first in frequent.prefix(2) {
      for second in frequent.prefix(3) {
        try compare(table, first, beside: second, expected, comment)
      }
    }
  }

  /// Counted by article, a position where several terms stand counts once.
  private func compareRows(
    _ table: WordTable, _ terms: [WordTable.Wanted], _ expected: [String: [TablePosition]],
    _ comment: Comment
  ) throws {
    var wanted: [Int: Set<TablePosition>] = [:]
    for (term, positions) in expected
    where terms.contains(where: { $0.isPrefix ? term.hasPrefix($0.term) : term == $0.term }) {
      for position in positions { wanted[position.article, default: []].insert(position) }
    }
    let counts = wanted.mapValues { positions in
      var counts = PositionCounts()
      for position in positions { counts.add(field: position.field, position: position.offset) }
      return counts
    }
    let rows = try table.rows(ofAny: terms, ordinalCount: Self.capacity)
    var found: [Int: PositionCounts] = [:]
    for group in rows.groups {
      #expect(found.updateValue(rows.counts(of: group), forKey: Int(group.ordinal)) == nil)
    }
    rows.eachSingle { ordinal, counts in
      #expect(found.updateValue(counts, forKey: Int(ordinal)) == nil)
    }
    // Both are too long to be printed.
    let different = Set(found.keys).union(counts.keys).filter { found[$0] != counts[$0] }
    #expect(different == [], comment)
    var articles: [Int] = []
    rows.articles.forEach { articles.append($0) }
    let areSame = articles == counts.keys.sorted()
    #expect(areSame, comment)
    #expect(
      rows.occurrence
        == Occurrence(
          articleCount: wanted.count, positionCount: wanted.values.reduce(0) { $0 + $1.count }))
  }

  /// Of few articles the rows are read without the pages between them.
  private func compare(
    _ table: WordTable, _ term: String, inEvery step: Int, _ expected: [String: [TablePosition]],
    _ comment: Comment
  ) throws {
    var articles = ArticleSet(capacity: Self.capacity)
    for ordinal in stride(from: step / 2, to: Self.capacity, by: step) { articles.insert(ordinal) }
    let filter = RowFilter(articles: articles, capacity: Self.capacity)
    let found = positions(in: try table.positions(of: term, filter))
    let wanted = expected[term] ?? []
    // A row that replaces older ones may come too.
    #expect(
      found.filter { articles.contains($0.article) }
        == wanted.filter { articles.contains($0.article) },
      "\(comment): \(term), one article in \(step)")
  }

  /// Of the rows of one word, those count that are close to another.
  private func compare(
    _ table: WordTable, _ first: String, beside second: String,
    _ expected: [String: [TablePosition]],
    _ comment: Comment
  ) throws {
    // In several terms, some with more than one entry for an article.
    let known = try table.positions(
      ofAny: [.init(term: first), .init(term: "word10", isPrefix: true)],
      ordinalCount: Self.capacity)
    let positions = Dictionary(grouping: positions(in: known), by: \.text)
    for distance in [
      WordBond.Distance(most: 1, isOrdered: true), .init(most: 4, isOrdered: false),
    ] {
      for isFirst in [true, false] {
        let neighbour = RowFilter.Neighbour(
          [.init(distance: 0, list: known)], isFirst ? distance.gaps : distance.gaps.reversed)
        let filter = RowFilter(
          articles: nil, neighbours: [neighbour], capacity: Self.capacity)
        let found = try table.positions(of: second, filter)
        let all = expected[second] ?? []
        let close = all.filter { position in
          positions[position.text, default: []].contains { other in
            let gap = isFirst ? position.offset - other.offset : other.offset - position.offset
            return gap != 0
              && (gap > 0 ? gap <= distance.most : !distance.isOrdered && -gap <= distance.most)
          }
        }
        let kept = Set(found.entries.map { Int($0.ordinal) })
        #expect(kept.isSuperset(of: close.map(\.article)), "\(comment): \(first) \(second)")
        // What is kept is kept whole; pages of 4,050 bytes hold nearly all rows whole.
        let rows = self.positions(in: found)
        #expect(rows == all.filter { kept.contains($0.article) })
        if close.isEmpty, all.count < 200 { #expect(kept.count <= 3) }
      }
    }
  }

  /// More articles than any table here has.
  private static let capacity = 1000

  @Test(arguments: [64, 200, 4050])
  func `reads the terms and positions that FTS5 reads`(pageSize: Int) throws {
    var random = SplitMix(seed: UInt64(pageSize))
    let file = try makeTable(pageSize: pageSize, &random, articles: 0..<60)
    try compare(file, "one segment an article")
    try file.execute("INSERT INTO words (words, rank) VALUES ('merge', 8)")
    try compare(file, "partly merged")
    try file.execute("INSERT INTO words (words) VALUES ('optimize')")
    try compare(file, "one segment")
    try file.connection.transaction { () throws(SQLiteError) in
      do { for ordinal in 60..<300 { try insert(ordinal, Self.fields(&random), into: file) } } catch
      {}
    }
    try compare(file, "a small segment behind a large one")
  }

  @Test func `leaves out what was deleted, and takes what replaced it`() throws {
    var random = SplitMix(seed: 7)
    let file = try IndexFile.writing(path: folder.path + "/deleted.db")
    try file.execute("INSERT INTO words (words, rank) VALUES ('automerge', 0)")
    var texts: [[String]] = []
    for ordinal in 0..<20 {
      texts.append(Self.fields(&random))
      try insert(ordinal, texts[ordinal], into: file)
    }
    for ordinal in stride(from: 0, to: 20, by: 3) {
      try insert(ordinal, texts[ordinal], into: file, delete: true)
      if ordinal % 2 == 0 { try insert(ordinal, Self.fields(&random), into: file) }
    }
    try compare(file, "deleted")
    try file.execute("INSERT INTO words (words) VALUES ('optimize')")
    try compare(file, "deleted and merged")
  }

  @Test func `says that a table is damaged, and does not crash`() throws {
    var random = SplitMix(seed: 11)
    let file = try makeTable(pageSize: 200, &random, articles: 0..<40)
    let rows = try file.connection.prepare("SELECT id, block FROM words_data WHERE id > 10")
    var pages: [(Int, [UInt8])] = []
    while try rows.step() { pages.append((rows.integer(at: 0) ?? 0, rows.blob(at: 1) ?? [])) }
    var failures = 0
    for _ in 0..<60 {
      guard let (id, page) = pages.randomElement(using: &random) else { return }
      var damaged = page
      damaged[Int.random(in: 0..<damaged.count, using: &random)] = UInt8.random(
        in: 0...255, using: &random)
      if Bool.random(using: &random) {
        damaged.removeLast(Int.random(in: 0..<damaged.count, using: &random))
      }
      try store(damaged, id, in: file)
      do throws(IndexError) {
        let table = WordTable(file)
        var bound: [UInt8] = []
        var steps = 0
        while let term = try table.first(from: bound), steps < 5000 {
          _ = positions(in: try table.positions(of: String(decoding: term, as: UTF8.self)))
          bound = term + [0]
          steps += 1
        }
        #expect(steps < 5000, "\(id) \(bound)")
        _ = try table.rows(ofAny: [.init(term: "", isPrefix: true)], ordinalCount: 40)
      } catch {
        failures += 1
      }
      try store(page, id, in: file)
    }
    #expect(failures > 0)
  }

  @Test func `reads no vocabulary that describes another segment`() throws {
    var random = SplitMix(seed: 5)
    let file = try makeTable(pageSize: 200, &random, articles: 0..<8)
    try VocabularyUpdate(file).run()
    // As a run leaves it that was killed before it could write anew.
    let old = try rows(of: "vocabulary", in: file)
    try file.execute("INSERT INTO words (words) VALUES ('optimize')")
    try VocabularyUpdate(file).run()
    let ids = Set(try rows(of: "vocabulary", in: file).map { $0.0 >> 32 })
    #expect(ids.count == 1)
    for id in ids { try file.execute("DELETE FROM vocabulary WHERE id >> 32 = \(id)") }
    for (id, bytes) in old {
      // Under the number of the new segment.
      guard let new = ids.first, id >> 32 == old.last.map({ $0.0 >> 32 }) else { continue }
      let insert = try file.connection.prepare("INSERT INTO vocabulary VALUES (?1, ?2)")
      try insert.bind(new << 32 | id & 0xFFFF, at: 1)
      try insert.bind(blob: bytes, at: 2)
      try insert.run()
    }
    try compare(file, "out of date")
  }

  private func rows(of table: String, in file: IndexFile) throws -> [(Int, [UInt8])] {
    let rows = try file.connection.prepare("SELECT * FROM \(table)")
    var found: [(Int, [UInt8])] = []
    while try rows.step() { found.append((rows.integer(at: 0) ?? 0, rows.blob(at: 1) ?? [])) }
    return found
  }

  @Test func `survives a damaged vocabulary, and finds the damage`() throws {
    var random = SplitMix(seed: 13)
    let file = try makeTable(pageSize: 4050, &random, articles: 0..<40)
    try file.execute("INSERT INTO words (words) VALUES ('optimize')")
    try VocabularyUpdate(file).run()
    let pages = try rows(of: "vocabulary", in: file)
    var found = 0
    for _ in 0..<200 {
      guard let (id, page) = pages.randomElement(using: &random) else { return }
      var damaged = page
      damaged[Int.random(in: 0..<page.count, using: &random)] ^= UInt8.random(
        in: 1...255, using: &random)
      if Int.random(in: 0..<4, using: &random) == 0 {
        damaged.removeLast(Int.random(in: 0..<damaged.count, using: &random))
      }
      try store(damaged, id, in: file, "vocabulary SET data")
      do throws(IndexError) {
        let table = WordTable(file)
        _ = try table.words(near: "word12x", within: 2)
        _ = try table.words(fitting: WordPattern("wo?d1*"))
        var bound: [UInt8] = []
        while let term = try table.first(from: bound) { bound = term + [0] }
      } catch {}
      let faults: [String]
      do throws(IndexError) { faults = try VocabularyCheck(file).faults() } catch { faults = ["x"] }
      if !faults.isEmpty { found += 1 }
      try store(page, id, in: file, "vocabulary SET data")
    }
    // A head that is damaged may describe another segment: then nobody reads the pages.
    #expect(found > 100)
    #expect(try VocabularyCheck(file).faults() == [])
  }

  private func store(
    _ page: [UInt8], _ id: Int, in file: IndexFile, _ target: String = "words_data SET block"
  ) throws {
    let update = try file.connection.prepare("UPDATE \(target) = ?2 WHERE id = ?1")
    try update.bind(id, at: 1)
    try update.bind(blob: page, at: 2)
    try update.run()
  }
}
