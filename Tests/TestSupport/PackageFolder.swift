internal import Foundation

/// Where the package lies.
package enum PackageFolder {
  /// The folder's path.
  package static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
}
