internal import FileSystem

/// English names of countries, from the data files.
enum CountryNames {
  /// Returns the names by code; none where the file is not there, and codes are shown then.
  static func read(folder: String) -> [String: String] {
    guard let bytes = try? WholeFile.read(folder + "/countries.tsv") else { return [:] }
    var names: [String: String] = [:]
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false)
      if columns.count > 1 { names[String(columns[0])] = String(columns[1]) }
    }
    return names
  }
}
