internal import JSON
internal import News

/// What browsers write into the pages that they save: where they were, and when they were saved.
enum SavedPageMark {
  private static let headLength = 4096
  private static let marks = ["Page saved with SingleFile", "saved from url=("].map {
    Array($0.utf8)
  }

  /// Reads the comment of SingleFile, or the line "saved from url=" of others.
  ///
  /// What is known already stays.
  static func take(from page: [UInt8], into hints: inout RecordHints) {
    let head = page.prefix(headLength)
    guard marks.contains(where: { ByteSearch.contains($0, in: Array(head)) }) else { return }
    let text = String(decoding: head, as: UTF8.self)
    if let mark = text.firstRange(of: "Page saved with SingleFile"),
      let end = text[mark.upperBound...].firstRange(of: "-->")
    {
      for line in text[mark.upperBound..<end.lowerBound].split(whereSeparator: \.isNewline) {
        let line = line.trimmed(" \t")
        if line.hasPrefix("url:") {
          hints.url = hints.url ?? address(line.dropFirst(4).trimmed(" "))
        } else if line.hasPrefix("saved date:") {
          let written = line.dropFirst(11).trimmed(" ")
          hints.fetched = hints.fetched ?? javaScriptDate(written) ?? written
        }
      }
    } else if let mark = text.firstRange(of: "saved from url=(") {
      // "(0041)" is the number of characters of the address, in four digits.
      let rest = text[mark.upperBound...].drop { $0 != ")" }.dropFirst()
      hints.url = hints.url ?? address(String(rest.prefix { $0 != " " && $0 != "\n" }))
    }
  }

  private static func address(_ text: String) -> String? { RecordValue.url(.string(text)) }

  /// "Tue Mar 03 2020 08:15:00 GMT+0100 (Central European Standard Time)" as ISO 8601.
  private static func javaScriptDate(_ text: String) -> String? {
    let words = text.prefix { $0 != "(" }.split(separator: " ").map(String.init)
    guard words.count == 6, words[5].hasPrefix("GMT") else { return nil }
    let mail = "\(words[2]) \(words[1]) \(words[3]) \(words[4]) \(words[5].dropFirst(3))"
    return StatedDate.read(mail)?.timestamp
  }
}
