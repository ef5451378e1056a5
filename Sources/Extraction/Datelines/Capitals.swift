/// Capital letters: how datelines mark places.
enum Capitals {
  /// Whether a name is set in capitals, but for a slip ("WALtHAM") or a prefix ("McLEAN").
  static func isCapitals(_ text: some Sequence<Unicode.Scalar>) -> Bool {
    var upper = 0
    var lower = 0
    for scalar in text {
      if isUpper(scalar) { upper += 1 } else if isLower(scalar) { lower += 1 }
    }
    return upper >= 2 && lower * 4 <= upper
  }

  /// Whether a scalar is a capital letter.
  static func isUpper(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x41...0x5A).contains(scalar.value) : scalar.properties.isUppercase
  }

  /// Whether a scalar is a small letter.
  static func isLower(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? (0x61...0x7A).contains(scalar.value) : scalar.properties.isLowercase
  }

  /// Whether a scalar is a letter of ASCII.
  static func isASCIILetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x41...0x5A).contains(scalar.value) || (0x61...0x7A).contains(scalar.value)
  }

  /// Whether a scalar is a letter.
  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII ? isASCIILetter(scalar) : scalar.properties.isAlphabetic
  }

  /// Whether a scalar is a digit of ASCII.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value)
  }

  /// Returns a name set in capitals with only its words' first letters large.
  ///
  /// A name with small letters in it is returned as it is.
  static func titled(_ name: String) -> String {
    guard isCapitals(name.unicodeScalars) else { return name }
    var titled = ""
    var isInWord = false
    for scalar in name.unicodeScalars {
      titled += isInWord ? scalar.properties.lowercaseMapping : String(scalar)
      isInWord = isLetter(scalar) || scalar == "'" || scalar == "’"
    }
    return titled
  }
}
