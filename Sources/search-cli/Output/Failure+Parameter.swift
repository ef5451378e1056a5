extension Failure {
  /// The parameter that a refusal of a command line is about, and the refusal without dashes: `'--after'` is 'after'.
  var ofParameter: (name: String?, message: String) {
    var text = ""
    var name: String?
    for (number, part) in message.split(separator: "--", omittingEmptySubsequences: false)
      .enumerated()
    {
      if number > 0, name == nil {
        let word = part.prefix { $0.isLetter || $0 == "-" }
        if !word.isEmpty { name = String(word) }
      }
      text += part
    }
    return (name, text)
  }
}
