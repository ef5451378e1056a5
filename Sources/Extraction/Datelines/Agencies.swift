/// The news agencies, by the names and abbreviations that the news prints.
public struct Agencies: Sendable {
  private var byKey: [[UInt8]: String] = [:]
  private var exact: Set<String> = []

  /// The agencies' usual English names, in the file's order.
  public private(set) var names: [String] = []

  /// Reads `agencies.tsv`.
  ///
  /// - Throws: `DataFileError` where a line lacks a field.
  public init(_ bytes: [UInt8]) throws(DataFileError) {
    try TabSeparated.forEachLine(of: bytes) { (number, fields) throws(DataFileError) in
      guard fields.count >= 2 else {
        throw DataFileError(file: "agencies.tsv", line: number, reason: "fewer than 2 fields")
      }
      let name = String(fields[0])
      names.append(name)
      for alias in [name] + (fields.count > 2 ? TabSeparated.names(in: fields[2]) : []) {
        exact.insert(alias)
        let key = NameKey.fold(alias)
        if byKey[key] == nil { byKey[key] = name }
      }
    }
  }

  /// Returns the usual name of the agency printed as `text`: "(AP)", "dpa/lno", "The Associated Press".
  ///
  /// Of several, as in "AP/Reuters", the first that is known. An abbreviation of up to four letters
  /// counts only in capitals or as the file spells it: "Ana" and "Sana" are people.
  public func name(printedAs text: some StringProtocol) -> String? {
    guard text.utf8.count <= 80 else { return nil }
    let whole = text.unicodeScalars.drop { " ([/".unicodeScalars.contains($0) }
    let trimmed = String(String.UnicodeScalarView(whole)).trimming(" )]/.,")
    if let name = lookup(trimmed) { return name }
    for part in trimmed.unicodeScalars.split(whereSeparator: { "/,;&+".unicodeScalars.contains($0) }
    ) {
      if let name = lookup(String(part).trimming(" .")) { return name }
    }
    // "/Корр. ТАСС Иван Иванов/"
    let words = trimmed.split(separator: " ")
    if words.count > 1, NameKey.fold(words[0]) == NameKey.fold("корр") {
      return lookup(String(words[1]))
    }
    return nil
  }

  private func lookup(_ text: String) -> String? {
    let key = NameKey.fold(text)
    guard let name = byKey[key] else { return nil }
    return key.count > 4 || exact.contains(text) || text.uppercased() == text ? name : nil
  }
}

/// The agencies where brackets need not mark them: there "ERIE, PA" is in Pennsylvania.
struct BareAgencies {
  let all: Agencies
  let regions: Regions

  /// Returns the agency printed as `text`, which is no state's abbreviation unless in brackets.
  func name(printedAs text: String, isBracketed: Bool = false) -> String? {
    guard let name = all.name(printedAs: text) else { return nil }
    let isState = regions.named(text).contains { $0.country == "US" || $0.country == "CA" }
    return isState && !isBracketed ? nil : name
  }

  /// An agency or station that nobody has listed: capitals in brackets, "(ABC7)", "(IFR)", behind a place in
  /// capitals; not what says where that is, "(USA)".
  func abbreviation(printedAs text: String, behind place: ArraySlice<Unicode.Scalar>) -> String? {
    let letters = text.unicodeScalars.prefix { ("A"..."Z").contains($0) }
    // "(FOX 9)"
    let digits = text.unicodeScalars.dropFirst(letters.count).drop { $0 == " " }
    let name = String(place).trimming(" ,")
    guard (3...5).contains(letters.count), digits.count <= 2,
      digits.allSatisfy({ ("0"..."9").contains($0) }), Capitals.isCapitals(name.unicodeScalars),
      regions.named(text).isEmpty, !Self.countries.contains(text)
    else { return nil }
    return text
  }

  private static let countries: Set = [
    "USA", "UAE", "DRC", "PRC", "GDR", "FRG", "USSR", "UK", "ROC", "CAR", "NSW", "VIC", "QLD",
  ]
}

extension String {
  /// Returns the text without the given characters at its ends.
  func trimming(_ characters: String) -> String {
    let unwanted = characters.unicodeScalars
    var scalars = unicodeScalars[...]
    while let last = scalars.last, unwanted.contains(last) { scalars.removeLast() }
    while let first = scalars.first, unwanted.contains(first) { scalars.removeFirst() }
    return String(scalars)
  }
}
