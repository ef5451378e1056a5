internal import News

/// The moment until which an agency wants a story to be kept back.
enum Embargo {
  /// Whether an embargo is over; nil where its end is not stated, or cannot be read.
  ///
  /// - Parameters:
  ///   - end: as the item states it: ISO 8601, a day ends with itself; without a zone in UTC.
  ///   - now: seconds since 1970.
  /// - Returns: whether the story may be read; nil where nobody can tell.
  static func isOver(_ end: String, now: Int) -> Bool? {
    guard let date = StatedDate.read(end) else { return nil }
    let midnight = (date.day.julianDay - 2_440_588) * 86400
    guard let timestamp = date.timestamp, let seconds = seconds(of: timestamp) else {
      return now >= midnight + 86400
    }
    return now >= midnight + seconds
  }

  /// The seconds from midnight UTC of the day in a timestamp "2025-01-23T19:00:00+01:00".
  private static func seconds(of timestamp: String) -> Int? {
    let clock = timestamp.utf8.dropFirst(11)
    let digits = clock.prefix { $0 == UInt8(ascii: ":") || (0x30...0x39).contains($0) }
    let parts = String(decoding: Array(digits), as: UTF8.self).split(separator: ":").map {
      Int($0) ?? 0
    }
    guard parts.count == 3 else { return nil }
    let local = parts[0] * 3600 + parts[1] * 60 + parts[2]
    let zone = String(decoding: Array(clock.dropFirst(digits.count)), as: UTF8.self)
    guard let sign = zone.first, sign == "+" || sign == "-" else { return local }
    let offset = zone.dropFirst().split(separator: ":").map { Int($0) ?? 0 }
    guard offset.count == 2 else { return local }
    let shift = offset[0] * 3600 + offset[1] * 60
    return sign == "+" ? local - shift : local + shift
  }
}
