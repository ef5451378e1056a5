internal import NewsIndex
internal import SQLite

/// The posting lists: that they name each article under each of its stems, and each stem's forms.
final class PostingsCheck: CheckPart {
  let name = "postings"
  private let file: IndexFile
  private var wanted = UnorderedHash()
  private var wantedCount = 0
  private var live: Set<UInt32> = []
  private var forms = FormCollector()
  private var numbers: PostingTerms?

  init(_ file: IndexFile) { self.file = file }

  func visit(_ article: CheckedArticle) {
    live.insert(UInt32(clamping: article.stored.ordinal))
    wantedCount += article.terms.count
    forms.add(article.words.forms)
    numbers = article.numbers
    for term in article.terms { wanted.add(term, article.stored.ordinal) }
  }

  func faults() throws(IndexError) -> [String] {
    var found = UnorderedHash()
    var count = 0
    var faults: [String] = []
    var missing = numbers.map(forms.byKey) ?? [:]
    try file.sql { () throws(SQLiteError) in
      for segment in try segments() {
        let source = try PostingSegmentReader(file.connection, segment: segment)
        while let term = source.term {
          if !zip(source.ordinals, source.ordinals.dropFirst()).allSatisfy(<) {
            faults.append(
              "the list of '\(String(decoding: term.bytes, as: UTF8.self))' is not in order")
          }
          missing[term.bytes]?.subtract(source.forms)
          // What was removed or replaced stays in the lists until they are merged.
          for ordinal in source.ordinals where live.contains(ordinal) {
            found.add(term.bytes, Int(ordinal))
            count += 1
          }
          try source.advance()
        }
      }
    }
    if count != wantedCount {
      faults.append("the lists have \(count) postings of stored articles, not \(wantedCount)")
    } else if found != wanted {
      faults.append("the lists name other articles than those that have the terms")
    }
    return faults + Self.lacking(missing)
  }

  /// What is wrong with a dictionary that lacks forms of stems.
  private static func lacking(_ forms: [[UInt8]: Set<[UInt8]>]) -> [String] {
    forms.filter { !$0.value.isEmpty }.map { key, words in
      let names = words.map { "'\(String(decoding: $0, as: UTF8.self))'" }.sorted()
      return "the list of '\(String(decoding: key, as: UTF8.self))' does not name its forms "
        + names.joined(separator: ", ")
    }.sorted()
  }

  private func segments() throws(SQLiteError) -> [Int] {
    let rows = try file.connection.prepare("SELECT id FROM posting_segment ORDER BY first")
    var segments: [Int] = []
    while try rows.step() { segments.append(rows.integer(at: 0) ?? 0) }
    return segments
  }
}
