internal import NewsIndex

extension WordTable {
  /// Calls `visit` with every word within so many edits of one, in the order of bytes, until it
  /// returns false.
  ///
  /// Edits are those of `EditDistance`. The vocabulary is not read through: beginnings that no such word
  /// has are leapt over, by a row of the distance's table for each letter.
  func eachSimilar(
    to word: String, within edits: Int, _ visit: (String) -> Bool
  ) throws(IndexError) {
    var table = DistanceTable(word, edits)
    var bound: [UInt8] = []
    while let term = try first(from: bound) {
      let text = String(decoding: term, as: UTF8.self)
      if term.first == Term.stemMark {
        bound = [Term.stemMark + 1]
        continue
      }
      if let next = table.read(text) {
        bound = next
        continue
      }
      if table.isWithin, !visit(text) { return }
      bound = term + [0]
    }
  }
}

/// The rows of the distance's table for the letters of one word after the other.
private struct DistanceTable {
  private let word: [Unicode.Scalar]
  /// The letters of the word, sorted.
  private let letters: [Unicode.Scalar]
  private let edits: Int
  /// `rows[n][m]`: the distance of the first n letters read from the first m of the word.
  private var rows: [[Int]]
  private var read: [Unicode.Scalar] = []

  init(_ word: String, _ edits: Int) {
    self.word = Array(word.unicodeScalars)
    letters = Set(self.word).sorted()
    self.edits = edits
    rows = [Array(0...self.word.count)]
  }

  /// Whether the word that was read to its end is near enough.
  var isWithin: Bool { (rows[rows.count - 1].last ?? .max) <= edits }

  /// Reads a word; returns where to go on if no word that begins as it does is near enough.
  mutating func read(_ text: String) -> [UInt8]? {
    let scalars = Array(text.unicodeScalars)
    var common = 0
    while common < min(read.count, scalars.count), read[common] == scalars[common] { common += 1 }
    read = Array(scalars[..<common])
    rows.removeSubrange((common + 1)...)
    for scalar in scalars[common...] {
      let isSpent = rows[rows.count - 1].allSatisfy { $0 >= edits }
      append(scalar)
      guard rows[rows.count - 1].allSatisfy({ $0 > edits }) else { continue }
      let start = String(String.UnicodeScalarView(read.dropLast()))
      // Without an edit left, only letters of the word can go on from here.
      guard isSpent else { return Array((start + String(scalar)).utf8) + [0xFF] }
      guard let next = letters.first(where: { $0 > scalar }) else {
        return Array(start.utf8) + [0xFF]
      }
      return Array((start + String(next)).utf8)
    }
    return nil
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    let last = rows[rows.count - 1]
    var row = [last[0] + 1]
    row.reserveCapacity(word.count + 1)
    for index in word.indices {
      let isSame = word[index] == scalar
      var best = min(last[index] + (isSame ? 0 : 1), last[index + 1] + 1, row[index] + 1)
      if index > 0, rows.count > 1, word[index - 1] == scalar, read.last == word[index] {
        best = min(best, rows[rows.count - 2][index - 1] + 1)
      }
      row.append(best)
    }
    rows.append(row)
    read.append(scalar)
  }
}
