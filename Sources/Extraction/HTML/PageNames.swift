/// What the names of a page's elements say (`class`, `id` and their like); each is read once.
final class PageNames {
  /// What a name says.
  struct Reading {
    /// The kinds of part that it names, and the words that do, in their order.
    var zones: [(zone: PageZone, word: String)] = []
    /// Whether it names a date, or a writer.
    var isDate = false
    var isAuthor = false
    /// Whether it names a change.
    var isChange = false
    /// Whether it names the story's text.
    var isStory = false
  }

  private var readings: [UInt64: (name: ArraySlice<UInt8>, reading: Reading)] = [:]

  /// Returns what a name says.
  func reading(of name: ArraySlice<UInt8>) -> Reading {
    let key = ByteHash.of(name)
    if let known = readings[key], known.name.elementsEqual(name) { return known.reading }
    let reading = read(name)
    readings[key] = (name, reading)
    return reading
  }

  /// What a word says, alone.
  private struct Word {
    var zone: PageZone?
    var isDate = false
    var isAuthor = false
    var isChange = false
    var isNegation = false
    /// Whether a zone's name of two words may begin with it.
    var beginsPair = false
  }

  /// What authors of pages call the element with the story's text; words together are one.
  static let storyNames: Set = [
    "articlebody", "storybody", "entrycontent", "postcontent", "articlecontent", "articletext",
    "storycontent", "storytext", "postbody", "newsbody", "newstext", "contentbody", "bodytext",
    "articlebodytext", "maincontent", "richtext", "bodycopy",
  ]
  private static let negations: Set = ["has", "no", "with", "without", "not", "non"]
  private static let firstWords = Set(
    PageZone.pairs.keys.compactMap { $0.split(separator: " ").first.map(String.init) })

  private func read(_ name: ArraySlice<UInt8>) -> Reading {
    var reading = Reading()
    var previous = ""
    var last = Word()
    NameWords.forEach(in: name) { word in
      let this = meaning(of: word)
      reading.isDate = reading.isDate || this.isDate
      reading.isAuthor = reading.isAuthor || this.isAuthor
      reading.isChange = reading.isChange || this.isChange
      reading.isStory =
        reading.isStory || Self.storyNames.contains(word)
        || Self.storyNames.contains(previous + word)
      // "has-caption" and "no-sidebar" speak of what is elsewhere.
      if !last.isNegation {
        if let zone = this.zone { reading.zones.append((zone, word)) }
        if last.beginsPair {
          let pair = previous + " " + word
          if let zone = PageZone.pairs[pair] { reading.zones.append((zone, pair)) }
        }
      }
      previous = word
      last = this
    }
    return reading
  }

  private func meaning(of word: String) -> Word {
    if let known = Self.words[word] { return known }
    var meaning = Word()
    guard let first = word.utf8.first, let prefixes = Self.prefixes[first] else { return meaning }
    meaning.zone = prefixes.first { word.utf8.starts(with: $0.letters) }?.zone
    return meaning
  }

  /// All words that say something.
  private static let words: [String: Word] = {
    var words: [String: Word] = [:]
    for (word, zone) in PageZone.words { words[word, default: Word()].zone = zone }
    for word in PrintedFacts.dateWords { words[word, default: Word()].isDate = true }
    for word in PrintedFacts.authorWords { words[word, default: Word()].isAuthor = true }
    for word in PrintedFacts.changeWords { words[word, default: Word()].isChange = true }
    for word in negations { words[word, default: Word()].isNegation = true }
    for word in firstWords { words[word, default: Word()].beginsPair = true }
    // A word that says something else may begin as a zone's do.
    for (word, meaning) in words where meaning.zone == nil {
      words[word]?.zone = PageZone.prefixes.first { word.hasPrefix($0.0) }?.1
    }
    return words
  }()

  /// The beginnings of zones' names, by their first byte.
  private static let prefixes = Dictionary(
    grouping: PageZone.prefixes.map { (letters: Array($0.0.utf8), zone: $0.1) }
  ) { $0.letters.first ?? 0 }
}

/// A quick hash of bytes (FNV-1a, 64 bits), for tables whose keys come from one document.
enum ByteHash {
  /// Returns the hash.
  static func of(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
