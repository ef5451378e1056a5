internal import FileSystem
internal import NewsIndex

/// What indexing knows of the world: the files that Dateline ships in `data/`.
struct ReferenceData: Sendable {
  let gazetteer: Gazetteer
  let agencies: Agencies
  let outlets: Outlets
  let variants: VariantSets
  /// The text of `variants.txt`, to tell whether an index has its sets already.
  let variantText: [UInt8]

  /// Reads the files.
  ///
  /// - Throws: `IndexRunError.data` for the first that is missing or misprinted.
  init(folder: String) throws(IndexRunError) {
    func bytes(_ name: String) throws(IndexRunError) -> [UInt8] {
      do {
        return try WholeFile.read(folder + "/" + name)
      } catch {
        throw .data(
          reason: "\(error): Dateline's data files belong there; say where they are with "
            + "DATELINE_DATA, or install again")
      }
    }
    do {
      let countries = try Countries(bytes("countries.tsv"))
      gazetteer = try Gazetteer(
        places: bytes("places.tsv"), regions: bytes("regions.tsv"), countries: countries)
      agencies = try Agencies(bytes("agencies.tsv"))
      outlets = try Outlets(bytes("outlets.tsv"))
      variantText = try bytes("variants.txt")
      variants = try VariantSets(parsing: String(decoding: variantText, as: UTF8.self))
    } catch let error as IndexRunError {
      throw error
    } catch let error as VariantSets.Misprint {
      throw .data(reason: "'\(folder)/variants.txt', \(error)")
    } catch {
      throw .data(reason: "\(error)")
    }
  }

  /// The names by which the index's places can be asked for.
  var names: PlaceNames {
    PlaceNames(
      cities: { [gazetteer] in gazetteer.names(of: $0) },
      countries: { [gazetteer] in gazetteer.countries.allNames(of: $0) })
  }
}
