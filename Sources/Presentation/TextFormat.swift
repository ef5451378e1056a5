internal import News
internal import NewsIndex
public import Search

/// Hits for people at a terminal.
public struct TextFormat {
  private let width: Int
  private let paint: Paint
  private let hint: CommandHint

  /// What every command says where nothing was found.
  static let nothing = "0 articles\n"

  /// Creates the form of hits.
  ///
  /// - Parameters:
  ///   - width: the columns of a line.
  ///   - paint: the colours.
  ///   - hint: the commands that are shown under hits.
  public init(width: Int, paint: Paint, hint: CommandHint) {
    self.width = width
    self.paint = paint
    self.hint = hint
  }

  /// Writes the counts, the hits and the facets.
  public func write(
    _ response: SearchResponse, facetLimit: Int = Self.facetLimit,
    to output: inout some TextOutputStream
  ) {
    output.write(header(response) + "\n")
    for hit in response.hits { output.write("\n" + text(of: hit)) }
    if let first = response.hits.first {
      let page = PageLine(
        offset: first.rank - 1, count: response.hits.count, total: response.hitCount)
      if let text = page.text { output.write("\n" + text + "\n") }
    }
    if let facets = response.facets { write(facets, limit: facetLimit, to: &output) }
  }

  /// The values of a facet that people are shown where there are more.
  public static let facetLimit = 10

  /// Writes facets, a table each, of so many values; 0 for all.
  ///
  /// Values that a filter asks for have a star.
  public func write(
    _ facets: [Facet], limit: Int = Self.facetLimit, to output: inout some TextOutputStream
  ) {
    for facet in facets where !facet.counts.isEmpty {
      output.write("\n" + paint.bold(facet.name.rawValue) + paint.dim(Self.note(on: facet)) + "\n")
      let shown = facet.shown(limit: limit)
      let width = shown.map { String($0.count).count }.max() ?? 0
      for count in shown {
        let number = String(count.count)
        let padding = String(repeating: " ", count: width - number.count + 1)
        output.write(
          (count.isInForce ? "*" : " ") + padding + number + "  " + Self.printable(count.value)
            + "\n")
      }
      let more = facet.counts.count + facet.omittedCount - shown.count
      if more > 0 {
        let blank = String(repeating: " ", count: width + 4)
        output.write(paint.dim(blank + "\(Self.grouped(more)) more with --facet-limit 0\n"))
      }
    }
  }

  /// What stands beside a facet's name: what is counted, and how many have no value.
  private static func note(on facet: Facet) -> String {
    let (unit, all) =
      facet.isByStory ? ("stories", facet.stories ?? 0) : ("articles", facet.articles)
    let none = facet.none > 0 ? "  (\(facet.none) of \(all) \(unit) have none)" : ""
    return (facet.isByStory ? "  " + unit : "") + none
  }

  /// A number with commas between thousands: 1,102.
  private static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    for place in stride(from: digits.count - 3, to: 0, by: -3) { digits.insert(",", at: place) }
    return String(digits)
  }

  private func header(_ response: SearchResponse) -> String {
    let tiers = response.tiers.filter { $0.count > 0 }.map { "\($0.count) \($0.tier.rawValue)" }
    let areAllExact = response.tiers.allSatisfy { $0.count == 0 || $0.tier == .exact }
    let articles = StoryLine.number(response.total, "article")
    guard response.unit == .story, response.stories < response.total else {
      return areAllExact ? articles : articles + " (" + tiers.joined(separator: ", ") + ")"
    }
    return StoryLine.number(response.stories, "story") + " (" + articles
      + (areAllExact ? "" : ": " + tiers.joined(separator: ", ")) + ")"
  }

  private func text(of hit: Hit) -> String {
    let article = hit.article
    let rank = "\(hit.rank). "
    let indent = String(repeating: " ", count: rank.count)
    var lines = headline(of: hit, width - indent.count)
    let bylines = article.bylines.isEmpty ? nil : article.bylines.joined(separator: ", ")
    let facts = [
      article.origin ?? article.outlet, article.dateline, article.published?.description, bylines,
    ].compactMap { $0 }.map(Self.printable)
    if !facts.isEmpty {
      let line = HighlightedText(facts.joined(separator: " · "))
      lines += Self.wrapped(line, width - indent.count).map { paint.dim($0.text) }
    }
    if let story = StoryLine.text(of: hit) {
      let line = HighlightedText(Self.printable(story))
      lines += Self.wrapped(line, width - indent.count).map { paint.dim($0.text) }
    }
    if !hit.snippet.text.isEmpty {
      lines += Self.wrapped(hit.snippet, width - indent.count).map { paint.marked($0) }
    }
    lines.append(paint.dim(hint.show(hit.id)))
    return paint.dim(rank) + lines.joined(separator: "\n" + indent) + "\n"
  }

  /// The headline in lines, or the first words where there is none, with the tier behind.
  private func headline(of hit: Hit, _ width: Int) -> [String] {
    let hasTitle = !hit.title.text.isEmpty
    let lines = Self.wrapped(hasTitle ? hit.title : HighlightedText(hit.opening), width)
    var painted = lines.map { paint.marked($0, isBold: hasTitle) }
    guard hit.tier != .exact else { return painted.isEmpty ? [""] : painted }
    let label = "[\(hit.tier.rawValue)]"
    if let last = lines.last, Columns.width(last.text) + 2 + label.count <= width {
      painted[painted.count - 1] += paint.dim("  " + label)
    } else {
      painted.append(paint.dim(label))
    }
    return painted
  }

  /// Text without characters that could make a terminal do something.
  public static func printable(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var clean = ""
    for scalar in text.unicodeScalars {
      clean.unicodeScalars.append(isControl(scalar) ? " " : scalar)
    }
    return clean
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }

  // MARK: Lines

  /// Breaks text at blanks into lines of at most `width` characters, with its marks.
  public static func wrapped(_ text: HighlightedText, _ width: Int) -> [HighlightedText] {
    var lines: [HighlightedText] = []
    let bytes = Array(text.text.utf8)
    var start = 0
    var lastBlank: Int?
    var column = 0
    func add(_ range: Range<Int>) {
      let marks = text.highlights.compactMap { mark -> Range<Int>? in
        let inside = mark.clamped(to: range)
        guard !inside.isEmpty else { return nil }
        return (inside.lowerBound - range.lowerBound)..<(inside.upperBound - range.lowerBound)
      }
      lines.append(
        HighlightedText(String(decoding: bytes[range], as: UTF8.self), highlights: marks))
    }
    for (index, byte) in bytes.enumerated() {
      if byte == 0x20 { lastBlank = index }
      if byte & 0xC0 != 0x80 { column += 1 }
      if column > width, let blank = lastBlank, blank > start {
        add(start..<blank)
        start = blank + 1
        lastBlank = nil
        column = bytes[start..<max(start, index + 1)].count { $0 & 0xC0 != 0x80 }
      }
    }
    if start < bytes.count { add(start..<bytes.count) }
    return lines
  }
}
