/// Which part of an answer is shown, and how to see more: "1–10 of 771, more with --offset 10".
struct PageLine {
  /// How much was left out before the first.
  let offset: Int
  /// How much is shown.
  let count: Int
  /// How much there is; nil where nobody has counted what comes behind.
  let total: Int?

  /// The line; nil where all is shown, or nothing.
  var text: String? {
    guard count > 0, offset > 0 || total.map({ $0 > count }) ?? true else { return nil }
    let end = offset + count
    let shown = count == 1 ? "\(end)" : "\(offset + 1)–\(end)"
    let hasMore = total.map { end < $0 } ?? true
    return shown + (total.map { " of \($0)" } ?? "")
      + (hasMore ? ", more with --offset \(end)" : "")
  }
}
