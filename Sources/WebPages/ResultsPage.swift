internal import HTTPServer
public import Search

/// What a query found: hits, the filters in force, and the ways to other states.
public struct ResultsPage {
  /// The added words that are shown without being opened: a line or two of them.
  private static let mostWordsShown = 20
  /// How many values of each facet its filters show.
  public static let facetLimit = FilterPanel.mostValues

  private let frame: SiteFrame
  private let state: PageState
  /// The forms in which the results can be taken along: name, format.
  private let formats: [(name: String, format: String)]

  /// Creates the page.
  ///
  /// - Parameters:
  ///   - frame: what all pages share.
  ///   - state: the page's state.
  ///   - formats: the machine formats of its route.
  public init(_ frame: SiteFrame, _ state: PageState, formats: [String]) {
    self.frame = frame
    self.state = state
    let names = [
      ("CSV", "csv"), ("JSON", "json"), ("JSON Lines", "jsonl"), ("RIS", "ris"),
      ("BibTeX", "bibtex"),
      ("CSL", "csl"), ("RSS", "rss"),
    ]
    self.formats = names.filter { formats.contains($0.1) }.map { (name: $0.0, format: $0.1) }
  }

  /// Returns the page.
  ///
  /// - Parameters:
  ///   - response: what was found.
  ///   - limit: hits on a page.
  ///   - heading: what stands at its head instead of the count; nil for the count.
  ///   - plot: a drawing above the results.
  /// - Returns: the document.
  public func html(
    _ response: SearchResponse, limit: Int, heading: HTML? = nil, plot: HTML = .empty
  ) -> String {
    let offset = state.value("offset").flatMap { Int($0) } ?? 0
    let title = Self.title(response, state)
    let feed = formats.contains { $0.format == "rss" } && state.segments.isEmpty
    return frame.page(
      title, state, feed: feed ? state.results.setting("format", "rss").link : nil,
      HTML {
        HTML(.h1) { heading ?? HTML(title) }
        notes(response)
        chips
        if response.total == 0 {
          nothing(response)
        }
        HTML(.p, [.class("jump")]) { HTML(.a, [.href(.place("filters"))]) { "Filters and counts" } }
        HTML(.div, [.class("two")]) {
          FilterPanel(frame: frame, state: state).html(response.facets ?? [])
          HTML(.div, [.class("results")]) {
            plot
            if response.total > 0 { bar }
            if response.hits.isEmpty, response.total > 0 {
              HTML(.p) {
                "There are \(SiteFrame.grouped(response.hitCount)) only: nothing stands behind number \(SiteFrame.grouped(offset))."
              }
            }
            if !response.hits.isEmpty { HitList(frame, state).html(response.hits) }
            pages(response, limit: limit, offset: offset)
          }
        }
      })
  }

  static func title(_ response: SearchResponse, _ state: PageState) -> String {
    let subject = state.query.isEmpty ? "" : " for \(state.query)"
    return response.total == 0
      ? "No article\(subject)" : SiteFrame.count(response.total, "article") + subject
  }

  private func notes(_ response: SearchResponse) -> HTML {
    let tiers = response.tiers.filter { $0.count > 0 }
    return HTML {
      if response.stories < response.total {
        HTML(.p, [.class("line")]) {
          response.unit == .story
            ? "In \(SiteFrame.grouped(response.stories)) stories, each shown once. "
            : "In \(SiteFrame.grouped(response.stories)) stories. "
          if response.unit == .story {
            HTML(.a, [.href(state.setting("copies", "1").link)]) { "Show every copy" }
          }
        }
      }
      if tiers.contains(where: { $0.tier != .exact }) {
        HTML(.p, [.class("line")]) {
          tiers.map { "\(SiteFrame.grouped($0.count)) \($0.tier.rawValue)" }.joined(separator: ", ")
        }
      }
      // Where nothing was typed, the words that were added are all there is.
      if !response.parsed.isEmpty, response.parsed != state.query, !state.query.isEmpty {
        HTML(.p, [.class("line")]) {
          "Read as "; HTML(.code) { response.parsed }
        }
      }
      response.warnings.map { warning in
        HTML(.p, [.class("warning"), .set(.role, "note")]) { warning }
      }
      if let words = response.addedWords, !words.isEmpty {
        self.added(words)
      }
      if let known = state.value("state"), !response.state.isEmpty, known != response.state {
        HTML(.p, [.class("warning"), .set(.role, "note")]) {
          "The archive has changed since the first page: articles may have moved."
        }
      }
    }
  }

  /// The words that were added to the query: a few as they are, the many of an article to be opened.
  private func added(_ words: [String]) -> HTML {
    let list = words.joined(separator: ", ")
    guard words.count > Self.mostWordsShown else {
      return HTML(.p, [.class("line")]) { "Words added: \(list)" }
    }
    return HTML(.details) {
      HTML(.summary) { "The \(words.count) words that are looked for" }
      HTML(.p, [.class("line")]) { list }
    }
  }

