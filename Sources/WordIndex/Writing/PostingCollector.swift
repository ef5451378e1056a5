internal import NewsIndex

/// Collects the terms of articles, and sorts them into runs when there are many.
struct PostingCollector {
  /// A run is sorted at so many postings, 12 bytes each: they fit into the processor's cache.
  private static let runLength = 1 << 20

  private var terms: PostingTerms?
  private var runs: [PostingRun] = []

  private var numbers: [UInt32] = []
  private var ordinals: [UInt32] = []
  private var positions: [UInt32] = []
  private var forms = FormCollector()
  private var firstOrdinal: UInt32?
  private var titleLengths: [UInt32] = []
  private var bodyLengths: [UInt32] = []

  /// Adds an article; its ordinal is above that of the article added last.
  mutating func add(_ ordinal: Int, _ words: AnalysedArticle, _ terms: PostingTerms) {
    if self.terms !== terms {
      sort()
      self.terms = terms
    }
    // Before the arrays would grow to twice the length of a run.
    if numbers.count + words.counts.count > Self.runLength { sort() }
    let ordinal = UInt32(ordinal)
    let first = firstOrdinal ?? ordinal
    firstOrdinal = first
    // An article that was replaced before it was written leaves its ordinal empty.
    while Int(ordinal - first) > titleLengths.count {
      titleLengths.append(0)
      bodyLengths.append(0)
    }
    titleLengths.append(UInt32(clamping: words[.title].length))
    bodyLengths.append(UInt32(clamping: words[.body].length))
    forms.add(words.forms)
    for count in words.counts {
      numbers.append(count.term)
      ordinals.append(ordinal)
      positions.append(count.positions.bits)
    }
  }

  /// Sorts what has been added since the last run into one more.
  mutating func sort() {
    guard !numbers.isEmpty, let firstOrdinal, let terms else { return }
    let scale = ImpactScale()
    let norms = titleLengths.indices.map {
      scale.norms(titleLength: Int(titleLengths[$0]), bodyLength: Int(bodyLengths[$0]))
    }
    // A counting sort by the terms' numbers; what has one number keeps its order.
    var ends = [Int](repeating: 0, count: Int(numbers.max() ?? 0) + 1)
    for number in numbers { ends[Int(number)] += 1 }
    let used = ends.indices.filter { ends[$0] > 0 }.map { UInt32($0) }
    var sum = 0
    for number in ends.indices {
      let count = ends[number]
      ends[number] = sum
      sum += count
    }
    var sortedOrdinals = [UInt32](repeating: 0, count: numbers.count)
    var levels = [UInt8](repeating: 0, count: numbers.count)
    var counts = [UInt8](repeating: 0, count: numbers.count)
    for index in numbers.indices {
      let number = Int(numbers[index])
      let position = ends[number]
      ends[number] = position + 1
      let ordinal = ordinals[index]
      let bits = PositionCounts(bits: positions[index])
      sortedOrdinals[position] = ordinal
      levels[position] = UInt8(scale.level(of: bits, norms[Int(ordinal - firstOrdinal)]))
      counts[position] = UInt8(clamping: bits.total)
    }
    let forms = forms.byStem(terms)
    var run = PostingRun()
    for (number, term) in terms.inOrder(used) {
      let end = ends[Int(number)]
      let start = number == 0 ? 0 : ends[Int(number) - 1]
      run.append(
        term, positionCount: counts[start..<end].reduce(0) { $0 + Int($1) },
        sortedOrdinals[start..<end], levels[start..<end], forms: forms[number] ?? [])
    }
    run.finish()
    runs.append(run)
    clear()
  }

  private mutating func clear() {
    numbers.removeAll(keepingCapacity: true)
    ordinals.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    forms = FormCollector()
    titleLengths.removeAll(keepingCapacity: true)
    bodyLengths.removeAll(keepingCapacity: true)
    firstOrdinal = nil
  }

  /// Gives the runs away that are sorted, with `sort()` before it all.
  mutating func takeRuns() -> [PostingRun] {
    defer { runs = [] }
    return runs
  }
}
