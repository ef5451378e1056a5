internal import Extraction
internal import News
internal import NewsIndex

/// What indexing knows of the world: the files that Dateline ships in `data/`.
struct IndexingData: Sendable {
  /// What reading needs.
  let reference: ReferenceData
  let variants: VariantSets
  /// The text of `variants.txt`, to tell whether an index has its sets already.
  let variantText: [UInt8]

  /// Reads the files.
  ///
  /// - Throws: `IndexRunError.data` for the first that is missing or misprinted.
  init(folder: String) throws(IndexRunError) {
    do {
      reference = try ReferenceData(folder: folder)
      variantText = try ReferenceData.bytes(of: "variants.txt", in: folder)
      variants = try VariantSets(parsing: String(decoding: variantText, as: UTF8.self))
    } catch let error as VariantSets.Misprint {
      throw .data(reason: "'\(folder)/variants.txt', \(error)")
    } catch {
      throw .data(reason: "\(error)")
    }
  }

  /// What an index says of it.
  var files: DataFiles { DataFiles(reference.hashes.mapValues { [$0] }) }

  /// The names by which the index's places can be asked for.
  var names: PlaceNames {
    PlaceNames(
      cities: { [gazetteer = reference.gazetteer] in gazetteer.names(of: $0) },
      countries: { [gazetteer = reference.gazetteer] in gazetteer.countries.allNames(of: $0) })
  }
}
