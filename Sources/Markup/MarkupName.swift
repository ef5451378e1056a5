/// The name of an element or attribute, as a number within its tree.
///
/// Names that HTML knows have the same number in all trees, so that they are compared without
/// looking at letters; other names get theirs as they are met.
public struct MarkupName: Hashable, Sendable {
  /// The place in the tree's list of names.
  public let number: UInt16

  init(number: UInt16) { self.number = number }

  /// The name of text, which is no element.
  public static let text = MarkupName(number: 0)
  /// The name of the node above all others.
  public static let document = MarkupName(number: 1)
}

extension MarkupName {
  /// Returns the number that a name has in all trees; nil for names that HTML does not know.
  public init?(known name: String) {
    guard let number = Self.knownNumbers[name] else { return nil }
    self.init(number: number)
  }

  /// Creates a name from a literal that must be in `known`.
  init(_ name: StaticString) {
    guard let name = MarkupName(known: "\(name)") else {
      preconditionFailure("'\(name)' is not in MarkupName.known")
    }
    self = name
  }

  static let known: [String] =
    ["#text", "#document"]
      + """
      a abbr acronym address amp-img applet area article aside audio b base bdi bdo big blockquote body
      br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir
      div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6
      head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta
      meter nav noframes noscript object ol optgroup option output p param picture pre progress q rp rt
      ruby s samp script section select slot small source span strike strong style sub summary sup svg
      table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr
      alt aria-hidden aria-label charset class content data-src datetime headers height hidden href
      http-equiv id itemid itemprop itemscope itemtype lang name property rel role src srcset type typeof value
      width xml:lang
      """.split(whereSeparator: \.isWhitespace).map(String.init).uniqued()

  static let knownNumbers: [String: UInt16] = Dictionary(
    uniqueKeysWithValues: known.enumerated().map { ($1, UInt16($0)) })
}

extension [String] {
  fileprivate func uniqued() -> [String] {
    var seen: Set<String> = []
    return filter { seen.insert($0).inserted }
  }
}
