import NewsIndex
import SQLite
import TestSupport
import Testing

@testable import WordIndex

/// Phrases found while rows are read are those that the positions make.
@Suite struct PhraseStartsTests {
  private let folder: ScratchFolder
  private static let capacity = 500

  init() throws { folder = try ScratchFolder() }

  /// A word of a phrase: its terms, each with how close it is to what was typed.
  private typealias Word = [(term: String, distance: Int)]

  /// Fills a table whose few words often stand side by side, of three segments; some articles are removed again.
  private func makeTable(pageSize: Int) throws -> (file: IndexFile, texts: [[[String]]]) {
    var random = SplitMix(seed: UInt64(pageSize))
    let file = try IndexFile.writing(path: folder.path + "/\(pageSize).db")
    try file.execute("INSERT INTO words (words, rank) VALUES ('pgsz', \(pageSize))")
    try file.execute("INSERT INTO words (words, rank) VALUES ('automerge', 0)")
    var texts: [[[String]]] = []
    for ordinal in 0..<240 {
      let fields = [ordinal % 9 == 0 ? 400 : 40, 5].map { count in
        (0..<Int.random(in: 0..<count, using: &random)).map { _ in
          // Each word is twice as frequent as the next.
          "w\(min(UInt64.random(in: 1...UInt64.max, using: &random).trailingZeroBitCount, 7))"
        }
      }
      texts.append(fields)
    }
    for segment in [0..<150, 150..<230, 230..<240] {
      try file.connection.transaction { () throws(SQLiteError) in
        for ordinal in segment { try Self.write(ordinal, texts[ordinal], to: file) }
      }
    }
    for ordinal in stride(from: 5, to: 240, by: 17) {
      try Self.write(ordinal, texts[ordinal], to: file, command: "delete")
      texts[ordinal] = []
    }
    return (file, texts)
  }

  private static func write(
    _ ordinal: Int, _ fields: [[String]], to file: IndexFile, command: String? = nil
  ) throws(SQLiteError) {
    let row = try file.connection.prepare(
      command == nil
        ? "INSERT INTO words (rowid, body, title) VALUES (?1, ?2, ?3)"
        : "INSERT INTO words (words, rowid, body, title) VALUES ('delete', ?1, ?2, ?3)")
    try row.bind(ordinal, at: 1)
    for (index, field) in fields.enumerated() {
      try row.bind(field.joined(separator: " "), at: Int32(index + 2))
    }
    try row.run()
  }

  /// By article with the phrase: the distance of the word that is farthest from what was typed, where that is least.
  private func expected(_ phrase: [Word], in texts: [[[String]]]) -> [Int: Int] {
    var found: [Int: Int] = [:]
    for (ordinal, fields) in texts.enumerated() {
      for field in fields where field.count >= phrase.count {
        for start in 0...(field.count - phrase.count) {
          let distances = phrase.indices.map { place in
            phrase[place].filter { $0.term == field[start + place] }.map(\.distance).min()
          }
          let known = distances.compactMap(\.self)
          guard known.count == phrase.count, let farthest = known.max() else { continue }
          found[ordinal] = min(found[ordinal] ?? farthest, farthest)
        }
      }
    }
    return found
  }

  private func found(_ starts: PhraseStarts) -> [Int: Int] {
    var found: [Int: Int] = [:]
    var last = -1
    starts.each { ordinal, distance in
      #expect(ordinal > last)
      last = ordinal
      found[ordinal] = distance
    }
    return found
  }

  private static let phrases: [[Word]] = [
    [[("w0", 0)], [("w1", 0)]],
    [[("w3", 0)], [("w0", 0)], [("w1", 0), ("w4", 1)]],
    [[("w5", 0), ("w2", 1), ("w0", 1)], [("w0", 0), ("w5", 1)]],
    [[("w1", 0)], [("w1", 0)]],
    [[("w2", 0), ("w6", 1)]],
    [[("w0", 0)], [("w7", 0)], [("nowhere", 0)]],
  ]

  @Test(arguments: [64, 300, 4050])
  func `finds where words stand side by side, whichever is read first`(pageSize: Int) throws {
    let (file, texts) = try makeTable(pageSize: pageSize)
    let table = WordTable(file)
    var living = ArticleSet(capacity: Self.capacity)
    var few = living
    for ordinal in texts.indices where !texts[ordinal].isEmpty {
      living.insert(ordinal)
      if ordinal % 31 == 7 { few.insert(ordinal) }
    }
    for phrase in Self.phrases {
      let all = expected(phrase, in: texts)
      #expect(all.isEmpty == phrase.contains { $0[0].term == "nowhere" })
      for articles in [living, few] {
        for order in [Array(phrase.indices), phrase.indices.reversed()] {
          var starts = PhraseStarts(
            wordCount: phrase.count, among: articles, capacity: Self.capacity)
          for place in order {
            try table.narrow(
              &starts, byWordAt: place,
              phrase[place].map { (WordTable.Wanted(term: $0.term), $0.distance) })
          }
          #expect(found(starts) == all.filter { articles.contains($0.key) }, "\(phrase) \(order)")
          #expect(starts.isEmpty == found(starts).isEmpty)
        }
      }
    }
  }

  @Test func `finds the same in lists, and only where a term counts`() throws {
    let (file, texts) = try makeTable(pageSize: 300)
    let table = WordTable(file)
    let phrase: [Word] = [[("w1", 0), ("w2", 1)], [("w0", 0)]]
    var starts = PhraseStarts(wordCount: 2, among: nil, capacity: Self.capacity)
    for (place, word) in phrase.enumerated() {
      var parts: [PositionPart] = []
      for (term, distance) in word {
        parts.append(PositionPart(distance: distance, list: try table.positions(of: term)))
      }
      starts.narrow(byWordAt: place, parts)
    }
    #expect(found(starts) == expected(phrase, in: texts))

    var even = ArticleSet(capacity: Self.capacity)
    for ordinal in stride(from: 0, to: Self.capacity, by: 2) { even.insert(ordinal) }
    var limited = PhraseStarts(wordCount: 2, among: even, capacity: Self.capacity)
    try table.narrow(&limited, byWordAt: 0, [(WordTable.Wanted(term: "w1"), 0)])
    var fourths = ArticleSet(capacity: Self.capacity)
    for ordinal in stride(from: 0, to: Self.capacity, by: 4) { fourths.insert(ordinal) }
    try table.narrow(&limited, byWordAt: 1, [(WordTable.Wanted(term: "w0", articles: fourths), 0)])
    #expect(
      Set(found(limited).keys)
        == Set(
          expected([[("w1", 0)], [("w0", 0)]], in: texts).keys.filter {
            $0 % 4 == 0 && !texts[$0].isEmpty
          }))
  }
}
