/// What a person's name looks like.
enum PersonName {
  /// Whether a text could be a person's name: one to six words, each with a capital where its
  /// script has them, no digits and no marks but those of names.
  static func isLikely(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (1...6).contains(words.count), text.utf8.count <= 80, isCapitalized(text),
      text.unicodeScalars.allSatisfy(isPartOfName), text.unicodeScalars.contains(where: isLetter),
      let first = words.first, let last = words.last
    else { return false }
    // A name of one letter is an initial that lost its name.
    guard text.unicodeScalars.count(where: isLetter) > 1 else { return false }
    return !particles.contains(String(last)) && !notNames.contains(first.lowercased())
  }

  /// Whether every word but a particle ("van", "de", "al") begins with a capital, or its script
  /// has none.
  static func isCapitalized(_ text: String) -> Bool {
    text.split(separator: " ").allSatisfy { word in
      if particles.contains(String(word)) { return true }
      guard let first = word.unicodeScalars.first(where: isLetter) else { return false }
      if !first.properties.isLowercase { return true }
      // "d'Arc", "al-Masri"
      return word.unicodeScalars.dropFirst().contains { $0.properties.isUppercase }
    }
  }

  /// Whether a text is in a script whose names have no spaces: Han, kana and Hangul.
  static func isUnspaced(_ text: String) -> Bool {
    let count = text.unicodeScalars.count
    return (2...8).contains(count)
      && text.unicodeScalars.allSatisfy {
        $0.isIdeographic || (0xAC00...0xD7A3).contains($0.value)
      }
  }

  /// Returns a name printed in capitals as it is written elsewhere: "ANN O'LEE-SMITH" as
  /// "Ann O'Lee-Smith".
  static func withoutCapitals(_ name: String) -> String {
    let letters = name.unicodeScalars.filter(isLetter)
    guard letters.count > 3, letters.allSatisfy({ $0.properties.isUppercase }) else { return name }
    return name.split(separator: " ").map { word in
      // Initials stay: "J.R. EWING".
      word.utf8.contains(UInt8(ascii: ".")) && word.utf8.count <= 6
        ? String(word) : capitalized(word)
    }.joined(separator: " ")
  }

  private static func capitalized(_ word: Substring) -> String {
    var out = ""
    var isStart = true
    for scalar in word.unicodeScalars {
      out += isStart ? String(scalar) : scalar.properties.lowercaseMapping
      isStart = !isLetter(scalar)
    }
    return out.hasPrefix("Mc") && out.utf8.count > 3
      ? "Mc" + out.dropFirst(2).prefix(1).uppercased() + out.dropFirst(3) : out
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic }

  private static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
    if isLetter(scalar) { return true }
    switch scalar {
    case " ", ".", "-", "'", "’", "‘", "·", "‐", "‑": return true
    default: return scalar.properties.generalCategory == .nonspacingMark
    }
  }

  private static let particles: Set = [
    "de", "del", "della", "di", "da", "do", "dos", "das", "du", "des", "la", "le", "van", "von",
    "der", "den", "ten", "ter", "zu", "zur", "al", "el", "bin", "bint", "ibn", "ben", "af", "av",
    "y", "e", "i", "und", "jr.", "jr", "st.",
  ]
  private static let notNames: Set = [
    "the", "a", "an", "our", "your", "my", "this", "that", "all", "more", "read", "share", "staff",
    "unknown", "anonymous", "none", "null", "n/a", "admin", "editor", "online", "web", "click",
    "email", "follow", "subscribe", "photo", "video", "image", "picture", "copyright", "source",
    "die", "das", "unsere", "unser", "les", "los", "las", "il",
  ]
}
