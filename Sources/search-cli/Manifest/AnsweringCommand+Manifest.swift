internal import Citations
internal import FileSystem
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

extension AnsweringCommand {
  /// Writes down what the query found and what that follows from, where `--manifest` asks for it.
  func writeManifest(_ context: Context) throws(Failure) {
    guard let file = answer.manifest else { return }
    let request = try manifestRequest(context)
    let path = try context.storeName(index, store)
    let variants = try self.variants(context)
    let command = Self.shortened(CommandLine.arguments)
    var manifest = try withSearcher(context) { (searcher) throws(IndexError) in
      try Manifest(
        request, command: command, asOf: context.today, variants: try variants(searcher),
        path: path, searcher: searcher)
    }
    manifest.saved = SavedSearches.queries(context).all(in: query, today: context.today).found
    if let output = outputFile, output != "-" {
      do throws(FileError) {
        let (byteCount, hash) = try SecureHash.ofFile(output)
        manifest.output = Manifest.Output(
          format: answer.formatName, bytes: byteCount,
          hash: hash)
      } catch {
        throw Failure(error.description)
      }
    }
    do throws(FileError) {
      try WholeFile.write(Array(manifest.text.utf8), to: file)
    } catch {
      throw Failure(error.description)
    }
  }

  /// What stands for the words, described; the index's own sets need the index.
  private func variants(
    _ context: Context
  ) throws(Failure) -> (any ArticleStore) throws(IndexError) -> Manifest.Variants {
    if let file = reading.variants {
      do throws(FileError) {
        let hash = try SecureHash.ofFile(file).hash
        return { _ in Manifest.Variants(source: .file, hash: hash) }
      } catch {
        throw Failure(error.description)
      }
    }
    if reading.isExact { return { _ in Manifest.Variants(source: .none, hash: "") } }
    return { (searcher) throws(IndexError) in
      Manifest.Variants(source: .index, hash: try searcher.articles.variantsHash())
    }
  }

  /// The words of a command line, of paths only the last part: folders are nobody's business.
  private static func shortened(_ words: [String]) -> [String] {
    // The hosts of a store are nobody's business either.
    let files = Set(
      CommandTable.entries.flatMap(\.arguments)
        .filter { ($0.takesFile || $0.name == "store") && !$0.isOperands }
        .map { "--" + $0.name })
    func last(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
    var short = words.first.map { [last($0)] } ?? []
    for word in words.dropFirst() {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      if let option = short.last, files.contains(option) {
        short.append(last(word))
      } else if parts.count == 2, files.contains(String(parts[0])) {
        short.append("\(parts[0])=" + last(String(parts[1])))
      } else {
        short.append(word)
      }
    }
    return short
  }
}
