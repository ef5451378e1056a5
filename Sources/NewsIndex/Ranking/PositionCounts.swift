/// How often a term stands in each field of one article, packed into 32 bits.
///
/// A count that is more than its bits can say stays at the most; ranking saturates long before.
public struct PositionCounts: Sendable, Equatable {
  /// The bits as stored while an index is built.
  @inlinable public var bits: UInt32 { stored }

  @usableFromInline var stored: UInt32

  /// Creates counts from their bits, by default of nothing.
  @inlinable
  public init(bits: UInt32 = 0) {
    self.init(raw: bits)
  }

  @usableFromInline
  init(raw: UInt32) {
    stored = raw
  }

  private struct Field {
    var shift: UInt32
    var mask: UInt32
  }

  // The body's count is lowest: most terms stand once in the body and nowhere else.
  private static let body = Field(shift: 0, mask: 511)
  private static let opening = Field(shift: 9, mask: 63)
  private static let title = Field(shift: 15, mask: 15)
  private static let deck = Field(shift: 19, mask: 7)
  private static let caption = Field(shift: 22, mask: 7)
  private static let byline = Field(shift: 25, mask: 3)
  private static let keyword = Field(shift: 27, mask: 7)
  private static let dateline = Field(shift: 30, mask: 3)

  @inline(__always)
  private func count(_ field: Field) -> Int {
    Int(bits >> field.shift & field.mask)
  }

  @inline(__always)
  private mutating func increment(_ field: Field) {
    if bits >> field.shift & field.mask != field.mask { stored &+= 1 << field.shift }
  }

  /// Counts a position.
  ///
  /// - Parameters:
  ///   - field: the field.
  ///   - isInOpening: whether it is among the first words of the body.
  @inline(__always)
  mutating func add(_ field: TextField, isInOpening: Bool) {
    switch field {
    case .body:
      increment(Self.body)
      if isInOpening { increment(Self.opening) }
    case .title: increment(Self.title)
    case .deck: increment(Self.deck)
    case .caption: increment(Self.caption)
    case .byline: increment(Self.byline)
    case .keyword: increment(Self.keyword)
    case .dateline: increment(Self.dateline)
    }
  }

  /// Counts a position by the raw value of its field and the number of words before it there.
  @inlinable @inline(__always)
  public mutating func add(field: Int, position: Int) {
    // Nearly all positions are in the body, behind its opening.
    if field == 0, position >= RankingModel.openingLength {
      if stored & 511 != 511 { stored &+= 1 }
    } else {
      addOther(field: field, position: position)
    }
  }

  @usableFromInline
  mutating func addOther(field: Int, position: Int) {
    guard let field = TextField(rawValue: field) else { return }
    add(field, isInOpening: position < RankingModel.openingLength)
  }

  /// The number of positions in all fields.
  public var total: Int {
    count(Self.body) + count(Self.title) + count(Self.deck) + count(Self.caption)
      + count(Self.byline) + count(Self.keyword) + count(Self.dateline)
  }

  /// The number of positions in a field.
  public subscript(field: TextField) -> Int {
    switch field {
    case .title: count(Self.title)
    case .deck: count(Self.deck)
    case .body: count(Self.body)
    case .caption: count(Self.caption)
    case .byline: count(Self.byline)
    case .keyword: count(Self.keyword)
    case .dateline: count(Self.dateline)
    }
  }

  /// The number of positions in the opening.
  public var openingCount: Int { count(Self.opening) }

  /// Returns the counts, weighted, and divided by relative lengths of title and body.
  @inline(__always)
  func frequency(_ model: RankingModel, title titleNorm: Double, body bodyNorm: Double) -> Double {
    var sum = Double(count(Self.body)) * model.body.weight / bodyNorm
    if bits >> Self.title.shift == 0 { return sum }
    sum += Double(count(Self.title)) * model.title.weight / titleNorm
    sum += Double(count(Self.deck)) * model.deck.weight
    sum += Double(count(Self.caption)) * model.caption.weight
    sum += Double(count(Self.byline)) * model.byline.weight
    sum += Double(count(Self.keyword)) * model.keyword.weight
    sum += Double(count(Self.dateline)) * model.dateline.weight
    return sum
  }
}
