internal import Alerts
internal import FileSystem

/// The feeds that alerts keep.
enum AlertFeeds {
  /// The file of a saved search's feed.
  static func path(of name: String, in folder: String) -> String { "\(folder)/\(name).xml" }

  /// Takes articles out of the feeds of all saved searches.
  ///
  /// - Returns: the feeds that could not be changed, each with the reason.
  static func forget(_ identities: [UInt64], _ context: Context) -> [String] {
    var failures: [String] = []
    for name in (try? SavedSearches.names(context)) ?? [] {
      let search: SaveCommand
      do throws(Failure) {
        search = try SavedSearches.load(name, context)
      } catch {
        failures.append("perhaps the feed of '\(name)', for \(error.message)")
        continue
      }
      guard let folder = search.delivery.folder else { continue }
      let path = path(of: name, in: folder)
      guard FileReplacement.exists(path) else { continue }
      do throws(FileError) {
        var text = String(decoding: try WholeFile.read(path), as: UTF8.self)
        var isChanged = false
        for identity in identities {
          guard let rest = AlertFeed.removing(identity, from: text) else { continue }
          (text, isChanged) = (rest, true)
        }
        if isChanged { try WholeFile.write(Array(text.utf8), to: path) }
      } catch {
        failures.append(error.description)
      }
    }
    return failures
  }
}
