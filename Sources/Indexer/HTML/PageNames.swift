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
    let reading = Self.read(name)
    readings[key] = (name, reading)
    return reading
  }

  private static let negations: Set = ["has", "no", "with", "without", "not", "non"]

  private static func read(_ name: ArraySlice<UInt8>) -> Reading {
    var reading = Reading()
    var previous = ""
    NameWords.forEach(in: name) { word in
      reading.isDate = reading.isDate || PrintedFacts.dateWords.contains(word)
      reading.isAuthor = reading.isAuthor || PrintedFacts.authorWords.contains(word)
      // "has-caption" and "no-sidebar" speak of what is elsewhere.
      if !negations.contains(previous) {
        if let zone = PageZone.words[word] ?? prefixed(word) { reading.zones.append((zone, word)) }
        let pair = previous + " " + word
        if let zone = PageZone.pairs[pair] { reading.zones.append((zone, pair)) }
      }
      previous = word
    }
    return reading
  }

  private static func prefixed(_ word: String) -> PageZone? {
    PageZone.prefixes.first { word.hasPrefix($0.0) }?.1
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
