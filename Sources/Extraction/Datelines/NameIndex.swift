/// Finds the lines of `places.tsv` by the hashes of the names in them.
struct NameIndex: Sendable {
  /// A line that bears a name.
  struct Entry {
    /// Where the line begins.
    var line: Int
    /// Whether the name stands in the line's first name column.
    var isPrimary: Bool
  }

  private var hashes: [UInt64] = []
  /// The line's offset, times two, plus one for a primary name.
  private var lines: [UInt32] = []
  /// The entry after this one in the same bucket, and the first of each bucket; -1 ends a chain.
  private var next: [Int32] = []
  private var heads: [Int32] = []
  /// The largest place (or the capital) of each country and region.
  private var seats: [UInt64: UInt32] = [:]

  /// Indexes the names of all lines.
  init(_ bytes: [UInt8]) throws(DataFileError) {
    guard bytes.count < Int(Int32.max) else {
      throw DataFileError(file: "places.tsv", line: nil, reason: "larger than 2 GB")
    }
    hashes.reserveCapacity(bytes.count / 16)
    lines.reserveCapacity(bytes.count / 16)
    try scan(bytes.span)
    guard !hashes.isEmpty else {
      throw DataFileError(file: "places.tsv", line: nil, reason: "no place in it")
    }
    linkBuckets()
  }

  private mutating func scan(_ bytes: Span<UInt8>) throws(DataFileError) {
    var start = 0
    var number = 0
    // The ends of the fields of one line.
    var ends = [Int](repeating: 0, count: 10)
    while start < bytes.count {
      var count = 0
      var index = start
      while index < bytes.count, bytes[index] != 0x0A {
        if bytes[index] == 0x09, count < 9 {
          ends[count] = index
          count += 1
        }
        index += 1
      }
      number += 1
      if bytes[start] != 0x23, index > start {
        guard count == 9 else {
          throw DataFileError(file: "places.tsv", line: number, reason: "not 10 fields")
        }
        addNames(bytes, line: start, ends: ends)
        addSeat(
          bytes, line: start, ends: ends,
          isCapital: index > ends[8] + 1 && bytes[ends[8] + 1] == 0x43)
      }
      start = index + 1
    }
  }

  private mutating func addNames(_ bytes: Span<UInt8>, line: Int, ends: [Int]) {
    let primary = UInt32(line) << 1 | 1
    let first = NameKey.hash(bytes, in: ends[0] + 1..<ends[1])
    add(first, primary)
    var start = ends[2] + 1
    while start < ends[3] {
      var end = start
      while end < ends[3], bytes[end] != 0x7C { end += 1 }
      let hash = NameKey.hash(bytes, in: start..<end)
      if hash != first { add(hash, UInt32(line) << 1) }
      start = end + 1
    }
  }

  private mutating func add(_ hash: UInt64, _ line: UInt32) {
    hashes.append(hash)
    lines.append(line)
  }

  private mutating func addSeat(_ bytes: Span<UInt8>, line: Int, ends: [Int], isCapital: Bool) {
    let country = NameKey.hash(bytes, in: ends[4] + 1..<ends[5])
    if seats[country] == nil || isCapital { seats[country] = UInt32(line) }
    let region = country &* 31 &+ NameKey.hash(bytes, in: ends[3] + 1..<ends[4])
    if seats[region] == nil { seats[region] = UInt32(line) }
  }

  private mutating func linkBuckets() {
    var size = 1
    while size < hashes.count { size *= 2 }
    heads = [Int32](repeating: -1, count: size)
    next = [Int32](repeating: -1, count: hashes.count)
    let mask = UInt64(size - 1)
    for index in hashes.indices.reversed() {
      let bucket = Int(hashes[index] & mask)
      next[index] = heads[bucket]
      heads[bucket] = Int32(index)
    }
  }

  /// Returns the lines with a name of that hash, in the file's order.
  func entries(hash: UInt64) -> [Entry] {
    var found: [Entry] = []
    var index = Int(heads[Int(hash & UInt64(heads.count - 1))])
    while index >= 0 {
      if hashes[index] == hash {
        found.append(Entry(line: Int(lines[index] >> 1), isPrimary: lines[index] & 1 == 1))
      }
      index = Int(next[index])
    }
    return found
  }

  /// Returns the line of a country's capital or largest place, or of a region's largest place.
  func firstLine(country: String, region: String?) -> Int? {
    let key = NameKey.hash(country)
    return seats[region.map { key &* 31 &+ NameKey.hash($0) } ?? key].map(Int.init)
  }
}
