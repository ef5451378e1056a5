/// The words of bylines that are no names.
enum BylineWords {
  /// Returns what follows "By" and its like; nil where a line does not begin so.
  static func afterLead(_ line: String) -> String? {
    guard let first = line.unicodeScalars.first?.properties.lowercaseMapping,
      let candidates = leadsByFirst[first]
    else { return nil }
    let lower = line.prefix(leadLimit).lowercased()
    guard let lead = candidates.first(where: lower.hasPrefix) else { return nil }
    let rest = String(line.dropFirst(lead.count)).trimmed(" :")
    return rest.isEmpty ? nil : rest
  }

  /// A line without the brackets that stand around it.
  static func withoutBrackets(_ line: String) -> String {
    var rest = Substring(line).unicodeScalars
    while let first = rest.first, brackets.contains(first) { rest.removeFirst() }
    while let last = rest.last, brackets.contains(last) { rest.removeLast() }
    return String(Substring(rest))
  }

  private static let brackets: Set<Unicode.Scalar> = [
    "(", ")", "[", "]", "（", "）", "【", "】", " ",
  ]

  /// Whether it is worth a look whether a line is labelled: all labels have a colon, or a stroke.
  static func mayBeLabelled(_ line: String) -> Bool {
    line.utf8.count <= labelledLimit + 8
      && line.utf8.contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/") || $0 == 0xEF }
  }

  private static let labelledLimit = 120

  /// The part of a line of facts that names the reporter: "2023-03-06 来源：海湾日报 记者：王小明".
  static func labelledPart(of line: String) -> String? {
    guard line.utf8.count <= 2 * labelledLimit, line.utf8.contains(where: { $0 >= 0xE4 }) else {
      return nil
    }
    for label in ["记者", "作者", "記者", "撰文"] {
      for colon in ["：", ":"] {
        guard let found = line.firstRange(of: label + colon) else { continue }
        let name = line[found.upperBound...].drop { $0 == " " }.prefix { $0 != " " }
        return name.isEmpty ? nil : "记者：" + name
      }
    }
    return nil
  }

  /// A name without the word for reporter that follows it in Korean and Japanese: "김민수 기자".
  static func withoutReporter(_ name: String) -> String {
    for word in ["선임기자", "전문기자", "기자", "특파원", "앵커", "論説委員", "記者"] {
      guard name.hasSuffix(word) else { continue }
      let rest = String(name.dropLast(word.count)).trimmed(" =")
      return rest.isEmpty ? name : rest
    }
    return name
  }

  /// "Ada Quill Staff Writer" as "Ada Quill": templates print the role behind the name without a comma.
  static func withoutRole(_ text: String) -> String {
    let words = text.split(separator: " ")
    guard words.count >= 4, roles.contains(words[words.count - 1].lowercased()),
      ranks.contains(words[words.count - 2].lowercased())
    else { return text }
    let name = words.dropLast(2)
    let isName = !name.contains { roles.contains($0.lowercased()) }
    return isName ? name.joined(separator: " ") : text
  }

  private static let ranks: Set = ["staff", "senior", "special", "contributing", "guest"]

  /// Who is named behind the word for reporter, in Chinese: "記者張三／台北報導", "文／張三".
  static func chineseReporter(_ line: String) -> String? {
    guard line.utf8.count <= 80, line.utf8.first == 0xE8 || line.utf8.first == 0xE6 else {
      return nil
    }
    for lead in ["記者", "记者", "文／", "文/", "撰文／", "撰文/", "記者／", "记者／"]
    where line.hasPrefix(lead) {
      let rest = line.dropFirst(lead.count)
      let name = rest.prefix { $0 != "／" && $0 != "/" && $0 != " " && $0 != "｜" }
      let behind = rest[name.endIndex...].dropFirst()
      let isByline =
        lead.hasSuffix("／") || lead.hasSuffix("/") || reports.contains(where: behind.contains)
      if isByline, (2...4).contains(name.count), PersonName.isUnspaced(String(name)) {
        return String(name)
      }
    }
    return nil
  }

  private static let reports = ["報導", "報道", "报道", "電", "电", "攝影", "摄影"]

  /// Whether a line begins with a word that nothing but writers follow, wherever on a page it stands.
  static func isLabelled(_ line: String) -> Bool {
    guard line.utf8.count <= labelledLimit, mayBeLabelled(line) else { return false }
    let lower = line.lowercased()
    return labels.contains { lower.hasPrefix($0) }
  }

  private static let labels = [
    "author:", "authors:", "written by:", "autor:", "autorin:", "autoren:", "autorin/autor",
    "autor/in:", "auteur:", "auteur :", "autore:", "автор:", "автори:", "авторы:", "责编：",
    "责任编辑：", "作者：", "记者：", "بقلم:", "الكاتب:", "نویسنده:", "מאת:", "penulis:", "oleh:",
    "szerző:", "írta:", "συντάκτης:", "skribent:", "forfatter:", "journalist:", "toimittaja:",
    "tác giả:", "लेखक:", "reporter:",
  ]

