/// One packed stream, unpacked by libarchive piece by piece.
final class ArchiveFilter {
  private let handle: ArchiveHandle
  private let name: String
  private let budget: UnpackingBudget
  private let isPipe: Bool
  private var isAtEnd: Bool

  /// Unpacks what a source holds.
  ///
  /// The budget grows with what is read from the source where `isPipe` says so; `packedIn` counts the
  /// packings that are undone already.
  init(
    _ source: ArchiveHandle.Source, name: String, budget: UnpackingBudget, isPipe: Bool = false,
    packedIn: Int = 0
  ) throws(CompressionError) {
    handle = try ArchiveHandle(.packed, source, name: name, packedIn: packedIn)
    self.name = name
    self.budget = budget
    self.isPipe = isPipe
    isAtEnd = try handle.next() == nil
  }

  /// Appends the next piece to `buffer`; returns its size, 0 at the end.
  func read(into buffer: inout [UInt8]) throws(CompressionError) -> Int {
    guard !isAtEnd else { return 0 }
    do {
      let count = try handle.read(into: &buffer)
      isAtEnd = count == 0
      if isPipe { budget.raise(to: handle.byteCount) }
      try budget.spend(count, on: name)
      return count
    } catch {
      isAtEnd = true
      throw error
    }
  }
}
