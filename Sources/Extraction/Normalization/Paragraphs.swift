/// Puts paragraphs together that were broken into lines of a fixed width.
///
/// A line break is a paragraph's end everywhere but in text that was set for a page or a teleprinter:
/// there most lines are so full that the next word would not have fitted, and sentences end
/// anywhere. Only breaks after full lines are undone, so that tables stay as they are.
enum Paragraphs {
  /// The widths that text is wrapped at: 64 and 69 on wires, 72 to 80 in mail, up to 132 in print.
  private static let widths = 40...132
  /// How many characters short of the widest a full line may be: wires break early.
  private static let slack = 8

  /// Returns the paragraphs of some lines, none of them empty.
  static func of(_ lines: [TextLine]) -> [String] {
    let base = lines.lazy.filter { !$0.text.isEmpty }.map(\.indent).min() ?? 0
    guard let width = wrapWidth(lines, base) else {
      return lines.lazy.map(\.text).filter { !$0.isEmpty }
    }
    var paragraphs: [String] = []
    var last: TextLine?
    for line in lines {
      if let previous = last, isBreak(previous, line, base), isFull(previous, before: line, width) {
        append(line, after: previous, to: &paragraphs[paragraphs.count - 1])
      } else if !line.text.isEmpty {
        paragraphs.append(line.text)
      }
      last = line
    }
    return paragraphs
  }

  /// Returns paragraphs that begin with an empty line or an indent, as collections and wires set them.
  static func indented(_ lines: [TextLine]) -> [String] {
    let inner = lines.drop { $0.text.isEmpty }
    guard inner.dropFirst().contains(where: { $0.indent >= 2 && !$0.text.isEmpty }) else {
      return of(lines)
    }
    var paragraphs: [String] = []
    var isOpen = false
    for line in inner {
      if line.text.isEmpty {
        isOpen = false
      } else if isOpen, line.indent < 2 {
        paragraphs[paragraphs.count - 1] += " " + line.text
      } else {
        paragraphs.append(line.text)
        isOpen = true
      }
    }
    return paragraphs
  }

  /// The width that the lines are wrapped at; nil where they are whole paragraphs.
  private static func wrapWidth(_ lines: [TextLine], _ base: Int) -> Int? {
    var breaks: [(line: TextLine, next: TextLine)] = []
    for (line, next) in zip(lines, lines.dropFirst()) where isBreak(line, next, base) {
      breaks.append((line, next))
    }
    guard !breaks.isEmpty else { return nil }
    let sorted = breaks.map(\.line.width).sorted()
    let width = sorted[(sorted.count - 1) * 95 / 100]
    guard widths.contains(width) else { return nil }
    // A text with many long lines is not set to a width; short lines in it are a list.
    let longer = lines.count { $0.width > width + 40 }
    guard longer * 10 <= lines.count(where: { !$0.text.isEmpty }) else { return nil }
    let full = breaks.count { isFull($0.line, before: $0.next, width) }
    let sentences = breaks.count { $0.line.text.endsSentence }
    return full * 2 > breaks.count && sentences * 2 < breaks.count ? width : nil
  }

  /// Whether a break that may be inside a paragraph lies between two lines: an indented line
  /// begins one.
  private static func isBreak(_ line: TextLine, _ next: TextLine, _ base: Int) -> Bool {
    !line.text.isEmpty && !next.text.isEmpty && next.indent < base + 2
  }

  private static func isFull(_ line: TextLine, before next: TextLine, _ width: Int) -> Bool {
    line.width + 1 + next.text.firstWordWidth > width - slack
  }

  private static func append(_ line: TextLine, after last: TextLine, to paragraph: inout String) {
    let isJoined =
      last.isHyphenated || paragraph.utf8.last == UInt8(ascii: "-")
      || (paragraph.unicodeScalars.last?.isIdeographic ?? false)
    if !isJoined { paragraph += " " }
    paragraph += line.text
  }
}

extension String {
  /// Whether the last character that is no closing quotation mark or bracket ends a sentence.
  var endsSentence: Bool {
    for scalar in unicodeScalars.reversed() {
      switch scalar {
      case ".", "!", "?", "…", "。", "！", "？", "؟", "۔", "।": return true
      case "\"", "'", "”", "’", "“", "»", "«", ")", "]", "」", "』", "）": continue
      default: return false
      }
    }
    return false
  }

  /// The characters up to the first space; 1 in scripts that break anywhere.
  fileprivate var firstWordWidth: Int {
    if unicodeScalars.first?.isIdeographic ?? false { return 1 }
    return utf8.prefix { $0 != 0x20 }.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
  }
}

extension Unicode.Scalar {
  /// Whether it is written without spaces between words: kana, Han and their marks.
  var isIdeographic: Bool {
    switch value {
    case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
