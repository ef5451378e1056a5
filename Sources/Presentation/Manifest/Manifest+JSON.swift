internal import JSON
internal import News
internal import NewsIndex
internal import Search

extension Manifest {
  /// Returns the manifest as it is written: one JSON object, an article a line.
  public var text: String {
    let (closing, listStart) = ("\n}\n", ",\n  \"articles\": [")
    var text = JSONValue.object(members).text(indented: true)
    text.removeLast(2)
    text += listStart
    for (index, article) in articles.enumerated() {
      // 64 bits are more than the numbers of many readers of JSON hold.
      text +=
        (index == 0 ? "\n" : ",\n") + "    [\"\(article.identity)\", \"\(article.content)\", "
        + "\(article.id), \"\(article.tier.rawValue)\"]"
    }
    return text + (articles.isEmpty ? "]" : "\n  ]") + closing
  }

  private var members: [JSONMember] {
    var members = [
      JSONMember("version", .integer(Self.version)),
      JSONMember(
        "tool",
        .object([
          JSONMember("name", .string(tool.name)), JSONMember("version", .string(tool.version)),
        ])),
      JSONMember("command", .array(command.map(JSONValue.string))),
      JSONMember("query", .string(request.query)), JSONMember("parsed", .string(parsed)),
      JSONMember("options", RequestJSON.options(of: request)),
      JSONMember("as_of", .string(asOf.description)),
      JSONMember(
        "dates",
        .object([
          JSONMember("after", JSONFormat.text(request.filters.after?.description)),
          JSONMember("before", JSONFormat.text(request.filters.before?.description)),
          JSONMember("after_is", .string("inclusive")),
          JSONMember("before_is", .string("exclusive")),
        ])),
      JSONMember(
        "variants",
        .object([
          JSONMember("source", .string(variants.source.rawValue)),
          JSONMember("sha256", .string(variants.hash)),
        ])),
    ]
    if !saved.isEmpty {
      members.append(
        JSONMember(
          "saved",
          .object(
            saved.sorted { $0.key < $1.key }.map {
              JSONMember($0.key, RequestJSON.value(of: $0.value))
            })))
    }
    members += [
      JSONMember("extractions", .array(extractions.map(JSONValue.integer))),
      JSONMember("data", data.value), JSONMember("index", value(of: index)),
      JSONMember("total", .integer(total)),
      JSONMember(
        "tiers", .object(tiers.map { JSONMember($0.tier.rawValue, .integer($0.count)) })),
      JSONMember("undated", .integer(undated)),
    ]
    if !isExact { members.append(JSONMember("exact", .bool(false))) }
    members += [
      JSONMember("output", output.map(value) ?? .null), JSONMember("result", .string(result)),
      JSONMember("created", .string(created.description)),
    ]
    return members
  }

  private func value(of index: Index) -> JSONValue {
    .object([
      JSONMember("path", .string(index.path)), JSONMember("format", .integer(index.format)),
      JSONMember("articles", .integer(index.articles)),
      JSONMember("first", JSONFormat.text(index.first?.description)),
      JSONMember("last", JSONFormat.text(index.last?.description)),
      JSONMember("state", .string(index.state)),
    ])
  }

  private func value(of output: Output) -> JSONValue {
    .object([
      JSONMember("format", .string(output.format)), JSONMember("bytes", .integer(output.bytes)),
      JSONMember("sha256", .string(output.hash)),
    ])
  }
}
