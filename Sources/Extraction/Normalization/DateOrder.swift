/// In which order the records of one file write day and month where both are numbers.
///
/// "03/04/1987" can be read both ways, but whoever wrote "13/04/1987" a line further on writes the day first.
enum DateOrder {
  /// Whether the day comes first; nil where no date of the records tells, or where they contradict one another.
  static func isDayFirst(in records: some Sequence<RawRecord>) -> Bool? {
    var isDayFirst: Bool?
    for record in records {
      for found in orders(in: record.bytes.span) {
        guard isDayFirst == nil || isDayFirst == found else { return nil }
        isDayFirst = found
      }
    }
    return isDayFirst
  }

  /// Reads the dates that begin a value, of which one part is over 12: true for each with the day first.
  private static func orders(in text: borrowing Span<UInt8>) -> [Bool] {
    var orders: [Bool] = []
    var index = 0
    while index < text.count {
      guard isDigit(text[index]), index == 0 || beginsValue(text[index - 1]) else {
        index += 1
        continue
      }
      let (order, end) = order(text, at: index)
      if let order { orders.append(order) }
      index = end
    }
    return orders
  }

  /// Reads `D/M/YYYY` or `D-M-YYYY` at `start`; returns its order, if there is but one, and where to go on.
  private static func order(
    _ text: borrowing Span<UInt8>, at start: Int
  ) -> (isDayFirst: Bool?, end: Int) {
    var position = start
    var numbers: [Int] = []
    while numbers.count < 3 {
      let (number, digits) = number(text, at: position)
      guard digits == 4 || (numbers.count < 2 && (1...2).contains(digits)) else {
        return (nil, position + digits + 1)
      }
      numbers.append(number)
      position += digits
      if numbers.count == 3 { break }
      guard digits < 4, let next = mark(text, at: position) else { return (nil, position + 1) }
      position = next
    }
    let (first, second) = (numbers[0], numbers[1])
    if (13...31).contains(first), (1...12).contains(second) { return (true, position) }
    if (1...12).contains(first), (13...31).contains(second) { return (false, position) }
    return (nil, position)
  }

  /// The number at `position`, and how many digits it has: none, or five for any more than four.
  private static func number(
    _ text: borrowing Span<UInt8>, at position: Int
  ) -> (number: Int, digits: Int) {
    var number = 0
    var digits = 0
    while digits < 5, position + digits < text.count, isDigit(text[position + digits]) {
      number = number * 10 + Int(text[position + digits] - 0x30)
      digits += 1
    }
    return (number, digits)
  }

  /// Where a slash, also as JSON escapes it, or a hyphen ends; nil for another sign.
  private static func mark(_ text: borrowing Span<UInt8>, at position: Int) -> Int? {
    guard position < text.count else { return nil }
    let isEscaped = text[position] == UInt8(ascii: "\\")
    let sign = isEscaped ? position + 1 : position
    guard sign < text.count else { return nil }
    let isMark =
      text[sign] == UInt8(ascii: "/") || (!isEscaped && text[sign] == UInt8(ascii: "-"))
    return isMark ? sign + 1 : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether a value of JSON, a table or XML may begin behind a byte.
  private static func beginsValue(_ byte: UInt8) -> Bool {
    switch byte {
    // " ' , ; tab, end of line, | >
    case 0x22, 0x27, 0x2C, 0x3B, 0x09, 0x0A, 0x0D, 0x7C, 0x3E: true
    default: false
    }
  }
}
