/// The language of an article as the word index knows it: an article has one, and stems are its own.
public enum ArticleLanguage {
  /// The code of articles whose language is not known.
  public static let unknown = ""
  /// Codes are short: what is longer names no language.
  private static let longestCode = 8

  /// Returns the primary subtag of a BCP 47 tag in lower case; `unknown` for none, and for what is no tag.
  public static func code(_ tag: String?) -> String {
    guard let tag else { return unknown }
    let code = tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
    let isCode =
      code.utf8.count <= longestCode
      && code.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
    return isCode ? code : unknown
  }
}

/// The keys of posting lists: a language and a stem in it.
///
/// `en accord`: the language's code, a blank, and the stem, folded; of a language without a stemmer, and of articles
/// whose language is not known, the word itself. No word has a blank.
public enum PostingKey {
  /// Returns the bytes of a key.
  public static func bytes(_ language: String, _ stem: some Sequence<UInt8>) -> [UInt8] {
    Array(language.utf8) + [blank] + stem
  }

  /// Returns the stem of a key.
  public static func stem(of key: [UInt8]) -> ArraySlice<UInt8> {
    guard let end = key.firstIndex(of: blank) else { return key[...] }
    return key[(end + 1)...]
  }

  private static let blank = UInt8(ascii: " ")
}
