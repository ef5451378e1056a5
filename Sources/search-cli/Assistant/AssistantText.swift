internal import JSON
internal import Presentation

/// The answers of tools as short texts for a model, made of their JSON.
struct AssistantText {
  private let fence: QuotedText

  init(_ fence: QuotedText) {
    self.fence = fence
  }

  /// Returns the text of a tool's answer.
  func text(of tool: String, _ value: JSONValue) -> String {
    let text = whole(tool, value)
    guard value["exact"] == .bool(false), let note = value["note"]?.string else { return text }
    return "note: \(note)\n" + text
  }

  private func whole(_ tool: String, _ value: JSONValue) -> String {
    switch tool {
    case "search", "related": return hits(value)
    case "read": return article(value)
    case "facets": return facets(value)
    case "timeline": return timeline(value)
    case "terms": return terms(value)
    case "story": return story(value)
    case "cite": return fence.around(value["text"]?.string ?? "")
    default: return description(value)
    }
  }

  // MARK: Parts

  private func head(_ value: JSONValue) -> [String] {
    var facts = ["\(value["total"]?.integer ?? 0) articles"]
    if let stories = value["stories"]?.integer { facts.append("\(stories) stories") }
    if let parsed = value["parsed"]?.string, !parsed.isEmpty { facts.append("read as: \(parsed)") }
    return [facts.joined(separator: ", ")] + notes(value)
  }

  private func notes(_ value: JSONValue) -> [String] {
    (value["warnings"]?.array ?? []).compactMap(\.string).map { "warning: \($0)" }
      + (value["suggestions"]?.array ?? []).compactMap { suggestion -> String? in
        guard let query = suggestion["query"]?.string else { return nil }
        return "perhaps: \(query) (\(suggestion["total"]?.integer ?? 0) articles)"
      }
  }

  /// "2577340039169, 2017-07-07, The Meridian Post, Hamburg".
  private func facts(_ article: JSONValue) -> String {
    let id = article["id"]?.integer.map { "id \($0)" }
    let texts = ["published", "origin", "outlet", "city", "country"].map { article[$0]?.string }
    var facts: [String] = []
    for fact in [id] + texts { if let fact, !facts.contains(fact) { facts.append(fact) } }
    return facts.joined(separator: ", ")
  }

  private func hits(_ value: JSONValue) -> String {
    let hits = (value["hits"]?.array ?? []).map { hit in
      let rank = hit["rank"]?.integer.map { "\($0). " } ?? ""
      return rank + (hit["title"]?.string ?? "") + "\n" + facts(hit) + "\n"
        + MarkedText.plain(hit["snippet"]?.string ?? "")
    }
    let quoted = hits.isEmpty ? [] : [fence.around(hits.joined(separator: "\n\n"))]
    return (head(value) + quoted).joined(separator: "\n")
  }

  private func article(_ value: JSONValue) -> String {
    let part = value["paragraphs"]
    let (from, to) = (part?["from"]?.integer ?? 1, part?["to"]?.integer ?? 0)
    let next = part?["next"]?.integer.map { ", more with from \($0)" } ?? ""
    let bylines = (value["bylines"]?.array ?? []).compactMap(\.string).joined(separator: ", ")
    var text = [value["title"]?.string, value["deck"]?.string].compactMap(\.self)
    if !bylines.isEmpty { text.append("by " + bylines) }
    text.append(value["body"]?.string ?? "")
    let passages = (value["passages"]?.array ?? []).compactMap(\.string)
    if !passages.isEmpty {
      text.append("Passages for the query:\n" + passages.joined(separator: "\n"))
    }
    return facts(value) + ", paragraphs \(from) to \(to) of \(part?["of"]?.integer ?? 0)" + next
      + "\n" + fence.around(text.joined(separator: "\n\n"))
  }

  private func facets(_ value: JSONValue) -> String {
    if let names = value["by"]?.array?.compactMap(\.string), names.count == 2 {
      let cells = (value["cells"]?.array ?? []).map { cell in
        (names.map { cell[$0]?.string ?? "" } + ["\(cell["count"]?.integer ?? 0)"])
          .joined(separator: " | ")
      }
      return (head(value) + [fence.around(cells.joined(separator: "\n"))]).joined(separator: "\n")
    }
    let lists = (value["facets"]?.object ?? []).compactMap { facet -> String? in
      let counts = (facet.value.array ?? []).map(Self.count)
      return counts.isEmpty ? nil : "\(facet.name): " + counts.joined(separator: "; ")
    }
    return (head(value) + [fence.around(lists.joined(separator: "\n"))]).joined(separator: "\n")
  }

  private static func count(_ value: JSONValue) -> String {
    "\(value["value"]?.string ?? "") \(value["count"]?.integer ?? 0)"
  }

  private func timeline(_ value: JSONValue) -> String {
    let series = value["series"]?.array ?? [value]
    var lines: [String] = []
    for one in series {
      lines += (series.count > 1 ? ["query: \(one["query"]?.string ?? "")"] : []) + head(one)
      if let undated = one["undated"]?.integer, undated > 0 { lines.append("undated: \(undated)") }
      for bin in one["bins"]?.array ?? [] {
        let of = bin["of"]?.integer.map { " of \($0)" } ?? ""
        let isPartial = bin["partial"] == .bool(true) ? " (partial)" : ""
        lines.append("\(bin["start"]?.string ?? "") \(bin["count"]?.integer ?? 0)\(of)\(isPartial)")
      }
    }
    for overlap in value["overlap"]?.array ?? [] {
      let queries = (overlap["queries"]?.array ?? []).compactMap(\.string)
      lines.append(
        "both \(queries.joined(separator: " and ")): \(overlap["both"]?.integer ?? 0)")
    }
    return "by \(value["by"]?.string ?? "")\n" + lines.joined(separator: "\n")
  }

  private func terms(_ value: JSONValue) -> String {
    [value, value["against"]].compactMap(\.self).filter { $0.object != nil }.map { side in
      let words = (side["words"]?.array ?? []).map { word in
        "\(word["word"]?.string ?? "") \(word["matches"]?.integer ?? 0)"
      }
      return
        (head(side) + ["read \(side["read"]?.integer ?? 0) of them"]
        + [fence.around(words.joined(separator: "; "))]).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  private func story(_ value: JSONValue) -> String {
    let members = (value["members"]?.array ?? []).map { member in
      [facts(member), member["relation"]?.string ?? "", member["title"]?.string ?? ""]
        .joined(separator: " | ")
    }
    return "story \(value["story"]?.integer ?? 0), \(value["total"]?.integer ?? 0) articles\n"
      + fence.around(members.joined(separator: "\n"))
  }

  private func description(_ value: JSONValue) -> String {
    (value.object ?? []).map { member in
      let counts = member.value.array?.map(Self.count).joined(separator: "; ")
      return "\(member.name): \(counts ?? member.value.string ?? member.value.text())"
    }.joined(separator: "\n")
  }
}
