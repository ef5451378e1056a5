internal import NewsIndex

/// The last step to an article, the same for every kind of source: what its text alone can tell.
///
/// Extractors set the fields that their kind of source knows; they leave every block as one clean
/// line. Here the headline is taken from the text where the source has none, what repeats it goes,
/// and the text's own evidence is read.
struct ArticleNormalizer: Sendable {
  /// Completes an article; nil gives the reason why it is none.
  func normalize(_ article: inout Article) -> String? {
    article.blocks.removeAll { $0.text.isEmpty }
    if article.title.isEmpty { takeTitle(&article) }
    dropRepeatedTitle(&article)
    dropRepeatedDeck(&article)
    WireSignOff.take(from: &article)
    readFirstParagraph(&article)
    guard !article.title.isEmpty || !article.blocks.isEmpty else {
      return "neither a headline nor a text"
    }
    return nil
  }

  /// Reads what the first paragraph says of the article: the one place for its dateline.
  ///
  /// `article.dateline` is set already where the source has a field for it, as printed there.
  private func readFirstParagraph(_ article: inout Article) {}

  /// The longest first line, in characters, that is taken for a headline.
  private static let titleLimit = 160

  private func takeTitle(_ article: inout Article) {
    guard article.blocks.count > 1, let first = article.blocks.first, first.kind != .caption,
      first.text.utf8.count <= 4 * Self.titleLimit, first.text.count <= Self.titleLimit,
      !first.text.hasSuffix("."), !first.text.endsWithColon
    else { return }
    article.title = first.text
    article.blocks.removeFirst()
    article.note(.title, first.text, rule: "headline-first-line", excerpt: first.text)
  }

  private func dropRepeatedTitle(_ article: inout Article) {
    guard !article.title.isEmpty, article.blocks.first?.text == article.title else { return }
    article.blocks.removeFirst()
    article.note(.title, article.title, rule: "headline-repeated", excerpt: article.title)
  }

  /// A deck that only repeats the headline or the beginning of the text is none.
  private func dropRepeatedDeck(_ article: inout Article) {
    guard let deck = article.deck else { return }
    let start = deck.drops(suffix: "...").drops(suffix: "…").drops(suffix: "[…]")
    let first = article.blocks.first?.text ?? ""
    guard deck.isEmpty || deck == article.title || first.hasPrefix(start) else { return }
    article.deck = nil
    article.evidence.removeAll { $0.field == .deck }
  }
}

extension String {
  fileprivate var endsWithColon: Bool { hasSuffix(":") || hasSuffix(",") || hasSuffix(";") }

  fileprivate func drops(suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
