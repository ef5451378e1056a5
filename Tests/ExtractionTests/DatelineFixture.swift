import Extraction

extension GazetteerFixture {
  /// The parser with the package's own data.
  static let parser: DatelineParser = {
    do {
      return DatelineParser(gazetteer: gazetteer, agencies: try Agencies(data("agencies.tsv")))
    } catch {
      preconditionFailure("\(error)")
    }
  }()
}
