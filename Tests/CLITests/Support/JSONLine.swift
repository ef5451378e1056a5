import Foundation

/// What tests read from a line of JSON.
struct JSONLine: Decodable {
  var id: Int
  var title: String

  init?(_ text: some StringProtocol) {
    guard let line = try? JSONDecoder().decode(Self.self, from: Data(text.utf8)) else { return nil }
    self = line
  }
}
