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

  /// Reads the files.
  ///
  /// - Throws: `Unusable` for the first that is missing or misprinted.
  package init(folder: String) throws(Unusable) {
    do {
      let countries = try Countries(Self.bytes(of: "countries.tsv", in: folder))
      gazetteer = try Gazetteer(
        places: Self.bytes(of: "places.tsv", in: folder),
        regions: Self.bytes(of: "regions.tsv", in: folder), countries: countries)
      agencies = try Agencies(Self.bytes(of: "agencies.tsv", in: folder))
      outlets = try Outlets(Self.bytes(of: "outlets.tsv", in: folder))
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
