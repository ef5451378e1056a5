/// Keeps the highest of many scores, with all that equal the last of them.
///
/// Which of equal ones come first is decided when all are known: it takes their dates, which need not
/// be read for the others.
struct TopScores {
  /// An article with its score.
  struct Candidate {
    var score: Int
    var ordinal: Int
  }

  /// How many are wanted.
  let count: Int
  /// The highest scores, the lowest first, as a heap.
  private var heap: [Int] = []
  private var candidates: [Candidate] = []
  private var trimSize: Int

  /// Creates a collection of the `count` highest scores.
  init(count: Int) {
    self.count = count
    trimSize = max(1024, 4 * count)
  }

  /// The score below which nothing is taken any more.
  private(set) var threshold = Int.min

  /// Adds an article.
  @inline(__always)
  mutating func add(_ score: Int, _ ordinal: Int) {
    if score >= threshold { take(score, ordinal) }
  }

  private mutating func take(_ score: Int, _ ordinal: Int) {
    guard count > 0 else { return }
    candidates.append(Candidate(score: score, ordinal: ordinal))
    if heap.count < count {
      heap.append(score)
      if heap.count == count {
        heap.sort()
        threshold = heap[0]
      }
    } else if score > threshold {
      heap[0] = score
      sink()
      threshold = heap[0]
    }
    if candidates.count >= trimSize {
      candidates.removeAll { $0.score < threshold }
      trimSize = max(trimSize, 2 * candidates.count)
    }
  }

  private mutating func sink() {
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if heap[child] < heap[least] { least = child }
      }
      if least == parent { return }
      heap.swapAt(parent, least)
      parent = least
    }
  }

  /// The articles with the highest scores, in no order; more than asked for where the last are equal.
  var best: [Candidate] { candidates.filter { $0.score >= threshold } }
}
