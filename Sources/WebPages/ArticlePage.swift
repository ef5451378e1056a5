internal import HTTPServer
public import News
public import NewsIndex
public import Search

/// One article, for reading.
public struct ArticlePage {
  /// What is shown.
  public struct Content {
    /// The metadata.
    public var summary: ArticleSummary
    /// The texts with the query's words marked.
    public var marked: MarkedArticle
    /// The same texts with their kinds.
    public var blocks: [Block]
    /// What is shown on request only.
    public var detail: ArticleDetail
    /// The places of its dateline.
    public var places: [Place]
    /// The number of earlier texts that are kept.
    public var versionCount: Int
    /// Its place in a story of several.
    public var story: StoryPlace?

    /// Creates the content.
    public init(
      summary: ArticleSummary, marked: MarkedArticle, blocks: [Block], detail: ArticleDetail,
      places: [Place], versionCount: Int, story: StoryPlace?
    ) {
      self.summary = summary
      self.marked = marked
      self.blocks = blocks
      self.detail = detail
      self.places = places
      self.versionCount = versionCount
      self.story = story
    }
  }

  private let frame: SiteFrame
  private let state: PageState
  private let formats: [String]
  private let hasOriginal: Bool

  /// Creates the page.
  ///
  /// - Parameters:
  ///   - frame: what all pages share.
  ///   - state: the page's state.
  ///   - formats: the machine formats of its route.
  ///   - hasOriginal: whether records are given out as they were found.
  public init(_ frame: SiteFrame, _ state: PageState, formats: [String], hasOriginal: Bool) {
    self.frame = frame
    self.state = state
    self.formats = formats
    self.hasOriginal = hasOriginal
  }

  /// Returns the page.
  public func html(_ content: Content) -> String {
    let article = content.summary
    let title = article.title.isEmpty ? "Without a headline" : article.title
    return frame.page(
      title, state,
      HTML {
        if state.asksForSomething {
          HTML(.p) { HTML(.a, [.href(state.results.link)]) { "Back to the results" } }
        }
        HTML(.div, [.class("two side")]) {
          HTML(.article, [language(article)]) {
            HTML(.h1, [.class("headline"), .set(.dir, "auto")]) {
              article.title.isEmpty ? HTML(title) : HitList.marked(content.marked.title)
            }
            if let deck = content.marked.deck {
              HTML(.p, [.class("deck"), .set(.dir, "auto")]) { HitList.marked(deck) }
            }
            HTML(.p, [.class("facts")]) { HitList.facts(article) }
            facts(content)
            text(content)
          }
          side(content)
        }
        evidence(content.detail.evidence)
        HTML(.p, [.class("facts")]) {
          "Article \(article.id)"
          if let url = article.url {
            ", "
            source(url)
          }
        }
      })
  }

  private func language(_ article: ArticleSummary) -> HTML.Attribute? {
    article.language.map { .set(.lang, $0) }
  }

  private func source(_ url: String) -> HTML {
    guard let link = WebLink.source(url) else { return HTML(.bdi) { url } }
    return HTML(.a, [.href(link), .set(.rel, "noreferrer noopener")]) { url }
  }

  private func facts(_ content: Content) -> HTML {
    let article = content.summary
    let rows: [(String, String?)] = [
      ("Updated", article.updated), ("Agency", article.agency), ("Licensed by", article.licensor),
      ("Section", article.section), ("Correction", content.detail.correction),
      (
        "Place",
        content.places.first.map { place in
          let name = [place.city, place.region ?? "", frame.shown("country", place.country)]
            .filter { !$0.isEmpty }.joined(separator: ", ")
          guard !place.city.isEmpty else { return name }
          return "\(name) (\(Self.rounded(place.latitude)), \(Self.rounded(place.longitude)))"
        }
      ),
      (
        "Keywords",
        content.detail.keywords.isEmpty ? nil : content.detail.keywords.joined(separator: ", ")
      ),
    ]
    let shown = rows.compactMap { name, value in value.map { (name, $0) } }
    guard !shown.isEmpty else { return .empty }
    return HTML(.p, [.class("facts")]) {
      shown.enumerated().map { number, row in
        HTML {
          if number > 0 { HTML(.br) }
          "\(row.0): "
          HTML(.bdi) { row.1 }
        }
      }
    }
  }

