internal import News

/// Reads datelines off the head of articles.
///
/// Such as "LA CROSSE, Wis. (AP) — ", "PARIS/BERLIN —", "Berlin (dpa) –", "МОСКВА, 5 июля. /ТАСС/. ".
/// A dateline ends in a dash, or in an agency. What stands before is taken apart from the right
/// (agency, day) and what is left is the place. Places in capitals count where the gazetteer knows
/// them, or where a day or an agency makes the form unmistakable; places in small letters only where
/// the gazetteer knows them and an agency, a day or the language's custom speaks for them.
public struct DatelineParser: Sendable {
  /// The places.
  public let gazetteer: Gazetteer
  /// The agencies.
  public let agencies: Agencies

  /// Creates a parser.
  public init(gazetteer: Gazetteer, agencies: Agencies) {
    self.gazetteer = gazetteer
    self.agencies = agencies
  }

  /// Reads the dateline at the head of a paragraph.
  ///
  /// - Parameters:
  ///   - paragraph: The article's first paragraph; line breaks in it are spaces.
  ///   - language: BCP 47; decides what a dash after a place in small letters means.
  ///   - outletCountry: ISO 3166-1 alpha-2; decides between places of one name.
  /// - Returns: The reading, or nil where no dateline is.
  public func parse(
    _ paragraph: String, language: String? = nil, outletCountry: String? = nil
  ) -> DatelineReading? {
    let head = DatelineHead(paragraph)
    let context = DatelineContext(
      parser: self, language: language.map { String($0.prefix { $0 != "-" && $0 != "_" }) },
      outletCountry: outletCountry)
    var start = head.skipping(" *•·▪►_#", from: 0)
    let leading = context.leadingAgency(of: head, at: start)
    if let leading { start = leading.next }
    if let reading = context.aboard(head, from: start)
      ?? context.read(head, from: start, leading: leading?.name)
    {
      return reading.onto(paragraph, head)
    }
    return
      (context.frenchPhrase(head, from: start) ?? context.chinese(head, from: start)
      ?? context.korean(head, from: start))?
      .onto(paragraph, head)
  }

  /// Reads a dateline that stands behind a deck in the same paragraph.
  ///
  /// Such as "Die Fähre fährt wieder. Kiel – Am Montag …", which is what is left of pages whose deck and
  /// text were run together. Only for languages in which papers set a place and a dash before every story.
  /// It is a weaker witness: the rule is `dateline-after-deck`, and the remainder is the whole paragraph.
  ///
  /// - Parameters:
  ///   - paragraph: The article's first paragraph.
  ///   - language: BCP 47.
  ///   - outletCountry: ISO 3166-1 alpha-2; decides between places of one name.
  /// - Returns: The reading, or nil where no dateline is.
  public func parseAfterDeck(
    _ paragraph: String, language: String?, outletCountry: String? = nil
  ) -> DatelineReading? {
    guard language?.prefix(2) == "de" else { return nil }
    let bytes = Array(paragraph.utf8.prefix(Self.deckLimit))
    let ends = Array(".!?".utf8)
    let closings = Array("\"')".utf8)
    for index in bytes.indices.dropFirst(Self.deckStart).dropLast(2) where bytes[index] == 0x20 {
      var last = index - 1
      // “ is three bytes.
      if last > 3, bytes[(last - 2)...last].elementsEqual("“".utf8) { last -= 3 }
      if closings.contains(bytes[last]) { last -= 1 }
      guard ends.contains(bytes[last]),
        (0x41...0x5A).contains(bytes[index + 1]) || bytes[index + 1] >= 0xC3
      else { continue }
      let rest = String(decoding: Array(paragraph.utf8.dropFirst(index + 1)), as: UTF8.self)
      guard var reading = parse(rest, language: language, outletCountry: outletCountry),
        reading.rule == "dateline-dash"
      else { continue }
      reading.rule = "dateline-after-deck"
      reading.remainder = paragraph
      return reading
    }
    return nil
  }

  /// The bytes of a paragraph in which a deck ends, and those of the shortest deck.
  private static let deckLimit = 400
  private static let deckStart = 20

  /// Returns the place at the end of a byline, "By A and B in Paris".
  ///
  /// It is a weaker witness than a dateline: the rule is `byline-in-place`. The remainder is the
  /// byline without the place.
  public func parseCorrespondent(_ byline: String, outletCountry: String? = nil) -> DatelineReading?
  {
    guard byline.utf8.count <= 300 else { return nil }
    let context = DatelineContext(parser: self, language: nil, outletCountry: outletCountry)
    return context.correspondent(byline)
  }
}

/// A dateline found in a head, in terms of the head's indices.
struct DatelineFinding {
  var dateline: Dateline
  var agency: String?
  var day: PrintedDay?
  var rule: String
  /// Where the article's text begins.
  var next: Int
  /// Whether the words belong to the sentence ("À Bruxelles, le ministre"), which is then kept whole.
  var keepsText = false

  /// The reading of the paragraph that the head was taken from.
  func onto(_ paragraph: String, _ head: DatelineHead) -> DatelineReading {
    let offset = head.offsets[min(next, head.offsets.count - 1)]
    let text = paragraph.utf8
    let end = text.index(text.startIndex, offsetBy: min(offset, text.count))
    return DatelineReading(
      dateline: dateline, agency: agency, day: day, rule: rule,
      excerpt: String(head.scalars[..<min(next, head.scalars.count)]).trimming(" "),
      remainder: keepsText ? paragraph : String(paragraph[end...]))
  }
}
