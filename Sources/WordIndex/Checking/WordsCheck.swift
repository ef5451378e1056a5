public import NewsIndex
internal import SQLite

/// FTS5's table: that it holds each article's terms, and no others.
///
/// What it holds is known from its vocabulary: in how many articles each term stands, and how often.
public final class WordsCheck: WordIndexCheck {
  /// What it is called.
  public let name = "words"
  private let file: IndexFile
  private var occurrences: [String: (articles: Int, positions: Int)] = [:]

  /// Prepares the check of an index.
  public init(_ file: IndexFile) throws(IndexError) {
    self.file = file
    // A view on the index, in memory, which must be made before anything else is.
    try file.execute("PRAGMA query_only = OFF; PRAGMA temp_store = MEMORY")
    try file.execute("CREATE VIRTUAL TABLE temp.checked USING fts5vocab(main, words, row)")
    try file.execute("PRAGMA query_only = ON")
  }

  /// Looks at an article.
  public func visit(_ article: CheckedWords) {
    var counts: [String: Int] = [:]
    for field in TextField.allCases {
      for term in article.words[field].terms.split(separator: 0x20) {
        // The byte in front says that it shares the position of the term before.
        let own = term.first == 0x01 ? term.dropFirst() : term
        counts[String(decoding: own, as: UTF8.self), default: 0] += 1
      }
    }
    for (term, count) in counts {
      let known = occurrences[term] ?? (0, 0)
      occurrences[term] = (known.articles + 1, known.positions + count)
    }
  }

  /// Returns what is wrong.
  public func faults() throws(IndexError) -> [String] {
    var faults: [String] = []
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare("SELECT term, doc, cnt FROM temp.checked")
      while try rows.step() {
        let term = rows.text(at: 0) ?? ""
        let (articles, positions) = (rows.integer(at: 1) ?? 0, rows.integer(at: 2) ?? 0)
        let wanted = occurrences.removeValue(forKey: term) ?? (0, 0)
        if wanted != (articles, positions) {
          faults.append(
            "'\(Self.shown(term))' stands in \(articles) articles, \(positions) times, not in "
              + "\(wanted.articles), \(wanted.positions) times")
        }
      }
    }
    for (term, wanted) in occurrences.sorted(by: { $0.key < $1.key }) {
      faults.append("'\(Self.shown(term))' is missing: it stands in \(wanted.articles) articles")
    }
    return faults
  }

  private static func shown(_ term: String) -> String {
    String(term.unicodeScalars.map { $0.value < 0x20 ? "~" : Character($0) })
  }
}
