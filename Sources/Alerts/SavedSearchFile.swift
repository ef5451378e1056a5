/// A saved search as it lies in a file: a line an option, `option: value`, with `#` before comments.
///
/// The options are those of the command line, and `query` is the query.
public struct SavedSearchFile: Sendable, Equatable {
  /// An option with its value.
  public struct Line: Sendable, Equatable {
    /// The option's name, without dashes.
    public var option: String
    /// Its value; `yes` for an option that is there or not.
    public var value: String
    /// Where it stands, from 1.
    public var number: Int

    /// Creates a line.
    public init(_ option: String, _ value: String, number: Int = 0) {
      self.option = option
      self.value = value
      self.number = number
    }
  }

  /// A line that is no option.
  public struct Misprint: Error, Equatable, Sendable, CustomStringConvertible {
    /// Where it stands, from 1.
    public var line: Int
    /// What is wrong, in lower case.
    public var reason: String

    /// Creates a misprint.
    public init(line: Int, reason: String) {
      self.line = line
      self.reason = reason
    }

    /// `line 3: reason`.
    public var description: String { "line \(line): \(reason)" }
  }

  /// The most letters of a name.
  public static let longestName = 64

  /// The lines, comments and empty ones left out.
  public var lines: [Line]

  /// Creates a file of lines.
  public init(lines: [Line]) {
    self.lines = lines
  }

  /// Reads a file's text.
  ///
  /// - Throws: `Misprint` for a line that has no colon, or no name before it.
  public init(parsing text: String) throws(Misprint) {
    lines = []
    let all = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in all.enumerated() {
      let line = Self.trimmed(line)
      guard let first = line.first, first != "#" else { continue }
      guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else {
        throw Misprint(line: index + 1, reason: "'\(line)' is no 'option: value'")
      }
      lines.append(
        Line(
          String(Self.trimmed(line[..<colon])),
          String(Self.trimmed(line[line.index(after: colon)...])), number: index + 1))
    }
  }

  /// The file's text.
  ///
  /// A value is one line: breaks in it become blanks.
  public var text: String {
    lines.map { line in
      "\(line.option): " + String(line.value.map { $0.isNewline ? " " : $0 }) + "\n"
    }.joined()
  }

  /// Whether a word can be the name of a saved search: letters, digits, `-` and `_`, at most 64, no dash in front.
  public static func isName(_ word: String) -> Bool {
    !word.isEmpty && word.count <= longestName && word.first != "-"
      && word.utf8.count <= 200
      && word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  }

  private static func trimmed(_ text: Substring) -> Substring {
    var text = text.drop(while: \.isWhitespace)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
