internal import JSON
internal import News

/// Fills an article's fields from a record's members.
struct RecordFiller {
  var article: Article
  private let isDayFirst: Bool?
  private var members: [JSONMember]
  private var isUsed: [Bool]
  /// The members that may fill each field, the most telling first.
  private var candidates: [[Int]]

  /// Creates a filler of the article of a record, of which members were read.
  init(_ record: RawRecord, article: Article, members: [JSONMember], map: FieldMap) {
    self.article = article
    isDayFirst = record.hints.isDayFirst
    self.members = members
    isUsed = [Bool](repeating: false, count: members.count)
    var ranked = [[(rank: Int, index: Int)]](repeating: [], count: RecordField.allCases.count)
    for (index, member) in members.enumerated() {
      guard let (field, rank) = map.field(named: member.name) else { continue }
      if RecordValue.isEmpty(member.value) {
        isUsed[index] = true
      } else {
        ranked[field.rawValue].append((rank, index))
        // A cell, or a text of JSON, may hold a list.
        if Self.lists.contains(field), let list = member.value.string.flatMap(CellList.read) {
          self.members[index].value = list
          if RecordValue.isEmpty(list) { isUsed[index] = true }
        }
      }
    }
    candidates = ranked.map { $0.sorted { $0 < $1 }.map(\.index) }
  }

  /// The fields whose texts may be lists or objects.
  private static let lists: Set<RecordField> = [
    .authors, .keywords, .section, .text, .outlet, .published, .updated,
  ]

  /// Returns the article, or why there is none.
  mutating func filled() -> Result<Article, ReadingFailure> {
    fill()
    if article.blocks.isEmpty, let reason = takeUnknownText() {
      return .failure(ReadingFailure(reason: reason))
    }
    if article.blocks.isEmpty { takeLongDeck() }
    if article.blocks.isEmpty, isNamedThing {
      return .failure(ReadingFailure(reason: "a name, and neither a headline nor a text"))
    }
    return .success(article)
  }

  /// Takes the text from a member that is not known by its name, where the name speaks of a text.
  ///
  /// - Returns: why there is no text, where one is there that its name does not tell.
  private mutating func takeUnknownText() -> String? {
    let texts = article.extra.enumerated().compactMap {
      index, member -> (index: Int, text: String)? in
      let text = Self.unknownText(member).map(\.text).joined(separator: "\n")
      return Prose.isProse(text) ? (index, text) : nil
    }
    guard let longest = texts.max(by: { $0.text.utf8.count < $1.text.utf8.count }) else {
      return nil
    }
    let member = article.extra[longest.index]
    let key = member.name.lowercased().filter { $0 != "_" && $0 != "-" }
    let isBesideHeadline =
      RecordField.textsBesideHeadlines.contains(key) && !article.title.isEmpty
    guard isBesideHeadline || RecordField.speaksOfText(member.name) else {
      let length = longest.text.count
      return "no text: '\(member.name)' holds \(length) characters; if they are the text, say "
        + "--map text=\(member.name)"
    }
    article.blocks = Self.unknownText(member)
    article.note(.body, "unknown member", rule: "record-text-like-name", excerpt: member.name)
    article.extra.remove(at: longest.index)
    return nil
  }

  /// What a member that is not known may hold as a text: of one that is in no known shape only a long one.
  private static func unknownText(_ member: JSONMember) -> [Block] {
    let blocks = RecordValue.blocks(list(member.value))
    guard blocks.isEmpty, !RecordValue.others.contains(member.name.lowercased()) else {
      return blocks
    }
    let leaves = RecordValue.leaves(member.value)
    return length(leaves) >= leastInParts ? leaves : []
  }

  /// The bytes from which on what lies in the parts of an object may be a text.
  private static let leastInParts = 200

  /// A description as long as a text, in a record without one, is the text.
  private mutating func takeLongDeck() {
    guard let deck = article.deck, deck.utf8.count > Self.longestDeck,
      let name = article.evidence.last(where: { $0.field == .deck })?.excerpt,
      let member = members.first(where: { $0.name == name })
    else { return }
    article.blocks = RecordValue.blocks(Self.list(member.value))
    article.deck = nil
    article.evidence.removeAll { $0.field == .deck }
    article.note(.body, "description", rule: "record-text-like-name", excerpt: name)
  }

  /// Longer descriptions, in bytes, are no decks.
  private static let longestDeck = 600

  /// Whether nothing but a name makes it an article: what describes a program or a place has one, too.
  private var isNamedThing: Bool {
    guard let name = article.evidence.first(where: { $0.field == .title })?.excerpt,
      RecordField.common.contains(name.lowercased())
    else { return false }
    return article.published == nil && article.url == nil && article.bylines.isEmpty
  }

  private static func list(_ value: JSONValue) -> JSONValue {
    value.string.flatMap(CellList.read) ?? value
  }

  /// Fills every field that a member can fill, and keeps the other members.
  mutating func fill() {
    take(.language, as: .language, RecordValue.language) { $0.language = $1 }
    take(.title, as: .title, RecordValue.line) { $0.title = $1 }
    take(.deck, as: .deck, RecordValue.line) { $0.deck = $1 }
    takeText()
    takeDates()
    takeAuthors()
    takePlaces()
    take(.dateline, as: .dateline, RecordValue.line) { $0.dateline = Dateline(text: $1) }
    take(.section, as: .section, RecordValue.firstLine) { $0.section = $1 }
    take(.agency, as: .agency, RecordValue.line) { $0.agency = AgencyNames.canonical($1) ?? $1 }
    take(.correction, as: .correction, RecordValue.line) { $0.correction = $1 }
    takeKeywords()
    for (index, member) in members.enumerated() where !isUsed[index] {
      article.extra.append(member)
    }
    ExportedRecord(members)?.restore(&article)
  }

