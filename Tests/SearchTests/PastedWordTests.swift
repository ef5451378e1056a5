import News
import NewsIndex
import Testing

@testable import Search

/// Whatever stands in a word, the word is found by itself, pasted: query and article are read alike.
@Suite struct PastedWordTests {
  /// What is an operator or a field's mark to a query, and so no part of a pasted word.
  private static let syntax: Set<Unicode.Scalar> = [
    "*", "?", "~", "-", "!", "+", "(", ")", "（", "）", "$", "‐", "‑", "–", "−",
  ]
  /// Ranges of thousands of letters that are treated alike: of these one in 97 is tried.
  private static let large: [ClosedRange<UInt32>] = [
    0x3400...0x9FFF, 0xA000...0xA48F, 0xAC00...0xD7A3, 0x12000...0x1246F, 0x13000...0x1345F,
    0x17000...0x18CFF, 0x20000...0x3FFFF,
  ]

  private let analyzer = Analyzer()
  private let parser = QueryParser(today: CalendarDate(julianDay: 2_460_000))

  private static func scalars() -> [Unicode.Scalar] {
    (UInt32(0x21)...0x3FFFF).compactMap { value -> Unicode.Scalar? in
      guard let scalar = Unicode.Scalar(value) else { return nil }
      if value % 97 != 0, large.contains(where: { $0.contains(value) }) { return nil }
      switch scalar.properties.generalCategory {
      case .unassigned, .privateUse, .control: return nil
      default: return scalar
      }
    } + [0xE0001, 0xE0020, 0xE0100, 0xE01EF].compactMap(Unicode.Scalar.init(_:))
  }

  @Test func `an article is found by its own word with any character inside, before or behind`() {
    let scalars = Self.scalars()
    #expect(scalars.count > 30_000)
    var missed: [String] = []
    for scalar in scalars where !Self.syntax.contains(scalar) {
      let sign = String(Character(scalar))
      for word in ["qaq\(sign)zoz", "\(sign)qaqzoz", "qaqzoz\(sign)"] {
        // What articles hold is composed, as the query is.
        let text = WordScalar.composed("Before it \(word) came behind.")
        if !isFound(word, in: text) {
          missed.append("U+\(String(scalar.value, radix: 16)) \(word)")
        }
      }
    }
    #expect(missed == [])
  }

  private func isFound(_ pasted: String, in text: String) -> Bool {
    guard let query = parser.parse(pasted).query else { return false }
    let article = analyzer.tokens(of: text)
    return holds(query, article.tokens.map { Set(article.spellings(of: $0)) })
  }

  private func holds(_ query: Query, _ words: [Set<String>]) -> Bool {
    switch query {
    case .and(let parts): return parts.allSatisfy { holds($0, words) }
    case .or(let parts): return parts.contains { holds($0, words) }
    case .word(let text), .phrase(let text, _):
      let wanted = analyzer.queryWords(of: text)
      return !wanted.isEmpty
        && words.indices.contains { start in
          wanted.indices.allSatisfy { index in
            start + index < words.count && words[start + index].contains(wanted[index].exact)
          }
        }
    default: return false
    }
  }
}
