internal import Markup

/// A piece of a page's text as its markup cuts it: a paragraph, a heading, an item of a list.
struct PageBlock: Sendable {
  /// What the markup says it is.
  enum Kind: Sendable, Equatable {
    case paragraph, listItem, quotation, caption, cell, preformatted
    /// The short cells of a table's row, side by side.
    case row
    /// Text that stands in a division, without a paragraph of its own.
    case loose
    case heading(Int)
  }

  /// Its text: one clean line, never empty.
  var text: String
  var kind: Kind
  /// The block element that it stands in.
  var node: MarkupTree.Node
  /// The characters of the text; of those scripts that write words in one or two, each counts as two.
  var letters: Int
  /// Those of them in links.
  var linkLetters: Int
  /// Whether all of it is set in bold.
  var isBold: Bool
  /// What the page's names for its parts say that it is, other than text.
  var zone: PageZone?

  /// The share of the text that links hold, 0...1.
  var linkDensity: Double { letters == 0 ? 0 : Double(linkLetters) / Double(letters) }

  /// Whether its markup says that it is a heading.
  var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }

  /// Whether it reads like a paragraph of a story: long enough, few links, whole sentences.
  var isProse: Bool {
    guard zone == nil, linkDensity < 0.4, !isCutOff else { return false }
    switch kind {
    case .caption, .heading, .row: return false
    case .listItem, .cell: return letters >= 60 && linkDensity < 0.25 && text.endsSentence
    default: return letters >= 40 && (text.endsSentence || letters >= 100)
    }
  }

  /// Whether it is the beginning of another text: "… […]".
  private var isCutOff: Bool { text.hasSuffix("[…]") || text.hasSuffix("[...]") }
}