  private var chips: HTML {
    let shown = state.items.filter {
      $0.name != "q" && !PageState.pageNames.contains($0.name) && $0.name != "facets"
    }
    guard !shown.isEmpty else { return .empty }
    return HTML(.ul, [.class("chips")]) {
      shown.map { item in
        let name = FilterPanel.names[item.name] ?? item.name
        let value = item.value == "1" ? "yes" : frame.shown(item.name, item.value)
        return HTML(.li) {
          HTML(.a, [.href(state.removing(item).link)]) {
            HitList.hint("Remove the filter ")
            "\(name): "
            HTML(.bdi) { value }
            HTML(.span, [.set(.hidden, "true")]) { " ✕" }
          }
        }
      }
      if shown.count > 1 {
        HTML(.li) {
          HTML(.a, [.href(PageState(state.segments, state.items.filter { $0.name == "q" }).link)]) {
            "Remove all"
          }
        }
      }
    }
  }

  private func nothing(_ response: SearchResponse) -> HTML {
    HTML {
      if !response.suggestions.isEmpty {
        HTML(.h2) { "These find something" }
        HTML(.ul) {
          response.suggestions.map { suggestion in
            HTML(.li) {
              HTML(.a, [.href(link(suggestion).link)]) { Self.words(suggestion) }
              " "
              HTML(.span, [.class("number")]) { SiteFrame.count(suggestion.total, "article") }
            }
          }
        }
      }
      HTML(.p) {
        HTML(.a, [.href(.page("help"))]) { "How to search" }
      }
    }
  }

  private func link(_ suggestion: Search.Suggestion) -> PageState {
    if case .withoutFilter(let name) = suggestion.change {
      let parameter = name.drop { $0 == "-" }
      return state.results.without { $0.name == parameter }
    }
    return state.results.setting("q", suggestion.query)
  }

  private static func words(_ suggestion: Search.Suggestion) -> HTML {
    switch suggestion.change {
    case .spelling:
      HTML {
        "Did you mean "; HTML(.bdi) { suggestion.query }
      }
    case .without(let part):
      HTML {
        "Without "; HTML(.bdi) { part }; ": "; HTML(.bdi) { suggestion.query }
      }
    case .apart(let part):
      HTML {
        "The words of "; HTML(.bdi) { part }; " anywhere: "; HTML(.bdi) { suggestion.query }
      }
    case .withoutFilter(let name): HTML("Without the filter \(String(name.drop { $0 == "-" }))")
    }
  }

  private var bar: HTML {
    let orders = [
      ("relevance", "Best first"), ("newest", "Newest first"), ("oldest", "Oldest first"),
    ]
    let current = state.value("sort") ?? "relevance"
    return HTML(.ul, [.class("bar")]) {
      if state.segments.isEmpty {
        orders.map { value, name in
          HTML(.li) {
            if value == current {
              HTML(.b, [.set(.current, "true")]) { name }
            } else {
              HTML(
                .a,
                [
                  .href(
                    value == "relevance"
                      ? state.results.without { $0.name == "sort" }.link
                      : state.results.setting("sort", value).link)
                ]
              ) { name }
            }
          }
        }
        [
          ("In context", "kwic"), ("When", "timeline"), ("Where", "places"),
          ("Which words", "terms"),
        ]
        .filter { $0.1 != "kwic" && $0.1 != "terms" || !state.query.isEmpty }.map { name, page in
          HTML(.li) { HTML(.a, [.href(elsewhere(page).link)]) { name } }
        }
      }
      formats.map { name, format in
        HTML(.li) {
          HTML(.a, [.href(download(format).link)]) { name }
        }
      }
    }
  }

  /// The same query on another page, which has an order of its own.
  private func elsewhere(_ page: String) -> PageState {
    state.at(page).without {
      ["sort", "limit", "seed", "expand", "recency", "half-life", "as-of", "facets", "copies"]
        .contains($0.name)
    }
  }

  /// What is on the screen, all of it: the same query, order and filters.
  private func download(_ format: String) -> PageState {
    var page = state.without { ["offset", "state", "format", "limit"].contains($0.name) }
    if format != "rss", format != "json", state.segments.isEmpty {
      page.items.append(.init("limit", "all"))
    }
    page.items.append(.init("format", format))
    return page
  }

  private func pages(_ response: SearchResponse, limit: Int, offset: Int) -> HTML {
    guard response.hitCount > limit || offset > 0, limit > 0 else { return .empty }
    let last = offset + response.hits.count
    return HTML(.nav, [.set(.label, "Pages of results")]) {
      HTML(.ul, [.class("pages")]) {
        if offset > 0 {
          HTML(.li) {
            HTML(
              .a,
              [
                .set(.rel, "prev"),
                .href(state.from(offset: max(0, offset - limit), state: shownState(response)).link),
              ]
            ) { "Previous \(min(limit, offset))" }
          }
        }
        if !response.hits.isEmpty {
          HTML(.li) {
            "\(SiteFrame.grouped(offset + 1))–\(SiteFrame.grouped(last)) of \(SiteFrame.grouped(response.hitCount))"
          }
        }
        if last < response.hitCount, !response.hits.isEmpty {
          HTML(.li) {
            HTML(
              .a,
              [
                .set(.rel, "next"),
                .href(state.from(offset: last, state: shownState(response)).link),
              ]
            ) { "Next \(min(limit, response.hitCount - last))" }
          }
        }
      }
    }
  }

  /// The state that the first page showed.
  private func shownState(_ response: SearchResponse) -> String {
    state.value("state") ?? response.state
  }
}
