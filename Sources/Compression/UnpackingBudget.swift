/// What a file may unpack to, with all that is packed inside of it: the guard against bombs.
///
/// Packed news is five to sixty times smaller than its text; what grows more than `mostTimes` is made to
/// fill disks and memories. Small files have a start, since a few runs of blanks pack well.
public final class UnpackingBudget {
  /// The growth beyond which a file is refused.
  public static let mostTimes = 250
  /// What any file may unpack to, in bytes.
  public static let free = 2 << 20

  /// Whether the file has been refused.
  public private(set) var isExceeded = false
  private var packedCount: Int
  private var unpackedCount = 0

  /// Creates the budget of a file of so many bytes; 0 for a pipe.
  init(packedCount: Int) {
    self.packedCount = packedCount
  }

  /// Says that so many bytes of a pipe have been read.
  func raise(to count: Int) {
    packedCount = max(packedCount, count)
  }

  /// Counts bytes that were unpacked, at whatever depth.
  func spend(_ count: Int, on name: String) throws(CompressionError) {
    let (sum, hasOverflow) = unpackedCount.addingReportingOverflow(count)
    unpackedCount = sum
    let limit = packedCount.multipliedReportingOverflow(by: Self.mostTimes)
    if hasOverflow || (unpackedCount > Self.free && !limit.overflow && sum > limit.partialValue) {
      isExceeded = true
    }
    guard isExceeded else { return }
    throw CompressionError(
      path: name, reason: "unpacks to more than \(Self.mostTimes) times the size of its file",
      remedy: "it is made to fill disks; unpack it yourself if you trust it")
  }
}
