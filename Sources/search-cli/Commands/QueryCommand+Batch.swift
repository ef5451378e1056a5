internal import FileSystem
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

extension QueryCommand {
  /// Answers many queries with one opening of the index, each as soon as its line has come.
  ///
  /// Without `--format` each gives a line of JSON, that of `--json` with `search_ms`, what finding and ranking took
  /// without reading the hits. A line without a word is answered too, with nothing found.
  func runBatch(_ file: String, _ context: Context) throws(Failure) -> ExitStatus {
    guard words.isEmpty else {
      throw .misuse("give queries either as words or with '--batch', not both")
    }
    guard !explains else {
      throw .misuse("'--explain' tells about one query: leave out '--batch'")
    }
    guard answer.manifest == nil else {
      throw .misuse("'--manifest' tells about one query: leave out '--batch'")
    }
    guard answer.references == nil else {
      throw .misuse("'--batch' has no form of references: leave one of them out")
    }
    let request = try ranking(makeAnswerRequest(context, needsQuery: false), context)
    let table = try answer.table(CSVFormat.hitFields)
    var lines = try wrapped { () throws(FileError) in try LineReader(path: file) }
    if answer.format == .csv {
      context.output.write(
        BatchFormat.header(table, request, wantsCount: answer.wantsCount))
    }
    let format = BatchFormat(
      format: answer.chosenFormat ?? .json, wantsCount: answer.wantsCount, table: table,
      text: context.textFormat(answer.color, index: index),
      keys: try answer.keys(JSONFormat.hitKeys), facetLimit: facetLimit)
    var status = ExitStatus.nothingFound
    var failure: Failure?
    _ = try withSearcher(context) { (searcher) throws(IndexError) in
      while !context.output.isClosed {
        let line: String?
        do throws(FileError) {
          line = try lines.next()
        } catch {
          failure = Failure(error.description)
          return
        }
        guard let line else { return }
        let start = ProcessInfo.uptime
        var request = request
        request.query = line
        let response = try searcher.search(request)
        for warning in response.warnings { context.note("'\(line)': \(warning)") }
        let elapsed = (ProcessInfo.uptime - start) * 1000
        format.write(
          response, query: line, elapsed: elapsed, texts: try texts(of: response, table, searcher),
          to: &context.output)
        // Who asks line by line waits for the answer.
        context.output.flush()
        if response.total > 0 { status = .success }
      }
    }
    if let failure { throw failure }
    return status
  }

  private func wrapped<Value>(
    _ body: () throws(FileError) -> Value
  ) throws(Failure) -> Value {
    do { return try body() } catch { throw Failure(error.description) }
  }
}
