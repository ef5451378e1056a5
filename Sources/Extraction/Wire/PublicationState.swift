internal import JSON

/// What a record states of its own publication: a status, an embargo, the moment from which it may appear.
///
/// Every reader hands over the names and values that its format has. What they mean is told here alone, so
/// that a draft or a text under embargo is held back whichever reader takes it.
struct PublicationState: Sendable, Equatable {
  /// Why it is not to be read at any time.
  private(set) var refusal: String?
  /// Until when it is to be kept back, as stated; `endless` where no end is stated.
  private(set) var embargo: String?
  /// When it may appear at the earliest, as stated.
  private(set) var release: String?

  /// An embargo of which no end is stated.
  static let endless = "until further notice"

  /// Creates the state of a record that states nothing.
  init() {}

  /// Reads what a JSON object states, and the objects directly in it, which may be of other things.
  init(_ members: [JSONMember]) {
    for member in members {
      note(member.name, member.value)
      let isOwn = Self.parts.contains(Self.key(member.name))
      for inner in member.value.object ?? [] {
        if isOwn { note(inner.name, inner.value) } else { note(inside: inner.name, inner.value) }
      }
    }
  }

  /// Takes in a member or element of an inner one, which may be of another thing: only where nothing else can be meant.
  mutating func note(inside name: String, _ value: JSONValue) {
    let key = Self.key(name)
    if Self.statuses.contains(key) || key.contains("embargo") || key == "markedfornotpublication" {
      note(name, value)
    }
  }

  /// Takes in what a web page states in its head, which has words of many other things.
  mutating func note(ofPage name: String, _ text: String) {
    let key = Self.key(name)
    if Self.statuses.contains(key) || key == "status" {
      note(status: .string(text), isOnlyStatus: false)
    } else {
      note(inside: name, .string(text))
    }
  }

  // MARK: What is stated

  /// Takes in a member, column, element, attribute or header by its name; most say nothing here.
  mutating func note(_ name: String, _ value: JSONValue) {
    let key = Self.key(name)
    if Self.statuses.contains(key) {
      note(status: value, isOnlyStatus: true)
    } else if Self.general.contains(key) {
      note(status: value, isOnlyStatus: false)
    } else if Self.embargoes.contains(key) || key.contains("embargo") {
      note(embargo: value)
    } else if Self.notes.contains(key) {
      note(toEditors: value.string)
    } else if Self.releases.contains(key) {
      if let text = Self.text(value) { release = release ?? text }
    } else if let reason = Self.flags[key], Self.isSet(value) {
      refuse(reason)
    } else if Self.publications.contains(key), Self.isUnset(value) {
      refuse("not published: '\(name)' is false")
    }
  }

  /// Takes in a text.
  mutating func note(_ name: String, _ text: String?) {
    if let text { note(name, .string(text)) }
  }

  /// Takes in a note to editors, which may state an embargo in words.
  mutating func note(toEditors note: String?) {
    if let end = note.flatMap(EmbargoLine.end(inNote:)) { embargo = embargo ?? end }
    if let note, Self.isKill(note) { refuse("killed by its agency") }
  }

  /// Whether a note to editors begins by killing the story: "KILL: …", "MANDATORY KILL".
  private static func isKill(_ note: String) -> Bool {
    let line = TextLine.cleaned(note)
    // Films are killed too: the word alone before others says too little.
    return line == "KILL"
      || kills.contains { words in
        guard line.hasPrefix(words) else { return false }
        return line.dropFirst(words.count).first?.isLetter != true
      }
  }

  /// Takes in a status of which the format says what it means.
  mutating func note(status: String?) {
    if let status { note(status: .string(status), isOnlyStatus: true) }
  }

  /// Takes in an embargo: a moment, a day, or `endless`.
  mutating func note(embargoUntil end: String) {
    embargo = embargo ?? end
  }

  /// Takes in the moment before which nothing may appear.
  mutating func note(releasedOn moment: String?) {
    release = release ?? moment
  }

  /// Adds what is stated by an item inside this one.
  mutating func formUnion(_ inner: PublicationState) {
    refusal = refusal ?? inner.refusal
    embargo = embargo ?? inner.embargo
    release = release ?? inner.release
  }

  private mutating func refuse(_ reason: String) { refusal = refusal ?? reason }

