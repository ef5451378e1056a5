/// Which numbers of names or places are one value of a facet: those that one filter finds.
package struct FacetGroups {
  /// The value of each group.
  package private(set) var labels: [String] = []
  /// The group of each number, plus one; 0 for none.
  private var groups: [Int32] = []
  private var byKey: [String: Int] = [:]

  /// The number behind the highest that may have a group.
  package var numberCount: Int { groups.count }

  /// Returns the group of a number, nil where it has no value.
  package func group(of number: Int) -> Int? {
    guard number < groups.count, groups[number] > 0 else { return nil }
    return Int(groups[number]) - 1
  }

  /// Puts a number into the group of a key, whose label is that of the first of its numbers.
  package mutating func add(_ number: Int, key: String, label: String) {
    let group: Int
    if let known = byKey[key] {
      group = known
    } else {
      group = labels.count
      byKey[key] = group
      labels.append(label)
    }
    if number >= groups.count {
      groups.append(contentsOf: repeatElement(0, count: number + 1 - groups.count))
    }
    groups[number] = Int32(group + 1)
  }
}
