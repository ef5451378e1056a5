internal import NewsIndex
internal import SQLite

/// Finds what may stand for the words of a query.
protocol VariantLookup {
  /// Returns the sets that a form is in, given by its key (`Analyzer.variantKey`).
  func sets(of key: String) throws(IndexError) -> [VariantSet]
}

/// The other forms of a set.
struct VariantSet: Equatable {
  var kind: VariantSets.Kind
  var forms: [String]
  /// Whether it is asked for by its short form.
  var isFromShort: Bool

  /// Whether the forms count for a word typed so.
  func counts(for typed: String) -> Bool {
    guard kind == .expand else { return true }
    return isFromShort && typed == typed.uppercased()
  }
}

/// The sets that the index keeps.
struct StoredVariants: VariantLookup {
  let file: IndexFile

  func sets(of key: String) throws(IndexError) -> [VariantSet] {
    try file.sql { () throws(SQLiteError) in
      let rows = try file.connection.prepare(
        """
        SELECT mine.number, mine.is_short, other.form, other.kind
        FROM variant AS mine JOIN variant AS other ON other.number = mine.number
        WHERE mine.key = ?1 AND other.key <> ?1
        ORDER BY mine.number, other.key, other.form
        """)
      try rows.bind(key, at: 1)
      var sets: [(number: Int, set: VariantSet)] = []
      while try rows.step() {
        guard let number = rows.integer(at: 0), let form = rows.text(at: 2),
          let kind = rows.text(at: 3).flatMap(VariantSets.Kind.init(rawValue:))
        else { continue }
        if sets.last?.number != number {
          sets.append(
            (number, VariantSet(kind: kind, forms: [], isFromShort: rows.integer(at: 1) == 1)))
        }
        sets[sets.count - 1].set.forms.append(form)
      }
      return sets.map(\.set)
    }
  }
}

/// The sets of a file that the searcher named.
struct FileVariants: VariantLookup {
  private let sets: [(set: VariantSets.Set, keys: [String])]
  private var numbers: [String: [Int]] = [:]

  init(_ variants: VariantSets, analyzer: Analyzer) {
    sets = variants.sets.map { set in
      (set, (set.short + set.forms).map(analyzer.variantKey))
    }
    for (number, entry) in sets.enumerated() {
      for key in Set(entry.keys) { numbers[key, default: []].append(number) }
    }
  }

  func sets(of key: String) throws(IndexError) -> [VariantSet] {
    (numbers[key] ?? []).map { number in
      let (set, keys) = sets[number]
      let others = zip(set.short + set.forms, keys).filter { $0.1 != key }.map(\.0)
      return VariantSet(
        kind: set.kind, forms: others, isFromShort: keys.prefix(set.short.count).contains(key))
    }
  }
}

/// No variants: every word stands for itself.
struct NoVariants: VariantLookup {
  func sets(of key: String) throws(IndexError) -> [VariantSet] { [] }
}
