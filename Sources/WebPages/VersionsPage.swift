internal import HTTPServer
public import News
public import NewsIndex
internal import Presentation

/// The texts that an article has had, and what changed from each to the next.
public struct VersionsPage {
  private let frame: SiteFrame
  private let state: PageState

  /// Creates the page.
  public init(_ frame: SiteFrame, _ state: PageState) {
    self.frame = frame
    self.state = state
  }

  /// Returns the page.
  public func html(
    _ article: ArticleSummary, _ blocks: [Block], _ versions: [ArticleVersion]
  ) -> String {
    let states =
      versions.map(HistoryFormat.state) + [HistoryFormat.state(of: article, blocks)]
    return frame.page(
      "Earlier texts", state,
      HTML {
        HTML(.p) {
          HTML(.a, [.href(PageState(["article", "\(article.id)"], []).link)]) {
            "Back to the article"
          }
        }
        HTML(.h1) {
          "Earlier texts of “"; HTML(.bdi) { article.title }; "”"
        }
        if versions.isEmpty {
          HTML(.p) { "It has not changed since it was first seen." }
        } else {
          HTML(.ul) {
            versions.map { version in
              HTML(.li) {
                HTML(.a, [.href(.page(Self.target(article, version)))]) {
                  "Version \(version.number)"
                }
                ", until "
                HTML(.time, [.set(.datetime, version.replaced)]) { version.replaced }
                ": "
                HTML(.bdi) { version.title }
              }
            }
          }
          zip(states, states.dropFirst()).map { Self.changes($0, $1) }
        }
      })
  }

  /// Returns the page of one of them, whole.
  public func html(_ article: ArticleSummary, _ version: ArticleVersion) -> String {
    let state = HistoryFormat.state(of: version)
    return frame.page(
      "Earlier text", self.state,
      HTML {
        HTML(.ul, [.class("links")]) {
          HTML(.li) {
            HTML(.a, [.href(.page("article", "\(article.id)"))]) { "The article as it is" }
          }
          HTML(.li) {
            HTML(.a, [.href(.page("article", "\(article.id)", "versions"))]) { "What changed" }
          }
        }
        HTML(.h1, [.class("headline"), .set(.dir, "auto")]) { version.title }
        HTML(.p, [.class("warning"), .set(.role, "note")]) {
          "An earlier text: version \(version.number), until "
          HTML(.time, [.set(.datetime, version.replaced)]) { version.replaced }
          "."
        }
        HTML(.div, [.class("text")]) {
          state.paragraphs.dropFirst().map { paragraph in
            HTML(.p, [.set(.dir, "auto")]) { paragraph }
          }
        }
      })
  }

  private static func target(
    _ article: ArticleSummary, _ version: ArticleVersion
  ) -> RequestTarget {
    RequestTarget(["article", "\(article.id)"], [.init("at", "\(version.number)")])
  }

  static func changes(_ old: HistoryFormat.State, _ new: HistoryFormat.State) -> HTML {
    HTML(.section) {
      HTML(.h2) { "From \(old.name) to \(new.name)" }
      HTML(.div, [.class("text")]) {
        TextDiff.between(old.paragraphs, new.paragraphs).map { pieces in
          HTML(.p, [.set(.dir, "auto")]) { pieces.map(html) }
        }
      }
    }
  }

  private static func html(_ piece: TextDiff.Piece) -> HTML {
    switch piece {
    case .same(let text):
      HTML {
        text; " "
      }
    case .removed(let text):
      HTML {
        HTML(.del) {
          HitList.hint("deleted: "); text; HitList.hint(" end of deletion")
        }; " "
      }
    case .added(let text):
      HTML {
        HTML(.ins) {
          HitList.hint("inserted: "); text; HitList.hint(" end of insertion")
        }; " "
      }
    }
  }
}
