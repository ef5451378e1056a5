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
    let hasDigit = exact.contains(where: Self.isDigit)
    folded = hasDigit ? Self.singular(exact) : inflections.stem(of: exact).dropFirst()
    own =
      stemmable.isEmpty || Bytes.areEqual(exact, stemmable)
      ? folded : inflections.stem(of: stemmable).dropFirst()
  }

  /// The name of a model or a group without the `s` of its plural (`f16s`); a decade (`1980s`) is no plural of a year.
  private static func singular(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = word.first, !isDigit(first), word.last == UInt8(ascii: "s"),
      isDigit(word[word.endIndex - 2])
    else { return word }
    return word.dropLast()
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// The different stems, the word's own first.
  var all: [ArraySlice<UInt8>] { Bytes.areEqual(own, folded) ? [own] : [own, folded] }
}
