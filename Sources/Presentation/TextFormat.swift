internal import NewsIndex
internal import Search

/// Hits for people at a terminal.
struct TextFormat {
  private let output: OutputStream
  private let width: Int
  private let isColored: Bool
  private let hint: CommandHint

  init(_ context: Context, color: QueryCommand.Color, hint: CommandHint) {
    self.hint = hint
    output = context.output
    width = context.output.width(context.environment("COLUMNS"))
    isColored = context.isColored(color)
  }

  /// Writes the counts, the hits and the facets.
  func write(_ response: SearchResponse) {
    output.write(header(response) + "\n")
    for hit in response.hits { output.write("\n" + text(of: hit)) }
    if let facets = response.facets { write(facets) }
  }

  /// Writes facets, a table each.
  func write(_ facets: [Facet]) {
    for facet in facets where !facet.counts.isEmpty {
      output.write("\n" + paint(facet.name.rawValue, .bold) + "\n")
      let width = facet.counts.map { String($0.count).count }.max() ?? 0
      for count in facet.counts {
        let number = String(count.count)
        let padding = String(repeating: " ", count: width - number.count + 2)
        output.write(padding + number + "  " + Self.printable(count.value) + "\n")
      }
    }
  }

  private func header(_ response: SearchResponse) -> String {
    let articles = response.total == 1 ? "1 article" : "\(response.total) articles"
    let tiers = response.tiers.filter { $0.count > 0 }.map { "\($0.count) \($0.tier.rawValue)" }
    let areAllExact = response.tiers.allSatisfy { $0.count == 0 || $0.tier == .exact }
    return areAllExact ? articles : articles + " (" + tiers.joined(separator: ", ") + ")"
  }

  private func text(of hit: Hit) -> String {
    let article = hit.article
    let rank = "\(hit.rank). "
    let indent = String(repeating: " ", count: rank.count)
    let label = hit.tier == .exact ? "" : "  [\(hit.tier.rawValue)]"
    var text = paint(rank, .dim) + marked(hit.title, base: .bold) + paint(label, .dim) + "\n"
    let bylines = article.bylines.isEmpty ? nil : article.bylines.joined(separator: ", ")
    let facts = [
      article.origin ?? article.outlet, article.dateline, article.published?.description, bylines,
    ].compactMap { $0 }.map(Self.printable)
    if !facts.isEmpty { text += indent + paint(facts.joined(separator: " · "), .dim) + "\n" }
    if !hit.snippet.text.isEmpty {
      for line in Self.wrapped(hit.snippet, width - indent.count) {
        text += indent + marked(line, base: nil) + "\n"
      }
    }
    return text + indent + paint(hint.show(hit.id), .dim) + "\n"
  }

  // MARK: Colours

  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case lit = "1;33"
  }

  private func paint(_ text: String, _ style: Style) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }

  private func marked(_ text: HighlightedText, base: Style?) -> String {
    guard isColored else { return Self.printable(text.text) }
    let start = "\u{1B}[\(Style.lit.rawValue)m"
    let end = "\u{1B}[0m" + (base.map { "\u{1B}[\($0.rawValue)m" } ?? "")
    let inner = text.marked(open: start, close: end) { Self.printable(String($0)) }
    return base.map { "\u{1B}[\($0.rawValue)m" + inner + "\u{1B}[0m" } ?? inner
  }

  /// Text without characters that could make a terminal do something.
  static func printable(_ text: String) -> String {
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
  static func wrapped(_ text: HighlightedText, _ width: Int) -> [HighlightedText] {
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
