internal import HTTPServer
internal import News
internal import Search

/// The filters of a page of results: a form, and the values of facets as links.
struct FilterPanel {
  /// Values of a facet that are shown before "All".
  static let mostValues = 8
  /// What facets and parameters are called, in the singular.
  static let names = [
    "outlet": "Outlet", "city": "City", "country": "Country", "section": "Section",
    "byline": "Writer", "lang": "Language", "month": "Month", "year": "Year", "day": "Day",
    "after": "From", "before": "Before", "sort": "Order", "match": "Match", "exact": "As typed",
    "recency": "Newer first", "half-life": "Half-life", "as-of": "As of", "expand": "Expanded",
    "copies": "Every copy", "limit": "On a page", "seed": "Seed",
  ]

  let frame: SiteFrame
  let state: PageState

  func html(_ facets: [Facet]) -> HTML {
    HTML(.aside, [.id("filters"), .class("filters"), .set(.label, "Filters and counts")]) {
      form
      facets.filter { !$0.counts.isEmpty && ![.month, .day].contains($0.name) }.map { facet in
        HTML {
          HTML(.h2) { Self.names[facet.name.rawValue] ?? facet.name.rawValue }
          values(facet, facet.shown(limit: Self.mostValues))
          if facet.valueCount > Self.mostValues {
            HTML(.p) {
              HTML(.a, [.href(all(of: facet.name.rawValue))]) {
                "All \(SiteFrame.grouped(facet.valueCount))"
                HitList.hint(" values of \(facet.name.rawValue)")
              }
            }
          }
        }
      }
    }
  }

  private func all(of facet: String) -> WebLink {
    var page = state.at("facets")
    page.items.removeAll { ["limit", "sort"].contains($0.name) }
    page.items.append(.init("facet", facet))
    return page.link
  }

  /// The values of a facet, each a link that adds it, or takes it away where it is chosen.
  func values(_ facet: Facet, _ counts: some Sequence<Facet.Count>) -> HTML {
    let name = facet.name.rawValue
    return HTML(.ul, [.class("facet")]) {
      counts.map { count in
        let chosen = state.items.first {
          $0.name == name && $0.value.lowercased() == count.value.lowercased()
        }
        return HTML(.li) {
          if let chosen {
            HTML(.b) {
              HTML(.a, [.href(state.results.removing(chosen).link)]) {
                HTML(.bdi) { frame.shown(name, count.value) }
                HitList.hint(", remove this filter")
                " ✕"
              }
            }
          } else {
            HTML(.a, [.href(link(name, count.value))]) {
              HTML(.bdi) { frame.shown(name, count.value) }
            }
          }
          " "
          HTML(.span, [.class("number")]) { SiteFrame.grouped(count.count) }
        }
      }
    }
  }

  /// A filter where there is one of the facet's name; a span of days for months and the like.
  private func link(_ name: String, _ value: String) -> WebLink {
    if let span = Self.span(value), ["month", "year", "day"].contains(name) {
      return state.results.setting("after", value).setting("before", span).link
    }
    return state.results.adding(name, value).link
  }

  /// The month, year or day behind one.
  static func span(_ value: String) -> String? {
    let parts = value.split(separator: "-").compactMap { Int($0) }
    switch parts.count {
    case 1: return "\(parts[0] + 1)"
    case 2:
      let (year, month) = parts[1] == 12 ? (parts[0] + 1, 1) : (parts[0], parts[1] + 1)
      return "\(year)-\(month < 10 ? "0" : "")\(month)"
    default: return CalendarDate(iso: value)?.advanced(by: 1).description
    }
  }

  private var form: HTML {
    HTML(.form, [.action(.page())]) {
      HTML(.h2) { "Filters" }
      SiteFrame.hidden(state) {
        !["after", "before", "sort", "match", "exact"].contains($0)
      }
      field("after", "From (2017, 2017-07, 7d …)")
      field("before", "Before")
      choice("sort", "Order", ["relevance", "newest", "oldest"])
      choice("match", "Phrases", ["near", "phrase", "exact", "related"])
      HTML(.label, [.class("tick")]) {
        HTML(
          .input,
          [
            .set(.type, "checkbox"), .set(.name, "exact"), .set(.value, "1"),
            state.value("exact") != nil ? .flag(.checked) : nil,
          ])
        "Words as typed"
      }
      HTML(.p) { HTML(.button, [.set(.type, "submit")]) { "Apply" } }
    }
  }

  private func field(_ name: String, _ label: String) -> HTML {
    HTML(.p) {
      HTML(.label) {
        label
        HTML(
          .input,
          [
            .set(.type, "text"), .set(.name, name), .set(.value, state.value(name) ?? ""),
            .set(.autocomplete, "off"),
          ])
      }
    }
  }

  private func choice(_ name: String, _ label: String, _ values: [String]) -> HTML {
    let chosen = state.value(name) ?? values[0]
    return HTML(.p) {
      HTML(.label) {
        label
        HTML(.select, [.set(.name, name)]) {
          values.map { value in
            HTML(.option, [.set(.value, value), value == chosen ? .flag(.selected) : nil]) {
              value
            }
          }
        }
      }
    }
  }
}

extension PageState {
  /// The results of the state's query.
  var results: PageState {
    PageState([], items.filter { !Self.pageNames.contains($0.name) })
  }
}
