/// How often a word stands in each field of one article.
public struct WordPlaces: Sendable, Equatable {
  private var title = 0
  private var deck = 0
  private var body = 0
  private var caption = 0
  private var byline = 0
  private var keyword = 0
  private var opening = 0

  /// Creates a count of nothing.
  public init() {}

  /// Counts a place.
  ///
  /// - Parameters:
  ///   - field: the raw value of its `TextField`.
  ///   - position: the number of words before it in the field.
  ///   - model: says how long the opening is.
  @inlinable
  public mutating func add(field: Int, position: Int, _ model: RankingModel) {
    add(field: field, isInOpening: position < model.openingLength)
  }

  @usableFromInline
  mutating func add(field: Int, isInOpening: Bool) {
    switch field {
    case TextField.title.rawValue: title += 1
    case TextField.body.rawValue:
      body += 1
      if isInOpening { opening += 1 }
    case TextField.deck.rawValue: deck += 1
    case TextField.caption.rawValue: caption += 1
    case TextField.byline.rawValue: byline += 1
    default: keyword += 1
    }
  }

  /// The number of places.
  public var count: Int { title + deck + body + caption + byline + keyword }

  /// The number of places in the opening.
  var openingCount: Int { opening }

  /// Returns the counts, weighted, and divided by relative lengths of title and body.
  func frequency(_ model: RankingModel, title titleNorm: Double, body bodyNorm: Double) -> Double {
    var sum = Double(body) * model.body.weight / bodyNorm
    if title > 0 { sum += Double(title) * model.title.weight / titleNorm }
    if deck > 0 { sum += Double(deck) * model.deck.weight }
    if caption > 0 { sum += Double(caption) * model.caption.weight }
    if byline > 0 { sum += Double(byline) * model.byline.weight }
    if keyword > 0 { sum += Double(keyword) * model.keyword.weight }
    return sum
  }
}
