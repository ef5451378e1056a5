internal import News

/// What stands between headline and text: deck, byline, day, share bar.
enum PageHead {
  /// The number of paragraphs below the headline that may belong to it.
  private static let depth = 10

  /// Takes the head's fields; returns the index of the first paragraph of the text.
  ///
  /// The head reaches down to the last line that is certainly of it. A sentence above that line is
  /// the deck; where there is no such line, there is no head.
  static func take(from page: ScrapedPage, at start: Int, into article: inout Article) -> Int {
    let paragraphs = page.paragraphs
    guard start < paragraphs.count else { return start }
    let end = end(of: paragraphs[start...].prefix(depth), title: article.title)
    takeLines(paragraphs[start..<end], into: &article)
    return end
  }

  /// Takes what stands above the headline, and between it and its repetition.
  static func takeAbove(
    _ above: ArraySlice<String>, between: ArraySlice<String>, into article: inout Article
  ) {
    let gone = above.filter { !takeLine($0, into: &article) }
    article.noteRemoval(of: gone, rule: "above-headline")
    takeLines(between, into: &article)
  }

  /// Takes the fields of head lines; what is none and no furniture stays as deck or text.
  private static func takeLines(_ lines: ArraySlice<String>, into article: inout Article) {
    var gone: [String] = []
    for line in lines where !takeLine(line, into: &article) {
      if isHeadLine(line, title: article.title) || line == article.section {
        if line != article.title { gone.append(line) }
      } else if !keep(line, in: &article) {
        gone.append(line)
      }
    }
    article.noteRemoval(of: gone, rule: "page-head")
  }

  /// The index behind the head's last line.
  ///
  /// A sentence may stand above byline or day, one alone; the next is the story's.
  private static func end(of top: ArraySlice<String>, title: String) -> Int {
    var end = top.startIndex
    var sentences = 0
    for (index, paragraph) in zip(top.indices, top) {
      if isHeadLine(paragraph, title: title) {
        // Advertisements stand in stories, too; bylines and days do not.
        if sentences == 0 || Boilerplate.rule(for: paragraph) == nil { end = index + 1 }
      } else if paragraph.endsSentence || paragraph.utf8.count > 200 {
        sentences += 1
        if end > top.startIndex || sentences > 1 || paragraph.utf8.count > 300 { break }
      }
    }
    return end
  }

  /// Takes a byline or a day from a line; false where it is neither.
  @discardableResult
  static func takeLine(_ line: String, into article: inout Article) -> Bool {
    if let date = PageDate.read(line) {
      take(date, from: line, into: &article)
      return true
    }
    // "By Ann Lee | July 7, 2017" and "By Ann Lee July 7, 2017".
    for mark in [" | ", " • ", " · ", ", "] {
      let parts = line.components(by: mark)
      guard parts.count > 1, let date = PageDate.read(parts.dropFirst().joined(separator: mark))
      else { continue }
      take(date, from: line, into: &article)
      break
    }
    let parser = BylineParser()
    guard let byline = parser.parse(line) ?? parser.parseBare(line) else { return false }
    take(byline, from: line, into: &article)
    return true
  }

  static func take(_ byline: BylineReading, from line: String, into article: inout Article) {
    for name in byline.names where !article.bylines.contains(name) {
      article.bylines.append(name)
      article.note(.byline, name, rule: "byline-line", excerpt: line)
    }
    if article.agency == nil, let agency = byline.agency {
      article.agency = agency
      article.note(.agency, agency, rule: "byline-line", excerpt: line)
    }
    if article.origin == nil, let outlet = byline.outlet, outlet != article.outlet {
      article.origin = outlet
      article.note(.origin, outlet, rule: "byline-line", excerpt: line)
    }
  }

  private static func take(_ date: PageDate, from line: String, into article: inout Article) {
    let rule = date.isLabelled ? "date-labelled" : "date-line"
    if article.published == nil, let published = date.published {
      article.published = published
      article.note(.published, published.text, rule: rule, excerpt: line)
    }
    if article.updated == nil, let updated = date.updated {
      article.updated = updated
      article.note(.updated, updated.text, rule: rule, excerpt: line)
    }
  }

  private static func isHeadLine(_ line: String, title: String) -> Bool {
    line.utf8.count <= 300
      && (line == title || Boilerplate.rule(for: line) != nil || PageDate.read(line) != nil
        || BylineParser().parse(line) != nil || BylineParser().parseBare(line) != nil
        || Breadcrumb.isBreadcrumb(line))
  }

  /// Keeps a line that is nothing else; false for a label of two or three words.
  ///
  /// The first longer one is the deck, photo lines are captions.
  private static func keep(_ line: String, in article: inout Article) -> Bool {
    let words = line.split(separator: " ").count
    if Caption.isCaption(line) {
      article.blocks.append(Block(line, kind: .caption))
    } else if article.deck == nil, words >= 5 {
      article.deck = line
      article.note(.deck, line, rule: "deck-above-byline", excerpt: line)
    } else if words > 3 {
      article.blocks.append(Block(line))
    } else {
      return false
    }
    return true
  }
}

extension PublicationDate {
  /// The moment where it is known, else the day.
  var text: String { timestamp ?? day.description }
}

/// The line below a picture.
enum Caption {
  private static let credits = PhraseTable([
    ("photo by", true), ("photo:", true), ("photos:", true), ("photograph:", true),
    ("(photo", true),
    ("getty images", true), ("ap photo", true), ("file photo", true), ("picture:", true),
    ("image:", true), ("image credit", true), ("photo credit", true), ("photo courtesy", true),
    ("courtesy photo", true), ("foto:", true), ("foto von", true), ("bild:", true),
    ("photo d'archives", true), ("crédit photo", true), ("fotografía:", true), ("imagen:", true),
    ("imagem:", true), ("archivfoto", true), ("фото:", true),
  ])

  /// Whether a short paragraph credits a picture.
  static func isCaption(_ paragraph: String) -> Bool {
    paragraph.utf8.count <= 400 && credits.matches(in: Folded(paragraph)) { _, _ in true }
  }
}
