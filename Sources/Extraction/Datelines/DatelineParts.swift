/// A dateline's text, taken apart from the right: place, day, agency.
struct DatelineParts {
  /// What is left: the place.
  private(set) var place: ArraySlice<Unicode.Scalar>
  private(set) var agency: String?
  private(set) var day: PrintedDay?
  /// Whether a day is printed, be it none of the calendar ("March 119").
  private(set) var hasDay = false

  /// Takes `text` apart.
  init(_ text: ArraySlice<Unicode.Scalar>, agencies: BareAgencies) {
    place = text
    trim(" ,-–—")
    // Agency and day stand in either order, and some wires print both twice.
    for _ in 0..<4 {
      guard takeBracketed(agencies) || takeDay() || takeBareAgency(agencies) else { break }
      trim(" ,-–—")
    }
    trim(" ,/-–—")
    if place.last == ".", place.dropLast().last == "," { place = place.dropLast(2) }
    takeLeadingDay()
    trimPoint()
  }

  private mutating func trim(_ unwanted: String) {
    let unwanted = unwanted.unicodeScalars
    while let last = place.last, unwanted.contains(last) { place.removeLast() }
    while let first = place.first, unwanted.contains(first) { place.removeFirst() }
  }

  /// Drops a full stop that ends the place, not an abbreviation.
  ///
  /// Of "Москва. 5 июля", but not of "Wis." and "D.C.".
  private mutating func trimPoint() {
    guard place.last == ".", !place.contains(",") else { return }
    let word = place.dropLast().reversed().prefix { $0 != " " }.count
    if word > 4 || place.count == word + 1 && word > 3 { place.removeLast() }
  }

  /// Takes "(Reuters)", "/ТАСС/." or "(5 July)" off the end.
  private mutating func takeBracketed(_ agencies: BareAgencies) -> Bool {
    var end = place.endIndex
    while end > place.startIndex, place[end - 1] == "." || place[end - 1] == " " { end -= 1 }
    guard end > place.startIndex else { return false }
    let pairs: [Unicode.Scalar: Unicode.Scalar] = [")": "(", "]": "[", "/": "/"]
    guard let opening = pairs[place[end - 1]],
      let open = place[..<(end - 1)].suffix(60).lastIndex(of: opening)
    else { return false }
    let inside = place[open + 1..<end - 1]
    if let name = agencies.all.name(printedAs: String(inside))
      ?? agencies.abbreviation(printedAs: String(inside), behind: place[..<open])
    {
      agency = agency ?? name
    } else if Self.isHouse(inside), endsInDay(place[..<open]) {
      agency = agency ?? String(inside)
    } else if let found = PrintedDay.atEnd(of: inside), found.start == inside.startIndex {
      day = day ?? found.day
      hasDay = true
    } else {
      return false
    }
    place = place[..<open]
    return true
  }

  /// Whether a day stands at the end: brackets behind it hold who sends, be it known or not.
  private func endsInDay(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    var text = text
    while let last = text.last, " ,.".unicodeScalars.contains(last) { text.removeLast() }
    return PrintedDay.atEnd(of: text) != nil
  }

  /// Whether words could be the name of a house: few, each with a capital or a number.
  private static func isHouse(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let words = text.split(separator: " ")
    return (1...4).contains(words.count) && text.count <= 40
      && text.allSatisfy {
        Capitals.isLetter($0) || Capitals.isDigit($0) || " .&-!'/".unicodeScalars.contains($0)
      }
      && words.allSatisfy { $0.contains(where: Capitals.isUpper) }
  }

  private mutating func takeDay() -> Bool {
    var text = place
    while let last = text.last, last == "." || last == " " || last == "," { text.removeLast() }
    guard !hasDay, let found = PrintedDay.atEnd(of: text) else { return false }
    day = found.day
    hasDay = true
    place = place[..<found.start]
    return true
  }

  /// Takes an agency without brackets off the end, where something is left before it.
  ///
  /// So ", Reuter", ". УНН" and " dpa".
  private mutating func takeBareAgency(_ agencies: BareAgencies) -> Bool {
    guard agency == nil else { return false }
    var text = place
    while let last = text.last, last == "." || last == " " { text.removeLast() }
    let cuts = [",", ".", " "].compactMap { (separator: Unicode.Scalar) in
      text.suffix(30).lastIndex(of: separator)
    }
    for cut in cuts.sorted() where cut > place.startIndex {
      let word = text[(cut + 1)...].drop { $0 == " " }
      // After a mere space only what no place is called: "BERLIN dpa", but not "LOS ANGELES AP Hill".
      guard !word.isEmpty, !word.contains(","), !word.contains(where: Capitals.isDigit),
        text[cut] != " " || word.contains(where: Capitals.isLower) || !hasDay,
        let name = agencies.name(printedAs: String(word))
      else { continue }
      agency = name
      place = place[..<cut]
      return true
    }
    return false
  }

  /// Takes a day off the front, as Polish papers print it.
  private mutating func takeLeadingDay() {
    guard !hasDay, let first = place.first, Capitals.isDigit(first),
      let space = place.prefix(12).firstIndex(of: " ")
    else { return }
    var token = place[..<space]
    while token.last == "." || token.last == "," { token.removeLast() }
    guard let found = PrintedDay.atEnd(of: token), found.start == token.startIndex else { return }
    day = found.day
    hasDay = true
    place = place[(space + 1)...]
    trim(" ,")
  }

  /// Whether a text could be the names of places: letters and the signs inside names, few words.
  static func isPlaceLike(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    guard (2...90).contains(text.count), let first = text.first,
      Capitals.isLetter(first) || first == "'" || first == "’"
    else { return false }
    let signs = " ,.'’‘`/&()-‐‑–ʼ".unicodeScalars
    guard text.allSatisfy({ Capitals.isLetter($0) || signs.contains($0) || isMark($0) }) else {
      return false
    }
    return text.split(separator: " ").count <= 12
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.generalCategory == .nonspacingMark
  }
}
