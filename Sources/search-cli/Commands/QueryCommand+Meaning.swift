internal import NewsIndex
internal import Presentation
internal import Search

/// What a line without a command may have meant instead of a query.
extension QueryCommand {
  /// Digits from which on a number may be an id; fewer are years and amounts.
  private static let leastDigits = 7

  /// Returns command lines to offer, as sentences, where a query found so many articles.
  func otherMeanings(
    _ total: Int, _ searcher: any ArticleStore, _ context: Context
  ) throws(IndexError) -> [String] {
    guard !isNamed, let first = words.first else { return [] }
    let hint = context.hint(index: index)
    if words.count == 1, let id = Int(first), first.utf8.count >= Self.leastDigits,
      try searcher.articles.summary(of: id) != nil
    {
      return ["that is the id of an article, which is shown by: " + hint.show(id)]
    }
    guard let name = Self.command(near: first) else { return [] }
    if total > 0 {
      guard try isRare(first, searcher) else { return [] }
    }
    let rest = words.dropFirst().map(CommandHint.quoted)
    return ["did you mean the command: " + hint.line(([name] + rest).joined(separator: " "))]
  }

  /// The command whose name is one edit from a word.
  private static func command(near word: String) -> String? {
    guard word.utf8.count > 3 else { return nil }
    return CommandTable.entries.map(\.name).first {
      $0 != QueryCommand.name && $0 != word && EditDistance.between($0, word) == 1
    }
  }

  /// Whether fewer than one article of a thousand has the word: then it is hardly what people search for.
  private func isRare(_ word: String, _ searcher: any ArticleStore) throws(IndexError) -> Bool {
    var all = SearchRequest(query: "")
    all.limit = 0
    var some = SearchRequest(query: word)
    some.isExact = true
    some.limit = 0
    return try searcher.search(some).total * 1000 < searcher.search(all).total
  }
}
