/// What pages print around their stories, known by its own words.
enum Boilerplate {
  /// A kind of boilerplate.
  struct Rule: Sendable, Equatable {
    /// The rule's name in the evidence.
    var name: String
    /// How much goes.
    var effect: Effect
  }

  /// How much goes with a line.
  enum Effect: Sendable, Equatable {
    /// The line alone.
    case line
    /// The short lines that follow, too.
    case list
    /// All that follows.
    case rest
  }

  /// How a phrase must stand in its paragraph.
  enum Position: Sendable, Equatable {
    /// It is all of it, but for numbers before and marks around it.
    case whole
    /// It begins a paragraph of at most so many bytes.
    case start(Int)
    /// It stands anywhere in a paragraph of at most so many bytes.
    case anywhere(Int)
  }

  /// The longest paragraph that any rule looks at, in bytes.
  private static let limit = 1600

  /// Returns the rule that a paragraph falls under; nil where it is the story's.
  static func rule(for paragraph: String) -> Rule? {
    guard paragraph.utf8.count <= limit else { return nil }
    let text = Folded(paragraph)
    let core = core(of: text.bytes)
    // Marks and a page's number: "|", "***", "1 / 7"; longer rows of numbers are a table's.
    if core.isEmpty {
      let digits = text.bytes.count { (0x30...0x39).contains($0) }
      return digits <= 4 ? Rule(name: "marks-only", effect: .line) : nil
    }
    if ShareBar.isAll(text) { return Rule(name: "share-bar", effect: .line) }
    var found: Rule?
    _ = BoilerplatePhrases.table.matches(in: text) { entry, range in
      let isThere =
        switch entry.position {
        case .whole: range.lowerBound <= core.lowerBound && range.upperBound >= core.upperBound
        case .start(let limit): range.lowerBound <= core.lowerBound && text.bytes.count <= limit
        case .anywhere(let limit): text.bytes.count <= limit
        }
      if isThere { found = entry.rule }
      return isThere
    }
    return found
  }

  /// Where the words are, without the numbers and marks at both ends: "12 Comments »".
  private static func core(of bytes: [UInt8]) -> Range<Int> {
    func isCore(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || isLetterByte(byte) }
    guard let first = bytes.firstIndex(where: isCore), let last = bytes.lastIndex(where: isCore)
    else { return 0..<0 }
    return first..<last + 1
  }

  /// Bytes of letters beyond ASCII: not those of U+2000–U+2BFF, where arrows and bullets are, nor
  /// of U+0080–U+00BF.
  private static func isLetterByte(_ byte: UInt8) -> Bool { byte >= 0xC3 && byte != 0xE2 }
}

/// A bar of buttons that share a page: "Share this: Facebook Twitter Email Print".
enum ShareBar {
  /// The longest bar, in bytes.
  private static let limit = 160

  /// Whether a text is made of the words of such bars only, one of them a network's or two.
  static func isAll(_ text: Folded) -> Bool {
    guard text.bytes.count <= limit else { return false }
    var networks = 0
    var others = 0
    var rest = text.bytes[...]
    while !rest.isEmpty {
      let word = String(decoding: rest.prefix { !isBreak($0) }, as: UTF8.self)
      rest = rest.dropFirst(word.utf8.count).drop(while: isBreak)
      if word.isEmpty { continue }
      if Self.networks.contains(word) {
        networks += 1
      } else if actions.contains(word) {
        others += 1
      } else {
        return false
      }
    }
    return networks > 0 || others > 1
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte < 0x30 || byte == 0x3A || byte == 0x7C }

  private static let networks: Set = [
    "facebook", "twitter", "whatsapp", "linkedin", "telegram", "reddit", "pinterest", "xing",
    "messenger", "bluesky", "threads", "mastodon", "vkontakte", "viber", "flipboard",
  ]
  private static let actions: Set = [
    "share", "tweet", "pin", "email", "mail", "e", "print", "this", "on", "via", "with", "by",
    "copy",
    "link", "save", "comment", "comments", "more", "teilen", "twittern", "drucken", "auf", "per",
    "merken", "posten", "mailen", "partager", "sur", "envoyer", "par", "imprimer", "tweeter",
    "compartir", "en", "por", "enviar", "imprimir", "compartilhar", "no", "condividi", "su",
    "invia",
    "stampa", "delen", "op", "udostępnij", "na", "drukuj", "paylaş", "поделиться", "в", "поширити",
  ]
}
