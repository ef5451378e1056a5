internal import Cluster
internal import HTTPClient

/// The archive on a cluster that a command asks instead of an index file: options of every command that reads one.
struct StoreOptions {
  var url: String?
  var isPartial = false
  /// A file with the certificates that are trusted.
  var certificates: String?
  /// The seconds that an answer may take; 0 for what is usual.
  var timeout = 0

  /// The address that is meant, nil for an index file.
  ///
  /// - Parameters:
  ///   - index: what `--index` names.
  ///   - context: where `$DATELINE_STORE` is.
  /// - Returns: the address, as it was given.
  /// - Throws: `Failure` where both are named, or options of a store without one.
  func address(besides index: String?, _ context: Context) throws(Failure) -> String? {
    if url != nil, index != nil {
      throw .misuse("an archive is an index file or lies on a cluster: give '--index' or '--store'")
    }
    // A page or an assistant answers from the index that it holds open.
    if context.served != nil { return nil }
    if let address = url ?? (index == nil ? context.environment("DATELINE_STORE") : nil) {
      return address
    }
    let other = [
      (isPartial, "--partial"), (certificates != nil, "--ca"), (timeout > 0, "--timeout"),
    ].first(where: \.0)
    if let other { throw .misuse("'\(other.1)' belongs to '--store': give both") }
    return nil
  }

  /// The store that is meant, and how its cluster is asked; nil for an index file.
  func access(
    besides index: String?, _ context: Context
  ) throws(Failure) -> (address: StoreAddress, options: HTTPClient.Options)? {
    guard let text = try address(besides: index, context) else { return nil }
    let address: StoreAddress
    do { address = try StoreAddress(parsing: text) } catch {
      throw .misuse(error.description)
    }
    var options = HTTPClient.Options()
    options.certificates = certificates ?? context.environment("DATELINE_STORE_CA")
    if let given = context.environment("DATELINE_STORE_AUTH") {
      guard let authorization = HTTPAuthorization.parse(given) else {
        throw .misuse(
          "$DATELINE_STORE_AUTH is 'Basic user:password', 'ApiKey …' or 'Bearer …'")
      }
      options.authorization = authorization
    }
    return (address, options)
  }
}

/// A command that can ask a cluster.
protocol StoreCommand: Command {
  var store: StoreOptions { get set }
}

extension StoreCommand {
  /// The options of a cluster's archive.
  static var storeArguments: [Argument<Self>] {
    [
      .option(
        "store", \.store.url, "URL",
        help:
          "the archive on a cluster, http[s]://host[:port][,host…]/NAME, instead of an index; else $DATELINE_STORE"
      ),
      .flag(
        "partial", \.store.isPartial,
        help: "with --store: show an answer that is not whole, with a note, instead of none"),
      .option(
        "ca", \.store.certificates, "FILE", completion: .file,
        help:
          "with --store: the certificates that are trusted; else $DATELINE_STORE_CA, else the system's"
      ),
      .number(
        "timeout", \.store.timeout, in: 0...86_400, "SECONDS",
        help: "with --store: wait so long for an answer; 0 for 60 seconds"),
    ]
  }

  /// The options of a command whose answers are never partial, and that has times of its own for them: one that writes, one
  /// that serves.
  static var connectingArguments: [Argument<Self>] {
    storeArguments.filter { $0.name == "store" || $0.name == "ca" }
  }
}
