internal import HTTPServer

/// The saved searches, each with its feed.
public struct SavedPage {
  /// A saved search.
  public struct Entry: Sendable, Equatable {
    /// Its name.
    public var name: String
    /// What it asks for, or why it cannot be read.
    public var description: String
    /// Whether it can be read.
    public var isReadable: Bool

    /// Creates one.
    public init(name: String, description: String, isReadable: Bool) {
      self.name = name
      self.description = description
      self.isReadable = isReadable
    }

    /// Where its results are.
    var link: WebLink { .page("saved", name) }
    /// Where its feed is.
    var feed: WebLink { .page(RequestTarget(["saved", name], [.init("format", "rss")])) }
  }

  private let frame: SiteFrame
  private let state: PageState

  /// Creates the page.
  public init(_ frame: SiteFrame, _ state: PageState) {
    self.frame = frame
    self.state = state
  }

  /// Returns the page.
  ///
  /// - Parameter entries: the searches in the order of their names; nil where none are shown.
  /// - Returns: the document.
  public func html(_ entries: [Entry]?) -> String {
    frame.page(
      "Saved searches", state,
      HTML {
        HTML(.h1) { "Saved searches" }
        if let entries {
          if entries.isEmpty {
            HTML(.p) {
              "None is saved yet: "
              HTML(.code) { "search save NAME QUERY" }
              " on the command line keeps a query under a name."
            }
          } else {
            HTML(.ul, [.class("saved")]) { entries.map(item) }
            HTML(.p, [.class("line")]) {
              "In a query, "
              HTML(.code) { "saved:NAME" }
              " stands for one. A feed tells its newest articles to a feed reader."
            }
            HTML(.ul, [.class("links")]) {
              HTML(.li) { HTML(.a, [.href(state.setting("format", "json").link)]) { "JSON" } }
            }
          }
        } else {
          HTML(.p) { "Saved searches are not shown here." }
        }
      })
  }

  private func item(_ entry: Entry) -> HTML {
    HTML(.li) {
      if entry.isReadable {
        HTML(.h2) { HTML(.a, [.href(entry.link)]) { HTML(.bdi) { entry.name } } }
        HTML(.p) { HTML(.bdi) { entry.description } }
        HTML(.p) {
          HTML(.a, [.href(entry.feed), .set(.type, "application/rss+xml")]) {
            "RSS"
            HTML(.span, [.class("hint")]) { " of \(entry.name)" }
          }
        }
      } else {
        HTML(.h2) { HTML(.bdi) { entry.name } }
        HTML(.p, [.class("warning")]) { "It cannot be read: \(entry.description)" }
      }
    }
  }
}
