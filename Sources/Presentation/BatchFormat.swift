public import News
public import Search

/// The answers to many queries, one behind the other in one stream.
public struct BatchFormat {
  private let format: OutputFormat
  private let wantsCount: Bool
  private let table: CSVFormat
  private let text: TextFormat
  private let keys: JSONKeys
  private let facetLimit: Int?

  /// Creates the form of a batch.
  ///
  /// - Parameters:
  ///   - format: the form of each answer; JSON is one object a line.
  ///   - wantsCount: whether only the number of articles is wanted.
  ///   - table: the columns of CSV, to which the query is added in front.
  ///   - text: the form for people.
  ///   - keys: the keys of hits in JSON.
  ///   - facetLimit: how many values of each facet are shown, 0 for all, nil for as many as usual.
  public init(
    format: OutputFormat, wantsCount: Bool, table: CSVFormat, text: TextFormat,
    keys: JSONKeys = .all, facetLimit: Int? = nil
  ) {
    self.facetLimit = facetLimit
    self.keys = keys
    self.format = format
    self.wantsCount = wantsCount
    self.table = table
    self.text = text
  }

  /// Returns the first line of a table.
  public static func header(
    _ table: CSVFormat, _ request: SearchRequest, wantsCount: Bool = false
  ) -> String {
    if wantsCount { return CSVFormat.row(["query", "total"]) }
    return request.wantsFacets
      ? CSVFormat.row(["query", "facet", "value", "count"]) : "query," + table.header
  }

  /// Writes the answer to one query.
  ///
  /// - Parameters:
  ///   - response: the answer.
  ///   - query: the query as typed.
  ///   - elapsed: milliseconds from question to answer.
  ///   - texts: the texts of the hits, where the table needs them.
  ///   - output: where it goes.
  public func write(
    _ response: SearchResponse, query: String, elapsed: Double, texts: [[Block]],
    to output: inout some TextOutputStream
  ) {
    let json = JSONFormat(
      query: query, facetLimit: facetLimit ?? JSONFormat.facetLimit, keys: keys)
    switch format {
    case .json: json.writeLine(response, elapsed: elapsed, to: &output)
    case .jsonl:
      if wantsCount {
        json.writeLine(response, elapsed: elapsed, to: &output)
      } else {
        json.writeLines(response, namesQuery: true, to: &output)
      }
    case .text:
      output.write(wantsCount ? "\(response.total)\t\(query)\n" : "== \(query)\n")
      guard !wantsCount else { return }
      text.write(response, facetLimit: facetLimit ?? TextFormat.facetLimit, to: &output)
      output.write("\n")
    case .csv:
      if wantsCount {
        output.write(table.cells([query, "\(response.total)"]))
      } else if let facets = response.facets {
        for facet in facets {
          for count in facet.counts {
            output.write(table.cells([query, facet.name.rawValue, count.value, "\(count.count)"]))
          }
        }
      } else {
        for (index, hit) in response.hits.enumerated() {
          output.write(table.row(hit, index < texts.count ? texts[index] : [], after: [query]))
        }
      }
    }
  }
}
