internal import JSON

/// The lines above a text in which site generators keep what they know of it: `---`, `title: …`, `draft: true`, `---`.
struct FrontMatter {
  /// Names and values, which may be lists as text.
  let members: [JSONMember]
  /// The text below.
  let text: String

  /// The most lines, and the longest, in bytes.
  private static let most = 60
  private static let limit = 2000

  /// Reads what stands above a text; nil where it begins otherwise.
  init?(above text: String) {
    let lines = text.split(separator: "\n", maxSplits: Self.most, omittingEmptySubsequences: false)
      .map { $0.hasSuffix("\r") ? String($0.dropLast()) : String($0) }
    guard let fence = lines.first?.trimmed(" "), fence == "---" || fence == "+++",
      let end = lines.dropFirst().firstIndex(where: { $0.trimmed(" ") == fence }), end > 1,
      end < Self.most
    else { return nil }
    let mark: Character = fence == "---" ? ":" : "="
    var members: [JSONMember] = []
    for line in lines[1..<end] where line.utf8.count <= Self.limit {
      // "- pier": one more of the list whose name stands above.
      if line.trimmed(" ").hasPrefix("- "), let last = members.last {
        let value = Self.plain(String(line.trimmed(" ").dropFirst(2)))
        let list = (last.value.array ?? []) + [.string(value)]
        members[members.count - 1].value = .array(list)
        continue
      }
      guard let colon = line.firstIndex(of: mark), line.first?.isLetter ?? false else { continue }
      let value = Self.plain(String(line[line.index(after: colon)...]))
      members.append(JSONMember(line[..<colon].trimmed(" "), .string(value)))
    }
    guard !members.isEmpty else { return nil }
    self.members = members
    self.text = lines[(end + 1)...].joined(separator: "\n")
  }

  private static func plain(_ value: String) -> String {
    let text = value.trimmed(" \t")
    guard text.count > 1, let mark = text.first, mark == "\"" || mark == "'", text.last == mark
    else { return text }
    return String(text.dropFirst().dropLast())
  }
}
