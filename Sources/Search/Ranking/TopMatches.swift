/// Chooses the first of many matches, or of other things, without sorting them all.
enum TopMatches {
  /// Returns the `count` first of `matches` in the order of `precedes`, in that order.
  ///
  /// O(n log count): a heap whose root is the last of the best.
  static func select<Element>(
    _ count: Int, of matches: [Element], by precedes: (Element, Element) -> Bool
  ) -> [Element] {
    guard count < matches.count else { return matches.sorted(by: precedes) }
    guard count > 0 else { return [] }
    var heap = Array(matches[..<count])
    for root in stride(from: count / 2 - 1, through: 0, by: -1) { sink(&heap, root, precedes) }
    for match in matches[count...] where precedes(match, heap[0]) {
      heap[0] = match
      sink(&heap, 0, precedes)
    }
    return heap.sorted(by: precedes)
  }

  private static func sink<Element>(
    _ heap: inout [Element], _ start: Int, _ precedes: (Element, Element) -> Bool
  ) {
    var parent = start
    while true {
      var last = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if precedes(heap[last], heap[child]) { last = child }
      }
      if last == parent { return }
      heap.swapAt(parent, last)
      parent = last
    }
  }
}
