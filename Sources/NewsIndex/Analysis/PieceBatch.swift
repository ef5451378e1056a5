/// Pieces of bytes that wait to be looked up in a `ByteTable`, all at once.
struct PieceBatch {
  /// The bytes of all, one piece behind the other.
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []
  /// By piece: its hash.
  private(set) var hashes: [UInt32] = []
  /// By piece, once looked up: its number, `UInt32.max` where it must be looked up by itself.
  var numbers: [UInt32] = []
  /// By piece, while it is looked up: where bytes begin that may be its.
  var starts: [UInt32] = []

  /// The number of pieces.
  var count: Int { ends.count }

  /// Returns where the bytes of a piece are.
  @inline(__always)
  func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  /// Adds a piece.
  @inline(__always)
  mutating func append(_ piece: ArraySlice<UInt8>) {
    bytes.append(contentsOf: piece)
    ends.append(UInt32(bytes.count))
    hashes.append(ByteTable<Void>.hash(piece.span))
  }

  /// Forgets all pieces.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hashes.removeAll(keepingCapacity: true)
  }
}
