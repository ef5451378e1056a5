internal import FileSystem

/// A second of universal time.
public struct Moment: Sendable, Hashable {
  /// Seconds since 1970.
  public var seconds: Int

  /// Creates a moment.
  public init(seconds: Int) { self.seconds = seconds }

  /// The present one.
  public static var now: Moment { Moment(seconds: ProcessInfo.now / 1_000_000_000) }

  /// The day, in universal time.
  public var day: CalendarDate { CalendarDate(julianDay: Self.firstDay + Self.days(seconds)) }

  /// The Julian day number of 1970-01-01.
  private static let firstDay = 2_440_588

  private static func days(_ seconds: Int) -> Int {
    seconds >= 0 ? seconds / 86400 : -((86399 - seconds) / 86400)
  }

  /// The first moment of a day.
  public init(startOf day: CalendarDate) {
    seconds = (day.julianDay - Self.firstDay) * 86400
  }

  /// Reads ISO 8601: a day, or a day and time in universal time, `2026-11-29T03:00:00Z`.
  public init?(iso text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard let day = parts.first.flatMap({ CalendarDate(iso: $0) }), parts.count <= 2 else {
      return nil
    }
    self.init(startOf: day)
    guard parts.count == 2 else { return }
    let time = parts[1]
    guard time.hasSuffix("Z") else { return nil }
    let fields = time.dropLast().split(separator: ":", omittingEmptySubsequences: false)
    let numbers = fields.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
    guard (2...3).contains(fields.count), numbers.count == fields.count,
      (0..<24).contains(numbers[0]), numbers.dropFirst().allSatisfy((0..<60).contains)
    else { return nil }
    for (number, unit) in zip(numbers, [3600, 60, 1]) { seconds += number * unit }
  }
}

extension Moment: CustomStringConvertible {
  /// ISO 8601: `2026-11-29T03:00:00Z`.
  public var description: String {
    let rest = seconds - Self.days(seconds) * 86400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))Z"
  }
}
