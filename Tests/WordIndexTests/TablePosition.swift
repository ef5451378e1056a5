/// A position of a word, in one number whose order is theirs: arrays of them are compared a hundred times.
struct TablePosition: Equatable, Comparable, Hashable {
  let bits: Int

  init(_ article: Int, _ field: Int, _ offset: Int) {
    bits = article << 36 | field << 32 | offset
  }

  var article: Int { bits >> 36 }
  var offset: Int { bits & 0xFFFF_FFFF }
  /// Article and field.
  var text: Int { bits >> 32 }
  var field: Int { text & 15 }

  static func < (a: TablePosition, b: TablePosition) -> Bool { a.bits < b.bits }
}
