internal import Linguistics

/// What the analysis takes for parts of words, for those who take a query apart.
public enum WordScalar {
  /// Whether a scalar is, or belongs to, a word: a letter, a digit, or a mark that makes another letter.
  public static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    CharacterTable.isWord(scalar)
  }

  /// Returns text with one spelling for each letter with its marks, as articles have it.
  public static func composed(_ text: String) -> String {
    UnicodeNormalization.nfc(text)
  }
}
