public import NewsIndex

extension WordTable {
  /// Returns the words that begin with `prefix`, in the order of their bytes, a number at the most.
  public func words(beginningWith prefix: String, most: Int = .max) throws(IndexError) -> [String] {
    try words(PrefixSieve(prefix: Array(prefix.utf8)), most: most)
  }

  /// Returns the words that fit a pattern, in the order of their bytes, a number at the most.
  public func words(fitting pattern: WordPattern, most: Int = .max) throws(IndexError) -> [String] {
    try words(PatternSieve(pattern), most: most)
  }

  /// Returns the words within so many edits of one, in the order of their bytes, a number at the most.
  ///
  /// Edits are those of `EditDistance`.
  public func words(
    near word: String, within edits: Int, most: Int = .max
  ) throws(IndexError) -> [String] {
    try words(DistanceSieve(word, edits), most: most)
  }

  private func words(_ sieve: some TermSieve, most: Int) throws(IndexError) -> [String] {
    try terms(sieve, most: most).map { String(decoding: $0, as: UTF8.self) }
  }
}
