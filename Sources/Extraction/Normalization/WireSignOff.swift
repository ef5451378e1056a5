internal import News

/// What closes a wire story: the agency's name in capitals, and who reported and edited.
enum WireSignOff {
  /// Takes "(Reporting by Ann Lee; editing by Bo Finch)" from the end of the text, be it a paragraph of its own or
  /// the last one's end; the reporters are the writers, where no other are known.
  static func takeCredits(from article: inout Article) {
    guard let index = article.blocks.lastIndex(where: { $0.kind != .caption }) else { return }
    let text = article.blocks[index].text
    guard let credits = WireCredits(endOf: text) else { return }
    let rest = credits.rest
    article.noteRemoval(of: [String(text.dropFirst(rest.count))], rule: "wire-credits")
    if rest.isEmpty { article.blocks.remove(at: index) } else { article.blocks[index].text = rest }
    guard article.bylines.isEmpty else { return }
    for name in credits.writers where !article.bylines.contains(name) {
      article.bylines.append(name)
      article.note(.byline, name, rule: "wire-credits", excerpt: credits.text)
    }
  }

  /// Takes "((ada.quill@agency.example; +49 40 1234))" from the end of the text: nobody's but the desks'.
  static func takeContacts(from article: inout Article) {
    guard let index = article.blocks.lastIndex(where: { $0.kind != .caption }) else { return }
    let text = article.blocks[index].text
    guard text.hasSuffix("))"), let open = text.ranges(of: "((").last?.lowerBound,
      text[open...].contains("@")
    else { return }
    article.noteRemoval(of: [String(text[open...])], rule: "wire-contacts")
    let rest = String(text[..<open]).trimmed(" ")
    if rest.isEmpty { article.blocks.remove(at: index) } else { article.blocks[index].text = rest }
  }

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
