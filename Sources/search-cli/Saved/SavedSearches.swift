internal import Alerts
internal import FileSystem
internal import News
internal import Search

/// The saved searches of a person: a file each in a folder.
enum SavedSearches {
  /// The folder that they lie in.
  ///
  /// - Throws: `Failure` where there is none: no home folder is known, or the server shows none.
  static func folder(_ context: Context) throws(Failure) -> String {
    guard let served = context.served else {
      return try context.configurationFolder() + "/saved"
    }
    guard let folder = served.savedFolder else {
      throw .misuse("no saved searches are shown here")
    }
    return folder
  }

  /// The file of a name.
  static func path(of name: String, _ context: Context) throws(Failure) -> String {
    guard SavedSearchFile.isName(name) else {
      throw .misuse(
        "'\(name)' is no name for a saved search: use letters, digits, '-' and '_', at most "
          + "\(SavedSearchFile.longestName)")
    }
    return try folder(context) + "/" + name
  }

  /// The file of a name that is saved.
  ///
  /// - Throws: `Failure`, with status 64 where there is none of that name.
  static func existingPath(of name: String, _ context: Context) throws(Failure) -> String {
    let path = try path(of: name, context)
    guard FileReplacement.exists(path) else {
      throw .misuse("no search is saved as '\(name)': 'search saved' lists those that are")
    }
    return path
  }

  /// The names, in their order.
  static func names(_ context: Context) throws(Failure) -> [String] {
    let folder = try folder(context)
    guard FileReplacement.exists(folder) else { return [] }
    do throws(FileError) {
      return try FolderListing.names(in: folder).filter(SavedSearchFile.isName).sorted()
    } catch {
      throw Failure(error.description)
    }
  }

  /// Reads a saved search.
  ///
  /// - Throws: `Failure`, with status 64 where there is none of that name.
  static func load(_ name: String, _ context: Context) throws(Failure) -> SaveCommand {
    let path = try existingPath(of: name, context)
    do throws(Failure) {
      return try load(path: path, name: name)
    } catch {
      guard context.served?.hidesSources == true else { throw error }
      throw Failure(error.message.replacing("'\(path)'", with: "the search '\(name)'"))
    }
  }

  /// Reads a saved search that words of a command line name, which may have been meant as a query.
  static func loadNamed(_ name: String, _ context: Context) throws(Failure) -> SaveCommand {
    do throws(Failure) {
      return try load(name, context)
    } catch {
      throw error.status == .misuse ? .misplaced(error.message) : error
    }
  }

  private static func load(path: String, name: String) throws(Failure) -> SaveCommand {
    do {
      let text = String(decoding: try WholeFile.read(path), as: UTF8.self)
      return try SaveCommand(name: name, SavedSearchFile(parsing: text))
    } catch let error as SavedSearchFile.Misprint {
      throw Failure("'\(path)', \(error)")
    } catch let error as Failure {
      throw Failure("'\(path)': \(error.message)")
    } catch {
      throw Failure("\(error)")
    }
  }

  // MARK: In queries

  /// What `saved:NAME` stands for.
  static func queries(_ context: Context) -> SavedQueries {
    queries(in: try? folder(context), today: context.today)
  }

  /// What `saved:NAME` stands for in a folder; nil for none.
  static func queries(in folder: String?, today: CalendarDate) -> SavedQueries {
    guard let folder else { return .none }
    return SavedQueries { name in
      guard SavedSearchFile.isName(name),
        let saved = try? load(path: folder + "/" + name, name: name),
        let filters = try? saved.filters.filters(today: today)
      else { return nil }
      return SavedQuery(
        query: saved.query, filters: filters, isExact: saved.reading.isExact,
        loosest: saved.reading.tier)
    }
  }

  /// Refuses a query that names a search which is not saved or cannot be read.
  static func check(_ query: String, _ context: Context) throws(Failure) {
    // Every field has one of these signs, and most queries have none.
    guard query.utf8.contains(where: { ":=(".utf8.contains($0) }) else { return }
    let named = queries(context).all(in: query, today: context.today)
    guard let name = named.missing.first else { return }
    // Where there is a file, it says why it cannot be read.
    let saved = try load(name, context)
    _ = try saved.filters.filters(today: context.today)
  }
}
