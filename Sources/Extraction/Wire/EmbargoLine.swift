internal import News

/// An embargo that is stated in words: in a note to editors, or above a text.
enum EmbargoLine {
  /// The longest line above a text, and the longest note, in bytes.
  private static let lineLimit = 160
  private static let noteLimit = 600
  /// The most words behind "until" among which a moment is looked for.
  private static let reach = 12

  /// The end of the embargo that a note to editors states: "EMBARGOED until 1 January 2099".
  ///
  /// - Returns: its end; `PublicationState.endless` where the note begins with an embargo that has none; nil where
  ///   no embargo is stated, or it was lifted.
  static func end(inNote note: String) -> String? {
    guard note.utf8.count <= noteLimit else { return nil }
    let lower = TextLine.cleaned(note).lowercased()
    guard !lifted.contains(where: lower.contains) else { return nil }
    for words in openings {
      guard let found = lower.firstRange(of: words), isWord(found, of: lower) else { continue }
      if let end = moment(in: lower[found.upperBound...]) { return end }
      let isFirst = lower[..<found.lowerBound].allSatisfy { !$0.isLetter }
      if isFirst { return PublicationState.endless }
    }
    guard lower.hasPrefix("embargo"), lower.dropFirst(7).first?.isLetter != true else { return nil }
    return moment(in: lower.dropFirst(7))
  }

  /// The end of the embargo that a line above a text states; it must begin with it, and name the moment, or be the
  /// word alone, in capitals: an article may be about an embargo.
  static func end(inLine line: String) -> String? {
    guard line.utf8.count <= lineLimit else { return nil }
    let plain = line.trimmed(" *-–—:.!()[]")
    if alone.contains(plain) { return PublicationState.endless }
    let lower = plain.lowercased()
    let strict = "strictly "
    let start = lower.hasPrefix(strict) ? lower.dropFirst(strict.count) : lower[...]
    for words in openings where start.hasPrefix(words) {
      // Few lines begin so: the rest is asked of those alone.
      guard !lifted.contains(where: lower.contains), let found = start.firstRange(of: words),
        isWord(found, of: lower)
      else { continue }
      return moment(in: lower[found.upperBound...])
    }
    return nil
  }

  /// The first and longest date among words.
  private static func moment(in text: Substring) -> String? {
    let words = text.split { $0 == " " || $0 == "\n" }.prefix(reach)
    for start in words.indices {
      for end in words[start...].indices.reversed() {
        let phrase = words[start...end].joined(separator: " ").trimmed(" ,:;.()[]*")
        guard phrase.first?.isNumber == true || phrase.first?.isLetter == true,
          let date = StatedDate.read(phrase)
        else { continue }
        return date.timestamp ?? date.day.description
      }
    }
    return nil
  }

  private static func isWord(_ range: Range<String.Index>, of text: String) -> Bool {
    let before =
      range.lowerBound > text.startIndex ? text[text.index(before: range.lowerBound)] : " "
    let after = range.upperBound < text.endIndex ? text[range.upperBound] : " "
    return !before.isLetter && !after.isLetter
  }

  private static let alone: Set = ["EMBARGOED", "UNDER EMBARGO", "STRICTLY EMBARGOED"]

  private static let openings = [
    "embargoed until", "embargoed till", "embargoed to", "embargoed for", "embargoed",
    "embargo until", "embargo till", "under embargo until", "under embargo",
    "not for publication before", "not for publication until", "not for release before",
    "not for release until", "not to be published before", "do not publish before",
    "hold for release until", "hold for release", "hold until", "embargo:", "sperrfrist bis",
    "sperrfrist", "gesperrt bis",
    "sous embargo jusqu", "embargo jusqu", "bajo embargo hasta", "embargo hasta",
    "embargado hasta", "embargo fino al", "sotto embargo fino", "embargo até", "sob embargo até",
    "embargo tot", "onder embargo tot", "embargo bis", "embargo do", "not to be used before",
  ]

  private static let lifted = [
    "lifted", "no embargo", "not embargoed", "embargo over", "embargo expired", "embargo removed",
    "embargo ended", "embargo is off", "levé", "aufgehoben", "levantado",
  ]
}
