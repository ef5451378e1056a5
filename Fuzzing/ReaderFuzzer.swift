// The entry of libFuzzer: `scripts/fuzz` builds it with the modules of the package, all with
// `-sanitize=fuzzer,address`. The environment says which reader is tried.

import Compression
import Glibc
import News

@testable import Extraction
@testable import HTTPServer

/// Feeds bytes to one reader, and what it finds to the extractor, as a run of `search index` does.
enum ReaderFuzzer {
  /// The readers that can be tried, by name.
  static let readers: [String: @Sendable (InputBuffer) -> any RecordReader] = [
    "html": { WholeFileReader($0, .html, at: place) },
    "scrape": { WholeFileReader($0, .scrape, at: place) },
    "mail": { WholeFileReader($0, .mail, at: place) },
    "mailbox": { MailboxReader($0, at: place) },
    "json": { JSONDocumentReader($0, at: place) },
    "lines": { JSONLinesReader($0, at: place) },
    "warc": { WARCReader($0, at: place) },
    "arc": { ARCReader($0, at: place) },
    "teletype": { TeletypeReader($0, at: place) },
    "sgml": { SGMLReader($0, at: place) },
    "table": { TableReader($0, table, at: place) },
    "rss": { XMLRecordReader($0, .rss, at: place) },
    "atom": { XMLRecordReader($0, .atom, at: place) },
    "nitf": { XMLRecordReader($0, .nitf, at: place) },
    "newsml": { XMLRecordReader($0, .newsML1, at: place) },
    "newsmlg2": { XMLRecordReader($0, .newsMLG2, at: place) },
  ]

  private static let place = SourceLocation(path: "fuzz")
  private static let table = TableLayout(delimiter: 0x2C, columns: ["title", "date", "text", "by"])

  /// The reader named in the environment; any other name stands for files of any kind.
  static let name = getenv("DATELINE_FUZZ").map { String(cString: $0) } ?? "any"

  private static let extractor: RecordExtractor = {
    let folder = getenv("DATELINE_DATA").map { String(cString: $0) } ?? "data"
    do {
      return RecordExtractor(try ReferenceData(folder: folder))
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// Reads the data files, which shall not count as the time of the first input.
  static func prepare() { _ = extractor }

  /// The most records that are taken from one input: reading must end by itself.
  private static let mostRecords = 1_000_000

  /// Reads a line of a method, one of a target and lines of headers as the server does; what is understood must read
  /// back from what is written of it.
  private static func runRequest(_ bytes: [UInt8]) {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let method = String(decoding: lines.removeFirst(), as: UTF8.self)
    let target = lines.isEmpty ? [] : Array(lines.removeFirst())
    let headers = lines.map { line in
      let sides = line.split(separator: 0x3A, maxSplits: 1, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      return RawRequest.Header(sides[0], sides.count > 1 ? sides[1] : "")
    }
    let raw = RawRequest(
      method: method, target: target, headers: headers + [RawRequest.Header("Host", "localhost")])
    guard let request = try? RequestReader(hosts: ["localhost"]).read(raw) else { return }
    precondition((try? RequestTarget(parsing: Array(request.target.text.utf8))) == request.target)
  }

  static func run(_ bytes: [UInt8]) {
    guard name != "request" else { return runRequest(bytes) }
    guard let stream = try? ByteStream(bytes: bytes, name: "fuzz") else { return }
    let reader: any RecordReader =
      readers[name].map { $0(InputBuffer(stream)) }
      ?? SourceReader(stream, at: place, name: [], map: FieldMap())
    var count = 0
    while let item = reader.next() {
      count += 1
      precondition(count < mostRecords, "a reader that does not end")
      guard case .record(let record) = item else { continue }
      guard case .article(let article) = extractor.extract(record) else { continue }
      precondition(!article.blocks.contains { $0.text.isEmpty }, "an empty block")
      precondition(!article.title.isEmpty || !article.blocks.isEmpty, "an article of nothing")
    }
  }
}

/// Called by libFuzzer once, before the first input.
@_cdecl("LLVMFuzzerInitialize")
public func fuzzerInitialize(
  _ count: UnsafeMutablePointer<Int32>?, _ arguments: UnsafeMutableRawPointer?
) -> Int32 {
  ReaderFuzzer.prepare()
  return 0
}

/// Called by libFuzzer with every input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzerTestOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  ReaderFuzzer.run(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}
