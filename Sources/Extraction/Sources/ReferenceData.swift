internal import FileSystem

/// What reading needs to know of the world: places, agencies and outlets, from the files in `data/`.
package struct ReferenceData: Sendable {
  /// Why the files cannot be used.
  package struct Unusable: Error, Equatable, CustomStringConvertible {
    /// Which file, what is wrong with it, and what to do.
    package var description: String
  }

  /// The places.
  package let gazetteer: Gazetteer
  let agencies: Agencies
  let outlets: Outlets
  /// XXH3 (128 bits, hexadecimal) of each file's contents, by its name.
  package let hashes: [String: String]

  /// Reads the files.
  ///
  /// - Throws: `Unusable` for the first that is missing or misprinted.
  package init(folder: String) throws(Unusable) {
    var hashes: [String: String] = [:]
    func bytes(of name: String) throws -> [UInt8] {
      let bytes = try Self.bytes(of: name, in: folder)
      hashes[name] = WideHash.text(of: bytes)
      return bytes
    }
    do {
      let countries = try Countries(bytes(of: "countries.tsv"))
      gazetteer = try Gazetteer(
        places: bytes(of: "places.tsv"), regions: bytes(of: "regions.tsv"), countries: countries)
      agencies = try Agencies(bytes(of: "agencies.tsv"))
      outlets = try Outlets(bytes(of: "outlets.tsv"))
      self.hashes = hashes
    } catch {
      throw Unusable(description: "\(error)")
    }
  }

  /// Reads one of Dateline's data files.
  ///
  /// - Throws: `Unusable` where it cannot be read.
  package static func bytes(of name: String, in folder: String) throws(Unusable) -> [UInt8] {
    do {
      return try WholeFile.read(folder + "/" + name)
    } catch {
      throw Unusable(
        description: "\(error): Dateline's data files belong there; say where they are with "
          + "DATELINE_DATA, or install again")
    }
  }
}
