internal import News

/// Dates as mails and feeds write them (RFC 5322, 3.3), in universal time.
enum MailDate {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// Returns "Sun, 29 Nov 2026 03:00:00 +0000" of seconds since 1970.
  static func text(seconds: Int) -> String {
    let moment = Moment(seconds: seconds)
    let (year, month, day) = moment.day.components
    // Julian day 0 was a Monday.
    let weekday = days[moment.day.julianDay % 7]
    let time = moment.description.split(separator: "T")[1].dropLast()
    return "\(weekday), \(day < 10 ? "0" : "")\(day) \(months[month - 1]) \(year) \(time) +0000"
  }

  /// Returns a moment of ISO 8601 that states its zone; nil where it states none.
  static func text(iso moment: String) -> String? {
    let bytes = Array(moment.utf8)
    guard bytes.count > 19, let local = Moment(iso: String(moment.prefix(19)) + "Z") else {
      return nil
    }
    var zone = bytes[19...]
    if zone.first == UInt8(ascii: ".") {
      zone = zone.dropFirst().drop { (0x30...0x39).contains($0) }
    }
    if zone.elementsEqual("Z".utf8) { return text(seconds: local.seconds) }
    let parts = zone.dropFirst().split(separator: UInt8(ascii: ":")).map {
      Int(String(decoding: $0, as: UTF8.self))
    }
    guard parts.count == 2, let hours = parts[0], let minutes = parts[1],
      zone.first == UInt8(ascii: "+") || zone.first == UInt8(ascii: "-")
    else { return nil }
    let offset = (hours * 60 + minutes) * (zone.first == UInt8(ascii: "-") ? -60 : 60)
    return text(seconds: local.seconds - offset)
  }
}
