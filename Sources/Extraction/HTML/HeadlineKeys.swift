/// A page's headline in all its wordings, to know it where the page prints it.
struct HeadlineKeys {
  /// The wordings as `TextKey`s; none is empty.
  let keys: Set<String>
  /// The bytes beyond which a text cannot be one of them.
  private let limit: Int

  /// Prepares the wordings of a headline.
  init(_ titles: [String]) {
    keys = Set(titles.map(TextKey.of).filter { !$0.isEmpty })
    // Marks and spaces make a text longer than its key, but not so much.
    limit = 3 * (titles.map(\.utf8.count).max() ?? 0) + 60
  }

  /// Whether a text is the headline, whatever its marks and capitals.
  func contains(_ text: String) -> Bool {
    text.utf8.count <= limit && keys.contains(TextKey.of(text))
  }
}
