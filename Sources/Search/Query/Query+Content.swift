extension Query {
  /// Whether an article's own content decides if it matches; else other articles of its story, its id or the run that
  /// added it have a say too.
  var dependsOnContentAlone: Bool {
    var isAlone = true
    _ = rewritten { part in
      switch part {
      case .facet(.status, _), .facet(.story, _), .facet(.carried, _), .facet(.copies, _),
        .facet(.id, _), .date(.indexed, _):
        isAlone = false
      default: break
      }
      return part
    }
    return isAlone
  }
}
