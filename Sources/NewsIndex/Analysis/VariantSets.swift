/// Sets of words that stand for one another in queries: spellings, old names, acronyms, near meanings.
///
/// The file's format stands at the top of `data/variants.txt`.
public struct VariantSets: Sendable, Equatable {
  /// How the forms of a set belong together.
  public enum Kind: String, Sendable, CaseIterable {
    /// Spellings of one name or word.
    case same
    /// Former or foreign names and the present one.
    case old
    /// A short form and the long form; each finds the other.
    case acronym
    /// A short form that finds its long form, but is not found by it: it is a common word too.
    case expand
    /// Words near in meaning.
    case related
  }

  /// Forms that belong together.
  public struct Set: Sendable, Equatable {
    /// How they belong together.
    public var kind: Kind
    /// The short forms of an acronym; else empty.
    public var short: [String]
    /// All other forms.
    public var forms: [String]
  }

  /// A line of a file that is no set.
  public struct Misprint: Error, Equatable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public var line: Int
    /// What is wrong with it.
    public var reason: String

    /// `line N: reason`.
    public var description: String { "line \(line): \(reason)" }
  }

  /// The sets, in the order of the file.
  public var sets: [Set] = []

  /// Reads a file's text.
  ///
  /// - Throws: `Misprint` at the first line that is no set.
  public init(parsing text: String) throws(Misprint) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      let content = Self.trimmed(line)
      if content.isEmpty || content.hasPrefix("#") { continue }
      do {
        sets.append(try Self.set(content))
      } catch {
        throw Misprint(line: index + 1, reason: error.reason)
      }
    }
  }

  private struct Reason: Error {
    var reason: String
  }

  private static func set(_ line: String) throws(Reason) -> Set {
    let parts = line.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let kind = Kind(rawValue: trimmed(parts[0])) else {
      throw Reason(
        reason: "begin with one of "
          + Kind.allCases.map { "'\($0.rawValue):'" }.joined(separator: ", "))
    }
    let sides = parts[1].split(separator: "=", maxSplits: 1)
    let isShortened = kind == .acronym || kind == .expand
    guard sides.count == (isShortened ? 2 : 1) else {
      throw Reason(
        reason: isShortened ? "put '=' between short and long forms" : "'=' is for acronyms only")
    }
    let short = isShortened ? forms(sides[0]) : []
    let rest = forms(sides[sides.count - 1])
    guard short.count + rest.count >= 2, !rest.isEmpty else {
      throw Reason(reason: "a set needs two forms, with '|' between")
    }
    return Set(kind: kind, short: short, forms: rest)
  }

  private static func forms(_ text: Substring) -> [String] {
    text.split(separator: "|").map { trimmed($0) }.filter { !$0.isEmpty }
  }

  private static func trimmed(_ text: Substring) -> String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let bytes = text.utf8
    let front = bytes.drop(while: isBlank)
    guard let last = front.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(text[front.startIndex...last])
  }
}
