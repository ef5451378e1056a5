/// What the names of a page's elements say (`class`, `id` and their like); each is read once.
final class PageNames {
  /// What a name says.
  struct Reading {
    /// The kinds of part that it names, and the words that do, in their order.
    var zones: [(zone: PageZone, word: String)] = []
    /// Whether it names a date, or a writer.
    var isDate = false
    var isAuthor = false
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
    var isNegation = false
    /// Whether a zone's name of two words may begin with it.
    var beginsPair = false
  }

  private var words: [String: Word] = [:]
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
    if let known = words[word] { return known }
    let prefixed = PageZone.prefixes.first { word.hasPrefix($0.0) }?.1
    let meaning = Word(
      zone: PageZone.words[word] ?? prefixed, isDate: PrintedFacts.dateWords.contains(word),
      isAuthor: PrintedFacts.authorWords.contains(word),
      isNegation: Self.negations.contains(word), beginsPair: Self.firstWords.contains(word))
    words[word] = meaning
    return meaning
  }
}

/// A quick hash of bytes (FNV-1a, 64 bits), for tables whose keys come from one document.
enum ByteHash {
  /// Returns the hash.
  static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }
}
