internal import HTTPServer
internal import NewsIndex
public import Search

/// The query's words in their context, a line each.
public struct ConcordancePage {
  private let frame: SiteFrame
  private let state: PageState

  /// Creates the page.
  public init(_ frame: SiteFrame, _ state: PageState) {
    self.frame = frame
    self.state = state
  }

  /// Returns the page.
  public func html(_ concordance: Concordance, limit: Int) -> String {
    let offset = state.value("offset").flatMap { Int($0) } ?? 0
    return frame.page(
      "In context: \(state.query)", state,
      HTML {
        HTML(.p) {
          HTML(
            .a,
            [
              .href(
                state.results.without { ["left", "right", "sort", "limit"].contains($0.name) }.link)
            ]
          ) { "Back to the results" }
        }
        HTML(.h1) {
          "“"; HTML(.bdi) { state.query }; "” in context"
        }
        HTML(.p, [.class("line")]) {
          "\(SiteFrame.count(concordance.lineCount, "place")) in \(SiteFrame.count(concordance.readCount, "article")) of \(SiteFrame.grouped(concordance.articleCount))"
        }
        concordance.warnings.map { warning in
          HTML(.p, [.class("warning"), .set(.role, "note")]) { warning }
        }
        orders
        if !concordance.lines.isEmpty { table(concordance.lines) }
        pages(concordance, limit: limit, offset: offset)
      })
  }

  private var orders: HTML {
    let current = state.value("sort") ?? "newest"
    return HTML(.ul, [.class("bar")]) {
      ["newest", "oldest", "left", "keyword", "right"].map { order in
        HTML(.li) {
          if order == current {
            HTML(.b, [.set(.current, "true")]) { "By \(order)" }
          } else {
            HTML(.a, [.href(state.setting("sort", order).link)]) { "By \(order)" }
          }
        }
      }
      [("CSV", "csv"), ("JSON", "json"), ("JSON Lines", "jsonl")].map { name, format in
        HTML(.li) { HTML(.a, [.href(state.setting("format", format).link)]) { name } }
      }
    }
  }

  private func table(_ lines: [Concordance.Line]) -> HTML {
    HTML(
      .div, [.class("scroll"), .set(.tabindex, "0"), .set(.role, "region"), .set(.label, "Lines")]
    ) {
      HTML(.table) {
        HTML(.thead) {
          HTML(.tr) {
            HTML(.th, [.set(.scope, "col")]) { "Day" }
            HTML(.th, [.set(.scope, "col"), .class("left")]) { "Before" }
            HTML(.th, [.set(.scope, "col")]) { "Words" }
            HTML(.th, [.set(.scope, "col")]) { "After" }
          }
        }
        HTML(.tbody) {
          lines.map { line in
            HTML(.tr) {
              HTML(.td) {
                HTML(.a, [.href(HitList(frame, state).article(line.article.id).link)]) {
                  HitList.day(line.article)
                  HitList.hint(": \(line.article.title)")
                }
              }
              HTML(.td, [.class("left"), .set(.dir, "auto")]) { line.left }
              HTML(.td, [.set(.dir, "auto")]) { HTML(.mark) { line.keyword } }
              HTML(.td, [.set(.dir, "auto")]) { line.right }
            }
          }
        }
      }
    }
  }

  private func pages(_ concordance: Concordance, limit: Int, offset: Int) -> HTML {
    let isFull = concordance.lines.count == limit
    guard offset > 0 || isFull else { return .empty }
    return HTML(.nav, [.set(.label, "Pages of lines")]) {
      HTML(.ul, [.class("pages")]) {
        if offset > 0 {
          HTML(.li) {
            HTML(
              .a,
              [
                .set(.rel, "prev"),
                .href(state.from(offset: max(0, offset - limit), state: frame.state).link),
              ]
            ) {
              "Previous \(limit)"
            }
          }
        }
        if isFull {
          HTML(.li) {
            HTML(
              .a,
              [
                .set(.rel, "next"),
                .href(state.from(offset: offset + limit, state: frame.state).link),
              ]
            ) {
              "Next \(limit)"
            }
          }
        }
      }
    }
  }
}
