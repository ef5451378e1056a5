/// A writer's name in the parts by which references sort and shorten it.
enum AuthorName: Equatable {
  /// A name that has no parts, or none that are known: one word, a desk, an agency, a name in Chinese characters.
  case literal(String)
  case person(Person)

  /// The parts of a person's name.
  struct Person: Equatable {
    /// Given names and initials.
    var given: String
    /// Small words before the family name: "van der".
    var particle: String?
    /// The family name.
    var family: String
    /// What stands behind it: "Jr.", "III".
    var suffix: String?

    /// The family name with its particle.
    var wholeFamily: String { (particle.map { $0 + " " } ?? "") + family }
  }

  /// Reads a name as printed.
  ///
  /// - Parameters:
  ///   - text: the name, on one line.
  ///   - houses: the article's outlet and agencies, which are no persons.
  init(_ text: String, houses: [String] = []) {
    let whole = text
    guard !NameWords.isOrganization(whole, houses: houses) else {
      self = .literal(whole)
      return
    }
    var words = whole.split(separator: " ").map(String.init)
    let suffix = Self.takeSuffix(&words)
    if let inverted = Self.inverted(words, suffix) {
      self = .person(inverted)
      return
    }
    guard words.count > 1, !words.contains(where: { $0.contains(",") }) else {
      self = .literal(whole)
      return
    }
    let start = Self.familyStart(words)
    let small = words[start...].dropLast().prefix { NameWords.isSmallParticle($0) }
    self = .person(
      Person(
        given: words[..<start].joined(separator: " "),
        particle: small.isEmpty ? nil : small.joined(separator: " "),
        family: words[(start + small.count)...].joined(separator: " "), suffix: suffix))
  }

  /// Takes "Jr." and the like off the end, with the comma before it.
  private static func takeSuffix(_ words: inout [String]) -> String? {
    guard words.count > 1, let last = words.last, let suffix = NameWords.suffix(last) else {
      return nil
    }
    words.removeLast()
    if let name = words.last, name.hasSuffix(",") {
      words[words.count - 1] = String(name.dropLast())
    }
    return suffix
  }

  /// "Brandt, Ida": the family name comes first where a comma ends it.
  private static func inverted(_ words: [String], _ suffix: String?) -> Person? {
    guard let comma = words.firstIndex(where: { $0.hasSuffix(",") }), comma + 1 < words.count,
      words.count - comma <= 4, words[comma] != ",",
      words.indices.allSatisfy({ $0 == comma || !words[$0].contains(",") }),
      words[..<comma].allSatisfy(NameWords.isParticle)
    else { return nil }
    let small = words[..<comma].prefix { NameWords.isSmallParticle($0) }
    var family = words[small.count...comma].joined(separator: " ")
    family.removeLast()
    guard !family.contains(",") else { return nil }
    return Person(
      given: words[(comma + 1)...].joined(separator: " "),
      particle: small.isEmpty ? nil : small.joined(separator: " "), family: family, suffix: suffix)
  }

  /// Where the family name begins: at its first particle, before a conjunction of two names, else at the last word.
  private static func familyStart(_ words: [String]) -> Int {
    let last = words.count - 1
    if let joint = words.indices.dropFirst(2).dropLast().first(where: {
      NameWords.joints.contains(words[$0])
    }) {
      // "Ortega y Gasset", with the particles before it.
      var start = joint - 1
      while start > 1, NameWords.isParticle(words[start - 1]) { start -= 1 }
      return start
    }
    var start = last
    while start > 1, NameWords.isParticle(words[start - 1]) { start -= 1 }
    // A name that begins with a particle has no given name: "de la Cruz".
    if start == 1, NameWords.isSmallParticle(words[0]) { start = 0 }
    return start
  }
}
