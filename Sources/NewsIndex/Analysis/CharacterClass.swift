internal import Linguistics

/// What a character is to the tokenizer.
enum CharacterClass: UInt8 {
  /// Stands between words.
  case separator
  case letter
  case digit
  /// Belongs to a script written without blanks between words (Han, kana, Thai …).
  case ideograph
}

/// Class and spellings of characters, looked up once and remembered; one for each thread.
///
/// A character has two spellings besides its own: *lower*, which stemmers expect, and *folded*,
/// lower case without marks, by which words are found ("Wałęsa" as `walesa`).
struct CharacterTable {
  struct Entry {
    var kind: CharacterClass
    var isUpper: Bool
    var lower: [UInt8]
    var folded: [UInt8]

    /// Whether it is nothing by itself: a mark that folding drops, or invisible.
    var isNothing: Bool { kind != .separator && folded.isEmpty }
  }

  /// By ASCII code.
  static let asciiClasses: [CharacterClass] = (0..<128).map { (code: UInt8) in
    switch code {
    case 0x30...0x39: .digit
    case 0x41...0x5A, 0x61...0x7A: .letter
    default: .separator
    }
  }

  /// Whether a byte of UTF-8 is a letter or digit of ASCII.
  @inline(__always)
  static func isPlain(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10
  }

  /// Entries of the scalars met so far.
  private var entries: [UInt32: Entry] = [:]

  /// Returns the entry of a scalar beyond ASCII.
  mutating func entry(for scalar: UInt32) -> Entry {
    if let entry = entries[scalar] { return entry }
    let entry = Self.make(scalar)
    entries[scalar] = entry
    return entry
  }

  private static func make(_ scalar: UInt32) -> Entry {
    let lower = UnicodeData.lowercase(of: scalar)
    return Entry(
      kind: kind(of: scalar), isUpper: lower != scalar, lower: utf8(lower), folded: folded(lower))
  }

  /// Returns what a scalar is.
  static func kind(of scalar: UInt32) -> CharacterClass {
    if isWrittenWithoutBlanks(scalar) { return .ideograph }
    if isApostrophe(scalar) || raisedDigit(scalar) != nil { return .separator }
    switch UnicodeData.category(of: scalar) {
    case .letter: return .letter
    // A mark belongs to the letter before it; alone it is dropped by folding.
    case .mark: return .letter
    case .number: return .digit
    case .other: return isInvisible(scalar) ? .letter : .separator
    }
  }

  /// Soft hyphen, zero-width characters, variation selectors, tags …: inside a word they are nothing.
  private static func isInvisible(_ scalar: UInt32) -> Bool {
    Unicode.Scalar(scalar)?.properties.isDefaultIgnorableCodePoint ?? false
  }

