/// Who reported, wrote and edited a wire's story, as its end says.
struct WireCredits {
  /// What stands before.
  let rest: String
  /// The credits as printed, without their brackets.
  let text: String
  /// Who reported, or where nobody is said to, who wrote: not who added to it or edited it.
  let writers: [String]

  /// The longest credits, in bytes.
  private static let limit = 600

  /// Reads credits at the end of a paragraph; nil where there are none.
  init?(endOf paragraph: String) {
    let whole = Self.withoutContacts(paragraph)
    let start: String.Index
    if whole.hasSuffix(")") || whole.hasSuffix(").") {
      guard let open = Self.openBracket(in: whole) else { return nil }
      start = open
    } else {
      // A paragraph of its own needs no brackets, nor do the last sentence's words where they say who edited.
      let sentence = whole.range(ofLast: ". Reporting by ").map { whole.index($0, offsetBy: 2) }
      if let sentence, whole[sentence...].lowercased().contains("edit") {
        start = sentence
      } else {
        guard whole.utf8.count <= 400 else { return nil }
        start = whole.startIndex
      }
    }
    let credits = whole[start...].trimmed("(). ")
    guard credits.utf8.count <= Self.limit else { return nil }
    let parts = credits.components(by: ";").flatMap { $0.components(by: " / ") }
      .map { $0.trimmed(" .,") }.filter { !$0.isEmpty }
    guard let first = parts.first, let lead = Self.role(of: first), let initial = first.first,
      initial.isUppercase || !initial.isLetter
    else { return nil }
    let isBracketed = start < whole.endIndex && whole[start] == "("
    guard lead.isPlain || isBracketed && !Self.names(lead.names).isEmpty else { return nil }
    var reporters: [String] = []
    var writers: [String] = []
    for part in parts {
      guard let (role, names, _) = Self.role(of: part) else { continue }
      switch role {
      case .reporter: reporters += Self.names(names)
      case .writer: writers += Self.names(names)
      case .other: break
      }
    }
    guard isBracketed || !(reporters + writers).isEmpty || lead.role == .other else { return nil }
    rest = whole[..<start].trimmed(" ")
    text = credits
    self.writers = reporters.isEmpty ? writers : reporters
  }

  // MARK: Parts

  private enum Role { case reporter, writer, other }

  private static func role(of part: String) -> (role: Role, names: String, isPlain: Bool)? {
    let lower = part.lowercased()
    for (role, lead) in leads where lower.hasPrefix(lead) {
      return (role, String(part.dropFirst(lead.count)), !weakLeads.contains(lead))
    }
    return nil
  }

  /// "Ann Lee in London, Bo Finch and Cy Dorn": where they were stands between.
  private static func names(_ text: String) -> [String] {
    var text = text
    for end in [
      " Editing by ", " editing by ", " Writing by ", " Additional reporting", ", Editing",
      ", editing",
    ] {
      text = text.components(by: end)[0]
    }
    return BylineParser().names(inField: text.trimmed(" .,")).names.filter {
      $0.utf8.contains(0x20)
    }
  }

  /// The bracket that the last one closes.
  private static func openBracket(in text: String) -> String.Index? {
    var depth = 0
    for index in text.indices.reversed() {
      switch text[index] {
      case ")": depth += 1
      case "(":
        depth -= 1
        if depth == 0 { return index }
      default: break
      }
    }
    return nil
  }

  /// A paragraph without addresses of the desk behind the credits: "((ann.lee@wire.example; +44 20 …))".
  private static func withoutContacts(_ paragraph: String) -> String {
    var text = paragraph.trimmed(" ")
    while text.hasSuffix("))"), let open = text.range(ofLast: "(("), open > text.startIndex {
      let inner = text[open...]
      guard inner.contains("@") || inner.lowercased().contains("messaging") || inner.contains("+")
      else { break }
      text = text[..<open].trimmed(" ")
    }
    return text
  }

  /// Those that begin sentences, too: only names behind them make credits.
  private static let weakLeads: Set = [
    "by ", "por ", "von ", "reportage ", "servizio di ", "texto de ", "información de ",
    "redaktion ",
    "video by ", "photos by ", "research by ", "data by ",
  ]

  /// How parts begin, in lower case, the longer first.
  private static let leads: [(Role, String)] = {
    let rows: [(Role, String)] = [
      (
        .reporter,
        """
        reporting and writing by |reporting and editing by |reporting by |reported by |writing and reporting by
        |reporte de |reportaje de |reportes de |reportado por |información de |reportage de |reportage par
        |reportage |reportagem de |reportagem por |por |bericht von |berichtet von |servizio di
        """
      ),
      (
        .writer,
        """
        writing by |written by |compiled by |by |escrito por |redacción de |redactado por |rédigé par
        |geschrieben von |verfasst von |von |texto de |scritto da
        """
      ),
      (
        .other,
        """
        additional reporting by |additional reporting and writing by |with additional reporting by
        |additional writing by |additional editing by |editing by |edited by |editing and
        |edited and |graphic by |graphics by |photos by |photography by |video by |production by |produced by
        |translated by |translation by |compiled and edited by |research by |data by |illustration by
        |reporte adicional de |con reporte adicional |editado por |editado en |edición de |traducido por
        |édité par |édition de |version française |avec la contribution |edição de |reportagem adicional
        |redigiert von |redaktion: |redaktion |montaggio |in redazione
        """
      ),
    ]
    return rows.flatMap { role, words in
      words.split { $0 == "|" || $0 == "\n" }.map { (role, String($0)) }.filter { !$0.1.isEmpty }
    }.map { ($0.0, $0.1.hasSuffix(" ") || $0.1.hasSuffix(":") ? $0.1 : $0.1 + " ") }
      .sorted { $0.1.utf8.count > $1.1.utf8.count }
  }()
}

extension String {
  /// Where a text stands for the last time.
  fileprivate func range(ofLast text: String) -> String.Index? {
    var found: String.Index?
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      found = range.lowerBound
      rest = rest[rest.index(after: range.lowerBound)...]
    }
    return found
  }
}
