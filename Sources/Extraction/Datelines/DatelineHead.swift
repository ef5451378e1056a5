/// The beginning of a paragraph, as a dateline may stand there: spaces and line breaks are one space.
struct DatelineHead {
  /// How much of a paragraph is read, in scalars.
  static let length = 260

  /// The text.
  let scalars: [Unicode.Scalar]
  /// Where each scalar begins in the paragraph's UTF-8, and where the head ends.
  let offsets: [Int]

  /// Reads the beginning of `paragraph`.
  init(_ paragraph: String) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    scalars.reserveCapacity(Self.length)
    offsets.reserveCapacity(Self.length + 1)
    for scalar in paragraph.unicodeScalars.prefix(Self.length * 2) {
      guard scalars.count < Self.length else { break }
      let isSpace =
        scalar.isASCII
        ? scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value)
        : scalar.properties.isWhitespace
      let isInvisible = scalar == "\u{AD}" || scalar == "\u{200B}" || scalar == "\u{FEFF}"
      if isSpace {
        if scalars.last != " ", !scalars.isEmpty {
          scalars.append(" ")
          offsets.append(offset)
        }
      } else if !isInvisible {
        scalars.append(scalar)
        offsets.append(offset)
      }
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  /// The scalar at `index`, or a space outside of the head.
  subscript(_ index: Int) -> Unicode.Scalar {
    scalars.indices.contains(index) ? scalars[index] : " "
  }

  /// The first index at or after `index` that holds no space, comma or point.
  func skipping(_ unwanted: String, from index: Int) -> Int {
    var index = index
    if index < scalars.count, Capitals.isASCIILetter(scalars[index]) { return index }
    while index < scalars.count, unwanted.unicodeScalars.contains(scalars[index]) { index += 1 }
    return index
  }
}

extension String {
  /// Creates the text of some scalars.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    self.init(String.UnicodeScalarView(scalars))
  }
}
