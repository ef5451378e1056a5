/// What each letter below U+0530 and of the block Latin Extended Additional folds to.
enum FoldTable {
  /// One or two letters, or nothing.
  struct Letters: Sendable {
    var first: UInt16
    var second: UInt8 = 0
    var isDropped: Bool { first == 0 }
  }

  /// Scalars below this are looked up by their own number.
  static let end = 0x530

  /// The letters by scalar, then those of U+1E00–U+1EFF.
  static let letters: [Letters] = {
    var table = (0..<end + 0x100).map { index in
      lowercase(index < end ? index : index - end + 0x1E00)
    }
    for (plain, marked) in groups {
      let letters = Array(plain.utf8)
      for scalar in marked.unicodeScalars {
        for form in [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping] {
          guard let only = form.unicodeScalars.first, form.unicodeScalars.count == 1 else {
            continue
          }
          let value = Int(only.value)
          let index = value < end ? value : value - 0x1E00 + end
          guard value >= 0x80, value < end || (0x1E00..<0x1F00).contains(value) else { continue }
          if let only = plain.unicodeScalars.first, only.value >= 0x80 {
            table[index] = Letters(first: UInt16(only.value))
          } else {
            table[index] = Letters(
              first: UInt16(letters[0]), second: letters.count > 1 ? letters[1] : 0)
          }
        }
      }
    }
    return table
  }()

  /// A scalar's lower case; nothing for marks and signs.
  private static func lowercase(_ value: Int) -> Letters {
    guard let scalar = Unicode.Scalar(UInt32(value)), scalar.properties.isAlphabetic,
      !(0x300..<0x370).contains(value)
    else { return Letters(first: 0) }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard let first = lower.first, first.value < 0x800 else { return Letters(first: 0) }
    return Letters(first: UInt16(first.value))
  }

  /// Letters with marks, by what they fold to.
  ///
  /// "ä" is "a" here: the gazetteer lists "ae" spellings.
  private static let groups: [(String, String)] = [
    ("a", "àáâãäåāăąǎạảấầẩẫậắằẳẵặª"), ("ae", "æǽ"), ("b", "ḃḅ"), ("c", "çćĉċčḉ"), ("d", "ðďđḍḏḑ"),
    ("e", "èéêëēĕėęěẹẻẽếềểễệḗə"), ("f", "ḟƒ"), ("g", "ĝğġģǧḡ"), ("h", "ĥħḥḧḩḫ"),
    ("i", "ìíîïĩīĭįıỉịǐ"), ("j", "ĵ"), ("k", "ķḱḳḵĸ"), ("l", "ĺļľŀłḷḹḻ"), ("m", "ḿṁṃ"),
    ("n", "ñńņňŉŋṅṇṉ"), ("o", "òóôõöøōŏőơọỏốồổỗộớờởỡợǒº"), ("oe", "œ"), ("p", "ṕṗ"),
    ("r", "ŕŗřṙṛṝṟ"), ("s", "śŝşšșṡṣſ"), ("ss", "ß"), ("t", "ţťŧțṫṭṯ"), ("th", "þ"),
    ("u", "ùúûüũūŭůűųưụủứừửữựǔ"), ("v", "ṽṿ"), ("w", "ŵẁẃẅẇẉ"), ("x", "ẋẍ"),
    ("y", "ýÿŷỳỵỷỹẏ"), ("z", "źżžẑẓẕ"), ("i", "İ"),
    ("α", "ά"), ("ε", "έ"), ("η", "ή"), ("ι", "ίϊΐ"), ("ο", "ό"), ("υ", "ύϋΰ"), ("ω", "ώ"),
    ("σ", "ς"),
    ("е", "ё"),
  ]
}
