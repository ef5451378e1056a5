internal import News
internal import NewsIndex
public import Search

/// Hits as a feed (RSS 2.0).
public enum Feed {
  /// Returns the feed of a query's hits.
  ///
  /// - Parameters:
  ///   - response: the hits.
  ///   - title: the name of the feed.
  ///   - link: the page that shows the same.
  ///   - root: the address of the site, which ends in a slash.
  /// - Returns: the document.
  public static func rss(
    _ response: SearchResponse, title: String, link: String, root: String
  ) -> String {
    var text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0"><channel>
      <title>\(HTML.escaped(title))</title>
      <link>\(HTML.escaped(link))</link>
      <description>\(HTML.escaped(ResultsPage.title(response, PageState([], []))))</description>

      """
    for hit in response.hits {
      let article = hit.article
      let heading = article.title.isEmpty ? hit.opening : article.title
      let outlet = (article.outlet ?? article.origin).map { "\($0): " } ?? ""
      let address = WebLink.source(article.url ?? "")?.text ?? "\(root)article/\(hit.id)"
      text += """
        <item>
        <title>\(HTML.escaped(outlet + heading))</title>
        <link>\(HTML.escaped(address))</link>
        <guid isPermaLink="false">dateline:\(article.identity.map(String.init) ?? "\(hit.id)")</guid>
        <description>\(HTML.escaped(hit.snippet.text))</description>
        \(article.published.map { "<pubDate>\(date($0))</pubDate>\n" } ?? "")</item>

        """
    }
    return text + "</channel></rss>\n"
  }

  /// RFC 822's form of a day; of the moment no more is told than is known.
  private static func date(_ day: CalendarDate) -> String {
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let (year, month, number) = day.components
    let weekday = names[((day.julianDay % 7) + 7) % 7]
    return
      "\(weekday), \(number < 10 ? "0" : "")\(number) \(months[month - 1]) \(year) 00:00:00 GMT"
  }
}
