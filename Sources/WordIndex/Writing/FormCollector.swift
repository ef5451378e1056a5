internal import NewsIndex

/// Collects which words are forms of which stems, each once.
struct FormCollector {
  /// By word: the stem that it was met with last, plus one; nearly all have but one.
  private var lastStems: [UInt32] = []
  private var known: Set<TermForm> = []

  /// Adds the forms of an article.
  mutating func add(_ forms: [TermForm]) {
    for form in forms {
      let word = Int(form.word)
      if word >= lastStems.count {
        let count = max(1 << 12, (word + 1) * 3 / 2)
        lastStems.append(contentsOf: repeatElement(0, count: count - lastStems.count))
      }
      guard lastStems[word] != form.stem + 1 else { continue }
      lastStems[word] = form.stem + 1
      known.insert(form)
    }
  }

  /// Returns the forms of each stem, in the order of their bytes.
  func byStem(_ terms: PostingTerms) -> [UInt32: [[UInt8]]] {
    var stems: [UInt32: [UInt32]] = [:]
    for form in known { stems[form.word, default: []].append(form.stem) }
    var forms: [UInt32: [[UInt8]]] = [:]
    for (word, spelling) in terms.inOrder(Array(stems.keys)) {
      for stem in stems[word] ?? [] { forms[stem, default: []].append(spelling) }
    }
    return forms
  }

  /// Returns the forms of each stem, by its key.
  func byKey(_ terms: PostingTerms) -> [[UInt8]: Set<[UInt8]>] {
    let forms = byStem(terms)
    return Dictionary(
      uniqueKeysWithValues: terms.inOrder(Array(forms.keys)).map { number, key in
        (key, Set(forms[number] ?? []))
      })
  }
}
