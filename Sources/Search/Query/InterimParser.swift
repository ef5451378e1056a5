internal import NewsIndex

indirect enum Query: CustomStringConvertible {
  case word(String)
  case phrase(String)
  case and([Query])
  var description: String {
    switch self {
    case .word(let text): text
    case .phrase(let text): "\"\(text)\""
    case .and(let parts): parts.map(\.description).joined(separator: " ")
    }
  }
}

struct QueryParser {
  struct Warning { var message: String }
  struct Reading {
    var query: Query?
    var warnings: [Warning]
  }
  init(today: CalendarDate) {}
  func parse(_ text: String) -> Reading {
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    var nodes: [Query] = []
    for (index, part) in parts.enumerated() {
      if index % 2 == 1 {
        nodes.append(.phrase(String(part)))
      } else {
        nodes += part.split(separator: " ").map { .word(String($0)) }
      }
    }
    return Reading(query: nodes.isEmpty ? nil : .and(nodes), warnings: [])
  }
}