  /// Whether a part of a byline says what the writer is.
  static func isRole(_ text: String) -> Bool {
    if degrees.contains(text.filter { $0 != "." && $0 != " " }.uppercased()) { return true }
    let words = text.lowercased().split { $0 == " " || $0 == "-" }
    return words.contains { roles.contains(String($0)) }
  }

  /// What stands behind a name, and is none: "Ada Quill, M.D.".
  private static let degrees: Set = [
    "MD", "PHD", "RN", "JD", "MBA", "MPH", "DDS", "DVM", "ESQ", "CPA", "RD", "LCSW", "MSC", "BSC",
    "MA", "BA",
    "DO", "DPHIL", "FRCP", "OBE", "CBE", "MBE", "MP", "RDN", "EDD", "PSYD", "PHARMD", "LLB", "LLM",
    "CFA",
  ]

  private static let leadLimit = 40
  private static let leadsByFirst = Dictionary(grouping: leads) { String($0.prefix(1)) }

  /// Longest first, for "by" begins "by our".
  private static let leads: [String] = [
    "this article was written by ", "this story was written by ", "this report was written by ",
    "article by ", "analysis by ", "commentary by ", "opinion by ", "review by ", "interview by ",
    "report by ", "story by ", "text by ", "words by ", "written by ", "written by: ",
    "reported by ", "reporting by ", "posted by ", "published by ", "submitted by ",
    "contributed by ",
    "guest post by ", "author: ", "authors: ", "author ", "byline: ", "by: ", "by ",
    "eine analyse von ", "ein kommentar von ", "ein gastbeitrag von ", "ein beitrag von ",
    "ein interview von ", "eine reportage von ", "ein bericht von ", "geschrieben von ",
    "verfasst von ", "text von ", "text: ", "autor: ", "autorin: ", "autoren: ", "autor/in: ",
    "autorin/autor: ",
    "autorin/autor ",
    "redaktion: ", "autorka: ", "autorem: ", "kirjoittaja: ", "författare: ", "责编：", "责任编辑：", "作者：",
    "记者：", "von: ", "von ",
    "écrit par ", "publié par ", "propos recueillis par ", "rédigé par ", "auteur : ", "auteur: ",
    "par : ", "par ", "escrito por ", "publicado por ", "redactado por ", "texto: ", "autora: ",
    "por: ", "por ", "scritto da ", "a cura di ", "autore: ", "di ", "geschreven door ", "door: ",
    "بقلم: ", "بقلم ", "كتب: ", "كتبت: ", "الكاتب: ", "نویسنده: ", "מאת: ", "מאת ", "लेखक: ",
    "penulis: ", "oleh: ", "szerző: ", "írta: ", "συντάκτης: ", "skribent: ", "forfatter: ",
    "journalist: ", "toimittaja: ", "tác giả: ", "reporter: ",
    "door ", "auteur: ", "autorzy: ", "tekst: ", "yazan: ", "haber: ", "автор: ", "авторы: ",
    "текст: ", "автори: ", "skrevet av ", "skrevet af ", "skriven av ", "text av ", "tekst av ",
    "tekst af ", "teksti: ", "texto de ", "texto por ", "texte de ", "texte : ", "texte: ",
    "testo di ",
    "tekst van ", "tekst door ", "yazar: ", "написал ", "написала ", "napisał ", "napisała ",
    "reportage von ", "reportaje de ", "reportage de ", "reportage: ", "av: ", "af: ", "av ", "af ",
  ].sorted { $0.utf8.count > $1.utf8.count }

  private static let roles: Set<String> = Set(
    """
    staff writer writers reporter reporters correspondent correspondents editor editors editorial
    editor-in-chief columnist columnists journalist contributor contributors contributing freelance
    freelancer intern producer photographer photojournalist videographer analyst bureau chief desk
    newsroom team admin administrator webmaster guest agencies wires wire news-desk newsdesk
    correspondente redação redacción redacao redaktion redaktionell redakteur redakteurin
    korrespondent korrespondentin reporterin autor autorin journaliste journalistin rédaction
    redactie redakcja redazione redattore inviato enviado enviada especial corresponsal periodista
    envoyé envoyée spécial spéciale correspondant correspondante muhabir editör редакция корреспондент
    редактор редакція кореспондент журналист журналіст special exclusive author authors updated
    published professor lecturer fellow senior
    redactora redactor reportero reportera cronista columnista jornalista repórter colunista editora
    giornalista inviata corrispondente verslaggever verslaggeefster redacteur journaliste rédacteur
    rédactrice chroniqueur chroniqueuse grand-reporter dziennikarz dziennikarka korespondent
    korespondentka reporterka redaktorka redaktor журналистка обозреватель спецкор корреспондентка
    кореспондентка оглядач gazeteci muhabiri yazarı yazar toimittaja päätoimittaja kirjeenvaihtaja
    utrikeskorrespondent korrespondenten journalisten redaktør redaktör volontärin volontär
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
