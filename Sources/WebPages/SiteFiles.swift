/// Answers of the server that are no pages.
public enum SiteFiles {
  /// The icon: lines of text under a headline.
  public static let icon = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="5" fill="#0b4f9e"/>\
    <path d="M7 9h18M7 15h12M7 20h18M7 25h9" stroke="#fff" stroke-width="2.6" stroke-linecap="round"/></svg>

    """

  /// What sends crawlers away.
  public static let robots = "User-agent: *\nDisallow: /\n"

  /// The description by which a browser offers the archive as a search engine (OpenSearch 1.1).
  public static func openSearch(title: String, root: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
    <ShortName>\(HTML.escaped(String(title.prefix(16))))</ShortName>
    <Description>\(HTML.escaped("Search \(title)"))</Description>
    <InputEncoding>UTF-8</InputEncoding>
    <Image width="16" height="16" type="image/svg+xml">\(HTML.escaped(root))icon.svg</Image>
    <Url type="text/html" template="\(HTML.escaped(root))?q={searchTerms}"/>
    <Url type="application/rss+xml" template="\(HTML.escaped(root))?q={searchTerms}&amp;format=rss"/>
    </OpenSearchDescription>

    """
  }
}
