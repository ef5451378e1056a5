public import JSON
internal import News
public import NewsIndex
internal import Search

/// What became of a result since its manifest was written, for people and for programs.
public struct Verification {
  /// An article that differs, as it is shown.
  private struct Line {
    var id: Int
    var identity: UInt64
    var title: String?
    var day: String?
    var note: String?
  }

  private let was: Manifest
  private let now: Manifest
  private let lists: [(name: String, lines: [Line])]
  /// Whether the file that was written is as it was; nil where it was not compared.
  private let isOutputSame: Bool?

  /// Compares a manifest with another of the same query.
  ///
  /// - Parameters:
  ///   - was: the manifest.
  ///   - now: what the query finds now.
  ///   - output: size and hash of the file that was written, where it is compared too.
  ///   - reader: the index that answered now.
  /// - Throws: `IndexError` where the index cannot be read.
  public init(
    was: Manifest, now: Manifest, output: (byteCount: Int, hash: String)?,
    _ reader: any StoredArticles
  ) throws(IndexError) {
    self.was = was
    self.now = now
    isOutputSame = output.map { $0.hash == was.output?.hash }
    let comparison = ManifestComparison(was: was, now: now)
    func lines(
      _ differences: [ManifestComparison.Difference]
    ) throws(IndexError) -> [Line] {
      try differences.map { (difference) throws(IndexError) in
        try Self.line(difference, reader)
      }
    }
    lists = [
      ("added", try lines(comparison.added)), ("removed", try lines(comparison.removed)),
      ("changed", try lines(comparison.changed)), ("retiered", try lines(comparison.retiered)),
      ("reordered", try lines(comparison.reordered)),
    ]
  }

  private static func line(
    _ difference: ManifestComparison.Difference, _ reader: any StoredArticles
  ) throws(IndexError) -> Line {
    var line = Line(
      id: difference.id, identity: difference.identity,
      day: ArticleID.date(of: difference.id)?.description)
    if let id = try reader.id(ofIdentity: difference.identity),
      let summary = try reader.summary(of: id)
    {
      line.id = id
      line.title = summary.title
      line.day = summary.published?.description
      line.note = try note(difference, of: id, reader)
    } else {
      line.note =
        switch try reader.fate(of: difference.id) {
        case .takenDown(let day): "taken down on \(day)"
        default: "no source holds it"
        }
    }
    return line
  }

  /// What is told of an article that is in the index.
  private static func note(
    _ difference: ManifestComparison.Difference, of id: Int, _ reader: any StoredArticles
  ) throws(IndexError) -> String? {
    if let was = difference.was, let now = difference.now {
      return "\(was.rawValue), now \(now.rawValue)"
    }
    guard let content = difference.content else { return nil }
    let isSame = try reader.marks(of: [id]).first?.mark.content == content
    return isSame ? "still there, and matches no more" : "still there, changed, and matches no more"
  }

  /// Whether nothing differs.
  public var isSame: Bool { lists.allSatisfy(\.lines.isEmpty) && isOutputSame != false }

  /// Why results can differ, one sentence each.
  private var reasons: [String] {
    var reasons: [String] = []
    if was.index.state != now.index.state {
      reasons.append(
        "the index holds other articles: \(was.index.articles) then, \(now.index.articles) now")
    }
    if was.tool != now.tool {
      reasons.append(
        "written by \(was.tool.name) \(was.tool.version), verified by \(now.tool.name) \(now.tool.version)"
      )
    }
    if was.index.format != now.index.format {
      reasons.append("index format \(was.index.format) then, \(now.index.format) now")
    }
    if !was.articles.isEmpty, !now.articles.isEmpty, was.extractions != now.extractions {
      reasons.append(
        "articles extracted by version \(Self.list(was.extractions)) then, \(Self.list(now.extractions)) now"
      )
    }
    let files = was.data.names(differingFrom: now.data)
    // Indexes and manifests of earlier versions do not say it.
    if !files.isEmpty, !was.data.hashes.isEmpty, !now.data.hashes.isEmpty {
      reasons.append("articles were read with another \(files.joined(separator: ", "))")
    }
    if !was.isExact || !now.isExact {
      reasons.append(
        "a cluster answered, and not exactly: the order by words of a pattern may differ")
    }
    if was.variants != now.variants { reasons.append("other variants stand for the words") }
    if was.parsed != now.parsed {
      reasons.append("the query is read as \(now.parsed), and was as \(was.parsed)")
    }
    return reasons
  }

  private static func list(_ numbers: [Int]) -> String {
    numbers.map(String.init).joined(separator: ", ")
  }

  // MARK: For people

  /// Returns what differs, at most so many articles of a kind.
  public func text(most: Int) -> String {
    var lines: [String] = []
    let count = "\(now.total) \(now.total == 1 ? "article" : "articles")"
    if isSame {
      lines.append("same: \(count), of \(was.created)")
    } else {
      let counts = lists.filter { !$0.lines.isEmpty }.map { "\($0.lines.count) \($0.name)" }
      let total = was.total == now.total ? "\(count), as then" : "\(count), and \(was.total) then"
      lines.append("differs: " + (counts + [total]).joined(separator: ", "))
    }
    if isOutputSame == false { lines.append("the file is not the one that was written") }
    if isSame {
      if was.index.state != now.index.state {
        lines.append("the index holds other articles beside")
      }
      return lines.joined(separator: "\n") + "\n"
    }
    for (name, all) in lists where !all.isEmpty {
      lines.append("")
      lines.append(name)
      for line in all.prefix(most) {
        let facts = [line.day, line.title, line.note.map { "(\($0))" }].compactMap { $0 }
        lines.append("  \(line.id)  " + facts.map(TextFormat.printable).joined(separator: "  "))
      }
      if all.count > most { lines.append("  and \(all.count - most) more") }
    }
    lines.append("")
    lines.append("why")
    let reasons = reasons
    lines += (reasons.isEmpty ? ["nothing that is known differs"] : reasons).map { "  \($0)" }
    return lines.joined(separator: "\n") + "\n"
  }

  // MARK: For programs

  /// The same as a JSON object.
  public var value: JSONValue {
    .object(
      [
        JSONMember("version", .integer(Manifest.version)), JSONMember("same", .bool(isSame)),
        JSONMember("query", .string(was.request.query)), JSONMember("parsed", .string(now.parsed)),
        JSONMember("total", .integer(now.total)), JSONMember("total_then", .integer(was.total)),
        JSONMember("output_same", isOutputSame.map(JSONValue.bool) ?? .null),
        JSONMember("state", .string(now.index.state)),
        JSONMember("state_then", .string(was.index.state)),
        JSONMember("reasons", .array(reasons.map(JSONValue.string))),
      ] + lists.map { name, lines in JSONMember(name, .array(lines.map(value))) })
  }

  private func value(_ line: Line) -> JSONValue {
    .object([
      JSONMember("id", .integer(line.id)), JSONMember("identity", .string(String(line.identity))),
      JSONMember("title", JSONFormat.text(line.title)),
      JSONMember("published", JSONFormat.text(line.day)),
      JSONMember("note", JSONFormat.text(line.note)),
    ])
  }
}
