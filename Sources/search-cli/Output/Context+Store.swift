internal import Cluster
internal import ClusterSearch
internal import News
internal import NewsIndex
internal import Search

extension Context {
  /// The name of the archive that options mean: a file's path, or a cluster's address.
  func storeName(_ index: String?, _ store: StoreOptions) throws(Failure) -> String {
    if let address = try store.address(besides: index, self) { return address }
    return try indexPath(index)
  }

  /// Opens the archive that options mean.
  func store(_ index: String?, _ store: StoreOptions) throws(Failure) -> any ArticleStore {
    if let address = try store.address(besides: index, self) {
      return try cluster(address, store, .stored)
    }
    let path = try indexPath(index)
    do throws(IndexError) {
      return try searcher(path)
    } catch {
      throw Failure(error)
    }
  }

  /// Opens the archive that options mean, to be asked as on another day and with other saved searches than the user's.
  func store(
    _ index: String?, _ store: StoreOptions, _ variants: Searcher.Variants, asOf day: CalendarDate,
    saved: SavedQueries
  ) throws(Failure) -> any ArticleStore {
    if let address = try store.address(besides: index, self) {
      return try cluster(address, store, variants, asOf: day, saved: saved)
    }
    let path = try indexPath(index)
    do throws(IndexError) {
      return try Searcher(path: path, today: day, variants: variants, saved: saved)
    } catch {
      throw Failure(error)
    }
  }

  /// Opens the archive that options mean, the same as long as it and the variants are.
  func store(
    _ index: String?, _ store: StoreOptions, _ variants: String?, isExact: Bool,
    _ chosen: () throws(Failure) -> Searcher.Variants
  ) throws(Failure) -> any ArticleStore {
    let address = try store.address(besides: index, self)
    let name: String
    if let address { name = address } else { name = try indexPath(index) }
    let key = [name, variants ?? "", isExact ? "exact" : ""]
    if let openIndex, openIndex.key == key { return openIndex.store }
    let chosen = try chosen()
    let opened: any ArticleStore
    if let address {
      opened = try cluster(address, store, chosen)
    } else {
      do throws(IndexError) {
        opened = try searcher(name, chosen)
      } catch {
        throw Failure(error)
      }
    }
    // One that is held open is opened anew by its holder.
    if served == nil { openIndex = (key, opened) }
    return opened
  }

  /// Returns the archive that options mean, to be held open.
  func archive(_ index: String?, _ store: StoreOptions) throws(Failure) -> ServedArchive {
    guard let address = try store.address(besides: index, self) else {
      return .file(try indexPath(index))
    }
    do throws(StoreError) { _ = try StoreAddress(parsing: address) } catch {
      throw .misuse(error.description)
    }
    return .cluster(access(address, store))
  }

  private func access(_ address: String, _ options: StoreOptions) -> ClusterStore.Access {
    var access = ClusterStore.Access(address: address)
    access.authorization = environment("DATELINE_STORE_AUTH")
    access.certificates = options.certificates ?? environment("DATELINE_STORE_CA")
    access.timeout = options.timeout > 0 ? Double(options.timeout) : 60
    access.allowsPartial = options.isPartial
    return access
  }

  private func cluster(
    _ address: String, _ options: StoreOptions, _ variants: Searcher.Variants,
    asOf day: CalendarDate? = nil, saved: SavedQueries? = nil
  ) throws(Failure) -> any ArticleStore {
    namedStore = options.url
    let access = access(address, options)
    do throws(ClusterStore.OpeningError) {
      return try ClusterStore(
        access, today: day ?? today, variants: variants,
        saved: saved ?? SavedSearches.queries(self))
    } catch {
      switch error {
      case .misuse(let reason): throw .misuse(reason)
      case .failure(let error): throw Failure(error)
      }
    }
  }
}
