public import HTTPServer

/// The state of a page as its address tells it: the route and its parameters in canonical order.
public struct PageState: Sendable, Equatable {
  /// The route's path.
  public var segments: [String]
  /// The parameters, without defaults.
  public var items: [RequestTarget.Item]

  /// Creates a state.
  public init(_ segments: [String], _ items: [RequestTarget.Item]) {
    self.segments = segments
    self.items = items
  }

  /// All parameters, in the order in which addresses have them: one state has one address.
  public static let order = [
    "q", "city", "country", "outlet", "byline", "section", "lang", "after", "before", "match",
    "sort",
    "seed", "limit", "offset", "exact", "copies", "expand", "no-expand", "recency", "half-life",
    "as-of", "facets", "facet", "facet-limit", "left", "right", "by", "share", "compare", "against",
    "min", "fields", "safe-cells", "bom", "count", "at", "state", "format",
  ]

  /// Parameters that tell which part of the answer is shown, and in which form.
  static let pageNames: Set<String> = ["offset", "format", "state", "facet", "at"]
  /// Parameters that narrow what is found.
  public static let filterNames = Array(order[1...8])

  /// The value of a parameter, the first of several.
  public func value(_ name: String) -> String? { items.first { $0.name == name }?.value }

  /// The values of a parameter.
  public func values(_ name: String) -> [String] {
    items.filter { $0.name == name }.map(\.value)
  }

  /// The query as typed.
  public var query: String { value("q") ?? "" }

  /// Whether anything is asked for.
  public var asksForSomething: Bool {
    items.contains { $0.name == "q" || Self.filterNames.contains($0.name) }
  }

  /// The state's own address.
  var target: RequestTarget {
    RequestTarget(
      segments,
      Self.order.flatMap { name in items.filter { $0.name == name } }
        + items.filter { !Self.order.contains($0.name) })
  }

  /// The same query on another route.
  func at(_ segments: String...) -> PageState {
    PageState(segments, items).without { Self.pageNames.contains($0.name) }
  }

  /// The state with a parameter set, from the first page on.
  func setting(_ name: String, _ value: String) -> PageState {
    var state = without { $0.name == name || $0.name == "offset" }
    state.items.append(.init(name, value))
    return state
  }

  /// The state with one more value of a parameter, from the first page on.
  func adding(_ name: String, _ value: String) -> PageState {
    var state = without { $0.name == "offset" || $0 == .init(name, value) }
    state.items.append(.init(name, value))
    return state
  }

  /// The state without a value of a parameter, from the first page on.
  func removing(_ item: RequestTarget.Item) -> PageState {
    without { $0 == item || $0.name == "offset" }
  }

  /// The state at another place of the answer.
  func from(offset: Int, state: String) -> PageState {
    var page = without { ["offset", "state"].contains($0.name) }
    if offset > 0 {
      page.items.append(.init("offset", "\(offset)"))
      page.items.append(.init("state", state))
    }
    return page
  }

  func without(_ isUnwanted: (RequestTarget.Item) -> Bool) -> PageState {
    PageState(segments, items.filter { !isUnwanted($0) })
  }

  /// A link to it.
  var link: WebLink { .page(target) }
}
