internal import Citations
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

extension Context {
  /// Writes references, one after the other.
  func write(_ references: [Reference], as form: ReferenceFormat) {
    output.write(form.start)
    for (index, reference) in references.enumerated() {
      output.write(form.text(of: reference, isFirst: index == 0))
    }
    output.write(form.end)
  }
}

extension AnsweringCommand {
  /// Returns references to the hits, none where no form of them is asked for.
  func references(
    to response: SearchResponse, _ searcher: any ArticleStore, _ context: Context
  ) throws(IndexError) -> [Reference] {
    guard answer.references != nil else { return [] }
    var references: [Reference] = []
    for hit in response.hits {
      if let reference = try searcher.articles.reference(
        of: hit.id, accessed: context.today, state: response.state)
      {
        references.append(reference)
      }
    }
    return references
  }
}
