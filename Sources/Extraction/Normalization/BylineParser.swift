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
    if let name = BylineWords.chineseReporter(line) { return BylineReading(names: [name]) }
    guard line.utf8.count <= Self.limit, !line.endsSentence || line.utf8.count <= 80,
      let rest = BylineWords.afterLead(line) ?? Self.afterDate(line)
    else { return nil }
    var reading = BylineReading()
    let undated = Self.withoutDay(Self.withoutPictures(rest)).components(by: " | ").filter {
      DateReader().date($0) == nil
    }
    for part in BylineParts.split(undated.joined(separator: " | "))
    where !read(part, isField: false, into: &reading) {
      return nil
    }
    return reading.isEmpty ? nil : reading
  }

  /// Reads a line at a headline that names a writer without a word such as "By": "Ada Quill | 2 March 2026",
  /// "Ada Quill, Korrespondentin".
  ///
  /// It must hold one name of two words and more, and beside it a day or a role, and nothing but houses and roles
  /// beside these.
  func parseBare(_ line: String) -> BylineReading? {
    guard line.utf8.count <= 120 else { return nil }
    if let name = reporter(in: line) { return BylineReading(names: [name]) }
    guard !line.endsSentence, BylineWords.afterLead(line) == nil else { return nil }
    let name = BylineWords.withoutRole(line)
    if name != line, isWholeName(name) {
      return BylineReading(names: [PersonName.withoutCapitals(name)])
    }
    let marks = [" | ", " / ", " • ", " · ", " – ", " — ", " - ", ", "]
    guard let mark = marks.first(where: line.contains) else { return nil }
    let parts = line.components(by: mark).map { $0.trimmed(" ,|") }.filter { !$0.isEmpty }
    // "2 March, 2026" holds a comma itself.
    var names: [String] = []
    var isSaid = false
    var index = 0
    while index < parts.count {
      let rest = parts[index...].joined(separator: mark)
      if PageDate.read(rest) != nil || PageDate.read(parts[index]) != nil {
        isSaid = true
        if PageDate.read(rest) != nil { break }
      } else if BylineWords.isRole(parts[index]) {
        isSaid = isSaid || !names.isEmpty
      } else if BylineParts.isTime(parts[index]) {
        // "2:1" is a result.
        isSaid = isSaid || !names.isEmpty && parts[index].contains(where: \.isLetter)
      } else if names.isEmpty, mark != ", " || index == 0, isWholeName(parts[index]) {
        names.append(PersonName.withoutCapitals(parts[index]))
      } else if !OutletName.isLikely(parts[index]), mark == ", " || parts[index].contains(" ") {
        return nil
      }
      index += 1
    }
    return isSaid && names.count == 1 ? BylineReading(names: names) : nil
  }

  /// Who "reported from Oslo", where a line says no more than that.
  private func reporter(in line: String) -> String? {
    let parts = line.trimmed(" .").components(by: " reported from ")
    guard parts.count == 2, isWholeName(parts[0]), parts[1].utf8.count <= 40,
      PersonName.isCapitalized(parts[1].filter { $0 != "," })
    else { return nil }
    return PersonName.withoutCapitals(parts[0])
  }

  /// Whether a text is a person's name of two words beside initials, and no house's: a third may be the place that a
  /// line break stood before.
  private func isWholeName(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return words.filter { $0.utf8.count > 2 }.count == 2 && words.count <= 4
      && PersonName.isLikely(text) && !OutletName.isLikely(text)
      && AgencyNames.canonical(text) == nil
      && words.allSatisfy { $0.first?.isUppercase ?? false }
  }

  /// "Ann Lee, Illustration von Bo Finch" without who made the pictures.
  private static func withoutPictures(_ rest: String) -> String {
    let lower = rest.lowercased()
    let marks = [
      " illustration ", " illustrationen ", " fotos ", " foto:", " fotos:", " foto ", " bilder:",
      " photos by ", " photo by ", " photographs by ", " photography by ", " photos :", " grafik:",
    ]
    let ends = marks.compactMap { lower.firstRange(of: $0)?.lowerBound }
    guard let end = ends.min() else { return rest }
    let length = lower.distance(from: lower.startIndex, to: end)
    return String(rest.prefix(length)).trimmed(" ,;|/–-")
  }

  /// "Ada Quill on March 2, 2026" without the day.
  private static func withoutDay(_ rest: String) -> String {
    guard rest.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return rest }
    for word in dayWords {
      let parts = rest.components(by: word)
      guard parts.count == 2 else { continue }
      if PageDate.read(parts[1]) != nil || BylineParts.isTime(parts[1]) {
        return parts[0].trimmed(" ,|-")
      }
    }
    return rest
  }

  private static let dayWords = [
    " on ", " am ", " le ", " el ", " em ", " il ", " op ", " at ", " um ", " à ", " Published ",
    " published ", " Updated ", " updated ", " Posted ", " posted ",
  ]

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
    if let name = BylineWords.chineseReporter(text) { return BylineReading(names: [name]) }
    if let plain = Self.withoutMarkup(text) { return names(inField: plain) }
    // A list that a tool wrote as text, in whatever format it stands.
    if let list = CellList.read(text) { return RecordValue.authors(list) }
    if let name = Self.nameBehindAddress(text) { return names(inField: name) }
    let people = text.split(separator: ";").map { Self.uninverted(String($0)) }
    if people.count > 1, people.allSatisfy({ $0 != nil }) {
      reading.names = people.compactMap { $0 }
      return reading
    }
    let bare = Self.withoutDay(Self.withoutPictures(BylineWords.afterLead(text) ?? text))
    let field = Self.afterDate(bare) ?? bare
    // "Lee, Ann and Finch, Bo", as bibliographies write it.
    let joined = [" and ", " & ", " und ", " et ", " y "].first(where: field.contains)
    let inverted = joined.map { field.components(by: $0) } ?? [field]
    let names = inverted.map(Self.uninverted)
    if names.allSatisfy({ $0 != nil }) {
      reading.names = names.compactMap { $0 }
      return reading
    }
    for part in BylineParts.split(field) { _ = read(part, isField: true, into: &reading) }
    return reading
  }

  /// A field without the markup that it was taken from a page with; nil where it has none.
  private static func withoutMarkup(_ text: String) -> String? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return nil
    }
    // What a line break parts are two writers.
    let plain =
      RecordText.hasHTML(text)
      ? FragmentBlocks.of(html: text.replacing("<br", with: "<p><br")).map(\.text)
        .joined(separator: "; ")
      : TextLine.cleaned(RecordText.withoutEntities(text))
    return plain == text ? nil : plain
  }

  /// Takes a part in; false where it has no place in a byline.
  private func read(
    _ part: BylineParts.Part, isField: Bool, into reading: inout BylineReading
  ) -> Bool {
    let text = BylineWords.withoutRole(
      BylineWords.withoutReporter(Self.withoutAccount(part.text).trimmed(" .,;:()[]{}*-")))
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
    if BylineWords.isRole(text) || BylineParts.isTime(text) || DateReader().date(text) != nil {
      return true
    }
    if OutletName.isLikely(text) {
      reading.outlet = reading.outlet ?? text
      return true
    }
    // "Ann Lee/SP-X": the mark of an agency or of an editor.
    let isMark =
      text.utf8.count <= 6 && !reading.names.isEmpty
      && text.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2D }
    if isMark { return true }
    guard PersonName.isLikely(text) else { return isField }
    // After a full name a lone word is a place: "By Ann Lee, Berlin".
    let isLone = !text.utf8.contains(UInt8(ascii: " "))
    if isLone, !isField, !PersonName.isUnspaced(text) {
      return !reading.names.isEmpty
    }
    // "Ann Lee | Ledger": behind a bar it is the house.
    if isLone, part.isAfterBar, reading.names.contains(where: { $0.utf8.contains(0x20) }) {
      return true
    }
    let name = PersonName.withoutCapitals(text)
    if !reading.names.contains(name) { reading.names.append(name) }
    return true
  }

  /// "Ada Quill @adaquill", "Ada Quill <ada@ledger.example>" without the account.
  private static func withoutAccount(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "@")) else { return text }
    let words = text.split(separator: " ")
    let names = words.filter { !$0.utf8.contains(UInt8(ascii: "@")) }
    return names.count > 1 ? names.joined(separator: " ") : text
  }

  /// "desk@example.org (Ada Quill)": the name in brackets.
  private static func nameBehindAddress(_ text: String) -> String? {
    guard let open = text.lastIndex(of: "("), let close = text.lastIndex(of: ")"), open < close,
      text[..<open].utf8.contains(UInt8(ascii: "@"))
    else { return nil }
    return String(text[text.index(after: open)..<close])
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
