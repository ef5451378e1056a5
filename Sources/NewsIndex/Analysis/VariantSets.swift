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
    public var short: [Form]
    /// All other forms.
    public var forms: [Form]
  }

  /// A word or name of a set.
  public struct Form: Sendable, Equatable {
    /// How it is spelled.
    public var text: String
    /// The code of the language that it is a word of, inflected there and there alone; nil for a form that stands as
    /// typed, in articles of any language.
    public var language: String?

    /// Creates a form.
    public init(text: String, language: String?) {
      self.text = text
      self.language = language
    }
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
    guard parts.count == 2, let (kind, language) = try head(trimmed(parts[0])) else {
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
    let short = isShortened ? try forms(sides[0], language) : []
    let rest = try forms(sides[sides.count - 1], language)
    guard short.count + rest.count >= 2, !rest.isEmpty else {
      throw Reason(reason: "a set needs two forms, with '|' between")
    }
    return Set(kind: kind, short: short, forms: rest)
  }

  /// Reads what stands before the colon: a kind, and perhaps the language of all forms, as in `same [en]`.
  private static func head(_ text: String) throws(Reason) -> (kind: Kind, language: String?)? {
    let end = text.firstIndex(of: "[") ?? text.endIndex
    guard let kind = Kind(rawValue: trimmed(text[..<end])) else { return nil }
    guard end < text.endIndex else { return (kind, nil) }
    let (language, rest) = try language(text[end...])
    guard rest.isEmpty else { throw Reason(reason: "put ':' behind the language") }
    return (kind, language)
  }

  /// Reads forms; each may have a language in front, as in `[en] sheikh`.
  private static func forms(_ text: Substring, _ language: String?) throws(Reason) -> [Form] {
    var forms: [Form] = []
    for part in text.split(separator: "|") {
      let form = trimmed(part)
      if form.isEmpty { continue }
      guard form.hasPrefix("[") else {
        forms.append(Form(text: form, language: language))
        continue
      }
      let (own, rest) = try Self.language(form[...])
      guard !rest.isEmpty else { throw Reason(reason: "put a form behind '[\(own)]'") }
      forms.append(Form(text: rest, language: own))
    }
    return forms
  }

  /// Reads a language in brackets; returns its code and what stands behind it.
  private static func language(_ text: Substring) throws(Reason) -> (code: String, rest: String) {
    let parts = text.dropFirst().split(
      separator: "]", maxSplits: 1, omittingEmptySubsequences: false)
    let code = parts.first.map { trimmed($0) } ?? ""
    guard parts.count == 2, !code.isEmpty, code == ArticleLanguage.code(code) else {
      throw Reason(reason: "write a language as its code in brackets, as in '[en]'")
    }
    return (code, trimmed(parts[1]))
  }

  private static func trimmed(_ text: Substring) -> String {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    let bytes = text.utf8
    let front = bytes.drop(while: isBlank)
    guard let last = front.lastIndex(where: { !isBlank($0) }) else { return "" }
    return String(text[front.startIndex...last])
  }
}
