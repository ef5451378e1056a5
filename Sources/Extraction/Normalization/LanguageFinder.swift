internal import Linguistics
internal import News

/// Decides what language an article is in, which says how its words are inflected.
///
/// Its text decides where it is long enough and plainly of one language. Else the first counts that says anything: what
/// the page, the feed or the record states, what the outlet writes in, what nearly all of the same file is in, and at last
/// what the text looks like. Nothing else: the order in which articles come, and those that came before, have no part.
struct LanguageFinder: Sendable {
  let outlets: Outlets

  /// The bytes of a text that are enough to be sure.
  private static let leastText = 100
  /// The paragraphs that are looked at.
  private static let sampleLength = 20
  /// The bytes of a text that show whether a statement is right.
  private static let trial = 256

  /// The rule of a language that is no more than the best guess.
  static let guessRule = "language-guess"
  /// The rule of a language that is the usual one of the file.
  static let sourceRule = "language-of-source"

  /// Sets the language, with its evidence.
  ///
  /// - Parameters:
  ///   - article: its text is complete; its language is what its source states.
  ///   - address: its own address, or its outlet's.
  ///   - usual: the usual language of the file that it is from.
  func find(in article: inout Article, address: String?, usual: () -> SourceSample.Usual?) {
    let texts = article.blocks.prefix(Self.sampleLength).map(\.text)
    let isLong = texts.reduce(0) { $0 + $1.utf8.count } >= Self.leastText
    let stated = article.language
    if isLong, let stated, Self.agrees(stated, with: texts) { return }
    if isLong, let guess = Self.plainGuess(of: texts) ?? LanguageDetector.guess(of: texts),
      guess.share >= LanguageDetector.sureShare
    {
      if let stated, Self.areAlike(stated, guess.language) { return }
      set(guess.language, rule: "language-of-text", in: &article)
      return
    }
    let script = WritingScript(mostOf: texts.isEmpty ? [article.title] : texts)
    if let stated, script.allows(stated) { return }
    if let address, let host = Outlets.host(of: address), let site = outlets.site(of: host),
      script.allows(site.language)
    {
      set(site.language, rule: "language-of-outlet", excerpt: host, in: &article)
    } else if let usual = usual(), script.allows(usual.language) {
      set(usual.language, rule: Self.sourceRule, excerpt: usual.description, in: &article)
    } else if let guess = LanguageDetector.guess(of: [article.title + "."] + texts) {
      // Headlines are full of names, and in capitals they look like any language: they help where nothing else does.
      set(guess.language, rule: Self.guessRule, in: &article)
    }
  }

  /// The language that the beginning and the middle of a text are plainly in: most texts need not be read on.
  private static func plainGuess(of texts: [String]) -> LanguageGuess? {
    let long = texts.filter { $0.utf8.count >= leastText }
    guard long.count > 2, let first = trialGuess(of: long[0]),
      let middle = trialGuess(of: long[long.count / 2]), first.language == middle.language
    else { return nil }
    return first
  }

  /// What the beginning of a paragraph is plainly in.
  private static func trialGuess(of text: String) -> LanguageGuess? {
    LanguageDetector.guess(of: text, limit: trial).flatMap {
      $0.share >= LanguageDetector.sureShare ? $0 : nil
    }
  }

  private func set(
    _ language: String, rule: String, excerpt: String? = nil, in article: inout Article
  ) {
    article.evidence.removeAll { $0.field == .language }
    article.language = language
    article.note(.language, language, rule: rule, excerpt: excerpt)
  }

  /// Whether the beginning of a text is plainly in the language that is stated: most are, and need not be read on.
  private static func agrees(_ stated: String, with texts: [String]) -> Bool {
    let first = texts.first { $0.utf8.count >= leastText }
    return first.flatMap(trialGuess).map { areAlike(stated, $0.language) } ?? false
  }

  /// Whether two tags name one language, or two so near to each other that who states one knows it better.
  private static func areAlike(_ a: String, _ b: String) -> Bool {
    let (a, b) = (primary(a), primary(b))
    return a == b || near.contains { $0.contains(a) && $0.contains(b) }
  }

  private static func primary(_ tag: String) -> String {
    tag.prefix { $0 != "-" && $0 != "_" }.lowercased()
  }

  private static let near: [Set<String>] = [
    ["no", "nb", "nn", "da"], ["sr", "hr", "bs", "sh", "cnr", "me"], ["cs", "sk"], ["bg", "mk"],
    ["id", "ms"], ["fil", "tl"], ["ro", "mo"], ["pt", "gl"], ["ca", "oc"], ["fa", "prs", "tg"],
    ["hi", "ne", "mr"], ["zh", "yue", "wuu"], ["he", "iw"], ["et", "vro"], ["af", "nl"],
    ["kk", "ky"],
  ]
}

/// The script that most letters of a text are of, as far as it rules languages out.
enum WritingScript {
  case latin, cyrillic, other
  /// A text without letters.
  case none

  /// Tells the script of a text.
  init(mostOf texts: [String]) {
    var counts = (latin: 0, cyrillic: 0, other: 0)
    for scalar in texts.lazy.flatMap(\.unicodeScalars).prefix(Self.sample)
    where scalar.properties.isAlphabetic {
      switch scalar.value {
      case ..<0x250, 0x1E00..<0x1F00: counts.latin += 1
      case 0x400..<0x530: counts.cyrillic += 1
      default: counts.other += 1
      }
    }
    let most = max(counts.latin, counts.cyrillic, counts.other)
    self =
      most == 0
      ? .none : most == counts.latin ? .latin : most == counts.cyrillic ? .cyrillic : .other
  }

  private static let sample = 400

  /// Whether texts of a language, BCP 47, may be written so.
  func allows(_ language: String) -> Bool {
    let code = language.prefix { $0 != "-" && $0 != "_" }.lowercased()
    return switch self {
    case .none: true
    case .latin: !Self.neverLatin.contains(code)
    case .cyrillic: Self.inCyrillic.contains(code)
    case .other: Self.neverLatin.contains(code) && !Self.onlyCyrillic.contains(code)
    }
  }

  private static let onlyCyrillic: Set = ["ru", "uk", "be", "bg", "mk", "ky", "tg", "mn"]
  private static let inCyrillic = onlyCyrillic.union([
    "sr", "bs", "sh", "cnr", "kk", "uz", "tt", "az",
  ])
  private static let neverLatin = onlyCyrillic.union([
    "el", "ar", "fa", "prs", "ur", "ps", "ckb", "ug", "sd", "he", "iw", "yi", "zh", "yue", "ja",
    "ko", "th", "lo",
    "km", "my", "hi", "mr", "ne", "bn", "as", "pa", "gu", "or", "ta", "te", "kn", "ml", "si", "am",
    "ti", "ka", "hy",
    "dv", "bo", "dz",
  ])
}
