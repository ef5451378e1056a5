public import JSON

/// The settings and mappings of the indexes of a store.
public enum ClusterSchema {
  /// How an index is cut and kept.
  public struct Layout: Sendable, Equatable {
    /// The number of primary shards.
    public var shards = 1
    /// Whether the server lets copies of replaced documents go at once; only Elasticsearch 7 has the switch.
    public var dropsReplaced = false

    /// Creates the layout of one shard.
    public init() {}
  }

  /// The body that makes an index of articles.
  public static func articles(_ layout: Layout, _ meta: ClusterIndex.Meta) -> JSONValue {
    var fields: [JSONMember] = [
      JSONMember(
        "a",
        object(
          ("type", .string("keyword")), ("index", .bool(false)), ("doc_values", .bool(false)))),
      JSONMember("id", object(("type", .string("long")))),
      JSONMember("lv", text("levels", options: "docs")),
    ]
    for name in ["content"] {
      fields.append(
        JSONMember(name, object(("type", .string("long")), ("index", .bool(false)))))
    }
    // Versions tell little, and nobody asks for one.
    fields.append(
      JSONMember("extraction", object(("type", .string("integer")), ("index", .bool(false)))))
    for name in ["added", "story"] {
      fields.append(JSONMember(name, object(("type", .string("long")))))
    }
    for name in ["day", "updated", "words", "members"] {
      fields.append(JSONMember(name, object(("type", .string("integer")))))
    }
    fields.append(
      JSONMember("lead", object(("type", .string("integer")), ("index", .bool(false)))))
    for name in [
      "month", "year", "language", "lang", "outlet", "origin", "house", "agency", "licensor",
      "section", "byline", "place", "country", "site", "status", "relation", "carried", "at",
    ] {
      fields.append(JSONMember(name, object(("type", .string("keyword")))))
    }
    // What is only filtered by needs no columns.
    for name in ["url", "source"] {
      fields.append(
        JSONMember(name, object(("type", .string("keyword")), ("doc_values", .bool(false)))))
    }
    for name in textFields {
      fields.append(JSONMember(name, text("positions", options: "positions")))
    }
    return .object([
      JSONMember("settings", settings(layout)),
      JSONMember(
        "mappings",
        object(
          ("dynamic", .string("strict")),
          ("_source", object(("includes", .array([.string("a")])))),
          ("_meta", meta.json), ("properties", .object(fields)))),
    ])
  }

  /// The fields with positions.
  public static let textFields = [
    "t_body", "t_title", "t_deck", "t_caption", "t_byline", "t_keyword", "t_dateline", "t_lead",
  ]

  /// The body that makes an index of terms.
  public static func terms(_ layout: Layout) -> JSONValue {
    .object([
      JSONMember("settings", settings(layout)),
      JSONMember(
        "mappings",
        object(
          ("dynamic", .string("strict")),
          ("_source", object(("includes", .array(ClusterTerm.kept.map(JSONValue.string))))),
          (
            "properties",
            object(
              ("k", object(("type", .string("keyword")), ("doc_values", .bool(false)))),
              // Terms are visited in their order.
              ("t", object(("type", .string("keyword")))),
              (
                "df",
                object(
                  ("type", .string("integer")), ("index", .bool(false)),
                  ("doc_values", .bool(false)))
              ),
              (
                "cf",
                object(
                  ("type", .string("long")), ("index", .bool(false)), ("doc_values", .bool(false)))
              ),
              ("f", object(("type", .string("keyword")), ("doc_values", .bool(false)))),
              ("c", object(("type", .string("keyword")), ("doc_values", .bool(false)))),
              ("o", object(("type", .string("object")), ("enabled", .bool(false)))))
          ))),
    ])
  }

  /// The body that makes the index of what a store remembers.
  public static var state: JSONValue {
    .object([
      JSONMember(
        "settings",
        object(
          (
            "index",
            object(
              ("number_of_shards", .integer(1)), ("auto_expand_replicas", .string("0-1")))
          ))),
      JSONMember(
        "mappings",
        object(
          ("dynamic", .string("strict")),
          (
            "properties",
            object(
              ("k", object(("type", .string("keyword")))),
              ("o", object(("type", .string("object")), ("enabled", .bool(false)))))
          ))),
    ])
  }

  private static func settings(_ layout: Layout) -> JSONValue {
    var index: [JSONMember] = [
      JSONMember("number_of_shards", .integer(layout.shards)),
      JSONMember("number_of_replicas", .integer(0)),
      JSONMember("refresh_interval", .string("-1")),
      JSONMember("codec", .string("best_compression")),
    ]
    if layout.dropsReplaced { index.append(JSONMember("soft_deletes.enabled", .bool(false))) }
    return object(
      ("index", .object(index)),
      (
        "analysis",
        object(
          (
            "tokenizer",
            object(
              (
                "blanks",
                object(("type", .string("whitespace")), ("max_token_length", .integer(4096)))
              ))
          ),
          (
            "filter",
            object(
              (
                "parts",
                object(
                  ("type", .string("pattern_capture")), ("preserve_original", .bool(false)),
                  ("patterns", .array([.string("([^|]+)")])))
              ))
          ),
          (
            "analyzer",
            object(
              (
                "positions",
                object(
                  ("type", .string("custom")), ("tokenizer", .string("blanks")),
                  ("filter", .array([.string("parts")])))
              ),
              ("levels", object(("type", .string("custom")), ("tokenizer", .string("blanks")))))
          ))
      ))
  }

  private static func text(_ analyzer: String, options: String) -> JSONValue {
    object(
      ("type", .string("text")), ("analyzer", .string(analyzer)), ("norms", .bool(false)),
      ("similarity", .string("boolean")), ("index_options", .string(options)))
  }

  private static func object(_ members: (String, JSONValue)...) -> JSONValue {
    .object(members.map { JSONMember($0.0, $0.1) })
  }
}
