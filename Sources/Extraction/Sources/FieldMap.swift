/// What the names of members and columns mean to a user who knows the data: `title=Headline`.
public struct FieldMap: Sendable, Equatable {
  /// An assignment that cannot be read.
  public struct Misprint: Error, Equatable {
    /// What is wrong and what to write, in lower case.
    public var reason: String
  }

  private var fields: [String: RecordField] = [:]

  /// Whether it adds nothing.
  public var isEmpty: Bool { fields.isEmpty }

  /// Creates a map that adds nothing to what is known.
  public init() {}

  /// Reads assignments `FIELD=NAME`.
  ///
  /// - Throws: `Misprint` where one has no such form, or names no field of an article.
  public init(_ assignments: [String]) throws(Misprint) {
    for assignment in assignments {
      let parts = assignment.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw Misprint(reason: "'\(assignment)' is no FIELD=NAME, such as title=Headline")
      }
      guard let field = RecordField.named(parts[0])?.field else {
        let names = RecordField.allCases.map { "\($0)" }.joined(separator: ", ")
        throw Misprint(reason: "there is no field '\(parts[0])': use one of \(names)")
      }
      fields[parts[1]] = field
    }
  }

  /// Returns the field of a name and its rank among the names of that field; those of the user come first.
  func field(named name: String) -> (field: RecordField, rank: Int)? {
    if let field = fields[name] { return (field, -1) }
    return RecordField.named(name)
  }
}
