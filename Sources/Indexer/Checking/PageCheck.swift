internal import NewsIndex
internal import SQLite

/// The file, page by page: that each is what was written there.
///
/// It covers all that is in the file, whatever it means, and what another program than this one has changed.
struct PageCheck {
  let path: String

  /// So many pages are named.
  private static let most = 20

  /// Reads the whole file.
  func result() -> IndexCheck.PartResult {
    do throws(SQLiteError) {
      guard let outcome = try PageSums(of: path).check(most: Self.most) else {
        return IndexCheck.PartResult(
          name: "pages", faults: ["the file says nothing of sums of its pages"])
      }
      let tables = outcome.damaged.isEmpty ? [:] : tables()
      return IndexCheck.PartResult(
        name: "pages",
        faults: outcome.damaged.map { page in
          let table = tables[page].map { " of '\($0)'" } ?? ""
          return "page \(page)\(table) is not what was written: it is damaged, or another program "
            + "has changed it"
        })
    } catch {
      return IndexCheck.PartResult(name: "pages", faults: ["\(error)"])
    }
  }

  /// By page: the table that it belongs to, as far as the file can still be walked.
  private func tables() -> [Int: String] {
    var tables: [Int: String] = [:]
    do throws(SQLiteError) {
      let file = try Connection(path: path, mode: .immutable)
      let rows = try file.prepare("SELECT pageno, name FROM dbstat")
      while try rows.step() {
        if let page = rows.integer(at: 0) { tables[page] = rows.text(at: 1) }
      }
    } catch {
      // What is known so far serves; the damage itself is reported.
      return tables
    }
    return tables
  }
}
