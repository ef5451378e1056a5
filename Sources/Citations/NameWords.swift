/// The words by which a person's name is told from a house's, and its parts from one another.
enum NameWords {
  /// Between two family names of one person.
  static let joints: Set<String> = ["y", "i", "e"]

  private static let particles = words(
    """
    van von vom der den de del della delle dello degli dei di da das do dos du des la las le los lo ter ten te tot \
    zu zum zur af av al el bin ibn op 't d' l' ap abu
    """)

  /// Particles that are a part of the name when they are written with a capital letter, too.
  private static let capitalParticles = words(
    "Van Von Vom Der Den De Del Della Delle Dello Degli Dei Di Da Das Do Dos Du Des La Las Le Los Lo Ter Ten Al El Bin "
      + "Ibn St. Saint Sint San Santa Abu Mac Ap")

  private static let suffixes: [String: String] = [
    "jr": "Jr.", "jr.": "Jr.", "sr": "Sr.", "sr.": "Sr.", "ii": "II", "iii": "III", "iv": "IV",
  ]

  /// Words of desks, agencies and houses.
  private static let organizationWords = words(
    """
    staff desk newsroom newsdesk editors editorial bureau correspondents reporters writers team agency agencies \
    agence agencia agentur presse-agentur agenzia agentstvo news newswire wire wires service services network \
    redaktion redacción redaccion rédaction redaction redazione redactie redakcja redação redacao toimitus redaktionen \
    board committee council company corporation inc inc. ltd ltd. llc gmbh university universität institute foundation \
    association ministry newspaper newspapers magazine media radio television tv studios press-agency webdesk online \
    редакция агентство служба новости novosti
    """)

  /// Words that stand in no person's name: what has them is a sentence, a list or a house.
  private static let connectives = words("and & und et og och en of for from with with: par für")

  /// What makes a house of "Press", which is also a family name.
  private static let pressHouses = words("associated united canadian australian")

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }

  static func isSmallParticle(_ word: String) -> Bool { particles.contains(word) }

  static func isParticle(_ word: String) -> Bool {
    particles.contains(word) || capitalParticles.contains(word)
  }

  /// The usual spelling of "Jr.", "Sr." and "II" to "IV"; nil for another word.
  static func suffix(_ word: String) -> String? {
    // Small Roman numerals are no suffixes: nobody prints them.
    word.first?.isUppercase == true ? suffixes[word.lowercased()] : nil
  }

  /// Whether a name has to stay as it is: it is no person's, or nobody knows its parts.
  static func isOrganization(_ name: String, houses: [String]) -> Bool {
    let folded = name.lowercased()
    if houses.contains(where: { $0.lowercased() == folded }) { return true }
    let words = folded.split(separator: " ").map { word in
      word.last == "," ? String(word.dropLast()) : String(word)
    }
    guard words.count > 1 else { return true }
    if words.first == "the" || words.contains(where: organizationWords.contains) { return true }
    // "en" and "et" are names nowhere; "and" is one writer's nowhere.
    if words.dropFirst().contains(where: connectives.contains) { return true }
    if let press = words.firstIndex(of: "press"), press + 1 < words.count { return true }
    if words.last == "press", words.dropLast().contains(where: pressHouses.contains) { return true }
    return name.unicodeScalars.contains(where: isForeign)
  }

  /// Digits, signs of addresses and lists, and the letters of scripts that put no blank in a name, or another one.
  private static func isForeign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF,
      0x1100...0x11FF, 0x0E00...0x0FFF, 0x1780...0x17FF:
      true
    default:
      scalar.properties.numericType != nil
        || "@/:;|<>[](){}_=+*#\\%$^~".unicodeScalars.contains(scalar)
    }
  }
}
