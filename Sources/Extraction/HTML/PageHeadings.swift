internal import Markup

/// The headings of a page that may be its headline, the likeliest first.
struct PageHeadings: Sendable {
  /// Their texts, as printed.
  private(set) var texts: [String]
  /// Whether the first stands at a story: it is more than a word, in no part of the page that is something else,
  /// and prose follows it.
  private(set) var isAtStory = false
  /// The heading of a lower rank right above the first prose, for pages that name their headline nowhere else.
  private(set) var aboveStory: String?

  /// How many blocks below its headline a story begins, and how many blocks are looked at.
  private static let reach = 12
  private static let most = 200
  /// The shortest key, in bytes, of a heading that a page's title is compared with.
  private static let shortest = 12

  /// Orders a page's headings.
  ///
  /// - Parameters:
  ///   - headlines: those of the first rank, without the names of site and section.
  ///   - title: what the page calls itself in its head; of several headings it begins with the headline, and
  ///     where it only ends with one, that is the site's name.
  init(_ headlines: [String], title: String?) {
    texts = headlines
    guard let title = title.map(TextKey.of), headlines.count > 1 else { return }
    let first =
      headlines.firstIndex { Self.begins(title, with: TextKey.of($0)) }
      ?? headlines.firstIndex { Self.ends(title, with: TextKey.of($0)) }
    if let first, first > 0 { texts.insert(texts.remove(at: first), at: 0) }
  }

  private static func begins(_ title: String, with key: String) -> Bool {
    key.utf8.count >= shortest && title.hasPrefix(key)
  }

  private static func ends(_ title: String, with key: String) -> Bool {
    key.utf8.count >= shortest && title.hasSuffix(key)
  }

  /// Looks for the headline among the page's blocks.
  ///
  /// Where no element is a headline, the line that the page's title repeats is one: a heading of a lower rank,
  /// or a line that is only bold, as in "The Courier Online: Ferry resumes". So is a heading of a lower rank that the
  /// title begins with, where it stands above the one of the first rank, which is a subhead then, or where the title
  /// ends with that, which is the site's name then.
  ///
  /// - Parameters:
  ///   - blocks: the page's blocks.
  ///   - title: what the page calls itself.
  ///   - others: the keys of texts that are no headline.
  mutating func find(in blocks: [PageBlock], title: String?, but others: Set<String>) {
    if let title = title.map(TextKey.of), let lower = lower(in: blocks, title, others) {
      texts.insert(lower, at: 0)
    }
    if texts.isEmpty, let first = blocks.firstIndex(where: { $0.isProse && $0.zone == nil }) {
      aboveStory =
        blocks[..<first].suffix(Self.reach).last {
          $0.isHeading && $0.zone == nil && $0.linkDensity < 0.5 && $0.letters >= Self.shortest
            && !others.contains(TextKey.of($0.text))
        }?.text
    }
    guard let headline = texts.first, TextKey.of(headline).utf8.count >= Self.shortest,
      let top = blocks.firstIndex(where: { $0.zone == nil && $0.text == headline })
    else { return }
    let below = blocks[(top + 1)...].prefix(Self.reach)
    isAtStory = below.contains(where: \.isProse) && blocks[top].linkDensity < 0.5
  }

  private func lower(
    in blocks: [PageBlock], _ title: String, _ others: Set<String>
  ) -> String? {
    let first = texts.first.map(TextKey.of)
    guard first.map({ !title.hasPrefix($0) }) ?? true else { return nil }
    let isName = first.map { Self.ends(title, with: $0) } ?? true
    var last: String?
    for block in blocks.prefix(Self.most) where (Self.shortest..<200).contains(block.letters) {
      // Below it only the title's own end tells that the first is none.
      if !isName, block.text == texts.first { break }
      guard block.isHeading || first == nil && block.isBold else { continue }
      let own = TextKey.of(block.text)
      guard !others.contains(own) else { continue }
      if Self.begins(title, with: own) { return block.text }
      if last == nil, first == nil, Self.ends(title, with: own) { last = block.text }
    }
    return last
  }
}
