internal import News
internal import HTTPServer
internal import NewsIndex
internal import Presentation
public import Search

/// Hits as people read them.
public struct HitList {
  private let frame: SiteFrame
  private let state: PageState

  /// Creates the list's form, whose links keep the query of a state.
  public init(_ frame: SiteFrame, _ state: PageState) {
    self.frame = frame
    self.state = state
  }

  /// Returns a list of hits, numbered from the first one's rank.
  public func html(_ hits: [Hit]) -> HTML {
    HTML(.ol, [.class("hits"), .set(.start, "\(hits.first?.rank ?? 1)")]) {
      hits.map { hit in HTML(.li) { html(hit) } }
    }
  }

  private func html(_ hit: Hit) -> HTML {
    HTML {
      HTML(.h2, [.set(.dir, "auto"), language(hit.article)]) {
        HTML(.a, [.href(article(hit.id).link)]) {
          hit.title.text.isEmpty
            ? HTML(hit.opening.isEmpty ? "Without a headline" : hit.opening)
            : Self.marked(hit.title)
        }
      }
      HTML(.p, [.class("line")]) { Self.facts(hit.article, tier: hit.tier) }
      if let line = StoryLine.text(of: hit) {
        HTML(.p, [.class("line")]) {
          HTML(.a, [.href(PageState(["story", "\(hit.id)"], []).link)]) { line }
        }
      }
      if !hit.snippet.text.isEmpty {
        HTML(.p, [.set(.dir, "auto"), language(hit.article)]) { Self.marked(hit.snippet) }
      }
      if let url = hit.article.url { HTML(.p, [.class("url")]) { url } }
      links(hit)
    }
  }

  private func links(_ hit: Hit) -> HTML {
    let title = hit.title.text.isEmpty ? hit.opening : hit.title.text
    return HTML(.ul, [.class("links")]) {
      if let link = hit.article.url.flatMap(WebLink.source) {
        HTML(.li) {
          HTML(.a, [.href(link), .set(.rel, "noreferrer noopener")]) {
            "Original"
            Self.hint(" of \(title)")
          }
        }
      }
      HTML(.li) {
        HTML(.a, [.href(PageState(["related", "\(hit.id)"], []).link)]) {
          "Related"
          Self.hint(" to \(title)")
        }
      }
      if state.value("q") != nil, hit.rank > 0, state.segments.isEmpty {
        HTML(.li) {
          // Why an article has its score does not depend on the order or the length of the page.
          let asked = state.at("explain").without { ["sort", "seed", "limit"].contains($0.name) }
          HTML(.a, [.href(PageState(["explain", "\(hit.id)"], asked.items).link)]) {
            "Why here"
            Self.hint(": \(title)")
          }
        }
      }
    }
  }

  /// The page of an article that keeps the query.
  func article(_ id: Int) -> PageState {
    var page = state.at("article", "\(id)")
    page.items.removeAll { !["q", "exact", "match"].contains($0.name) }
    return page
  }

  private func language(_ article: ArticleSummary) -> HTML.Attribute? {
    article.language.map { .set(.lang, $0) }
  }

  /// Outlet, dateline, day, writers, closeness.
  static func facts(_ article: ArticleSummary, tier: Tier = .exact) -> HTML {
    var parts: [HTML] = []
    let outlet = article.outlet ?? article.origin
    if let outlet { parts.append(HTML(.bdi) { outlet }) }
    if let origin = article.origin, origin != outlet {
      parts.append(
        HTML {
          "from "; HTML(.bdi) { origin }
        })
    }
    if let dateline = article.dateline { parts.append(HTML(.bdi) { dateline }) }
    parts.append(day(article))
    if !article.bylines.isEmpty {
      parts.append(HTML(.bdi) { article.bylines.joined(separator: ", ") })
    }
    if tier != .exact { parts.append(HTML(.b) { "\(tier.rawValue) match" }) }
    return HTML(
      parts.enumerated().flatMap { $0.offset == 0 ? [$0.element] : [HTML(" · "), $0.element] })
  }

  static func day(_ article: ArticleSummary) -> HTML {
    guard let day = article.published?.description else { return HTML("undated") }
    return HTML(.time, [.set(.datetime, article.publishedAt ?? day)]) { day }
  }

  /// Words that only readers of the page's text are told.
  static func hint(_ text: String) -> HTML { HTML(.span, [.class("hint")]) { text } }

  /// Text with its marks; where marks are counted, each is a place of the page.
  static func marked(_ text: HighlightedText, anchor: (() -> String)? = nil) -> HTML {
    var parts: [HTML] = []
    var position = text.text.startIndex
    for range in text.highlights {
      let start = text.text.utf8.index(text.text.startIndex, offsetBy: range.lowerBound)
      let end = text.text.utf8.index(text.text.startIndex, offsetBy: range.upperBound)
      parts.append(HTML(String(text.text[position..<start])))
      parts.append(
        HTML(.mark, [anchor.map { .id($0()) }]) { String(text.text[start..<end]) })
      position = end
    }
    parts.append(HTML(String(text.text[position...])))
    return HTML(parts)
  }
}

extension HTML {
  /// Creates a row of markup.
  init(@HTMLBuilder _ content: () -> HTML) {
    self = content()
  }
}
