/// A piece of a query's text.
struct QueryToken: Equatable {
  enum Kind: Equatable {
    /// Anything without blanks, quotation marks and parentheses.
    case chunk
    /// What stood between quotation marks.
    case quotation(isClosed: Bool)
    case open
    case close
  }

  var kind: Kind
  /// The text, of a quotation without its marks.
  var text: String
  /// Where it stands, in bytes.
  var range: Range<Int>
  /// Where it stands, in characters from 1.
  var column: Int
  /// Whether nothing stands between it and the token before.
  var isAttached: Bool
}

/// Splits a query at blanks, quotation marks and parentheses.
struct QueryLexer {
  private var tokens: [QueryToken] = []
  private var chunk = ""
  private var chunkStart = 0
  private var chunkColumn = 0
  /// Whether the chunk at hand is a field, a range or a regular expression, in which `|` is no operator.
  private var isWhole = false
  private var lastEnd = -1
  /// The characters begun so far; a mark on a letter begins none.
  private var column = 0

  /// Returns the tokens of a query; O(bytes).
  static func tokens(of text: String) -> [QueryToken] {
    var lexer = QueryLexer()
    lexer.read(text.unicodeScalars)
    return joiningInitials(lexer.tokens)
  }

  /// Returns tokens of which `J. K.`, or `1 300`, are one, as they are one word.
  private static func joiningInitials(_ tokens: [QueryToken]) -> [QueryToken] {
    var joined: [QueryToken] = []
    var isInitial = false
    var isNumber = false
    for token in tokens {
      let scalars = token.text.unicodeScalars
      let begins =
        token.kind == .chunk && scalars.count == 2 && scalars.last == "."
        && scalars.first?.properties.isUppercase == true
      let hasDigits =
        token.kind == .chunk && token.text.utf8.count <= 3 && token.text.utf8.allSatisfy(isDigit)
      let goesOn = hasDigits && isNumber && token.text.utf8.count == 3
      isNumber = goesOn || hasDigits && token.text.utf8.first != 0x30
      if begins && isInitial || goesOn {
        let last = joined.count - 1
        joined[last].text += token.text
        joined[last].range = joined[last].range.lowerBound..<token.range.upperBound
      } else {
        joined.append(token)
      }
      isInitial = begins
    }
    return joined
  }

  private mutating func read(_ scalars: String.UnicodeScalarView) {
    var position = 0
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let width = UTF8.width(scalar)
      index = scalars.index(after: index)
      count(scalar)
      if joinsHebrew(scalar, before: index, in: scalars) {
        chunk.unicodeScalars.append("\u{5F4}")
        position += width
        continue
      }
      if Self.isBlank(scalar), groupsDigits(scalar, before: index, in: scalars) {
        position += width
        continue
      }
      if let closers = Self.closers(of: scalar) {
        endChunk(position)
        (index, position) = readQuotation(scalars, from: index, at: position, width, closers)
        continue
      }
      switch scalar {
      case "(", ")", "（", "）":
        endChunk(position)
        let kind: QueryToken.Kind = scalar == "(" || scalar == "（" ? .open : .close
        append(kind, String(scalar), position..<position + width, column)
      // A dash in front of a word was pasted with it; it leaves nothing out.
      case "—" where chunk.isEmpty: break
      case _ where Self.isBlank(scalar):
        endChunk(position)
      case "|" where !isWhole:
        endChunk(position)
        // `||` is one operator.
        if tokens.last?.text != "|" || lastEnd < position {
          append(.chunk, "|", position..<position + width, column)
        } else {
          lastEnd = position + width
        }
      default:
        if chunk.isEmpty { (chunkStart, chunkColumn) = (position, column) }
        if ":=[{".unicodeScalars.contains(scalar) || chunk.isEmpty && scalar == "/" {
          isWhole = true
        }
        chunk.unicodeScalars.append(Self.plain(scalar))
      }
      position += width
    }
    endChunk(position)
  }

  /// Whether a quotation mark stands before the last letter of a Hebrew acronym.
  private func joinsHebrew(
    _ scalar: Unicode.Scalar, before index: String.Index, in scalars: String.UnicodeScalarView
  ) -> Bool {
    guard scalar == "\"", let last = chunk.unicodeScalars.last, Self.isHebrew(last),
      index < scalars.endIndex
    else { return false }
    return Self.isHebrew(scalars[index])
  }

  private static func isHebrew(_ scalar: Unicode.Scalar) -> Bool {
    (0x5D0...0x5EA).contains(scalar.value)
  }

  /// Whether a blank that does not break the line stands between the digits of one number: `1 300`.
  private func groupsDigits(
    _ scalar: Unicode.Scalar, before index: String.Index, in scalars: String.UnicodeScalarView
  ) -> Bool {
    guard scalar.value >= 0x80, !chunk.isEmpty, chunk.utf8.allSatisfy(Self.isDigit) else {
      return false
    }
    let next = scalars[index...].prefix { $0.value < 0x80 && Self.isDigit(UInt8($0.value)) }
    return next.count == 3
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  private mutating func readQuotation(
    _ scalars: String.UnicodeScalarView, from start: String.Index, at position: Int, _ width: Int,
    _ closers: Set<Unicode.Scalar>
  ) -> (String.Index, Int) {
    var index = start
    var end = position + width
    var text = ""
    let first = column
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      end += UTF8.width(scalar)
      count(scalar)
      if closers.contains(scalar) {
        append(.quotation(isClosed: true), Self.tidied(text), position..<end, first)
        return (index, end)
      }
      // Another quotation mark inside would close what is printed of it.
      let isSpace = Self.isBlank(scalar) || ["\"", "“", "”", "＂"].contains(scalar)
      text.unicodeScalars.append(isSpace ? " " : Self.plain(scalar))
    }
    append(.quotation(isClosed: false), Self.tidied(text), position..<end, first)
    return (index, end)
  }

  private mutating func endChunk(_ position: Int) {
    guard !chunk.isEmpty else { return }
    append(.chunk, chunk, chunkStart..<position, chunkColumn)
    chunk = ""
    isWhole = false
  }

  private mutating func append(
    _ kind: QueryToken.Kind, _ text: String, _ range: Range<Int>, _ column: Int
  ) {
    tokens.append(
      QueryToken(
        kind: kind, text: text, range: range, column: column,
        isAttached: range.lowerBound == lastEnd))
    lastEnd = range.upperBound
  }

  private mutating func count(_ scalar: Unicode.Scalar) {
    if scalar.value < 0x300 || !scalar.properties.isGraphemeExtend { column += 1 }
  }

  /// The marks that close a quotation which a scalar opens, nil if it opens none.
  private static func closers(of scalar: Unicode.Scalar) -> Set<Unicode.Scalar>? {
    switch scalar {
    case "\"", "“", "”", "＂": ["\"", "“", "”", "＂"]
    case "„": ["“", "”", "\"", "„"]
    case "«": ["»"]
    case "»": ["«"]
    case "「": ["」"]
    case "『": ["』"]
    default: nil
    }
  }

  /// A scalar as the parser knows it: one apostrophe, one hyphen.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "’", "‘", "‛", "ʼ", "´", "`": "'"
    case "‐", "‑", "−", "–", "—": "-"
    case "：": ":"
    default: scalar
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ...0x20, 0x7F...0x9F: true
    case ..<0x80: false
    default: scalar.properties.isWhitespace
    }
  }

  /// One blank between words, none at the ends.
  private static func tidied(_ text: String) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
