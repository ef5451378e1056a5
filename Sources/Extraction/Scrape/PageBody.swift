internal import News

/// The story of a page: its paragraphs without what the page puts between and below them.
struct PageBody {
  /// The longest line of a list of other stories, in bytes.
  private static let listLineLimit = 120

  private let paragraphs: ArraySlice<String>
  private var blocks: [Block] = []
  /// The paragraphs of the story so far that are whole sentences.
  private var sentenceCount = 0
  /// The numbers of blocks that stood when something was left out that stands below stories.
  private var footMarks: [Int] = []
  /// What each rule left out, in the order of the rules' first use.
  private var removed: [(rule: String, paragraphs: [String])] = []

  /// Takes the story from `start` on.
  static func take(from page: ScrapedPage, at start: Int, into article: inout Article) {
    guard start < page.paragraphs.count else { return }
    var body = PageBody(paragraphs: page.paragraphs[start...])
    body.run(&article)
    body.dropFoot()
    article.blocks += body.blocks
    for (rule, paragraphs) in body.removed { article.noteRemoval(of: paragraphs, rule: rule) }
  }

  private init(paragraphs: ArraySlice<String>) {
    self.paragraphs = paragraphs
  }

  private mutating func run(_ article: inout Article) {
    var index = paragraphs.startIndex
    while index < paragraphs.endIndex {
      let paragraph = paragraphs[index]
      index += 1
      if takeCredit(paragraph, into: &article) {
        if isTail(index) { return remove(paragraphs[index...], rule: "below-licensing") }
      } else if let rule = Boilerplate.rule(for: paragraph) {
        remove([paragraph], rule: rule.name)
        if PageFoot.rules.contains(rule.name) { footMarks.append(blocks.count) }
        switch rule.effect {
        case .line: break
        case .list: index = skipList(from: index, rule: rule.name)
        case .rest where sentenceCount > 0 && isTail(index):
          return remove(paragraphs[index...], rule: rule.name)
        case .rest: break
        }
      } else if paragraph == article.title {
        remove([paragraph], rule: "headline-repeated")
      } else {
        keep(paragraph, next: index < paragraphs.endIndex ? paragraphs[index] : nil)
      }
    }
  }

  /// Whether what is left is less than what was read: a form or comments, not the story's rest.
  private func isTail(_ index: Int) -> Bool {
    let left = paragraphs[index...].count { $0.utf8.count > 100 && $0.endsSentence }
    return left <= max(sentenceCount, 2)
  }

  /// Leaves out what stands between the story's end and the page's.
  private mutating func dropFoot() {
    guard let start = PageFoot.start(in: blocks, marks: footMarks) else { return }
    let gone = blocks[start...].map(\.text)
    blocks.removeSubrange(start...)
    remove(gone, rule: "page-foot")
  }

  private mutating func keep(_ paragraph: String, next: String?) {
    if paragraph.endsSentence { sentenceCount += 1 }
    blocks.append(Block(Self.text(of: paragraph), kind: Self.kind(of: paragraph, next: next)))
  }

  private static func kind(of paragraph: String, next: String?) -> Block.Kind {
    if bullets.contains(where: paragraph.hasPrefix) { return .listItem }
    if Caption.isCaption(paragraph) { return .caption }
    let isSubhead =
      paragraph.utf8.count <= 90 && !paragraph.endsSentence && !paragraph.hasSuffix(",")
      && !paragraph.hasSuffix(":") && (next.map { $0.utf8.count > 100 && $0.endsSentence } ?? false)
    return isSubhead ? .subhead : .paragraph
  }

  private static func text(of paragraph: String) -> String {
    guard let bullet = bullets.first(where: paragraph.hasPrefix) else { return paragraph }
    return String(paragraph.dropFirst(bullet.count))
  }

  private static let bullets = ["• ", "· ", "* ", "◦ ", "▪ ", "■ ", "● "]

  /// Leaves out the short lines that follow a heading such as "Related stories".
  private mutating func skipList(from start: Int, rule: String) -> Int {
    var index = start
    while index < paragraphs.endIndex, paragraphs[index].utf8.count <= Self.listLineLimit,
      !paragraphs[index].hasSuffix(".")
    {
      index += 1
    }
    remove(paragraphs[start..<index], rule: rule)
    return index
  }

  private mutating func remove(_ gone: some Collection<String>, rule: String) {
    guard !gone.isEmpty else { return }
    if let index = removed.firstIndex(where: { $0.rule == rule }) {
      removed[index].paragraphs += gone
    } else {
      removed.append((rule, Array(gone)))
    }
  }

  /// Takes what a licensing or reporting sentence says; false where a paragraph is neither.
  private mutating func takeCredit(_ paragraph: String, into article: inout Article) -> Bool {
    if let licensing = LicensingSentence.read(paragraph) {
      licensing.fill(&article, excerpt: paragraph)
      remove([paragraph], rule: "licensing-sentence")
      return true
    }
    guard let reporting = ReportingCredit.read(paragraph) else { return false }
    if article.bylines.isEmpty {
      PageHead.take(reporting, from: paragraph, into: &article)
    }
    remove([paragraph], rule: "reporting-credit")
    return true
  }
}

/// The credit below an agency's story: "(Reporting by A in Bonn; Editing by B)".
enum ReportingCredit {
  /// Reads a paragraph; nil where it is no credit.
  static func read(_ paragraph: String) -> BylineReading? {
    let text = paragraph.trimmed("() ")
    guard text.utf8.count <= 400,
      let lead = leads.first(where: { text.lowercased().hasPrefix($0) })
    else { return nil }
    var people = String(text.dropFirst(lead.count)).components(by: ";")[0]
    for end in [" Editing by ", " Writing by ", ". ", " Additional reporting"] {
      people = people.components(by: end)[0]
    }
    let reading = BylineParser().names(inField: people.trimmed(" ."))
    return reading.names.isEmpty ? nil : BylineReading(names: reading.names)
  }

  private static let leads = ["reporting by ", "reporting and writing by ", "written by "]
}

extension LicensingSentence {
  /// Sets the fields that the sentence tells; what the head of the page says of writers stands.
  func fill(_ article: inout Article, excerpt: String) {
    let rule = "licensing-sentence"
    if article.bylines.isEmpty {
      article.bylines = names
      for name in names { article.note(.byline, name, rule: rule, excerpt: excerpt) }
    }
    if let origin, article.origin == nil {
      article.origin = origin
      article.note(.origin, origin, rule: rule, excerpt: excerpt)
    }
    if let agency, article.agency == nil {
      article.agency = agency
      article.note(.agency, agency, rule: rule, excerpt: excerpt)
    }
    if let licensor, article.licensor == nil {
      article.licensor = licensor
      article.note(.licensor, licensor, rule: rule, excerpt: excerpt)
    }
  }
}
