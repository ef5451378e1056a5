internal import NewsIndex

extension WordTable {
  /// Calls `visit` with every word that begins with `prefix`, in the order of its bytes, until it
  /// returns false.
  ///
  /// A leap for each word: no postings are read, as counting articles would.
  func eachTerm(prefix: String, _ visit: (String) -> Bool) throws(IndexError) {
    let prefix = Array(prefix.utf8)
    var bound = prefix
    while let term = try first(from: bound), term.starts(with: prefix) {
      if !visit(String(decoding: term, as: UTF8.self)) { return }
      bound = term + [0]
    }
  }

  /// Calls `visit` with every word that fits a pattern, in the order of its bytes, until it returns
  /// false.
  ///
  /// Where no word that begins as one does can fit, the walk leaps over all of them.
  func eachMatch(of pattern: WordPattern, _ visit: (String) -> Bool) throws(IndexError) {
    let prefix = Array(pattern.prefix.utf8)
    var bound = prefix
    while let term = try first(from: bound), term.starts(with: prefix) {
      let text = String(decoding: term, as: UTF8.self)
      switch pattern.fit(of: text) {
      case .fits:
        if !visit(text) { return }
        bound = term + [0]
      case .mayGoOn: bound = term + [0]
      case .nothingBeginsSo(let start, let next):
        // The next letter that can stand there, or behind all words that begin so.
        bound = Array(start.utf8) + (next.map { Array(String($0).utf8) } ?? [0xFF])
      }
    }
  }
}
