internal import News

/// What a byline says.
struct BylineReading: Equatable {
  /// The writers' names, in order, each once.
  var names: [String] = []
  /// The news agency credited.
  var agency: String?
  /// Another house that is credited: the paper that a story was written for.
  var outlet: String?

  /// Whether it says nothing.
  var isEmpty: Bool { names.isEmpty && agency == nil && outlet == nil }
}

/// Reads who wrote an article: names of people, without "By", roles and agencies.
struct BylineParser: Sendable {
  /// The longest byline, in bytes.
  private static let limit = 300

  /// Reads a line of a page; nil where it is no byline.
  ///
  /// It must begin as bylines do ("By", "Von", "Автор:") and hold nothing but names, roles, places,
  /// dates and houses, for "By the time …" begins a sentence.
  func parse(_ line: String) -> BylineReading? {
    guard line.utf8.count <= Self.limit, !line.endsSentence || line.utf8.count <= 80,
      let rest = BylineWords.afterLead(line) ?? Self.afterDate(line)
    else { return nil }
    var reading = BylineReading()
    let undated = rest.components(by: " | ").filter { DateReader().date($0) == nil }
    for part in BylineParts.split(undated.joined(separator: " | "))
    where !read(part, isField: false, into: &reading) {
      return nil
    }
    return reading.isEmpty ? nil : reading
  }

  /// What stands behind the day and "by": "Posted on March 6, 2023 by Mara Linden".
  private static func afterDate(_ line: String) -> String? {
    guard line.utf8.count <= 120, line.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    for word in [" by ", " von ", " par ", " por ", " di ", " door "] {
      let parts = line.components(by: word)
      guard parts.count == 2, PageDate.read(parts[0]) != nil else { continue }
      return parts[1]
    }
    return nil
  }

  /// Reads a field that is known to hold authors, "By" or not.
  ///
  /// What cannot be a person's name is left out.
  func names(inField text: String) -> BylineReading {
    var reading = BylineReading()
    guard text.utf8.count <= 4 * Self.limit else { return reading }
    let field = BylineWords.afterLead(text) ?? text
    if let name = Self.uninverted(field) {
      reading.names = [name]
      return reading
    }
    for part in BylineParts.split(field) { _ = read(part, isField: true, into: &reading) }
    return reading
  }

  /// Takes a part in; false where it has no place in a byline.
  private func read(
    _ part: BylineParts.Part, isField: Bool, into reading: inout BylineReading
  ) -> Bool {
    let text = BylineWords.withoutReporter(part.text.trimmed(" .,;:()[]*-"))
    if text.isEmpty || text.utf8.contains(UInt8(ascii: "@")) { return true }
    if let agency = AgencyNames.canonical(text) {
      reading.agency = reading.agency ?? agency
      return true
    }
    switch part.role {
    case .house:
      guard OutletName.isLikely(text) || part.isAfterSpecial else { return false }
      reading.outlet = reading.outlet ?? text
      return true
    case .place: return PersonName.isCapitalized(text)
    case .any: break
    }
    if BylineWords.isRole(text) || DateReader().date(text) != nil { return true }
    if OutletName.isLikely(text) {
      reading.outlet = reading.outlet ?? text
      return true
    }
    guard PersonName.isLikely(text) else { return isField }
    // After a full name a lone word is a place: "By Ann Lee, Berlin".
    let isLone = !text.utf8.contains(UInt8(ascii: " "))
    if isLone, !isField, !PersonName.isUnspaced(text) {
      return !reading.names.isEmpty
    }
    let name = PersonName.withoutCapitals(text)
    if !reading.names.contains(name) { reading.names.append(name) }
    return true
  }

  /// "Lee, Ann" as "Ann Lee"; nil for any other text.
  private static func uninverted(_ text: String) -> String? {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    let last = String(parts[0]).trimmed(" ")
    let first = String(parts[1]).trimmed(" ")
    let isOne = { (word: String) in !word.isEmpty && !word.utf8.contains(0x20) }
    guard isOne(last), isOne(first), PersonName.isLikely(last), PersonName.isLikely(first),
      !BylineWords.isRole(first), AgencyNames.canonical(first) == nil
    else { return nil }
    return first + " " + last
  }
}