  /// Fills a field with the first member that can be read as it.
  private mutating func take(
    _ field: RecordField, as noted: Evidence.Field, _ read: (JSONValue) -> String?,
    _ set: (inout Article, String) -> Void
  ) {
    for index in candidates[field.rawValue] where !isUsed[index] {
      guard let text = read(members[index].value) else { continue }
      isUsed[index] = true
      set(&article, text)
      article.note(noted, text, rule: "record-field", excerpt: members[index].name)
      return
    }
  }

  private mutating func takeText() {
    let texts = candidates[RecordField.text.rawValue].map { index in
      (index: index, blocks: RecordValue.blocks(members[index].value))
    }.filter { text in
      guard text.blocks.count == 1, Self.nothings.contains(text.blocks[0].text.lowercased()) else {
        return !text.blocks.isEmpty
      }
      isUsed[text.index] = true
      return false
    }
    guard var chosen = texts.first ?? textInParts() else { return }
    // A beginning, or a call to subscribe, is the text only where no other member holds more.
    if !Self.isWhole(chosen.blocks) {
      let longest = texts.max { Self.length($0.blocks) < Self.length($1.blocks) }
      if let longest, Self.length(longest.blocks) > Self.length(chosen.blocks) { chosen = longest }
    }
    isUsed[chosen.index] = true
    article.blocks = chosen.blocks
    takeCutMark()
  }

  /// The text of a member that is one by its name, in a shape that is not known.
  private func textInParts() -> (index: Int, blocks: [Block])? {
    for index in candidates[RecordField.text.rawValue] where members[index].value.string == nil {
      let blocks = RecordValue.leaves(members[index].value)
      if Prose.isProse(blocks.map(\.text).joined(separator: "\n")) { return (index, blocks) }
    }
    return nil
  }

  /// What programs write in the place of a text.
  private static let nothings: Set = [
    "null", "none", "nil", "nan", "n/a", "na", "undefined", "-", "--", "[]", "{}", "no content",
    "no text", "[removed]", "[deleted]",
  ]

  private static func length(_ blocks: [Block]) -> Int {
    blocks.reduce(0) { $0 + (Furniture.isOne($1) ? 0 : $1.text.utf8.count) }
  }

  /// Whether a text is neither a beginning nor furniture alone.
  private static func isWhole(_ blocks: [Block]) -> Bool {
    guard let last = blocks.last?.text, !blocks.allSatisfy(Furniture.isOne) else { return false }
    return !FeedFurniture.isCutOff(last) && !last.hasSuffix(" chars]")
  }

  /// "… [+2315 chars]": what services leave of a text that they sell.
  private mutating func takeCutMark() {
    guard let last = article.blocks.last?.text, last.hasSuffix(" chars]"),
      let open = last.lastIndex(of: "["), last[open...].hasPrefix("[+")
    else { return }
    let text = last[..<open].trimmed(" ")
    article.blocks[article.blocks.count - 1].text = text
    article.extra.append(JSONMember("cut_off", .bool(true)))
  }

  private mutating func takeDates() {
    for (field, noted) in [(RecordField.published, Evidence.Field.published), (.updated, .updated)]
    {
      for index in candidates[field.rawValue] {
        let date = StatedDate.read(
          members[index].value, language: article.language, isDayFirst: isDayFirst)
        guard let date else { continue }
        isUsed[index] = true
        if noted == .published { article.published = date } else { article.updated = date }
        article.note(
          noted, date.timestamp ?? date.day.description, rule: "record-field",
          excerpt: members[index].name)
        break
      }
    }
  }

  private mutating func takeAuthors() {
    for index in candidates[RecordField.authors.rawValue] {
      let reading = RecordValue.authors(members[index].value)
      guard !reading.isEmpty else { continue }
      isUsed[index] = true
      // The line itself may say where the writer was.
      let line = members[index].value.string.map { ": " + TextLine.cleaned($0) } ?? ""
      let name = members[index].name + line
      article.bylines = reading.names
      for byline in reading.names {
        article.note(.byline, byline, rule: "record-field", excerpt: name)
      }
      if let agency = reading.agency {
        article.agency = agency
        article.note(.agency, agency, rule: "record-field", excerpt: name)
      }
      if let outlet = reading.outlet {
        article.origin = outlet
        article.note(.origin, outlet, rule: "record-field", excerpt: name)
      }
      return
    }
  }

  /// Outlet and address share names: some tools write the page's address as its "source".
  private mutating func takePlaces() {
    take(.url, as: .url, RecordValue.url) { $0.url = $1 }
    if article.url == nil {
      take(.outlet, as: .url, RecordValue.url) { $0.url = $1 }
    }
    take(.outlet, as: .outlet, RecordValue.outlet) { $0.outlet = $1 }
    if article.origin == article.outlet, article.origin != nil {
      article.origin = nil
      article.evidence.removeAll { $0.field == .origin }
    }
  }

  private mutating func takeKeywords() {
    for index in candidates[RecordField.keywords.rawValue] {
      let keywords = RecordValue.keywords(members[index].value)
      guard !keywords.isEmpty else { continue }
      isUsed[index] = true
      article.keywords = keywords
      return
    }
  }
}
