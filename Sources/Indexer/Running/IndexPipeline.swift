internal import Dispatch
internal import NewsIndex
internal import Synchronization

/// Reads, extracts and analyses on all cores, and hands the results over in the order of the input.
///
/// One thread reads records in batches; workers make prepared articles of them; the caller takes
/// the batches in their order, so that the number of workers never shows in the index. A batch holds
/// a ticket from reading to writing, which bounds what is in memory.
final class IndexPipeline: Sendable {
  /// What became of a batch of records.
  struct Batch: Sendable {
    var articles: [PreparedArticle] = []
    var skipped: [SkippedDocument] = []
    /// The number of its records and of what was skipped before them.
    var itemCount = 0
    /// The bytes of its records.
    var byteCount = 0
  }

  private struct Work: Sendable {
    var number: Int
    var items: [SourceItem]
  }

  /// A batch is full with so many bytes or records.
  private static let batchSize = 1 << 20
  private static let batchLength = 256

  private let work: BoundedQueue<Work>
  private let tickets: DispatchSemaphore
  private let finished = Mutex<[Int: Batch]>([:])
  private let arrived = DispatchSemaphore(value: 0)
  private let lastNumber = Mutex<Int?>(nil)
  private let isStopped = Mutex(false)
  private let terms = PostingTerms()
  private let dictionary: PackingDictionary

  /// Starts reading.
  ///
  /// - Parameters:
  ///   - jobs: the number of workers.
  ///   - dictionary: what articles are packed with.
  ///   - makeExtractor: called once a worker, on its thread.
  ///   - makeReader: called once, on the reading thread.
  init(
    jobs: Int, dictionary: PackingDictionary,
    makeExtractor: @escaping @Sendable () -> (RawRecord) -> RecordExtractor.Outcome,
    makeReader: @escaping @Sendable () -> () -> SourceItem?
  ) {
    self.dictionary = dictionary
    work = BoundedQueue(capacity: jobs * 2)
    tickets = DispatchSemaphore(value: 0)
    for _ in 0..<jobs * 4 + 8 { tickets.signal() }
    let queue = DispatchQueue(label: "dateline.index", attributes: .concurrent)
    queue.async { [self] in read(makeReader()) }
    for _ in 0..<jobs {
      queue.async { [self] in extract(makeExtractor()) }
    }
  }

  /// Calls `visit` with the batches, in the order of the input, until it throws.
  func forEach<Failure: Error>(_ visit: (Batch) throws(Failure) -> Void) throws(Failure) {
    var next = 0
    while true {
      if let batch = finished.withLock({ $0.removeValue(forKey: next) }) {
        next += 1
        tickets.signal()
        do {
          try visit(batch)
        } catch {
          stop()
          throw error
        }
      } else if lastNumber.withLock({ $0 == next }) {
        return
      } else {
        arrived.wait()
      }
    }
  }

  // MARK: Threads

  private func read(_ next: () -> SourceItem?) {
    var items: [SourceItem] = []
    var size = 0
    var number = 0
    func send() {
      tickets.wait()
      work.put(Work(number: number, items: items))
      number += 1
      items = []
      size = 0
    }
    while !isStopped.withLock({ $0 }), let item = next() {
      items.append(item)
      if case .record(let record) = item { size += record.bytes.count }
      if size >= Self.batchSize || items.count >= Self.batchLength { send() }
    }
    if !items.isEmpty { send() }
    lastNumber.withLock { $0 = number }
    arrived.signal()
    work.close()
  }

  private func extract(_ extract: (RawRecord) -> RecordExtractor.Outcome) {
    let preparer = ArticlePreparer(terms: terms, dictionary: dictionary)
    while let work = work.take() {
      var batch = Batch()
      batch.itemCount = work.items.count
      for item in work.items {
        switch item {
        case .skipped(let document): batch.skipped.append(document)
        case .record(let record):
          batch.byteCount += record.bytes.count
          switch extract(record) {
          case .article(let article): batch.articles.append(preparer.prepare(article))
          case .skipped(let document): batch.skipped.append(document)
          }
        }
      }
      finished.withLock { $0[work.number] = batch }
      arrived.signal()
    }
  }

  /// Lets the threads run out: nobody waits for what they make.
  private func stop() {
    isStopped.withLock { $0 = true }
    work.abandon()
    tickets.signal()
  }
}
