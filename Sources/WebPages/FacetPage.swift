internal import HTTPServer
public import Search

/// Every value of a facet.
public struct FacetPage {
  private let frame: SiteFrame
  private let state: PageState

  /// Creates the page.
  public init(_ frame: SiteFrame, _ state: PageState) {
    self.frame = frame
    self.state = state
  }

  /// Returns the page.
  ///
  /// - Parameters:
  ///   - facets: the counts of all facets.
  ///   - total: the number of articles counted.
  /// - Returns: the document.
  public func html(_ facets: [Facet], total: Int) -> String {
    let wanted = state.value("facet")
    let shown = facets.filter { wanted == nil || $0.name.rawValue == wanted }
    let panel = FilterPanel(frame: frame, state: state)
    let subject = state.query.isEmpty ? "" : " for \(state.query)"
    return frame.page(
      "Counts\(subject)", state,
      HTML {
        HTML(.p) { HTML(.a, [.href(state.results.link)]) { "Back to the results" } }
        HTML(.h1) { "\(SiteFrame.count(total, "article"))\(subject), counted" }
        shown.map { facet in
          HTML(.section) {
            HTML(.h2) {
              (FilterPanel.names[facet.name.rawValue] ?? facet.name.rawValue) + ": "
                + SiteFrame.count(facet.counts.count, "value")
            }
            panel.values(facet, facet.counts)
          }
        }
      })
  }
}
