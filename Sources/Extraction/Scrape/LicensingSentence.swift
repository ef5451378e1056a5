internal import News

/// The sentence below a syndicated story that says whose it is.
///
/// "This article was written by A and B from The Paper and was legally licensed through the N
/// publisher network."
struct LicensingSentence: Equatable {
  var names: [String] = []
  var origin: String?
  var agency: String?
  var licensor: String?

  /// The longest paragraph that is such a sentence, in bytes.
  private static let limit = 600

  /// Reads a paragraph; nil where it is no licensing sentence.
  static func read(_ paragraph: String) -> LicensingSentence? {
    guard paragraph.utf8.count <= limit else { return nil }
    let text = Folded(paragraph).bytes
    guard starts.contains(where: text.drop(while: { !isLetter($0) }).starts) else { return nil }
    var sentence = LicensingSentence()
    var hasPhrase = false
    let bytes = Array(paragraph.utf8)
    // Folding keeps lengths but for apostrophes and rare letters; then no name can be cut out.
    guard text.count == bytes.count || paragraph.utf8.contains(0xE2) else { return nil }
    let plain = text.count == bytes.count ? bytes : Array(paragraph.withPlainApostrophes.utf8)
    guard plain.count == text.count else { return nil }
    _ = phrases.matches(in: Folded(paragraph)) { meaning, range in
      let rest = plain[range.upperBound...]
      hasPhrase = hasPhrase || meaning != .author
      switch meaning {
      case .author: sentence.takeAuthors(String(decoding: rest, as: UTF8.self))
      case .origin: sentence.origin = sentence.origin ?? house(rest)
      case .licensor: sentence.licensor = sentence.licensor ?? house(rest)
      case .mark: break
      }
      return false
    }
    guard hasPhrase || !sentence.names.isEmpty else { return nil }
    if let origin = sentence.origin, let agency = AgencyNames.canonical(origin) {
      sentence.agency = agency
    }
    let isSomething = sentence.origin != nil || sentence.licensor != nil || !sentence.names.isEmpty
    return isSomething ? sentence : nil
  }

  /// Reads "A and B from The Paper and was …".
  private mutating func takeAuthors(_ rest: String) {
    var people = rest
    for end in [" and was ", " and is ", " and has ", " and first ", " and originally ", ". "] {
      people = people.components(by: end)[0]
    }
    let reading = BylineParser().names(inField: people.trimmed(" ."))
    names = reading.names
    origin = origin ?? reading.outlet
    agency = agency ?? reading.agency
  }

  /// The name that a text begins with: words with capitals, and the small ones between them.
  private static func house(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: bytes.prefix(120), as: UTF8.self)
    var words: [Substring] = []
    for word in text.split(separator: " ") {
      let isSmall = small.contains(String(word))
      let start = word.unicodeScalars.first { $0.properties.isAlphabetic }
      guard isSmall || (start.map { !$0.properties.isLowercase } ?? (word == "&")) else { break }
      words.append(word)
      // "Inc." and "U.S." go on, a sentence's end does not.
      if let last = word.utf8.last, ",;:)".utf8.contains(last) { break }
      if word.utf8.last == UInt8(ascii: "."), word.utf8.count > 4 { break }
    }
    while let last = words.last, small.contains(String(last)) { words.removeLast() }
    while let first = words.first, first == "the" || first == "of" { words.removeFirst() }
    let name = words.joined(separator: " ").trimmed(" .,;:()\"")
    return name.isEmpty || name.utf8.count > 60 ? nil : name
  }

  private static let small: Set = ["of", "the", "and", "&", "de", "del", "la", "for", "on", "der"]

  /// How such sentences begin; what merely was "provided by" somebody is news.
  private static let starts: [[UInt8]] = [
    "this article", "this story", "this report", "this piece", "this column", "this essay",
    "this content", "this post", "the article", "the story above", "a version of this", "article ",
    "originally published", "originally appeared", "first published", "republished", "reprinted",
    "licensed", "distributed by", "syndicated", "provided by", "copyright", "c) ", "visit ",
    "dieser artikel", "dieser text", "dieser beitrag",
  ].map { Array($0.utf8) }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private enum Meaning: Sendable { case author, origin, licensor, mark }

  private static let phrases = PhraseTable<Meaning>([
    ("article was written by", .author), ("story was written by", .author),
    ("report was written by", .author), ("column was written by", .author),
    ("article is written by", .author), ("story was reported by", .author),
    ("story was produced by", .origin), ("story was originally published by", .origin),
    ("article was originally published by", .origin), ("originally published by", .origin),
    ("originally published in", .origin), ("originally published on", .origin),
    ("originally published at", .origin), ("originally appeared in", .origin),
    ("originally appeared on", .origin), ("originally appeared at", .origin),
    ("first appeared in", .origin), ("first appeared on", .origin), ("first published by", .origin),
    ("first published in", .origin), ("first published on", .origin), ("republished from", .origin),
    ("reprinted from", .origin), ("republished with permission from", .origin),
    ("reprinted with permission from", .origin), ("reprinted by permission of", .origin),
    ("dieser artikel erschien zuerst in", .origin), ("dieser artikel erschien zuerst bei", .origin),
    ("dieser text erschien zuerst in", .origin), ("licensed through the", .licensor),
    ("licensed through", .licensor), ("licensed from", .licensor), ("licensed by", .licensor),
    ("syndicated by", .licensor), ("syndicated through", .licensor), ("distributed by", .licensor),
    ("provided by", .licensor), ("licensing questions to", .mark),
  ])
}

extension String {
  /// The text with ' for ‘ and ’.
  fileprivate var withPlainApostrophes: String {
    var out = String.UnicodeScalarView()
    for scalar in unicodeScalars { out.append(scalar == "‘" || scalar == "’" ? "'" : scalar) }
    return String(out)
  }
}
