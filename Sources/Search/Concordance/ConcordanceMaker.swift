internal import News
package import NewsIndex

/// Cuts the places where a query holds out of articles, and puts them in order.
package struct ConcordanceMaker {
  private let highlighter: Highlighter
  private let options: ConcordanceOptions

  /// Prepares a concordance.
  package init(highlighter: Highlighter, options: ConcordanceOptions) {
    self.highlighter = highlighter
    self.options = options
  }

  /// A place where the query holds, and what it is sorted by.
  package struct Place {
    package var id: Int
    var field: Int
    var first: Int
    var last: Int
    /// The words by which it is sorted, those that count most first (`FieldTexts.add`), and their first bytes as a
    /// number, which decides nearly always.
    var key: [UInt8]
    var head: UInt64

    init(id: Int, field: Int, first: Int, last: Int, key: [UInt8] = []) {
      self.id = id
      self.field = field
      self.first = first
      self.last = last
      self.key = key
      head = (0..<8).reduce(0) { $0 << 8 | UInt64($1 < key.count ? key[$1] : 0) }
    }

    package static func precedes(_ a: Place, _ b: Place) -> Bool {
      if a.head != b.head { return a.head < b.head }
      if a.key != b.key { return a.key.lexicographicallyPrecedes(b.key) }
      let (fieldA, fieldB) = (ConcordanceMaker.asRead(a.field), ConcordanceMaker.asRead(b.field))
      return (-a.id, fieldA, a.first, a.last) < (-b.id, fieldB, b.first, b.last)
    }
  }

  /// Returns the places of an article where a query holds, given the plans that count.
  package func places(
    in article: EvaluableText, _ id: Int, _ numbers: Set<Int>?
  ) -> [Place] {
    var spans: Set<[Int]> = []
    highlighter.each(holdingIn: article, by: numbers) { evaluator, _ in
      for span in evaluator.litSpans(article.surroundings) {
        spans.insert([span.field, span.first, span.last])
      }
    }
    let sorted = Self.withoutInner(spans)
    guard options.sort.isByWords else {
      return sorted.map { Place(id: id, field: $0[0], first: $0[1], last: $0[2]) }
    }
    let texts = FieldTexts(article.text)
    return sorted.map { span in
      Place(
        id: id, field: span[0], first: span[1], last: span[2],
        key: key(texts, span))
    }
  }

  /// Sorts parts of a text, and leaves out those that lie inside another.
  private static func withoutInner(_ spans: Set<[Int]>) -> [[Int]] {
    // Of two that begin together the longer comes first.
    let sorted = spans.sorted { a, b in
      (asRead(a[0]), a[1], -a[2]) < (asRead(b[0]), b[1], -b[2])
    }
    var kept: [[Int]] = []
    var end = (field: -1, last: -1)
    for span in sorted {
      if span[0] == end.field, span[2] <= end.last { continue }
      kept.append(span)
      end = (span[0], span[2])
    }
    return kept
  }

  /// The number of a field in the order of reading.
  private static func asRead(_ field: Int) -> Int {
    TextField.asRead.firstIndex { $0.rawValue == field } ?? 0
  }

  private func key(_ texts: FieldTexts, _ span: [Int]) -> [UInt8] {
    let left = FieldTexts.Part.before(options.leftCount)
    let right = FieldTexts.Part.behind(options.rightCount)
    let parts: [FieldTexts.Part] =
      switch options.sort {
      case .left: [left, .place, right]
      case .right: [right, .place, left]
      default: [.place, right, left]
      }
    var key: [UInt8] = []
    for part in parts { texts.add(part, of: span[0], from: span[1], to: span[2], to: &key) }
    return key
  }

  /// Cuts the lines out of their articles, each of which is read once, wherever its lines stand.
  package func lines(
    _ places: ArraySlice<Place>,
    _ read: (Int) throws(IndexError) -> (summary: ArticleSummary, text: StoredText)?
  ) throws(IndexError) -> [Concordance.Line] {
    let places = Array(places)
    var lines = [Concordance.Line?](repeating: nil, count: places.count)
    var last: (id: Int, article: ArticleSummary, texts: FieldTexts)?
    for index in places.indices.sorted(by: { places[$0].id > places[$1].id }) {
      let place = places[index]
      if last?.id != place.id {
        guard let (summary, text) = try read(place.id) else { continue }
        last = (place.id, summary, FieldTexts(text))
      }
      guard let last, let field = TextField(rawValue: place.field) else { continue }
      let cut = last.texts.cut(
        place.field, from: place.first, to: place.last, left: options.leftCount,
        right: options.rightCount)
      lines[index] = Concordance.Line(
        article: last.article, field: field, left: cut.left, keyword: cut.place,
        right: cut.right)
    }
    return lines.compactMap { $0 }
  }
}
