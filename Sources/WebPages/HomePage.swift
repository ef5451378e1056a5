internal import HTTPServer
internal import NewsIndex
public import Search

/// The page before anything is asked.
public struct HomePage {
  private let frame: SiteFrame

  /// Creates the page.
  public init(_ frame: SiteFrame) {
    self.frame = frame
  }

  /// Returns the page.
  ///
  /// - Parameters:
  ///   - newest: the newest articles, with facets of all.
  ///   - plot: a drawing of the archive.
  ///   - saved: the saved searches.
  /// - Returns: the document.
  public func html(
    _ newest: SearchResponse, plot: HTML = .empty, saved: [SavedPage.Entry] = []
  ) -> String {
    let state = PageState([], [])
    let examples = Self.examples(newest)
    return frame.page(
      frame.title, state,
      HTML {
        HTML(.h1) { "\(SiteFrame.count(frame.articleCount, "article")) to search" }
        if !examples.isEmpty {
          HTML(.p) { "Try" }
          HTML(.ul, [.class("links")]) {
            examples.map { example in
              HTML(.li) {
                HTML(.a, [.href(state.setting("q", example).link)]) { HTML(.bdi) { example } }
              }
            }
          }
        }
        savedSearches(saved.filter(\.isReadable))
        plot
        if plot.isEmpty { months(newest, state) }
        HTML(.h2) { "The newest" }
        HitList(frame, PageState([], [.init("sort", "newest")])).html(newest.hits)
      })
  }

  /// The saved searches, as many as fit a line or two.
  private func savedSearches(_ saved: [SavedPage.Entry]) -> HTML {
    guard !saved.isEmpty else { return .empty }
    let most = 8
    return HTML {
      HTML(.h2) { "Saved searches" }
      HTML(.ul, [.class("links")]) {
        saved.prefix(most).map { entry in
          HTML(.li) { HTML(.a, [.href(entry.link)]) { HTML(.bdi) { entry.name } } }
        }
        HTML(.li) {
          HTML(.a, [.href(.page("saved"))]) {
            saved.count > most ? "All \(SiteFrame.grouped(saved.count)), with feeds" : "With feeds"
          }
        }
      }
    }
  }

  /// Queries of the archive's own words: longer words of the newest headlines, and one of them as a phrase.
  private static func examples(_ newest: SearchResponse) -> [String] {
    var words: [String] = []
    var phrase: String?
    for hit in newest.hits where words.count < 2 || phrase == nil {
      let parts = hit.article.title.split { !$0.isLetter }.map(String.init).filter { $0.count > 5 }
      if let word = parts.first, words.count < 2, !words.contains(word.lowercased()) {
        words.append(word.lowercased())
      }
      let pieces = hit.article.title.split(separator: " ")
      if phrase == nil, words.count > 1, pieces.count > 1,
        pieces.prefix(2).allSatisfy({ $0.allSatisfy(\.isLetter) })
      {
        phrase = "\"\(pieces[0]) \(pieces[1])\""
      }
    }
    return words + [phrase].compactMap { $0 }
  }

  private func months(_ newest: SearchResponse, _ state: PageState) -> HTML {
    guard let facet = newest.facets?.first(where: { $0.name.rawValue == "month" }) else {
      return .empty
    }
    return HTML(.details) {
      HTML(.summary) { "Articles a month" }
      HTML(.ul, [.class("months")]) {
        facet.counts.map { count in
          HTML(.li) {
            HTML(
              .a,
              [
                .href(
                  state.setting("after", count.value)
                    .setting("before", FilterPanel.span(count.value) ?? count.value).link)
              ]
            ) { count.value }
            " "
            HTML(.span, [.class("number")]) { SiteFrame.grouped(count.count) }
          }
        }
      }
    }
  }
}
