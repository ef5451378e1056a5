internal import News
internal import JSON
internal import NewsIndex

/// The id that a source gives an article.
///
/// It is a feed's `guid`, a wire's `uri`, a mail's Message-ID, a collection's NEWID.
///
/// Readers keep it among an article's further fields, under its own name.
enum SourceID {
  /// The names of ids, in small letters without "-" and "_", the most telling first.
  static let names = [
    "guid", "urn", "uri", "uuid", "messageid", "warcrecordid", "newid", "docno", "docid", "id",
    "articleid", "storyid", "itemid", "documentid", "docidentifier", "sourceid", "externalid",
    "originalid", "recordid", "postid", "oid",
  ]

  /// Returns the id of an article, nil where its source gives it none.
  static func of(_ article: Article) -> String? {
    var best: (rank: Int, id: String)?
    for member in article.extra where member.name.utf8.count <= 24 {
      let name = member.name.lowercased().filter { $0 != "_" && $0 != "-" }
      guard let rank = names.firstIndex(of: name), rank < best?.rank ?? .max,
        let id = text(member.value)
      else { continue }
      best = (rank, id)
    }
    return best?.id
  }

  private static func text(_ value: JSONValue) -> String? {
    if let text = value.string {
      // Message-IDs and WARC-Record-IDs stand between "<" and ">".
      let id = text.filter { $0 != " " && $0 != "<" && $0 != ">" }
      return id.isEmpty || id.utf8.count > longest ? nil : id
    }
    if let number = value.integer { return String(number) }
    // MongoDB writes {"$oid": "…"}.
    return value["$oid"].flatMap(text)
  }

  /// The bytes of the longest id.
  private static let longest = 2000

  /// Whether an id is meant to be the only one of its kind in the world, and no number that others count too.
  ///
  /// Such are addresses and URNs, Message-IDs, and UUIDs and other long numbers at random.
  static func isWorldwide(_ id: String) -> Bool {
    let bytes = Array(id.utf8)
    if let at = bytes.firstIndex(of: 0x40), at > 0, at < bytes.count - 1 { return true }
    if let colon = bytes.firstIndex(of: 0x3A), colon > 1, colon < bytes.count - 1,
      bytes[..<colon].allSatisfy({ (0x61...0x7A).contains($0 | 0x20) || (0x2B...0x39).contains($0) }
      )
    {
      return true
    }
    let digits = bytes.filter { $0 != 0x2D }
    return digits.count >= 24
      && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0 | 0x20) }
  }
}
