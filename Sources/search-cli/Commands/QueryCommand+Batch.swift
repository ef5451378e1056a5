internal import FileSystem
internal import NewsIndex
internal import Presentation
internal import Search

extension QueryCommand {
  /// Answers many queries with one opening of the index; each gives a line of JSON.
  ///
  /// The lines are those of `--json`, with `search_ms`, what finding and ranking took without reading
  /// the hits. A line without a word is answered too, with nothing found.
  func runBatch(_ file: String, _ context: Context) throws(Failure) -> ExitStatus {
    guard words.isEmpty else {
      throw .misuse("give queries either as words or with '--batch', not both")
    }
    var request = try choosing(makeRequest(context), context)
    request.isExact = reading.isExact
    request.loosest = reading.tier
    let queries = try lines(of: file)
    let status = try withSearcher(context) { (searcher) throws(IndexError) in
      var status = ExitStatus.nothingFound
      for query in queries {
        let start = ProcessInfo.uptime
        request.query = query
        let response = try searcher.search(request)
        let elapsed = (ProcessInfo.uptime - start) * 1000
        JSONFormat(query: query).writeLine(response, elapsed: elapsed, to: &context.output)
        if response.total > 0 { status = .success }
      }
      return status
    }
    context.output.flush()
    return status
  }

  private func lines(of file: String) throws(Failure) -> [String] {
    do {
      let bytes = try WholeFile.read(file == "-" ? "/dev/stdin" : file)
      return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
        .map(String.init)
    } catch {
      throw Failure("\(error)")
    }
  }
}
