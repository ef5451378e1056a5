import FileSystem
import TestSupport
import Testing

@testable import Indexer

/// How far a run has come.
@Suite struct SourceMeterTests {
  @Test func `the share grows inside one big file`() throws {
    let folder = try ScratchFolder()
    let path = folder.path + "/mill.jsonl"
    let text = String(repeating: "It was shut on Monday. ", count: 200)
    let lines = (0..<2000).map { "{\"title\": \"A mill \($0)\", \"text\": \"\(text)\"}\n" }
    try WholeFile.write(Array(lines.joined().utf8), to: path)
    let paths = [FilePath(path)]
    let meter = SourceMeter(paths)
    let sources = SourceSequence(
      paths, readsStandardInput: false, meter: meter, states: SourceStates())
    var shares: [Double] = []
    while sources.next() != nil { shares.append(meter.share) }
    #expect(shares.count == 2000)
    #expect(shares == shares.sorted())
    // Ten different states at least, and no great leap.
    #expect(Set(shares).count >= 10)
    #expect(zip(shares, shares.dropFirst()).allSatisfy { $1 - $0 < 0.2 })
    #expect(meter.share == 1)
  }
}
