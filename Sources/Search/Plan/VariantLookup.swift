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
      // Most words are in no set: they should cost one look.
      let mine = try file.connection.prepare(
        "SELECT number, is_short FROM variant WHERE key = ?1 ORDER BY number")
      try mine.bind(key, at: 1)
      var numbers: [(number: Int, isShort: Bool)] = []
      while try mine.step() {
        guard let number = mine.integer(at: 0) else { continue }
        let isShort = mine.integer(at: 1) == 1
        if numbers.last?.number != number {
          numbers.append((number, isShort))
        } else if isShort {
          numbers[numbers.count - 1].isShort = true
        }
      }
      var sets: [VariantSet] = []
      for (number, isShort) in numbers {
        if let set = try others(of: key, in: number, isFromShort: isShort) { sets.append(set) }
      }
      return sets
    }
  }

  private func others(
    of key: String, in number: Int, isFromShort: Bool
  ) throws(SQLiteError) -> VariantSet? {
    let rows = try file.connection.prepare(
      """
      SELECT form, kind FROM variant WHERE number = ?1 AND key <> ?2 ORDER BY key, form
      """)
    try rows.bind(number, at: 1)
    try rows.bind(key, at: 2)
    var set: VariantSet?
    while try rows.step() {
      guard let form = rows.text(at: 0),
        let kind = rows.text(at: 1).flatMap(VariantSets.Kind.init(rawValue:))
      else { continue }
      if set == nil { set = VariantSet(kind: kind, forms: [], isFromShort: isFromShort) }
      set?.forms.append(form)
    }
    return set
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
