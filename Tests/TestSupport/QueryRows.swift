/// A row of the table of queries.
package struct QueryRow {
  package var typed: String
  package var tree: String
  package var canonical: String
}

/// The table of queries, by whose syntax they are in.
package enum QueryRows {
  package static let groups = [
    words, operators, phrases, proximity, functions, fields, dates, googleNews, factiva, nexis,
    proQuest, mediaCloud, gdelt, freshRSS, recoll, aleph, quickwitAndLucene, fts5,
  ]

  /// Reads the rows of a group.
  package static func rows(_ group: String) -> [QueryRow] {
    group.split(separator: "\n").map { line in
      let parts = line.split(separator: " ⇒ ").map { $0 == "—" ? "" : String($0) }
      return parts.count == 3
        ? QueryRow(typed: parts[0], tree: parts[1], canonical: parts[2])
        : QueryRow(typed: String(line), tree: "a row has three parts", canonical: "")
    }
  }
}