  private static func rounded(_ degrees: Double) -> String { "\((degrees * 100).rounded() / 100)" }

  /// The text; each mark is a place of the page, and the first lead on.
  private func text(_ content: Content) -> HTML {
    var number = 0
    let blocks = zip(content.blocks, content.marked.blocks).map { block, marked in
      let body = HitList.marked(marked) {
        number += 1
        return "h\(number)"
      }
      return switch block.kind {
      case .paragraph: HTML(.p, [.set(.dir, "auto")]) { body }
      case .subhead: HTML(.h2, [.set(.dir, "auto")]) { body }
      case .listItem:
        HTML(.p, [.set(.dir, "auto")]) {
          "• "; body
        }
      case .quotation: HTML(.blockquote, [.set(.dir, "auto")]) { body }
      case .caption: HTML(.p, [.class("caption"), .set(.dir, "auto")]) { body }
      }
    }
    return HTML {
      if number > 0 {
        HTML(.p, [.class("facts")]) {
          "\(SiteFrame.count(number, "mark")): "
          (1...min(number, 12)).map { place in
            HTML {
              HTML(.a, [.href(.place("h\(place)"))]) { "\(place)" }
              " "
            }
          }
        }
      }
      HTML(.div, [.class("text")]) { blocks }
    }
  }

  private func side(_ content: Content) -> HTML {
    let id = "\(content.summary.id)"
    let own = PageState(["article", id], [])
    return HTML(.aside, [.set(.label, "About this article")]) {
      HTML(.h2) { "Go on" }
      HTML(.ul, [.class("facet")]) {
        HTML(.li) {
          HTML(.a, [.href(PageState(["related", id], []).link)]) { "Related articles" }
        }
        if let story = content.story {
          HTML(.li) {
            HTML(.a, [.href(PageState(["story", id], []).link)]) {
              "Who carried it (\(SiteFrame.count(story.count, "article")))"
            }
          }
        }
        if content.versionCount > 0 {
          HTML(.li) {
            HTML(.a, [.href(PageState(["article", id, "versions"], []).link)]) {
              "Earlier texts (\(content.versionCount))"
            }
          }
        }
        if hasOriginal {
          HTML(.li) {
            HTML(.a, [.href(PageState(["article", id, "original"], []).link)]) {
              "The record as found"
            }
          }
        }
      }
      HTML(.h2) { "Take it along" }
      HTML(.ul, [.class("facet")]) {
        [("ris", "RIS"), ("bibtex", "BibTeX"), ("csl", "CSL"), ("json", "JSON")]
          .filter { formats.contains($0.0) }.map { format, name in
            HTML(.li) { HTML(.a, [.href(own.setting("format", format).link)]) { name } }
          }
      }
    }
  }

  private func evidence(_ pieces: [Evidence]) -> HTML {
    guard !pieces.isEmpty else { return .empty }
    return HTML(.details) {
      HTML(.summary) { "Where each field comes from" }
      HTML(
        .div,
        [.class("scroll"), .set(.tabindex, "0"), .set(.role, "region"), .set(.label, "Evidence")]
      ) {
        HTML(.table, [.class("wide")]) {
          HTML(.thead) {
            HTML(.tr) {
              ["Field", "Value", "Rule", "Found in"].map { name in
                HTML(.th, [.set(.scope, "col")]) { name }
              }
            }
          }
          HTML(.tbody) {
            pieces.map { piece in
              HTML(.tr) {
                HTML(.td) { piece.field.rawValue }
                HTML(.td) { HTML(.bdi) { piece.value } }
                HTML(.td) { HTML(.code) { piece.rule } }
                HTML(.td) { HTML(.bdi) { piece.excerpt ?? "" } }
              }
            }
          }
        }
      }
    }
  }
}
