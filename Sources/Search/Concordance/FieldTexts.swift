internal import NewsIndex

/// The text of an article field by field, for cutting places with their neighbourhood out.
struct FieldTexts {
  /// The most words of a place that are shown whole, and how many at either end of a longer one.
  private static let longestPlace = 16
  private static let endLength = 6

  private struct Field {
    var bytes: [UInt8] = []
    /// Where each word stands in `bytes`.
    var words: [Range<Int>] = []
    /// Each word as it is compared, in `termBytes`.
    var terms: [Range<Int>] = []
    var termBytes: [UInt8] = []
    /// The pieces that it is made of: the number of the first word of each among `words`, and its position.
    var pieces: [(word: Int, position: Int)] = []

    /// The number among `words` of the word at a position, or of the first behind it.
    func word(at position: Int) -> Int {
      let next = pieces.partitioningIndex { $0.position > position }
      guard next > 0 else { return 0 }
      let word = pieces[next - 1].word + position - pieces[next - 1].position
      return min(word, next < pieces.count ? pieces[next].word : words.count)
    }
  }

  private var fields: [Int: Field] = [:]

  init(_ text: StoredText) {
    for piece in text.pieces {
      var field = fields[piece.field.rawValue] ?? Field()
      if !field.bytes.isEmpty { field.bytes.append(0x20) }
      let start = field.bytes.count
      field.bytes += Array(piece.text.utf8)
      if !piece.words.tokens.isEmpty { field.pieces.append((field.words.count, piece.start)) }
      for token in piece.words.tokens {
        field.words.append(token.source.lowerBound + start..<token.source.upperBound + start)
        let term = piece.words.terms[token.terms.lowerBound]
        let first = field.termBytes.count
        field.termBytes += piece.words.bytes[term]
        field.terms.append(first..<field.termBytes.count)
      }
      fields[piece.field.rawValue] = field
    }
  }

  /// A part of the words around a place, for sorting.
  enum Part {
    /// So many words before the place, the nearest first.
    case before(Int)
    /// The place itself.
    case place
    /// So many words behind it.
    case behind(Int)
  }

  /// Adds the words of a part to a key: bytes that are ordered as the words are, what is shorter first.
  func add(
    _ part: Part, of field: Int, from first: Int, to last: Int, to key: inout [UInt8]
  ) {
    // Both marks are below all bytes of words.
    defer { key.append(0x00) }
    guard let field = fields[field] else { return }
    func add(_ word: Int) {
      key += field.termBytes[field.terms[word]]
      key.append(0x01)
    }
    switch part {
    case .before(let count):
      let end = field.word(at: first)
      for word in (max(0, end - count)..<end).reversed() { add(word) }
    case .place:
      for word in field.word(at: first)..<field.word(at: last + 1) { add(word) }
    case .behind(let count):
      let start = field.word(at: last + 1)
      for word in start..<min(field.terms.count, start + count) { add(word) }
    }
  }

  /// A place with its neighbourhood: one behind the other they are the text.
  struct Cut: Equatable {
    var left = ""
    var place = ""
    var right = ""
  }

  /// Returns the words of a field from a position to another, with so many words before and behind.
  func cut(
    _ field: Int, from firstPosition: Int, to lastPosition: Int, left leftCount: Int,
    right rightCount: Int
  ) -> Cut {
    guard let field = fields[field] else { return Cut() }
    let (first, last) = (field.word(at: firstPosition), field.word(at: lastPosition))
    guard field.words.indices.contains(first), field.words.indices.contains(last), first <= last
    else { return Cut() }
    let start = opening(field, max(0, first - leftCount))
    let end = closing(field, min(field.words.count - 1, last + rightCount))
    return Cut(
      left: Self.text(field, start..<field.words[first].lowerBound),
      place: place(field, first, last),
      right: Self.text(field, field.words[last].upperBound..<end))
  }

  private func place(_ field: Field, _ first: Int, _ last: Int) -> String {
    let words = field.words
    guard last - first >= Self.longestPlace else {
      return Self.text(field, words[first].lowerBound..<words[last].upperBound)
    }
    let head = words[first].lowerBound..<words[first + Self.endLength - 1].upperBound
    let tail = words[last - Self.endLength + 1].lowerBound..<words[last].upperBound
    return Self.text(field, head) + " … " + Self.text(field, tail)
  }

  /// Where a word begins, with the quotation mark or bracket before it.
  private func opening(_ field: Field, _ word: Int) -> Int {
    let start = field.words[word].lowerBound
    let before = word > 0 ? min(start, field.words[word - 1].upperBound) : 0
    let blank = field.bytes[before..<start].lastIndex(of: 0x20)
    // Without a blank what stands between belongs to the word before.
    return blank.map { $0 + 1 } ?? (word > 0 ? start : 0)
  }

  /// Where a word ends, with the punctuation behind it.
  private func closing(_ field: Field, _ word: Int) -> Int {
    let end = field.words[word].upperBound
    let isLast = word + 1 == field.words.count
    let next = isLast ? field.bytes.count : max(end, field.words[word + 1].lowerBound)
    return field.bytes[end..<next].firstIndex(of: 0x20) ?? (isLast ? next : end)
  }

  private static func text(_ field: Field, _ range: Range<Int>) -> String {
    String(decoding: field.bytes[range], as: UTF8.self)
  }
}
