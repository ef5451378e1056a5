internal import JSON

/// The forms in which programs that keep references, and people who write papers, take articles.
public enum ReferenceFormat: String, CaseIterable, Sendable {
  /// For Zotero, EndNote, Mendeley, Citavi: `TY  - NEWS`.
  case ris
  /// For LaTeX.
  case bibtex
  /// For pandoc and all that uses the Citation Style Language: an array of objects.
  case csl
  /// For people: a line each.
  case citation

  /// What stands before the first reference.
  public var start: String { self == .csl ? "[" : "" }

  /// Returns a reference, with what parts it from the one before.
  ///
  /// References are told apart by their ids: the same article twice is the same key twice.
  public func text(of reference: Reference, isFirst: Bool) -> String {
    switch self {
    case .ris: RIS.text(of: reference)
    case .bibtex: (isFirst ? "" : "\n") + BibTeX.text(of: reference)
    case .csl: (isFirst ? "\n" : ",\n") + CSLJSON.value(of: reference).text()
    case .citation: CitationLine.text(of: reference) + "\n"
    }
  }

  /// What stands behind the last reference.
  public var end: String { self == .csl ? "\n]\n" : "" }
}
