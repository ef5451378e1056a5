/// Other spellings to try for a name that the gazetteer does not list.
enum NameVariants {
  /// Words at a name's head that stand for each other.
  private static let prefixes: [(short: String, long: String)] = [
    ("st", "saint"), ("ste", "sainte"), ("ft", "fort"), ("mt", "mount"), ("pt", "port"),
    ("sta", "santa"), ("sto", "santo"),
  ]
  /// Words before a name: "NEAR MOSUL, Iraq".
  private static let approaches = ["near", "outside", "off", "nahe", "bei", "près de", "под"]
    .map { NameKey.fold($0) }
  /// Words at a name's tail that say what is there, not where.
  private static let suffixes = [
    "airport", "airbase", "airforcebase", "internationalairport", "navalbase", "township",
  ]

  /// Returns the keys to try, likeliest first.
  static func of(_ key: [UInt8], printed name: some StringProtocol) -> [[UInt8]] {
    var variants: [[UInt8]] = []
    let first = name.utf8.prefix { $0 != 0x20 && $0 != 0x2E && $0 != 0x2D }
    let word = NameKey.fold(String(decoding: first, as: UTF8.self))
    for (short, long) in prefixes {
      if word == Array(short.utf8) { variants.append(Array(long.utf8) + key.dropFirst(word.count)) }
      if word == Array(long.utf8) { variants.append(Array(short.utf8) + key.dropFirst(word.count)) }
    }
    if approaches.contains(word), key.count > word.count {
      variants.append(Array(key.dropFirst(word.count)))
    }
    let plain = withoutUmlautSpelling(key)
    if plain.count < key.count { variants.append(plain) }
    for suffix in suffixes where key.count > suffix.utf8.count + 2 {
      if key.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) {
        variants.append(Array(key.dropLast(suffix.utf8.count)))
      }
    }
    return variants
  }

  /// The key with "ae", "oe" and "ue" read as ä, ö and ü, which fold to a, o and u.
  private static func withoutUmlautSpelling(_ key: [UInt8]) -> [UInt8] {
    var plain: [UInt8] = []
    for byte in key {
      if byte == 0x65, let last = plain.last, last == 0x61 || last == 0x6F || last == 0x75 {
        continue
      }
      plain.append(byte)
    }
    return plain
  }
}
