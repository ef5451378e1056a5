internal import FileSystem

/// Words that a command takes for paths.
enum PathWords {
  /// Refuses a word that names no file, and may have been meant as a query.
  static func check(_ word: String) throws(Failure) {
    guard arePerhapsQuery([word]) else { return }
    throw .misplaced("cannot read '\(word)': no such file or directory", status: .failure)
  }

  /// Whether none of the words leads to a file or looks as if it should.
  static func arePerhapsQuery(_ words: [String]) -> Bool {
    words.allSatisfy { word in
      word != "-" && !word.contains(where: "./~".contains) && !FileReplacement.exists(word)
    }
  }
}
