/// The pieces of a byline, and what the words between say of them.
enum BylineParts {
  /// What a piece may be.
  enum Role {
    case any
    /// A paper or agency: it stands after "from", "of", "for".
    case house
    /// Where the writer was: it stands after "in".
    case place
  }

  /// A piece.
  struct Part {
    var text: String
    var role: Role
    /// Whether "special to" stands before it, which nothing but a house follows.
    var isAfterSpecial = false
    /// Whether a bar or a dash stands before it, behind which templates write the site's name.
    var isAfterBar = false
  }

  /// Splits a byline at commas, bars and connecting words.
  static func split(_ text: String) -> [Part] {
    var parts: [Part] = []
    var words: [Substring] = []
    var role = Role.any
    var isAfterSpecial = false
    var isAfterBar = false
    func finish(next: Role = .any) {
      let text = words.joined(separator: " ")
      if isSuffix(text), role == .any, let last = parts.last, last.role == .any {
        parts[parts.count - 1].text = last.text + " " + text
      } else if !text.isEmpty {
        parts.append(
          Part(
            text: text, role: role, isAfterSpecial: isAfterSpecial, isAfterBar: isAfterBar))
      }
      words = []
      role = next
      isAfterSpecial = false
      isAfterBar = false
    }
    for token in spaced(text).split(separator: " ") {
      let word = token.lowercased()
      if marks.contains(word) || joining.contains(word) {
        finish()
        isAfterBar = bars.contains(word)
      } else if words.isEmpty, role == .any, word == "special" || word == "exclusive" {
        words.append(token)
      } else if word == "to", words.count == 1,
        ["special", "exclusive"].contains(words[0].lowercased())
      {
        words = []
        role = .house
        isAfterSpecial = true
      } else if !words.isEmpty || !parts.isEmpty, housing.contains(word), role == .any {
        finish(next: .house)
      } else if !words.isEmpty || !parts.isEmpty, placing.contains(word), role == .any {
        finish(next: .place)
      } else if word == "by", words.isEmpty {
        continue
      } else {
        words.append(token)
      }
    }
    finish()
    return parts
  }

  /// Whether a piece belongs to the name before the comma: "Bo Ek, Jr." is one person.
  private static func isSuffix(_ text: String) -> Bool {
    ["jr", "sr", "ii", "iii", "iv"].contains(text.lowercased().filter { $0 != "." })
  }

  /// Whether a piece is a time and no more: when it was printed ("08:00 GMT"), or how long it takes to read.
  static func isTime(_ text: String) -> Bool {
    guard text.utf8.count <= 24, text.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return false
    }
    let words = text.lowercased().split { !$0.isLetter }
    let isClock = text.utf8.contains(UInt8(ascii: ":")) || text.utf8.contains(UInt8(ascii: "."))
    return (isClock || !words.isEmpty) && words.allSatisfy { times.contains(String($0)) }
  }

  private static let times: Set = [
    "a", "p", "m", "am", "pm", "h", "hrs", "uhr", "kl", "klo", "ore", "h00", "gmt", "utc", "et",
    "est", "edt", "pt", "pst", "pdt", "ct", "mt", "bst", "cet", "cest", "ist", "min", "mins",
    "minute", "minutes", "read", "reading", "time", "minuten", "lesezeit", "lecture", "lectura",
    "minutos", "minuti", "lettura", "leestijd", "ago", "hour", "hours",
  ]

  /// Puts spaces around the marks that separate.
  private static func spaced(_ text: String) -> String {
    var out = ""
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      // Only between spaces: "Al-Masri", "AP/Reuters" apart.
      case ",", ";", "|", "•", "·", "/", "＋", "+", "、", "—", "–":
        out += " \(scalar) "
      case "(", ")", "[", "]": out += " , "
      case "-" where last == " ": out += " | "
      default: out.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return out
  }

  private static let marks: Set = [",", ";", "|", "•", "·", "/", "+", "＋", "、", "—", "–", "&"]
  private static let bars: Set = ["|", "—", "–"]
  /// "And" in the languages of bylines.
  private static let joining: Set = [
    "and", "with", "und", "et", "y", "e", "ed", "en", "ja", "och", "og", "i", "oraz", "ve", "и",
    "та",
    "і", "й", "avec", "mit", "con", "com",
  ]
  private static let housing: Set = ["from", "of", "for", "pour", "für", "para", "per"]
  private static let placing: Set = ["in", "at", "aus", "à", "da", "desde", "em", "в", "у"]
}
