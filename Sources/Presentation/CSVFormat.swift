internal import News
internal import NewsIndex
public import Search

/// Hits for spreadsheets: RFC 4180, with a header.
public enum CSVFormat {
  private static let columns = [
    "rank", "id", "score", "tier", "title", "published", "outlet", "origin", "agency", "dateline",
    "city", "country", "bylines", "section", "lang", "url", "path", "snippet",
  ]

  /// Writes the hits; facets, where asked for, follow as a table of their own.
  public static func write(_ response: SearchResponse, to output: inout some TextOutputStream) {
    output.write(row(columns))
    for hit in response.hits {
      let article = hit.article
      output.write(
        row([
          "\(hit.rank)", "\(hit.id)", "\((hit.score * 10000).rounded() / 10000)",
          hit.tier.rawValue, article.title, article.published?.description ?? "",
          article.outlet ?? "", article.origin ?? "", article.agency ?? "", article.dateline ?? "",
          article.city ?? "", article.country ?? "", article.bylines.joined(separator: "; "),
          article.section ?? "", article.language ?? "", article.url ?? "", article.path,
          hit.snippet.text,
        ]))
    }
    if let facets = response.facets {
      output.write("\r\n")
      write(facets, to: &output)
    }
  }

  /// Writes facets: facet, value, count.
  public static func write(_ facets: [Facet], to output: inout some TextOutputStream) {
    output.write(row(["facet", "value", "count"]))
    for facet in facets {
      for count in facet.counts {
        output.write(row([facet.name.rawValue, count.value, "\(count.count)"]))
      }
    }
  }

  /// Returns a line with its end.
  public static func row(_ fields: [String]) -> String {
    fields.map(quoted).joined(separator: ",") + "\r\n"
  }

  private static func quoted(_ field: String) -> String {
    let needsQuotes = field.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
    guard needsQuotes else { return field }
    let doubled = field.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"" + doubled + "\""
  }
}
