internal import FileSystem

/// Words that a command takes for paths.
enum PathWords {
  /// Whether none of the words leads to a file or looks as if it should.
  static func arePerhapsQuery(_ words: [String]) -> Bool {
    words.allSatisfy { word in
      word != "-" && !word.contains(where: "./~".contains) && !FileReplacement.exists(word)
    }
  }
}
