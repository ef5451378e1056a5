internal import HTTPServer
internal import NewsIndex
public import Search
internal import Stories

/// Who carried a story: the original, then the others by time.
public struct StoryPage {
  private let frame: SiteFrame
  private let state: PageState

  /// Creates the page.
  public init(_ frame: SiteFrame, _ state: PageState) {
    self.frame = frame
    self.state = state
  }

  /// Returns the page.
  public func html(_ story: StoryView) -> String {
    let title = story.members.first?.article.title ?? ""
    return frame.page(
      "Who carried it", state,
      HTML {
        HTML(.h1) {
          "Who carried “"; HTML(.bdi) { title }; "”"
        }
        HTML(.p, [.class("line")]) {
          "\(SiteFrame.count(story.members.count, "article")), \(SiteFrame.count(story.outlets.count, "outlet"))"
        }
        HTML(
          .div,
          [
            .class("scroll"), .set(.tabindex, "0"), .set(.role, "region"),
            .set(.label, "Members of the story"),
          ]
        ) {
          HTML(.table, [.class("wide")]) {
            HTML(.thead) {
              HTML(.tr) {
                ["Day", "Outlet", "Headline as they ran it", "What it is", "Left out", "Added"]
                  .map { name in HTML(.th, [.set(.scope, "col")]) { name } }
              }
            }
            HTML(.tbody) { story.members.map(row) }
          }
        }
        if !story.parts.isEmpty {
          HTML(.h2) { "Articles that hold it, or are held by it" }
          HTML(.ul) {
            story.parts.map { part in
              HTML(.li) {
                part.isContainer ? "Holds it: " : "Held by it: "
                HTML(.a, [.href(PageState(["article", "\(part.article.id)"], []).link)]) {
                  HTML(.bdi) { part.article.title }
                }
                " (\(Self.percent(part.containment)) in common)"
              }
            }
          }
        }
      })
  }

  private func row(_ member: StoryView.Member) -> HTML {
    HTML(.tr) {
      HTML(.td) { HitList.day(member.article) }
      HTML(.td) { HTML(.bdi) { member.article.outlet ?? "unknown" } }
      HTML(.td) {
        HTML(.a, [.href(PageState(["article", "\(member.article.id)"], []).link)]) {
          HTML(.bdi) { member.article.title.isEmpty ? "Without a headline" : member.article.title }
        }
      }
      HTML(.td) { member.relation?.rawValue ?? "original" }
      HTML(.td) { Self.percent(member.cut) }
      HTML(.td) { Self.percent(member.added) }
    }
  }

  private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