  /// A word for a status: where nothing else can be meant, all but the known good ones hold a record back;
  /// else only what plainly means that it is not out.
  private mutating func note(status: JSONValue, isOnlyStatus: Bool) {
    if case .bool(let isOut) = status {
      if !isOut { refuse("not published: its status is false") }
      return
    }
    guard let text = Self.text(status) else { return }
    let word = Self.word(text)
    if Self.embargoWords.contains(word) {
      embargo = embargo ?? Self.endless
    } else if let act = Self.acts[word] {
      refuse("\(act) by its agency")
    } else if Self.heldWords.contains(word) || isOnlyStatus && !Self.isOut(word) {
      refuse("not published: its status is '\(text.prefix(40))'")
    }
  }

  private static func isOut(_ word: String) -> Bool {
    outWords.contains(word) || word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private mutating func note(embargo value: JSONValue) {
    switch value {
    case .bool(let isOn): if isOn { embargo = embargo ?? Self.endless }
    case .integer, .number:
      guard !Self.isUnset(value) else { return }
      embargo = Self.isSet(value) ? embargo ?? Self.endless : Self.text(value)
    case .string(let text):
      let word = Self.word(text)
      guard !word.isEmpty, !Self.noWords.contains(word) else { return }
      // An end that is stated elsewhere says more than "yes".
      if !Self.yesWords.contains(word) {
        embargo = text
      } else {
        embargo = embargo ?? Self.endless
      }
    case .object(let members):
      let end = members.first { Self.ends.contains(Self.key($0.name)) }?.value
      if let end, end != .null { note(embargo: end) }
    default: break
    }
  }

  // MARK: What follows

  /// Why the record is held back; nil where it may be read.
  ///
  /// - Parameter now: seconds since 1970.
  /// - Returns: the reason, which is temporary where time alone lifts it.
  func failure(now: Int) -> ReadingFailure? {
    if let refusal { return ReadingFailure(reason: refusal) }
    if let release, let isOver = Embargo.isOver(release, now: now), !isOver {
      return ReadingFailure(reason: "to be released on \(release)", isTemporary: true)
    }
    guard let embargo, Embargo.isOver(embargo, now: now) != true else { return nil }
    return ReadingFailure(reason: "under embargo: \(embargo)", isTemporary: true)
  }

  // MARK: Values

  private static let marks = Array("_-. ".utf8)

  /// A name without its prefix, in small letters, without what joins its words.
  private static func key(_ name: String) -> String {
    let bytes = Array(name.utf8)
    var local = bytes.lastIndex(of: UInt8(ascii: ":")).map { bytes[($0 + 1)...] } ?? bytes[...]
    // Headers that are nobody's standard: "X-Status".
    if local.count > 2, local.first.map({ $0 | 0x20 }) == UInt8(ascii: "x"),
      local.dropFirst().first == UInt8(ascii: "-")
    {
      local = local.dropFirst(2)
    }
    guard local.count <= 40 else { return "" }
    let kept = local.filter { byte in !marks.contains(byte) }
    // Names are ASCII but for a few.
    guard kept.allSatisfy({ $0 < 0x80 }) else {
      return String(decoding: kept, as: UTF8.self).lowercased()
    }
    return String(
      decoding: kept.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
  }

  /// A status as one word: "draft" of "stat:Draft", of its address and of "auto-draft" "auto draft".
  private static func word(_ text: String) -> String {
    let last = text.split { $0 == ":" || $0 == "/" || $0 == "#" }.last ?? ""
    let words = last.lowercased().split { $0 == " " || $0 == "_" || $0 == "-" || $0 == "\n" }
    return words.joined(separator: " ")
  }

  private static func text(_ value: JSONValue) -> String? {
    switch value {
    case .string(let text):
      let line = TextLine.cleaned(text)
      return line.isEmpty ? nil : line
    case .integer(let number): return String(number)
    case .number(let number): return Int(exactly: number.rounded()).map(String.init)
    case .object:
      return (value["name"] ?? value["value"] ?? value["code"] ?? value["qcode"]).flatMap(text)
    case .array(let elements): return elements.count == 1 ? text(elements[0]) : nil
    default: return nil
    }
  }

  /// Whether a mark is set: true, yes, 1, or the moment at which it was set.
  private static func isSet(_ value: JSONValue) -> Bool {
    switch value {
    case .bool(let isOn): return isOn
    case .integer(let number): return number == 1 || number > 100_000_000
    case .string(let text):
      let word = word(text)
      return yesWords.contains(word) || Embargo.isOver(text, now: 0) != nil
    default: return false
    }
  }

  private static func isUnset(_ value: JSONValue) -> Bool {
    switch value {
    case .bool(let isOn): return !isOn
    case .integer(let number): return number == 0
    case .number(let number): return number == 0
    case .string(let text): return ["false", "no", "0", "n", "nein", "non"].contains(word(text))
    default: return false
    }
  }
}
