/// A script other than the Latin one, in which names are found by their usual Latin spelling.
enum Script: CaseIterable {
  case cyrillic, greek, arabic, hebrew

  /// Returns the scripts of texts in some languages, BCP 47.
  static func all(of languages: [String]) -> [Script] {
    let present = Set(languages.map { String($0.prefix { $0 != "-" }).lowercased() })
    return allCases.filter { $0.languages.contains(where: present.contains) }
  }

  /// Tells the script that all letters of a folded word are of; nil for others, and for a mixture.
  init?(of word: String) {
    guard let first = word.unicodeScalars.first,
      let script = Self.allCases.first(where: { $0.contains(first) }),
      word.unicodeScalars.allSatisfy(script.contains)
    else { return nil }
    self = script
  }

  /// Whether a word is in Latin letters as they are left by folding.
  static func isLatin(_ word: String) -> Bool {
    word.utf8.allSatisfy { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
  }

  /// The languages that are written in it, ISO 639-1, as far as news archives hold them.
  var languages: [String] {
    switch self {
    case .cyrillic: ["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn", "uz", "tt", "bs"]
    case .greek: ["el"]
    case .arabic: ["ar", "fa", "ur", "ps", "ckb", "ug", "sd"]
    case .hebrew: ["he", "iw", "yi"]
    }
  }

  /// Whether short vowels are left out in writing, and doubled consonants written once.
  var isAbjad: Bool { self == .arabic || self == .hebrew }

  private func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch self {
    case .cyrillic: (0x400...0x52F).contains(scalar.value)
    case .greek: (0x370...0x3FF).contains(scalar.value)
    case .arabic: (0x620...0x6D3).contains(scalar.value)
    case .hebrew: (0x5D0...0x5F2).contains(scalar.value)
    }
  }
}
