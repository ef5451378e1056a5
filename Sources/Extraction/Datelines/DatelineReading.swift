public import News

/// A dateline as read off the head of a paragraph.
public struct DatelineReading: Sendable, Equatable {
  /// The place as printed, and the places it means.
  public var dateline: Dateline
  /// The agency credited in it, by its usual English name.
  public var agency: String?
  /// The day printed in it.
  public var day: PrintedDay?
  /// The rule that read it, in the manner of `Evidence.rule`.
  public var rule: String
  /// What was printed, from the paragraph's start to the text's.
  public var excerpt: String
  /// The paragraph's text after the dateline.
  public var remainder: String
}

/// How a dateline ends.
enum DatelineEnd {
  /// "—", " – ", " - ", "--": a dash that nothing else could be.
  case dash
  /// "26- ", ") -Text": a hyphen that is a dash only after a day or an agency.
  case hyphen
  /// " | ", as after an agency in some German papers.
  case bar
  /// An agency in brackets or strokes, or before a full stop, with no dash after it.
  case agency
  /// ": ", as in the papers of South Asia and the Gulf.
  case colon
  /// The paragraph's end.
  case paragraph
}

extension DatelineHead {
  /// A place where a dateline may end.
  struct Terminator {
    var kind: DatelineEnd
    /// Where the dateline's text ends.
    var end: Int
    /// Where the article's text begins.
    var next: Int
  }

  /// The first places at or after `start` where a dateline may end.
  ///
  /// They are looked for as they are asked for: most articles have their dateline at the first.
  func terminators(from start: Int, agencies: BareAgencies) -> some Sequence<Terminator> {
    sequence(state: (index: start, count: 0, isOver: false)) { state -> Terminator? in
      while state.index < scalars.count, state.count < 6, state.index - start < 180 {
        let index = state.index
        let found = dash(at: index) ?? agencyEnd(at: index, from: start, agencies: agencies)
        state.index = max(found?.next ?? 0, index + 1)
        guard let found else { continue }
        state.count += 1
        return found
      }
      guard !state.isOver, scalars.count < 90 else { return nil }
      state.isOver = true
      return Terminator(kind: .paragraph, end: scalars.count, next: scalars.count)
    }
  }

  private func dash(at index: Int) -> Terminator? {
    let before = self[index - 1]
    let after = self[index + 1]
    func terminator(_ kind: DatelineEnd, length: Int = 1) -> Terminator {
      Terminator(kind: kind, end: index, next: skipping(" ", from: index + length))
    }
    switch scalars[index] {
    case "—", "―": return terminator(.dash)
    case "–", "−":
      return before == " " || after == " " ? terminator(.dash) : nil
    case ":":
      return after == " " && Capitals.isLetter(before) ? terminator(.colon) : nil
    case "_":
      // The Associated Press's dash, where a teleprinter had no other.
      return before == " " && after == " " ? terminator(.dash) : nil
    case "|":
      return before == " " ? terminator(.bar) : nil
    case "-":
      if after == "-" { return terminator(.dash, length: self[index + 2] == "-" ? 3 : 2) }
      if before == " " && after == " " { return terminator(.dash) }
      if before == ")" || before == "." && after == " " { return terminator(.dash) }
      return before == " " || after == " " ? terminator(.hyphen) : nil
    default: return nil
    }
  }

  /// An agency that ends a dateline without a dash.
  ///
  /// So in "(AP) The", "/ТАСС/. ", ". УНН. ".
  private func agencyEnd(at index: Int, from start: Int, agencies: BareAgencies) -> Terminator? {
    let openings: (Unicode.Scalar, Unicode.Scalar)
    switch scalars[index] {
    case ")": openings = ("(", "(")
    case "/": openings = ("/", "/")
    case ".": openings = (".", ",")
    default: return nil
    }
    func isOpening(_ scalar: Unicode.Scalar) -> Bool {
      scalar == openings.0 || scalar == openings.1
    }
    var open = index - 1
    while open > start, index - open < 40, !isOpening(scalars[open]) { open -= 1 }
    guard open > start, index - open > 1, isOpening(scalars[open]),
      agencies.name(
        printedAs: String(scalars[open + 1..<index]), isBracketed: scalars[index] != ".") != nil
    else { return nil }
    let next = skipping(" .,:", from: index + 1)
    // A dash after the brackets is the better end.
    if dash(at: min(next, scalars.count - 1)) != nil, next < scalars.count { return nil }
    return Terminator(kind: .agency, end: scalars[index] == "." ? index : index + 1, next: next)
  }
}
