extension Array {
  /// Returns the index of the first element for which `isBehind` is true, of an array in which all behind
  /// one such are; its count where there is none.
  @inlinable
  public func partitioningIndex(where isBehind: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isBehind(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
