internal import News

/// What closes a wire story: the agency's name in capitals, and who reported and edited.
enum WireSignOff {
  /// Takes "(Reporting by Ann Lee; editing by Bo Finch)" from the end of the text; the reporters are the
  /// writers, where no other are known.
  static func takeCredits(from article: inout Article) {
    guard let last = article.blocks.last?.text, last.utf8.count <= 400, last.hasPrefix("("),
      last.hasSuffix(")")
    else { return }
    let credits = last.dropFirst().dropLast()
    guard let lead = reporting.first(where: credits.hasPrefix) else { return }
    article.blocks.removeLast()
    article.noteRemoval(of: [last], rule: "wire-credits")
    guard article.bylines.isEmpty else { return }
    let names = credits.dropFirst(lead.count).prefix { $0 != ";" }
    // "Ann Lee in London and Bo Finch": where they were stands between.
    for name in BylineParser().names(inField: String(names)).names
    where name.utf8.contains(0x20) {
      article.bylines.append(name)
      article.note(.byline, name, rule: "wire-credits", excerpt: last)
    }
  }

  private static let reporting = [
    "Reporting by ", "Additional reporting by ", "Reporting and writing by ", "Writing by ",
    "Compiled by ",
  ]

  /// Takes the sign-off from the end of the text into `agency`.
  static func take(from article: inout Article) {
    guard let last = article.blocks.last?.text else { return }
    let end = last.utf8.lastIndex(of: UInt8(ascii: " "))
    let word = end.map { String(last[last.index(after: $0)...]) } ?? last
    guard let agency = names[word.trimmed(".")] else { return }
    let before = end.map { String(last[..<$0]) } ?? ""
    // In a sentence the name is text: "he told Reuters." Capitals alone close a story.
    guard before.isEmpty || (before.endsSentence && word != "Reuters.") else { return }
    let index = article.blocks.count - 1
    article.blocks[index].text = before
    if before.isEmpty { article.blocks.removeLast() }
    if article.agency == nil {
      article.agency = agency
      article.note(.agency, agency, rule: "wire-sign-off", excerpt: word)
    }
  }

  private static let names = [
    "REUTER": "Reuters", "Reuter": "Reuters", "REUTERS": "Reuters", "reuter": "Reuters",
    "Reuters": "Reuters", "AFP": "AFP", "dpa": "dpa", "DPA": "dpa", "ANSA": "ANSA", "EFE": "EFE",
    "UPI": "UPI", "XINHUA": "Xinhua", "TASS": "TASS",
  ]
}

extension String {
  /// The text without the ASCII characters `marks` at its ends.
  func trimmed(_ marks: String) -> String {
    let marks = Array(marks.utf8)
    let bytes = Array(utf8)
    var rest = bytes[...]
    while let first = rest.first, marks.contains(first) { rest.removeFirst() }
    while let last = rest.last, marks.contains(last) { rest.removeLast() }
    return rest.count == bytes.count ? self : String(decoding: rest, as: UTF8.self)
  }
}
