internal import JSON
internal import News

/// A record that `search export` wrote: what it says of the article is known, and nothing is to be guessed.
///
/// So an archive that is exported and read in again holds the same articles.
struct ExportedRecord {
  private let members: [JSONMember]

  /// Creates the record of an object's members; nil where another tool wrote it.
  init?(_ members: [JSONMember]) {
    self.members = members
    guard ["identity", "content"].allSatisfy({ text($0).flatMap { UInt64($0) } != nil }),
      value("evidence")?.array != nil
    else { return nil }
  }

  /// What a record has only for the place from which it was exported, or what is found anew.
  private static let places: Set = [
    "path", "member", "record", "story", "relation", "city", "country", "region", "published_at",
    "origin", "licensor", "captions", "evidence", "extra",
  ]

  /// Restores what the names of a record's members alone do not tell.
  func restore(_ article: inout Article) {
    if let date = text("published_at").flatMap({ StatedDate.read($0) }) { article.published = date }
    article.origin = text("origin")
    article.agency = text("agency")
    article.licensor = text("licensor")
    for caption in value("captions")?.array ?? [] {
      guard let text = caption.string else { continue }
      article.blocks.append(Block(text, kind: .caption))
    }
    article.evidence = (value("evidence")?.array ?? []).compactMap(Self.evidence)
    article.extra.removeAll { Self.places.contains($0.name) }
    article.extra += value("extra")?.object ?? []
  }

  private static func evidence(_ value: JSONValue) -> Evidence? {
    func text(_ name: String) -> String? {
      value.object?.first { $0.name == name }?.value.string
    }
    guard let field = text("field").flatMap(Evidence.Field.init), let value = text("value"),
      let rule = text("rule")
    else { return nil }
    return Evidence(field: field, value: value, rule: rule, excerpt: text("excerpt"))
  }

  private func value(_ name: String) -> JSONValue? { members.first { $0.name == name }?.value }

  private func text(_ name: String) -> String? { value(name)?.string }
}
