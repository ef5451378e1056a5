/// A word with wildcards: `*` stands for any characters, `?` for one.
struct WordPattern {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// What every word of the pattern begins with.
  var prefix: String {
    var text = ""
    for scalar in scalars.prefix(while: { $0 != "*" && $0 != "?" }) {
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// Whether it is a prefix and a star, and nothing else.
  var isPrefix: Bool {
    scalars.last == "*" && scalars.dropLast().allSatisfy { $0 != "*" && $0 != "?" }
  }

  /// Whether a word fits; O(pattern × word).
  func matches(_ word: String) -> Bool {
    let word = Array(word.unicodeScalars)
    var reachable = Set([0])
    for scalar in scalars {
      var next: Set<Int> = []
      for position in reachable {
        if scalar == "*" {
          next.formUnion(position...word.count)
        } else if position < word.count, scalar == "?" || scalar == word[position] {
          next.insert(position + 1)
        }
      }
      reachable = next
      if reachable.isEmpty { return false }
    }
    return reachable.contains(word.count)
  }
}
