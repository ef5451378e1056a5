/// The headline of a scraped page.
struct Headline: Equatable {
  /// The headline alone.
  var text: String
  /// How it was found: `headline-repeated` or `headline-first-line`.
  var rule: String
  /// The line that shows it.
  var excerpt: String
  /// What stands before it on its first line: "Home Politics".
  var breadcrumb = ""
  /// What stands behind it on its first line: the site's name.
  var outlet: String?
  /// The index of the paragraph where it stands first.
  var firstIndex: Int
  /// The index of the paragraph that is the headline, its last appearance at the top.
  var index: Int

  /// The number of paragraphs at the top among which it is looked for.
  private static let depth = 24

  /// Finds the headline: the line that the page repeats at its top, else its first line that can
  /// be one.
  static func find(in paragraphs: [String]) -> Headline? {
    repeated(in: paragraphs.prefix(depth)) ?? first(in: paragraphs.prefix(depth))
  }

  /// The headline stands above the story: nothing of that before it, and one long deck at most
  /// between its two appearances.
  private static func repeated(in top: ArraySlice<String>) -> Headline? {
    let stories = top.indices.filter { isStory(top[$0]) }
    let firstEnd = stories.first ?? top.endIndex
    let secondEnd = stories.count > 1 ? stories[1] : top.endIndex
    for first in top.indices where first < firstEnd {
      for second in top.indices where second > first && second < secondEnd {
        let line = top[first]
        guard canRepeat(top[second]), let match = Match(of: top[second], in: line) else { continue }
        return Headline(
          text: top[second], rule: "headline-repeated", excerpt: String(line.prefix(300)),
          breadcrumb: match.before, outlet: OutletSuffix.name(match.after),
          firstIndex: first, index: second)
      }
    }
    return nil
  }

  private static func isStory(_ line: String) -> Bool {
    line.utf8.count >= 100 && line.endsSentence
  }

  /// Whether a line is long enough that its repetition is no chance, and no furniture.
  private static func canRepeat(_ line: String) -> Bool {
    let bytes = line.utf8.count
    guard bytes <= 400, bytes >= 12 else { return false }
    let words = line.utf8.count { $0 == 0x20 } + 1
    let isIdeographic = line.unicodeScalars.first?.isIdeographic ?? false
    return (words >= 3 || isIdeographic) && Boilerplate.rule(for: line) == nil
      && PageDate.read(line) == nil
  }

  private static func first(in top: ArraySlice<String>) -> Headline? {
    var breadcrumb = ""
    // Three lines of a word or two are a menu.
    let menu = top.prefix { isMenuEntry($0) }.count
    for (index, line) in top.enumerated() where menu < 3 || index >= menu || top.count == menu {
      if Breadcrumb.isBreadcrumb(line) {
        breadcrumb = line
        continue
      }
      if Boilerplate.rule(for: line) != nil || PageDate.read(line) != nil
        || BylineParser().parse(line) != nil
      {
        continue
      }
      guard line.utf8.count <= 400, !line.hasSuffix("."), index + 1 < top.count else { return nil }
      let (text, outlet) = OutletSuffix.split(line)
      return Headline(
        text: text, rule: "headline-first-line", excerpt: line, breadcrumb: breadcrumb,
        outlet: outlet, firstIndex: index, index: index)
    }
    return nil
  }

  private static func isMenuEntry(_ line: String) -> Bool {
    line.utf8.count <= 24 && line.utf8.count { $0 == 0x20 } <= 1 && !line.endsSentence
      && !(line.unicodeScalars.first?.isIdeographic ?? false)
  }

  /// How one line stands in another.
  private struct Match {
    var before = ""
    var after = ""

    init?(of headline: String, in line: String) {
      if line == headline { return }
      guard line.utf8.count > headline.utf8.count, line.utf8.count <= 2 * headline.utf8.count + 200
      else { return nil }
      if line.hasSuffix(headline) {
        before = String(line.dropLast(headline.count))
        guard before.utf8.last == 0x20 || Breadcrumb.endsInSeparator(before) else { return nil }
        before = before.trimmed(" ")
      } else if line.hasPrefix(headline) {
        after = String(line.dropFirst(headline.count))
        guard OutletSuffix.name(after) != nil else { return nil }
      } else {
        return nil
      }
    }
  }
}

/// The site's name behind a headline: "Headline | The Herald".
enum OutletSuffix {
  private static let separators = [" | ", " – ", " — ", " - ", " :: ", " » ", " · ", " • "]

  /// Returns the name in what follows a headline; nil where that does not begin with a separator.
  static func name(_ suffix: String) -> String? {
    guard let mark = separators.first(where: suffix.hasPrefix) else { return nil }
    let parts = String(suffix.dropFirst(mark.count)).split(separator: mark)
    // "Headline | Politics | The Herald": the site stands last.
    guard let last = parts.last, last.utf8.count <= 60 else { return nil }
    return String(last)
  }

  /// Takes a likely site's name off a headline's end.
  static func split(_ line: String) -> (headline: String, outlet: String?) {
    for mark in separators {
      let parts = line.components(by: mark)
      guard parts.count > 1, let last = parts.last, OutletName.isLikely(last) else { continue }
      let headline = parts.dropLast().joined(separator: mark)
      if headline.utf8.count >= 12 { return (headline, last) }
    }
    return (line, nil)
  }
}

extension String {
  /// The pieces between the occurrences of `mark`.
  func components(by mark: String) -> [String] {
    let bytes = Array(utf8)
    let mark = Array(mark.utf8)
    var parts: [String] = []
    var start = 0
    var index = 0
    while index + mark.count <= bytes.count {
      if bytes[index] == mark[0], bytes[index..<index + mark.count].elementsEqual(mark) {
        parts.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += mark.count
        start = index
      } else {
        index += 1
      }
    }
    return parts + [String(decoding: bytes[start...], as: UTF8.self)]
  }
}
