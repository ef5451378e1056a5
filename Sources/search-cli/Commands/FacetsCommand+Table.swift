internal import JSON
internal import NewsIndex
internal import Presentation
internal import Search

/// Two facets crossed.
extension FacetsCommand {
  /// The facets that `--by` names; nil where none are crossed.
  func crossedFacets() throws(Failure) -> (Facet.Name, Facet.Name)? {
    guard let crossed else { return nil }
    guard facet == nil else { throw .misuse("give either '--by' or '--facet', not both") }
    var chosen: [Facet.Name] = []
    for name in crossed.split(separator: ",", omittingEmptySubsequences: false) {
      let name = name.filter { $0 != " " }
      let known = Facet.Name.allCases.map(\.rawValue)
      guard let facet = Facet.Name(rawValue: name) else {
        throw .misuse(
          "'\(name)' is no facet for '--by'"
            + (Suggestion.nearest(to: name, among: known).map { ": did you mean '\($0)'?" }
              ?? ": use " + known.alternatives))
      }
      chosen.append(facet)
    }
    guard chosen.count == 2, chosen[0] != chosen[1] else {
      throw .misuse("'--by' takes two different facets, such as country,month, not '\(crossed)'")
    }
    return (chosen[0], chosen[1])
  }

  /// Answers with two facets crossed; `--limit` and `--offset` count values of the first.
  func runTable(
    _ request: SearchRequest, _ first: Facet.Name, _ second: Facet.Name, _ table: CSVFormat,
    _ context: Context
  ) throws(Failure) -> ExitStatus {
    var found = try withSearcher(context) { (searcher) throws(IndexError) in
      try searcher.facetTable(request, first, second)
    }
    let rows = Set(found.rows.dropFirst(answer.offset).prefix(answer.limit))
    found.cells.removeAll { !rows.contains($0.first) }
    let form = FacetTableFormat(found, query: query)
    switch answer.format {
    case .text:
      context.output.write(
        form.text(width: context.width, paint: Paint(isOn: context.isColored(answer.color))))
    case .json: context.output.write(form.value)
    case .jsonl: context.output.write(form.lines)
    case .csv: form.writeTable(table, to: &context.output)
    }
    context.output.flush()
    for warning in found.warnings { context.note(warning) }
    if found.total == 0, answer.format != .json {
      for suggestion in try offers(request, context) { context.note(suggestion.sentence) }
    }
    return found.total > 0 ? .success : .nothingFound
  }
}
