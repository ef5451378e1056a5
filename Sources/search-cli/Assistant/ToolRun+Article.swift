internal import JSON
internal import ModelContext
internal import NewsIndex
internal import Search

/// An article for reading: whole or in parts, as much as has room in an answer.
extension ToolRun {
  /// Returns an article for reading as a whole.
  func article(_ id: Int) throws(ToolFailure) -> JSONValue {
    let value = try value(ShowCommand.self, ["--json", "\(id)"])
    return try part(of: value, from: 1, to: nil, hasEvidence: false)
  }

  /// Returns some of an article's paragraphs and, for a query, those in which its words are.
  func read(_ arguments: ToolArguments) throws(ToolFailure) -> JSONValue {
    let value = try value(ShowCommand.self, ["--json"] + arguments.ids("id"))
    var part = try part(
      of: value, from: arguments["from"]?.integer ?? 1, to: arguments["to"]?.integer,
      hasEvidence: arguments["evidence"] == .bool(true))
    if let query = arguments["query"]?.string, let id = value["id"]?.integer {
      part.append("passages", .array(try passages(of: id, query)))
    }
    return part
  }

  /// Returns some paragraphs of an article, as many as have room.
  private func part(
    of article: JSONValue, from: Int, to: Int?, hasEvidence: Bool
  ) throws(ToolFailure) -> JSONValue {
    let paragraphs = (article["body"]?.string ?? "").split(separator: "\n\n").map(String.init)
    guard from <= max(paragraphs.count, 1) else {
      throw .refused(
        .parameter("from", "'from': the article has \(paragraphs.count) paragraphs"))
    }
    if let to, to < from { throw .refused(.parameter("to", "'to' comes before 'from'")) }
    var room = service.options.mostText
    var shown: [String] = []
    for paragraph in paragraphs[(from - 1)..<min(to ?? .max, paragraphs.count)] {
      let length = paragraph.utf8.count + 2
      if length > room, !shown.isEmpty { break }
      shown.append(length > room ? Self.cut(paragraph, room) : paragraph)
      room -= length
      if room <= 0 { break }
    }
    let last = from - 1 + shown.count
    var members: [JSONMember] = []
    for member in article.object ?? [] {
      switch member.name {
      case "body": members.append(JSONMember("body", .string(shown.joined(separator: "\n\n"))))
      case "evidence", "extra": if hasEvidence { members.append(member) }
      default: members.append(member)
      }
    }
    members.append(
      JSONMember(
        "paragraphs",
        .object([
          JSONMember("from", .integer(from)), JSONMember("to", .integer(last)),
          JSONMember("of", .integer(paragraphs.count)),
          JSONMember("next", last < paragraphs.count ? .integer(last + 1) : .null),
        ])))
    return .object(members)
  }

  /// The beginning of a paragraph that has no room, with an ellipsis.
  private static func cut(_ text: String, _ room: Int) -> String {
    var count = 0
    return String(
      text.prefix { character in
        count += character.utf8.count
        return count <= room
      }) + "…"
  }

  /// The most passages that are told.
  private static let mostPassages = 20

  /// Returns the paragraphs of an article in which a query's words are, with these marked.
  private func passages(of id: Int, _ query: String) throws(ToolFailure) -> [JSONValue] {
    var request = SearchRequest(query: query)
    request.deadline = service.lease.deadline
    do {
      let marked = try service.lease.store(.stored).marked(id, request)
      return (marked?.blocks ?? []).filter { !$0.highlights.isEmpty }.prefix(Self.mostPassages)
        .map { .string($0.marked(open: "<mark>", close: "</mark>")) }
    } catch {
      throw .failed(error.description)
    }
  }
}
