internal import News

extension Gazetteer {
  /// A line of `places.tsv`, of which only what is asked for is read.
  struct Row {
    /// Why a place may stand alone in a dateline.
    enum Kind: Sendable { case ordinary, standsAlone, capital }

    private let fields: [ArraySlice<UInt8>]
    /// The ISO code of the country.
    let country: String
    /// The number of inhabitants.
    let population: Int
    let kind: Kind

    /// Reads the line that begins at `start`, whose fields were counted when the file was loaded.
    init(_ bytes: [UInt8], at start: Int) {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.endIndex
      fields = bytes[start..<end].split(separator: 0x09, omittingEmptySubsequences: false)
      country = Self.text(fields, 5)
      population = Int(Self.text(fields, 6)) ?? 0
      kind =
        switch fields.count > 9 ? fields[9].first : nil {
        case 0x43: .capital
        case 0x53: .standsAlone
        default: .ordinary
        }
    }

    /// The first-order division; "" where none is known.
    var region: String { text(4) }
    /// The name in ASCII where it differs.
    var ascii: String { text(2) }
    /// The further names.
    var alternates: [String] { text(3).split(separator: "|").map(String.init) }

    /// The place.
    var place: Place {
      Place(
        id: Int(text(0)) ?? 0, city: text(1), region: region.isEmpty ? nil : region,
        country: country, latitude: Double(text(7)) ?? 0, longitude: Double(text(8)) ?? 0,
        population: population)
    }

    private func text(_ index: Int) -> String { Self.text(fields, index) }

    private static func text(_ fields: [ArraySlice<UInt8>], _ index: Int) -> String {
      index < fields.count ? String(decoding: fields[index], as: UTF8.self) : ""
    }
  }
}
