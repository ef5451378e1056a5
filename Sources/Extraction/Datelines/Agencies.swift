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
