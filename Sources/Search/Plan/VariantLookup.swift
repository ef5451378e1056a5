package import NewsIndex
internal import SQLite

/// Finds what may stand for the words of a query.
package protocol VariantLookup {
  /// Returns the sets that a form is in, given by its keys.
  func sets(of keys: [VariantKey]) throws(IndexError) -> [VariantSet]
}

/// The key of a form (`Analyzer.variantKey`): its words, or their stems in a language.
package struct VariantKey: Hashable {
  package var text: String
  /// The code of the language, nil for words as typed.
  package var language: String?

  package init(text: String, language: String?) {
    self.text = text
    self.language = language
  }
}

/// The other forms of a set.
package struct VariantSet: Equatable {
  package var kind: VariantSets.Kind
  package var forms: [VariantSets.Form]
  /// Whether it is asked for by its short form.
  package var isFromShort: Bool

  package init(kind: VariantSets.Kind, forms: [VariantSets.Form], isFromShort: Bool) {
    self.kind = kind
    self.forms = forms
    self.isFromShort = isFromShort
  }

  /// Whether the forms count for a word typed so.
  package func counts(for typed: String) -> Bool {
    guard kind == .expand else { return true }
    return isFromShort && typed == typed.uppercased()
  }
}

/// The sets that the index keeps.
struct StoredVariants: VariantLookup {
  let file: IndexFile

  package func sets(of keys: [VariantKey]) throws(IndexError) -> [VariantSet] {
    try file.sql { () throws(SQLiteError) in
      var sets: [VariantSet] = []
      var looked: Set<String> = []
      for text in keys.map(\.text) where looked.insert(text).inserted {
        // Most words are in no set: they should cost one look.
        let mine = try file.connection.prepare(
          "SELECT number, is_short, language FROM variant WHERE key = ?1 ORDER BY number")
        try mine.bind(text, at: 1)
        var numbers: [(number: Int, isShort: Bool)] = []
        while try mine.step() {
          let language = mine.text(at: 2) ?? ""
          let key = VariantKey(text: text, language: language.isEmpty ? nil : language)
          guard let number = mine.integer(at: 0), keys.contains(key) else { continue }
          let isShort = mine.integer(at: 1) == 1
          if numbers.last?.number != number {
            numbers.append((number, isShort))
          } else if isShort {
            numbers[numbers.count - 1].isShort = true
          }
        }
        for (number, isShort) in numbers {
          if let set = try others(of: text, in: number, isFromShort: isShort) { sets.append(set) }
        }
      }
      return sets
    }
  }

  private func others(
    of key: String, in number: Int, isFromShort: Bool
  ) throws(SQLiteError) -> VariantSet? {
    let rows = try file.connection.prepare(
      """
      SELECT form, kind, language FROM variant WHERE number = ?1 AND key <> ?2
      ORDER BY key, form, language
      """)
    try rows.bind(number, at: 1)
    try rows.bind(key, at: 2)
    var set: VariantSet?
    while try rows.step() {
      guard let form = rows.text(at: 0),
        let kind = rows.text(at: 1).flatMap(VariantSets.Kind.init(rawValue:))
      else { continue }
      if set == nil { set = VariantSet(kind: kind, forms: [], isFromShort: isFromShort) }
      let language = rows.text(at: 2) ?? ""
      set?.forms.append(
        VariantSets.Form(text: form, language: language.isEmpty ? nil : language))
    }
    return set
  }
}

/// The sets of a file that the searcher named.
package struct FileVariants: VariantLookup {
  private let sets: [(set: VariantSets.Set, keys: [VariantKey])]
  private var numbers: [VariantKey: [Int]] = [:]

  package init(_ variants: VariantSets, analyzer: Analyzer) {
    sets = variants.sets.map { set in
      let keys = (set.short + set.forms).map { form in
        VariantKey(
          text: analyzer.variantKey(of: form.text, language: form.language),
          language: form.language)
      }
      return (set, keys)
    }
    for (number, entry) in sets.enumerated() {
      for key in Set(entry.keys) { numbers[key, default: []].append(number) }
    }
  }

  package func sets(of keys: [VariantKey]) throws(IndexError) -> [VariantSet] {
    keys.flatMap { key in
      (numbers[key] ?? []).map { number in
        let (set, known) = sets[number]
        let others = zip(set.short + set.forms, known).filter { $0.1.text != key.text }.map(\.0)
        return VariantSet(
          kind: set.kind, forms: others,
          isFromShort: known.prefix(set.short.count).contains(key))
      }
    }
  }
}

/// No variants: every word stands for itself.
package struct NoVariants: VariantLookup {
  package init() {}

  package func sets(of keys: [VariantKey]) throws(IndexError) -> [VariantSet] { [] }
}
