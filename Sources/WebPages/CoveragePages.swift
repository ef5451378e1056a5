internal import Drawing
internal import HTTPServer
internal import Presentation
public import Search

/// When, where and in which words: the pages of counts.
public struct CoveragePages {
  private let frame: SiteFrame
  private let state: PageState
  private let formats: [String]

  /// Creates the pages of a state.
  public init(_ frame: SiteFrame, _ state: PageState, formats: [String]) {
    self.frame = frame
    self.state = state
    self.formats = formats
  }

  private var subject: String { state.query.isEmpty ? "everything" : state.query }

  private func page(_ title: String, _ warnings: [String], _ content: HTML) -> String {
    frame.page(
      title, state,
      HTML {
        HTML(.p) {
          HTML(
            .a,
            [
              .href(
                state.results.without {
                  ["by", "share", "compare", "copies", "against", "min", "limit"].contains($0.name)
                }.link)
            ]
          ) { "Back to the results" }
        }
        HTML(.h1) { title }
        warnings.map { warning in
          HTML(.p, [.class("warning"), .set(.role, "note")]) { warning }
        }
        content
        HTML(.ul, [.class("bar")]) {
          formats.map { format in
            HTML(.li) {
              HTML(.a, [.href(state.setting("format", format).link)]) {
                [
                  "json": "JSON", "jsonl": "JSON Lines", "csv": "CSV", "svg": "SVG",
                  "geojson": "GeoJSON",
                ][format] ?? format
              }
            }
          }
        }
      })
  }

  private func choices(_ name: String, _ values: [String]) -> HTML {
    let chosen = state.value(name) ?? values[0]
    return HTML {
      values.map { value in
        HTML(.li) {
          if value == chosen {
            HTML(.b, [.set(.current, "true")]) { "By \(value)" }
          } else {
            HTML(
              .a,
              [
                .href(
                  value == values[0]
                    ? state.without { $0.name == name }.link : state.setting(name, value).link)
              ]
            ) {
              "By \(value)"
            }
          }
        }
      }
    }
  }

  /// Returns the page of a timeline.
  public func timeline(_ timeline: Timeline) -> String {
    let figure = TimelineFigure(timeline, state)
    return page(
      "When: \(subject)", timeline.series.flatMap(\.warnings),
      HTML {
        HTML(.ul, [.class("bar")]) {
          choices("by", ["auto", "day", "week", "month", "year"])
          HTML(.li) {
            if let share = state.items.first(where: { $0.name == "share" }) {
              HTML(.a, [.href(state.removing(share).link)]) { "Numbers" }
            } else {
              HTML(.a, [.href(state.setting("share", "1").link)]) { "Shares" }
            }
          }
        }
        figure.isWorthwhile
          ? figure.html(isOpen: true)
          : HTML(.p) { "There is nothing to draw: fewer than two spans of time have anything." }
        HTML(.form, [.action(.page("timeline"))]) {
          SiteFrame.hidden(state) { _ in true }
          HTML(.p) {
            HTML(.label) {
              "Compare with"
              HTML(
                .input,
                [
                  .set(.type, "text"), .set(.name, "compare"), .set(.value, ""),
                  .set(.autocomplete, "off"),
                ])
            }
          }
          HTML(.p) { HTML(.button, [.set(.type, "submit")]) { "Compare" } }
        }
      })
  }

  /// Returns the page of places.
  public func places(_ found: DatelinePlaces) -> String {
    page(
      "Where: \(subject)", found.warnings,
      HTML {
        HTML(.p, [.class("line")]) {
          "\(SiteFrame.count(found.places.count, "place")): \(PlacesFormat.caption). \(SiteFrame.grouped(found.unresolved)) with a dateline that is not known, \(SiteFrame.grouped(found.none)) without one."
        }
        HTML(.ul, [.class("bar")]) { choices("by", ["city", "country"]) }
        if !found.places.isEmpty {
          HTML(.div, [.class("map")]) { HTML(PlacesDrawing(found, query: state.query).drawing) }
        }
        HTML(
          .div,
          [.class("scroll"), .set(.tabindex, "0"), .set(.role, "region"), .set(.label, "Places")]
        ) {
          HTML(.table) {
            HTML(.thead) {
              HTML(.tr) {
                ["Place", "Country", "Number", "Share"].map { name in
                  HTML(.th, [.set(.scope, "col")]) { name }
                }
              }
            }
            HTML(.tbody) {
              found.places.prefix(300).map { place in
                HTML(.tr) {
                  HTML(.th, [.set(.scope, "row")]) {
                    if let city = place.city {
                      HTML(.a, [.href(filtered("city", city).link)]) { HTML(.bdi) { city } }
                    } else {
                      HTML(.a, [.href(filtered("country", place.country).link)]) {
                        HTML(.bdi) { frame.shown("country", place.country) }
                      }
                    }
                  }
                  HTML(.td) { frame.shown("country", place.country) }
                  HTML(.td) { SiteFrame.grouped(place.count) }
                  HTML(.td) { "\(Int((found.share(of: place) * 100).rounded())) %" }
                }
              }
            }
          }
        }
      })
  }

  private func filtered(_ name: String, _ value: String) -> PageState {
    state.results.without { ["by", "copies", "limit"].contains($0.name) }.adding(name, value)
  }

  /// Returns the page of the words that stand out.
  public func terms(_ words: DistinctWords) -> String {
    page(
      "Words: \(subject)", words.side.warnings,
      HTML {
        HTML(.p, [.class("line")]) {
          "Words that stand out in \(SiteFrame.count(words.side.read, "article")) of \(SiteFrame.grouped(words.side.total)), compared with the archive under the same filters."
        }
        if words.side.words.isEmpty {
          HTML(.p) { "No word stands out." }
        } else {
          HTML(
            .div,
            [.class("scroll"), .set(.tabindex, "0"), .set(.role, "region"), .set(.label, "Words")]
          ) {
            HTML(.table) {
              HTML(.thead) {
                HTML(.tr) {
                  ["Word", "Share here", "Share elsewhere"].map { name in
                    HTML(.th, [.set(.scope, "col")]) { name }
                  }
                }
              }
              HTML(.tbody) {
                words.side.words.map { word in
                  HTML(.tr) {
                    HTML(.th, [.set(.scope, "row")]) {
                      HTML(
                        .a,
                        [
                          .href(
                            state.results.without {
                              ["copies", "against", "min", "limit"].contains($0.name)
                            }.setting(
                              "q", state.query.isEmpty ? word.word : "(\(state.query)) \(word.word)"
                            ).link)
                        ]
                      ) {
                        HTML(.bdi) { word.word }
                      }
                    }
                    HTML(.td) { Self.percent(word.share) }
                    HTML(.td) { Self.percent(word.otherShare) }
                  }
                }
              }
            }
          }
        }
      })
  }

  private static func percent(_ share: Double) -> String { "\((share * 1000).rounded() / 10) %" }
}
