public import HTTPServer

extension SiteFrame {
  /// Returns a page that says what went wrong, with the form as it was typed.
  public func errorPage(_ fault: HTTPFault, _ state: PageState) -> String {
    page(
      fault.status.title, state,
      HTML {
        HTML(.h1) { fault.status.title }
        HTML(.p, [.class("warning")]) { fault.message }
        HTML(.ul, [.class("links")]) {
          if fault.status == .unavailable || fault.status == .failed {
            HTML(.li) { HTML(.a, [.href(state.link)]) { "Try again" } }
          }
          HTML(.li) { HTML(.a, [.href(.page())]) { "To the first page" } }
          HTML(.li) { HTML(.a, [.href(.page("help"))]) { "How to search" } }
        }
      })
  }

  /// Returns a page of a text that a command printed.
  public func textPage(_ title: String, _ state: PageState, back: PageState?, text: String)
    -> String
  {
    page(
      title, state,
      HTML {
        if let back { HTML(.p) { HTML(.a, [.href(back.link)]) { "Back" } } }
        HTML(.h1) { title }
        HTML(
          .div,
          [.class("scroll"), .set(.tabindex, "0"), .set(.role, "region"), .set(.label, title)]
        ) { HTML(.pre) { text } }
      })
  }

  /// Returns a page of names and values.
  public func factsPage(
    _ title: String, _ state: PageState, _ facts: [(name: String, value: String)],
    formats: [String]
  ) -> String {
    page(
      title, state,
      HTML {
        HTML(.h1) { title }
        HTML(
          .div,
          [.class("scroll"), .set(.tabindex, "0"), .set(.role, "region"), .set(.label, title)]
        ) {
          HTML(.table, [.class("facts")]) {
            HTML(.tbody) {
              facts.map { fact in
                HTML(.tr) {
                  HTML(.th, [.set(.scope, "row")]) { fact.name }
                  HTML(.td) { HTML(.bdi) { fact.value } }
                }
              }
            }
          }
        }
        HTML(.ul, [.class("links")]) {
          formats.map { format in
            HTML(.li) {
              HTML(.a, [.href(state.setting("format", format).link)]) { format.uppercased() }
            }
          }
        }
      })
  }

  /// Returns the page that says how to search.
  public func helpPage(_ state: PageState) -> String {
    let rows = [
      ("minsk accords", "both words, in any inflection"),
      (
        "\"minsk accords\"",
        "the phrase: as typed first, then inflected, then with up to three words between"
      ),
      ("minsk OR kyiv", "one of them"),
      ("minsk -accords", "the first without the second"),
      ("ukrain*", "words that begin so"),
      ("putin NEAR/5 trump", "at most five words between"),
      ("title:summit", "in the headline"),
      ("date:2017-07", "published in July 2017"),
      ("(sanctions OR embargo) russia", "parts"),
    ]
    return page(
      "How to search", state,
      HTML {
        HTML(.h1) { "How to search" }
        HTML(
          .div,
          [.class("scroll"), .set(.tabindex, "0"), .set(.role, "region"), .set(.label, "Examples")]
        ) {
          HTML(.table) {
            HTML(.thead) {
              HTML(.tr) {
                HTML(.th, [.set(.scope, "col")]) { "Typed" }
                HTML(.th, [.set(.scope, "col")]) { "Finds" }
              }
            }
            HTML(.tbody) {
              rows.map { typed, effect in
                HTML(.tr) {
                  HTML(.td) {
                    HTML(.a, [.href(PageState([], [.init("q", typed)]).link)]) {
                      HTML(.code) { typed }
                    }
                  }
                  HTML(.td) { effect }
                }
              }
            }
          }
        }
        HTML(.p) {
          "Every page has an address that can be kept and sent. Filters narrow what is found; values of one filter widen it. "
          "The forms CSV, JSON and others take along what is on the screen, all of it."
        }
      })
  }
}