  /// Whether a scalar is an apostrophe, or is written for one: acute and grave accents, primes, and the letters
  /// by which Ukrainian, Hawaiian, Uzbek and the transliteration of Arabic spell it.
  static func isApostrophe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x60, 0xB4, 0x02B9...0x02C1, 0x02C8, 0x02CA, 0x02CB, 0x02EE, 0x055A, 0x05F3, 0x05F4,
      0x07F4, 0x07F5, 0x2018, 0x2019, 0x201B, 0x2032, 0xA78B, 0xA78C, 0xFF07, 0xFF40:
      true
    default: false
    }
  }

  /// The digit of a superscript, which marks a footnote or a power: `treaty¹` is the word `treaty`.
  static func raisedDigit(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xB9: 0x31
    case 0xB2, 0xB3: UInt8(scalar - 0x80)
    case 0x2070, 0x2074...0x2079: UInt8(scalar - 0x2040)
    default: nil
    }
  }

  /// Whether a character is of a script written without blanks between words.
  static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    isWrittenWithoutBlanks(scalar.value)
  }

  private static func isWrittenWithoutBlanks(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC, 0x3099...0x309A,  // kana
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF, 0x3005,  // Han
      0xFF66...0xFF9F,  // half-width kana
      0x0E01...0x0E3A, 0x0E40...0x0E4E,  // Thai
      0x0E81...0x0EDF, 0x1000...0x109F, 0x1780...0x17D3:  // Lao, Myanmar, Khmer
      true
    default: false
    }
  }

  /// Lower case without marks, in compatibility form; empty for a mark or an invisible character.
  private static func folded(_ lower: UInt32) -> [UInt8] {
    if let special = specials[lower] { return Array(special.utf8) }
    if let digit = decimalDigit(lower) { return [digit] }
    if isInvisible(lower) || isDroppedMark(lower) { return [] }
    guard isDecomposable(lower) else { return utf8(lower) }
    return UnicodeData.decomposition(of: lower).flatMap { scalar -> [UInt8] in
      if isDroppedMark(scalar) { return [] }
      let lower = UnicodeData.lowercase(of: scalar)
      return specials[lower].map { Array($0.utf8) } ?? utf8(lower)
    }
  }

  /// Scripts whose marks only colour a letter: Latin, Greek, Cyrillic, Hebrew, Arabic.
  ///
  /// Kana, Hangul and Indic letters are different letters with a mark, and stay whole.
  private static func isDecomposable(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAA...0x077F, 0x1D00...0x1FFF, 0x2070...0x209C, 0x2100...0x218F, 0x2460...0x24FF,
      0x2C60...0x2C7F, 0xA640...0xA7FF, 0xFB00...0xFDFF, 0xFE70...0xFEFF, 0xFF00...0xFFEF:
      true
    default: false
    }
  }

  /// The digit of ASCII that a decimal digit of any script is: `٣` and `३` are `3`.
  private static func decimalDigit(_ scalar: UInt32) -> UInt8? {
    guard let properties = Unicode.Scalar(scalar)?.properties, properties.numericType == .decimal,
      let value = properties.numericValue
    else { return nil }
    return 0x30 + UInt8(value)
  }

  private static func isDroppedMark(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x0300...0x036F, 0x0483...0x0487, 0x0591...0x05BD, 0x05BF, 0x05C1...0x05C2,
      0x05C4...0x05C5, 0x05C7, 0x0610...0x061A, 0x0640, 0x064B...0x065F, 0x0670,
      0x06D6...0x06DC, 0x06DF...0x06E4, 0x06E7...0x06E8, 0x06EA...0x06ED, 0x1DC0...0x1DFF,
      0x20D0...0x20FF, 0xFE20...0xFE2F:
      true
    default: false
    }
  }

  /// Letters that Unicode does not decompose, but that are typed without their stroke or ligature.
  private static let specials: [UInt32: String] = [
    0xE6: "ae", 0x153: "oe", 0xF8: "o", 0x142: "l", 0x111: "d", 0xF0: "d", 0xFE: "th",
    0xDF: "ss", 0x1E9E: "ss", 0x131: "i", 0x127: "h", 0x167: "t", 0x14B: "ng", 0x138: "k",
    0x259: "e", 0x18F: "e", 0x192: "f", 0x268: "i", 0x289: "u", 0x19A: "l", 0x180: "b",
    0x1E5: "g", 0x1B6: "z", 0x253: "b", 0x257: "d", 0x199: "k", 0x3C2: "σ", 0x3F2: "σ",
    // Persian and Urdu kaf, yeh and heh, and the yeh without dots that Egypt writes, are Arabic's.
    0x6A9: "ك", 0x6CC: "ي", 0x649: "ي", 0x6C1: "ه", 0x6D5: "ه",
  ]

  /// Whether a scalar is, or belongs to, a word that the tokenizer finds.
  static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return isPlain(UInt8(scalar.value)) }
    return kind(of: scalar.value) != .separator && !isInvisible(scalar.value)
      && !isDroppedMark(scalar.value)
  }

  private static func utf8(_ scalar: UInt32) -> [UInt8] {
    Unicode.Scalar(scalar).map { Array(String($0).utf8) } ?? []
  }
}
