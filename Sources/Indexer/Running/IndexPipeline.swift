internal import Extraction
internal import Dispatch
internal import FileSystem
internal import NewsIndex
internal import Synchronization
internal import WordIndex

/// Reads, extracts and analyses on all cores, and hands the results over in the order of the input.
///
/// One thread reads records in batches; workers make prepared articles of them; the caller takes
/// the batches in their order, so that the number of workers never shows in the index. A batch holds
/// a ticket from reading to writing, which bounds what is in memory. With one job the caller does all of
/// it itself, one batch after the other.
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

  private let makeExtractor: @Sendable () -> (RawRecord) -> RecordExtractor.Outcome
  private let makeReader: @Sendable () -> () -> SourceItem?
  private let isAlone: Bool
  private let work: BoundedQueue<Work>
  private let tickets: DispatchSemaphore
  private let finished = Mutex<[Int: Batch]>([:])
  private let arrived = DispatchSemaphore(value: 0)
  private let lastNumber = Mutex<Int?>(nil)
  private let isStopped = Mutex(false)
  private let terms = Mutex(PostingTerms())
  private let mostTerms: Int
  private let dictionary: PackingDictionary
  private let target: WordIndexWriter.Target
  private let keepsOriginals: Bool

  /// Starts reading.
  ///
  /// - Parameters:
  ///   - jobs: the number of workers; of 1 there is no thread but the caller's.
  ///   - dictionary: what articles are packed with.
  ///   - target: what articles are written into.
  ///   - keepsOriginals: whether source records are packed with their articles.
  ///   - mostTerms: the number of terms at which they are numbered anew, from a batch on; so their memory is bounded.
  ///   - makeExtractor: called once a worker, on its thread.
  ///   - makeReader: called once, on the reading thread.
  init(
    jobs: Int, dictionary: PackingDictionary, target: WordIndexWriter.Target,
    keepingOriginals keepsOriginals: Bool = true, numberingAnewAt mostTerms: Int = .max,
    makeExtractor: @escaping @Sendable () -> (RawRecord) -> RecordExtractor.Outcome,
    makeReader: @escaping @Sendable () -> () -> SourceItem?
  ) {
    self.dictionary = dictionary
    self.target = target
    self.keepsOriginals = keepsOriginals
    self.mostTerms = mostTerms
    self.makeExtractor = makeExtractor
    self.makeReader = makeReader
    isAlone = jobs == 1
    work = BoundedQueue(capacity: jobs * 2)
    tickets = DispatchSemaphore(value: 0)
    guard !isAlone else { return }
    for _ in 0..<jobs * 4 + 8 { tickets.signal() }
    let queue = DispatchQueue(label: "dateline.index", attributes: .concurrent)
    queue.async { [self] in read(makeReader()) }
    for _ in 0..<jobs {
      queue.async { [self] in extract(makeExtractor()) }
    }
  }

  /// Calls `visit` with the batches, in the order of the input, until it throws.
  func forEach<Failure: Error>(_ visit: (Batch) throws(Failure) -> Void) throws(Failure) {
    guard !isAlone else { return try forEachAlone(visit) }
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

  private func forEachAlone<Failure: Error>(
    _ visit: (Batch) throws(Failure) -> Void
  ) throws(Failure) {
    var batcher = Batcher(next: makeReader())
    let extractor = makeExtractor()
    var preparer: ArticlePreparer?
    while let items = batcher.items() {
      let preparer = ready(&preparer)
      try visit(Self.batch(of: items, extractor, preparer))
    }
  }

  // MARK: Threads

  private func read(_ next: @escaping () -> SourceItem?) {
    var batcher = Batcher(next: next)
    var number = 0
    while !isStopped.withLock({ $0 }), let items = batcher.items() {
      tickets.wait()
      work.put(Work(number: number, items: items))
      number += 1
    }
    lastNumber.withLock { $0 = number }
    arrived.signal()
    work.close()
  }

  /// Divides the input into batches: the same ones, whoever reads how fast.
  private struct Batcher {
    let next: () -> SourceItem?
    private var isAtEnd = false

    init(next: @escaping () -> SourceItem?) {
      self.next = next
    }

    /// Reads what one batch is made of; nil at the end.
    mutating func items() -> [SourceItem]? {
      var items: [SourceItem] = []
      var size = 0
      while !isAtEnd, size < batchSize, items.count < batchLength {
        guard let item = next() else {
          isAtEnd = true
          break
        }
        items.append(item)
        if case .record(let record) = item { size += record.bytes.count }
      }
      return items.isEmpty ? nil : items
    }
  }

  private func extract(_ extract: (RawRecord) -> RecordExtractor.Outcome) {
    var preparer: ArticlePreparer?
    while let work = work.take() {
      let preparer = ready(&preparer)
      let batch = Self.batch(of: work.items, extract, preparer)
      finished.withLock { $0[work.number] = batch }
      arrived.signal()
    }
  }

  /// Returns a thread's preparer, a new one where terms are numbered anew.
  private func ready(_ preparer: inout ArticlePreparer?) -> ArticlePreparer {
    let current = terms.withLock { terms in
      if terms.count > mostTerms { terms = PostingTerms() }
      return terms
    }
    if let preparer, preparer.terms === current { return preparer }
    let made = ArticlePreparer(
      terms: current, dictionary: dictionary, into: target, keepingOriginals: keepsOriginals)
    preparer = made
    return made
  }

  private static func batch(
    of items: [SourceItem], _ extract: (RawRecord) -> RecordExtractor.Outcome,
    _ preparer: ArticlePreparer
  ) -> Batch {
    var batch = Batch()
    batch.itemCount = items.count
    for item in items {
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
    return batch
  }

  /// Lets the threads run out: nobody waits for what they make.
  private func stop() {
    isStopped.withLock { $0 = true }
    work.abandon()
    tickets.signal()
  }
}
