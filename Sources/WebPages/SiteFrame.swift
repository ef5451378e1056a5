internal import HTTPServer
internal import NewsIndex

/// What all pages share: head, search form, footer.
public struct SiteFrame: Sendable {
  /// The name at the head of pages.
  public var title: String
  /// The number of articles.
  public var articleCount = 0
  /// The first day of the archive, ISO 8601.
  public var firstDay: String?
  /// The last day.
  public var lastDay: String?
  /// When the archive was last written, ISO 8601.
  public var added: String?
  /// The state of the index; empty where the page is made without one.
  public var state = ""
  /// English names of countries by their codes.
  public var countryNames: [String: String]

  /// Creates the frame of a site.
  public init(title: String, countryNames: [String: String]) {
    self.title = title
    self.countryNames = countryNames
  }

  /// Returns a whole page.
  ///
  /// - Parameters:
  ///   - name: what the page shows, for the browser's title.
  ///   - state: the page's state, whose filters the form keeps.
  ///   - feed: the feed of the page, nil where it has none.
  ///   - content: what stands between form and footer.
  /// - Returns: the document.
  public func page(
    _ name: String, _ state: PageState, feed: WebLink? = nil, _ content: HTML
  ) -> String {
    HTML.document(
      HTML(.html, [.set(.lang, "en")]) {
        HTML(.head) {
          HTML(.meta, [.set(.charset, "utf-8")])
          HTML(.title) { name == title ? title : "\(name) · \(title)" }
          HTML(
            .meta, [.set(.name, "viewport"), .set(.content, "width=device-width, initial-scale=1")])
          HTML(.meta, [.set(.name, "referrer"), .set(.content, "no-referrer")])
          HTML(.link, [.set(.rel, "stylesheet"), .href(Self.styleSheet)])
          HTML(.link, [.set(.rel, "icon"), .set(.type, "image/svg+xml"), .href(.page("icon.svg"))])
          HTML(
            .link,
            [
              .set(.rel, "search"), .set(.type, "application/opensearchdescription+xml"),
              .set(.title, title), .href(.page("opensearch.xml")),
            ])
          if let feed {
            HTML(
              .link,
              [
                .set(.rel, "alternate"), .set(.type, "application/rss+xml"), .set(.title, name),
                .href(feed),
              ])
          }
        }
        HTML(.body) {
          HTML(.a, [.class("skip"), .href(.place("main"))]) { "Skip to the content" }
          header(state)
          HTML(.main, [.id("main"), .class("page"), .set(.tabindex, "-1")]) { content }
          footer(state)
        }
      }
    ).text
  }

  private static let styleSheet = WebLink.page(StyleSheet.name)

  private func header(_ state: PageState) -> HTML {
    HTML(.header, [.class("top")]) {
      HTML(.a, [.class("name"), .href(.page())]) { title }
      HTML(.form, [.class("search"), .set(.role, "search"), .action(.page())]) {
        HTML(.label) {
          HTML(.span) { "Search the archive" }
          HTML(
            .input,
            [
              .set(.type, "search"), .set(.name, "q"), .set(.value, state.query),
              .set(.dir, "auto"), .set(.autocomplete, "off"),
            ])
        }
        Self.hidden(state) { $0 != "q" }
        HTML(.button, [.set(.type, "submit")]) { "Search" }
      }
    }
  }

  /// The parameters in force, so that a form keeps them.
  static func hidden(_ state: PageState, _ isKept: (String) -> Bool) -> HTML {
    HTML(
      state.items.filter {
        !PageState.pageNames.contains($0.name) && $0.name != "at" && isKept($0.name)
      }.map { item in
        HTML(
          .input, [.set(.type, "hidden"), .set(.name, item.name), .set(.value, item.value)])
      })
  }

  private func footer(_ page: PageState) -> HTML {
    HTML(.footer, [.class("foot")]) {
      if page.segments.count > 1, page.segments[0] == "article" {
        // On paper alone: by what the article can be found again.
        HTML(.p, [.class("paper")]) { "Article \(page.segments[1])." }
      }
      // A page that was made without the index says nothing of it.
      if !state.isEmpty {
        HTML(.p) {
          Self.count(articleCount, "article")
          if let firstDay, let lastDay { ", \(firstDay) to \(lastDay)" }
          if let added { ", last added to on \(added.prefix(10))" }
          ". "
          HTML(.span) { "State \(state)." }
        }
      }
      HTML(.nav, [.set(.label, "About this archive")]) {
        HTML(.ul, [.class("links")]) {
          HTML(.li) { HTML(.a, [.href(.page("help"))]) { "How to search" } }
          HTML(.li) { HTML(.a, [.href(.page("saved"))]) { "Saved searches" } }
          HTML(.li) { HTML(.a, [.href(.page("about"))]) { "About the archive" } }
        }
      }
      HTML(.p) {
        HTML(.small) { "Places: GeoNames (CC BY 4.0). Coastlines: Natural Earth." }
      }
    }
  }

  /// "1 article", "1,234 articles".
  public static func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(number == 1 ? noun : noun + "s")"
  }

  /// A number with commas between thousands.
  static func grouped(_ number: Int) -> String {
    var digits = "\(number.magnitude)"
    var groups: [Substring] = []
    while digits.count > 3 {
      groups.insert(Substring(digits.suffix(3)), at: 0)
      digits.removeLast(3)
    }
    return (number < 0 ? "-" : "") + ([Substring(digits)] + groups).joined(separator: ",")
  }

  /// A value of a parameter or a facet for people: the name of a country for its code.
  func shown(_ name: String, _ value: String) -> String {
    name == "country" ? countryNames[value.uppercased()] ?? value : value
  }
}
