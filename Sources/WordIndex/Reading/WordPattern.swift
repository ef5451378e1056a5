/// A word with wildcards: `*` stands for any characters, `?` for one.
public struct WordPattern {
  private let scalars: [Unicode.Scalar]

  /// Creates a pattern.
  public init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  /// The pattern as it was typed.
  public var description: String { String(String.UnicodeScalarView(scalars)) }

  /// What every word of the pattern begins with.
  public var prefix: String {
    var text = ""
    for scalar in scalars.prefix(while: { $0 != "*" && $0 != "?" }) {
      text.unicodeScalars.append(scalar)
    }
    return text
  }

  /// Whether it is a prefix and a star, and nothing else.
  public var isPrefix: Bool {
    scalars.last == "*" && scalars.dropLast().allSatisfy { $0 != "*" && $0 != "?" }
  }

  /// What stands behind the prefix.
  public var rest: ArraySlice<Unicode.Scalar> { scalars.drop { $0 != "*" && $0 != "?" } }
}
