/// What gzip packed (RFC 1952), unpacked member by member, so that a damaged one costs none of the others.
///
/// libarchive reads gzip too, but gives up at the first damage, and loses what it unpacked together with it.
@safe final class GzipStream {
  /// Where the reading stands.
  private enum Position {
    case betweenMembers, inMember
    case damaged(CompressionError)
  }

  /// The packed bytes of a member that are kept, to look for the next one in them if it is damaged.
  private static let keptCount = 4 << 20
  private static let pieceSize = 256 << 10
  /// The damages beyond which a file is given up.
  private static let mostResumptions = 10_000
  private static let magic: [UInt8] = [0x1F, 0x8B, 0x08]

  private let name: String
  private let budget: UnpackingBudget
  private let readPacked: () throws(CompressionError) -> [UInt8]
  private let inflater = Inflater()
  private var position = Position.betweenMembers
  /// Packed bytes: those of the member at hand, as far as they are kept, and those read ahead.
  private var packed: [UInt8] = []
  /// The index of the first of them that has not been unpacked.
  private var next = 0
  private var isAtEnd = false
  /// What was unpacked to look at it.
  private var head: [UInt8] = []
  private var resumptionCount = 0

  /// Unpacks pieces, of which an empty one is the end.
  init(
    name: String, budget: UnpackingBudget,
    _ readPacked: @escaping () throws(CompressionError) -> [UInt8]
  ) {
    self.name = name
    self.budget = budget
    self.readPacked = readPacked
  }

  /// Appends the next piece to `buffer`; returns its size, 0 at the end.
  func read(into buffer: inout [UInt8]) throws(CompressionError) -> Int {
    guard head.isEmpty else {
      defer { head = [] }
      buffer += head
      return head.count
    }
    return try unpack(into: &buffer)
  }

  private func unpack(into buffer: inout [UInt8]) throws(CompressionError) -> Int {
    while true {
      switch position {
      case .damaged(let error): throw error
      case .betweenMembers:
        guard try goToMember() else { return 0 }
      case .inMember:
        if next == packed.count, try !readAhead() {
          throw damaged("truncated gzip input")
        }
        let (piece, used, status) = inflater.inflate(packed[next...], most: Self.pieceSize)
        next += used
        switch status {
        case .member: position = .betweenMembers
        case .more: break
        case .damaged(let reason): position = .damaged(error(reason))
        }
        guard !piece.isEmpty else { continue }
        if buffer.isEmpty { buffer = piece } else { buffer += piece }
        try budget.spend(piece.count, on: name)
        return piece.count
      }
    }
  }

  /// Returns the first bytes without moving on, at most `count`: less where it is damaged before.
  func peek(_ count: Int) -> ArraySlice<UInt8> {
    while head.count < count {
      // What fails here fails again when it is read.
      guard let added = try? unpack(into: &head), added > 0 else { break }
    }
    return head.prefix(count)
  }

  /// Goes on at the next member behind a damage; false where there is none.
  func resume() -> Bool {
    guard case .damaged = position, resumptionCount < Self.mostResumptions, !budget.isExceeded
    else { return false }
    resumptionCount += 1
    // It begins behind the one at hand, but that may have been followed too far.
    var start = 1
    while true {
      if let found = Self.member(in: packed[min(start, packed.count)...]) {
        // A beginning of a member must be seen far enough to tell it from chance.
        while packed.count - found < Inflater.trialCount, (try? readAhead()) == true {}
        if inflater.canInflate(packed[found...]) {
          packed.removeSubrange(..<found)
          begin()
          return true
        }
        start = found + 1
      } else {
        start = max(1, packed.count - Self.magic.count)
        packed.removeSubrange(..<(start - 1))
        start = 1
        guard (try? readAhead()) == true else { return false }
      }
    }
  }

  private func begin() {
    next = 0
    inflater.reset()
    position = .inMember
  }

  /// Looks for the next member; false at the end of all.
  private func goToMember() throws(CompressionError) -> Bool {
    packed.removeSubrange(..<next)
    next = 0
    while packed.count < Self.magic.count, try readAhead() {}
    if packed.starts(with: Self.magic) {
      begin()
      return true
    }
    // Tapes and disks fill up with zeros.
    while packed.allSatisfy({ $0 == 0 }) {
      packed.removeAll()
      guard try readAhead() else { return false }
    }
    throw damaged("not gzip behind the end of what is packed")
  }

  /// Reads more packed bytes; false at their end.
  private func readAhead() throws(CompressionError) -> Bool {
    guard !isAtEnd else { return false }
    let piece = try readPacked()
    isAtEnd = piece.isEmpty
    if next > Self.keptCount {
      packed.removeSubrange(..<next)
      next = 0
    }
    packed += piece
    return !isAtEnd
  }

  private func damaged(_ reason: String) -> CompressionError {
    let error = error(reason)
    position = .damaged(error)
    return error
  }

  private func error(_ reason: String) -> CompressionError {
    CompressionError(
      path: name, reason: reason, remedy: "the file is damaged or cut off: fetch it again")
  }

  /// The index of the first bytes that begin a member, with flags that the standard knows.
  private static func member(in bytes: ArraySlice<UInt8>) -> Int? {
    var rest = bytes
    while let first = rest.firstIndex(of: magic[0]) {
      rest = rest[first...]
      if rest.starts(with: magic), rest.count > 3, rest[first + 3] < 0x20 { return first }
      rest = rest.dropFirst()
    }
    return nil
  }
}
