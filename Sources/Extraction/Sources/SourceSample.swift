internal import Synchronization

/// The first records of a file of many, which tell what language its texts usually are in.
///
/// Found when the first article asks that does not tell its own, and once for all of them, on whichever thread. It is the
/// same for a file whatever else is read, before it or with it.
final class SourceSample: Sendable, Equatable {
  /// The usual language of a file.
  struct Usual: Sendable, Equatable, CustomStringConvertible {
    /// Its code, without a region or script.
    var language: String
    /// The records that are in it.
    var count: Int
    /// The records that tell their language.
    var toldCount: Int

    var description: String { "\(count) of the first \(toldCount) records" }
  }

  /// The records that are looked at.
  static let mostRecords = 100
  /// The bytes beyond which no more are kept.
  static let mostBytes = 4 << 20
  /// The records that must tell their language, and the share of them that must be in one.
  private static let leastRecords = 20
  private static let leastShare = 0.9

  private let records: [RawRecord]
  private let found = Mutex<Usual??>(nil)

  /// Creates a sample; nil where there are too few records to tell anything.
  init?(_ records: [RawRecord]) {
    guard records.count >= Self.leastRecords else { return nil }
    self.records = records
  }

  static func == (a: SourceSample, b: SourceSample) -> Bool { a === b }

  /// Finds the usual language of the file.
  ///
  /// - Parameter language: tells the language of a record, as far as it says so itself.
  /// - Returns: the language; nil where it has none.
  func usual(_ language: (RawRecord) -> String?) -> Usual? {
    found.withLock { found in
      if let found { return found }
      let usual = judge(records.compactMap(language))
      found = .some(usual)
      return usual
    }
  }

  private func judge(_ told: [String]) -> Usual? {
    guard told.count >= Self.leastRecords else { return nil }
    var counts: [String: Int] = [:]
    for tag in told { counts[tag.prefix { $0 != "-" }.lowercased(), default: 0] += 1 }
    guard let most = counts.max(by: { $0.value < $1.value }),
      Double(most.value) >= Self.leastShare * Double(told.count)
    else { return nil }
    return Usual(language: most.key, count: most.value, toldCount: told.count)
  }
}

/// Reads a file's records a little ahead, and gives each the sample of the first ones.
final class SamplingReader: RecordReader {
  private let reader: any RecordReader
  private var ahead: ArraySlice<SourceItem>?
  private var sample: SourceSample?
  private var isDayFirst: Bool?

  init(_ reader: any RecordReader) {
    self.reader = reader
  }

  func next() -> SourceItem? {
    if ahead == nil { readAhead() }
    guard var item = ahead?.popFirst() ?? reader.next() else { return nil }
    if sample != nil || isDayFirst != nil, case .record(var record) = item {
      record.sample = sample
      record.hints.isDayFirst = isDayFirst
      item = .record(record)
    }
    return item
  }

  private func readAhead() {
    var items: [SourceItem] = []
    var records: [RawRecord] = []
    var size = 0
    while records.count < SourceSample.mostRecords, size < SourceSample.mostBytes,
      let item = reader.next()
    {
      items.append(item)
      guard case .record(let record) = item else { continue }
      records.append(record)
      size += record.bytes.count
    }
    sample = SourceSample(records)
    isDayFirst = DateOrder.isDayFirst(in: records.lazy.filter(\.kind.isOfTexts))
    ahead = items[...]
  }
}
