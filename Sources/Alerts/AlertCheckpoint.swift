/// What a saved search was last compared with: the next run asks only articles that have changed since.
///
/// It is a help and no memory: without it, or where it does not go with the state, all articles are asked.
public struct AlertCheckpoint: Sendable, Equatable {
  /// What tells the state that it goes with from others: `AlertState.Head.stamp`.
  public var stamp: String
  /// A hash of the search as it was read.
  public var reading: String
  /// The state of the index.
  public var index: String
  /// How many articles matched.
  public var total: Int
  /// When that was, seconds since 1970.
  public var seconds: Int

  /// Creates a checkpoint.
  public init(stamp: String, reading: String, index: String, total: Int, seconds: Int) {
    self.stamp = stamp
    self.reading = reading
    self.index = index
    self.total = total
    self.seconds = seconds
  }
}

/// The checkpoints of saved searches, as they lie in a file.
public struct AlertCheckpoints: Sendable, Equatable {
  private static let magic = "dateline-checkpoints 1"

  /// The checkpoints by the names of the searches.
  public var byName: [String: AlertCheckpoint]

  /// Creates a collection.
  public init(_ byName: [String: AlertCheckpoint] = [:]) {
    self.byName = byName
  }

  /// The file: a line for each search, with tabs between.
  public var bytes: [UInt8] {
    let lines = byName.sorted { $0.key < $1.key }.map { name, point in
      [name, point.stamp, point.reading, point.index, "\(point.total)", "\(point.seconds)"]
        .joined(separator: "\t")
    }
    return Array(([Self.magic] + lines).map { $0 + "\n" }.joined().utf8)
  }

  /// Reads a file; what is no line of one is passed over.
  public init(parsing bytes: [UInt8]) {
    self.init()
    let lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    // The last line is whole where an empty one is behind it.
    guard lines.first == Self.magic[...] else { return }
    for line in lines.dropFirst().dropLast() {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == 6, let total = Int(cells[4]), let seconds = Int(cells[5]) else {
        continue
      }
      byName[cells[0]] = AlertCheckpoint(
        stamp: cells[1], reading: cells[2], index: cells[3], total: total, seconds: seconds)
    }
  }
}

/// What has changed between two lists of an index's articles.
public struct AlertChanges: Sendable, Equatable {
  /// Articles that are there now, and were not there or were others.
  public private(set) var arrived: [Int] = []
  /// Marks that were there, and are not there any more.
  public private(set) var gone: [AlertMark] = []

  /// Compares what was there with what is there.
  ///
  /// - Parameters:
  ///   - old: the marks of all articles then.
  ///   - new: those of all articles now, ascending, with their ids.
  public init(from old: AlertMemory, to new: [(id: Int, mark: AlertMark)]) {
    var next = 0
    for (id, mark) in new {
      while next < old.marks.count, old.marks[next] < mark {
        gone.append(old.marks[next])
        next += 1
      }
      if next < old.marks.count, old.marks[next] == mark { next += 1 } else { arrived.append(id) }
    }
    gone += old.marks[next...]
  }
}
