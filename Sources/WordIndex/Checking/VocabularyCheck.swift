public import NewsIndex
internal import SQLite

/// The vocabulary: that it holds the terms of the segments of FTS5's index that it describes, and no others.
///
/// A segment without one is no fault: its pages are read instead, till the next run that writes.
public final class VocabularyCheck: WordIndexCheck {
  /// What it is called.
  public let name = "vocabulary"
  private let file: IndexFile

  /// Prepares the check of an index.
  public init(_ file: IndexFile) { self.file = file }

  /// Looks at an article.
  public func visit(_ article: CheckedWords) {}

  /// Returns what is wrong.
  public func faults() throws(IndexError) -> [String] {
    var faults: [String] = []
    for segment in try VocabularyUpdate(file).segments() {
      let terms = try VocabularyTerms(of: segment, in: file)
      if terms.isDamaged { faults.append("the head of full-text segment \(segment.id) is damaged") }
      let pages = SegmentTerms(segment, in: file)
      guard let head = terms.head, head.describes(segment, lastPage: try pages.lastPage()) else {
        continue
      }
      faults += try Self.faults(terms, pages)
    }
    return faults
  }

  private static func faults(
    _ terms: VocabularyTerms, _ pages: SegmentTerms
  ) throws(IndexError) -> [String] {
    var fault: String?
    var failure: IndexError?
    var isFirst = true
    try pages.each { wanted in
      guard fault == nil, failure == nil else { return }
      do throws(IndexError) {
        var term = try terms.next()
        // What the segment had before its beginning was cut off.
        while isFirst, let early = term, early.lexicographicallyPrecedes(wanted) {
          term = try terms.next()
        }
        isFirst = false
        if term != wanted { fault = shown(term, instead: wanted) }
      } catch {
        failure = error
      }
    }
    if let failure { return ["\(failure)"] }
    if fault == nil, let more = try terms.next() { fault = shown(more, instead: nil) }
    return fault.map { [$0] } ?? []
  }

  private static func shown(_ term: [UInt8]?, instead wanted: [UInt8]?) -> String {
    func text(_ term: [UInt8]?) -> String {
      term.map { "'\(String(decoding: $0, as: UTF8.self))'" } ?? "no word"
    }
    return "there is \(text(term)) where the full-text table has \(text(wanted))"
  }
}

/// The terms of a segment's vocabulary, one after the other.
final class VocabularyTerms {
  private let file: IndexFile
  private let segment: Int
  /// The head, nil where there is none.
  let head: VocabularyHead?
  /// Whether there is a head that cannot be read.
  let isDamaged: Bool
  private var page = 0
  private var terms: [[UInt8]] = []
  private var index = 0

  /// Begins with the first term.
  init(of segment: FullTextSegment, in file: IndexFile) throws(IndexError) {
    self.file = file
    self.segment = segment.id
    let bytes = try Self.page(0, of: segment.id, in: file)
    head = bytes.flatMap { VocabularyHead($0) }
    isDamaged = bytes != nil && head == nil
  }

  /// Returns the next term, nil behind the last.
  func next() throws(IndexError) -> [UInt8]? {
    if index == terms.count {
      guard page < head?.firsts.count ?? 0 else { return nil }
      page += 1
      index = 0
      terms.removeAll()
      let blocks = TermBlocks(try Self.page(page, of: segment, in: file) ?? [])
      guard let blocks, blocks.each({ terms.append($0) }), !terms.isEmpty else {
        throw .damaged(
          path: file.path, reason: "vocabulary of full-text segment \(segment), page \(page)")
      }
      guard terms[0] == head?.firsts[page - 1] else {
        throw .damaged(
          path: file.path, reason: "vocabulary of full-text segment \(segment), head")
      }
    }
    index += 1
    return terms[index - 1]
  }

  private static func page(
    _ page: Int, of segment: Int, in file: IndexFile
  ) throws(IndexError) -> [UInt8]? {
    try file.sql { () throws(SQLiteError) in
      let row = try file.connection.prepare("SELECT data FROM vocabulary WHERE id = ?1")
      try row.bind(VocabularyHead.row(of: segment, page: page), at: 1)
      return try row.step() ? row.blob(at: 0) : nil
    }
  }
}
