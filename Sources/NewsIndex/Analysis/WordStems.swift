/// The stems by which a word stands in the posting lists of its language, and by which it is looked for.
///
/// They are the stem of the word as it is spelled and that of the word as it is folded, mostly the same. So who leaves
/// marks out finds the word with its inflections (`erdogan`, Erdoğan), and whatever two spellings are folded alike have
/// a stem in common: an article that has a word as typed is found by one of its stems, always.
struct WordStems {
  /// The stem of the word as spelled.
  let own: ArraySlice<UInt8>
  /// The stem of the word as folded.
  let folded: ArraySlice<UInt8>

  /// Stems a word.
  ///
  /// - Parameters:
  ///   - exact: the word, folded.
  ///   - stemmable: the word for the stemmer, empty for an abbreviation, a number and a joined spelling.
  ///   - inflections: those of the language, nil where it has no stemmer: the word is its own stem.
  init(
    _ exact: ArraySlice<UInt8>, _ stemmable: ArraySlice<UInt8>, _ inflections: Inflections?
  ) {
    guard let inflections else {
      (own, folded) = (exact, exact)
      return
    }
    // What has a digit is no word of the language.
    let hasDigit = exact.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    folded = hasDigit ? exact : inflections.stem(of: exact).dropFirst()
    own =
      stemmable.isEmpty || Bytes.areEqual(exact, stemmable)
      ? folded : inflections.stem(of: stemmable).dropFirst()
  }

  /// The different stems, the word's own first.
  var all: [ArraySlice<UInt8>] { Bytes.areEqual(own, folded) ? [own] : [own, folded] }
}
