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

  /// How a word compares with the pattern.
  enum Fit: Equatable {
    case fits
    /// It does not, but words that begin with it may.
    case mayGoOn
    /// No word fits that begins with `start` and a letter before `next`, or any where that is nil.
    case nothingBeginsSo(start: String, next: Unicode.Scalar?)
  }

  /// Whether a word fits; O(pattern × word).
  func matches(_ word: String) -> Bool { fit(of: word) == .fits }

  /// Returns how a word compares; O(pattern × word).
  func fit(of word: String) -> Fit {
    var reachable = closed([0])
    var start = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      var next: Set<Int> = []
      for place in reachable where place < scalars.count {
        switch scalars[place] {
        case "*": next.insert(place)
        case "?": next.insert(place + 1)
        case scalar: next.insert(place + 1)
        default: break
        }
      }
      guard !next.isEmpty else {
        let letters = reachable.lazy.filter { $0 < scalars.count }.map { scalars[$0] }
        return .nothingBeginsSo(start: String(start), next: letters.filter { $0 > scalar }.min())
      }
      reachable = closed(next)
      start.append(scalar)
    }
    return reachable.contains(scalars.count) ? .fits : .mayGoOn
  }

  /// The places with those behind stars, which may stand for nothing.
  private func closed(_ places: Set<Int>) -> Set<Int> {
    var all = places
    for place in places {
      var place = place
      while place < scalars.count, scalars[place] == "*" {
        place += 1
        all.insert(place)
      }
    }
    return all
  }
}
