internal import NewsIndex

/// What a server was started with.
struct SiteOptions: Sendable {
  var archive: ServedArchive
  var title: String
  var hidesSources: Bool
  var hasOriginals: Bool
  /// The seconds that a search may take.
  var deadline: Int
  /// The bytes of an export at most, and where it is kept while it is sent.
  var maxExport: Int
  var spoolFolder: String
  var variants: VariantSets?
  /// The folder of the saved searches that are shown; nil where none are.
  var savedFolder: String?
  /// English names of countries by their codes.
  var countryNames: [String: String]
}
