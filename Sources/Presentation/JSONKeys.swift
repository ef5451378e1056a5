internal import News
public import JSON
internal import NewsIndex

/// Which keys of hits and articles stand in JSON: all, or some in the order in which they were asked for.
public struct JSONKeys: Sendable, Equatable {
  /// The keys, nil for all.
  private let names: [String]?

  /// All keys.
  public static let all = JSONKeys(names: nil)

  /// The names of columns that are called otherwise in JSON.
  private static let columns = ["time": "published_at", "language": "lang", "text": "body"]

  private init(names: [String]?) {
    self.names = names
  }

  /// Chooses keys by their names, or by those of the columns that hold the same.
  ///
  /// - Parameters:
  ///   - names: the names.
  ///   - known: the keys that there are.
  /// - Returns: nil, and the first name that is none, where one is unknown.
  public static func choosing(
    _ names: [String], among known: [String]
  ) -> (keys: JSONKeys?, unknown: String?) {
    var chosen: [String] = []
    for name in names {
      let key = columns[name] ?? name
      guard known.contains(key) else { return (nil, name) }
      if !chosen.contains(key) { chosen.append(key) }
    }
    return (JSONKeys(names: chosen), nil)
  }

  /// Returns the members that are wanted.
  public func members(_ all: [JSONMember]) -> [JSONMember] {
    guard let names else { return all }
    return names.compactMap { name in all.first { $0.name == name } }
  }

  /// Returns an object with the members that are wanted; another value as it is.
  public func value(_ value: JSONValue) -> JSONValue {
    guard names != nil, case .object(let all) = value else { return value }
    return .object(members(all))
  }
}
