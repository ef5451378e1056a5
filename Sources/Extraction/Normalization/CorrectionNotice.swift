internal import News

/// The notice by which an outlet corrects its story: "Correction: An earlier version …".
enum CorrectionNotice {
  /// How many blocks from the top and from the end of a text may hold one.
  private static let reach = (top: 3, end: 8)
  /// The longest notice, in bytes.
  private static let limit = 1500

  /// Takes the notices out of the text into their field.
  static func take(from article: inout Article) {
    guard article.correction == nil, article.blocks.count > 1 else { return }
    var notices: [String] = []
    var gone: Set<Int> = []
    let count = article.blocks.count
    for index in article.blocks.indices {
      guard index < reach.top || index >= count - reach.end, !gone.contains(index) else { continue }
      let block = article.blocks[index]
      guard block.kind != .caption, block.text.utf8.count <= limit else { continue }
      if isLabel(block.text), index + 1 < count {
        // The label is a heading of its own.
        notices.append(article.blocks[index + 1].text)
        gone.formUnion([index, index + 1])
      } else if begins(block.text) {
        notices.append(block.text)
        gone.insert(index)
      }
    }
    guard !notices.isEmpty, gone.count < count else { return }
    let notice = notices.joined(separator: " ")
    article.correction = notice
    article.note(.correction, notice, rule: "correction-notice", excerpt: notices[0])
    article.blocks = article.blocks.indices.filter { !gone.contains($0) }
      .map { article.blocks[$0] }
  }

  private static func isLabel(_ text: String) -> Bool {
    text.utf8.count <= 60 && labels.contains(Folded(text).bytes.trimmedToWords)
  }

  private static func begins(_ text: String) -> Bool {
    let bytes = Folded(String(text.unicodeScalars.prefix(head))).bytes.drop { $0 < 0x61 }
    guard let first = bytes.first, initials.contains(first) else { return false }
    for opening in openings where bytes.starts(with: opening) { return true }
    for label in labels where bytes.starts(with: label) {
      // "Correction:", "Correction, Nov. 15:", "Correction (July 3) –", but no "Correction fluid".
      let rest = bytes.dropFirst(label.count)
      guard let mark = rest.first(where: { $0 != 0x20 }) else { continue }
      let head = rest.prefix(40)
      if mark == UInt8(ascii: ":") { return true }
      if [UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: "-")].contains(mark),
        head.contains(UInt8(ascii: ":")) || mark == UInt8(ascii: "(")
      {
        return true
      }
    }
    return false
  }

  /// The characters in which a notice shows that it is one.
  private static let head = 200

  private static let initials = Set((openings + labels).compactMap(\.first))

  private static func bytes(_ phrases: String) -> [[UInt8]] {
    phrases.split { $0 == "|" || $0 == "\n" }.map { Array(String($0).trimmed(" ").utf8) }
  }

  private static let labels = bytes(
    """
    correction|corrections|clarification|clarifications|corrections and clarifications
    corrections & clarifications|correction notice|korrektur|richtigstellung|berichtigung
    rectificatif|erratum|corrección|fe de errores|fe de erratas|rectificación|correção|errata
    correzione|rettifica|correctie|rectificatie|sprostowanie|korekta|rättelse|rettelse|oikaisu
    düzeltme|исправление|поправка|виправлення|уточнення
    """)

  /// How notices begin that have no label.
  private static let openings = bytes(
    """
    an earlier version of this|a previous version of this|this article has been corrected
    this story has been corrected|this article was corrected|this story was corrected
    this article was amended|this article has been amended|editor's note: an earlier version
    editor's note: a previous version|note: an earlier version|in einer früheren version dies
    hinweis: in einer früheren version|anmerkung: in einer früheren version
    une version précédente de cet article|una versión anterior de est|uma versão anterior dest
    una versione precedente di quest|in een eerdere versie van dit|we wcześniejszej wersji
    в предыдущей версии|у попередній версії
    """)
}

extension [UInt8] {
  /// The bytes without what is no letter at their ends; those of other scripts count as letters.
  fileprivate var trimmedToWords: [UInt8] {
    let isLetter = { (byte: UInt8) in byte >= 0x80 || (0x61...0x7A).contains(byte) }
    guard let first = firstIndex(where: isLetter), let last = lastIndex(where: isLetter) else {
      return []
    }
    return Array(self[first...last])
  }
}
