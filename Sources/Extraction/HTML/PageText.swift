internal import Markup

/// Texts of a page's metadata, which come with entities and markup of their own.
enum PageText {
  /// Returns a text as one clean line, without tags, and with its entities resolved.
  static func plain(_ text: String) -> String {
    var plain = text
    // Twice: "&amp;quot;" is written by systems that escape what is escaped.
    for _ in 0..<2 where plain.utf8.contains(UInt8(ascii: "&")) || hasTag(plain) {
      let tree = MarkupTree(html: Array(("<body>" + plain).utf8))
      plain = tree.text(of: tree.root)
    }
    return TextLine.cleaned(plain)
  }

  /// Returns a printed text in which what was escaped twice is resolved: `&#8217;`, `&quot;`.
  ///
  /// Only references that no news would print as they stand, and never tags.
  static func withoutDoubleEscapes(_ text: String) -> String {
    guard let first = text.utf8.firstIndex(of: UInt8(ascii: "&")),
      !text.utf8.contains(UInt8(ascii: "<"))
    else { return text }
    let names = text.utf8[first...].split(separator: UInt8(ascii: "&")).map { part in
      part.prefix { $0 != UInt8(ascii: ";") && $0 > 0x20 }
    }
    let isEscaped = names.contains { name in
      let next = name.endIndex
      guard next < text.utf8.endIndex, text.utf8[next] == UInt8(ascii: ";") else { return false }
      return name.first == UInt8(ascii: "#")
        ? name.count > 2 && name.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
        : references.contains(String(Substring(name)))
    }
    return isEscaped ? plain(text) : text
  }

  private static let references: Set = [
    "amp", "quot", "nbsp", "apos", "rsquo", "lsquo", "rdquo", "ldquo", "ndash", "mdash", "hellip",
    "bdquo", "laquo", "raquo", "euro", "auml", "ouml", "uuml", "Auml", "Ouml", "Uuml", "szlig",
    "eacute", "egrave", "agrave", "ccedil", "ntilde",
  ]

  /// Returns a text without tags, its paragraphs on lines of their own.
  static func withoutTags(_ text: String) -> String {
    guard hasTag(text) || text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let lines = text.replacing("\n", with: "<br><br>")
    let tree = MarkupTree(html: Array(("<body>" + lines).utf8))
    return BlockReader.blocks(of: tree, zones: PageZones()).map(\.text).joined(separator: "\n")
  }

  private static func hasTag(_ text: String) -> Bool {
    guard let open = text.utf8.firstIndex(of: UInt8(ascii: "<")) else { return false }
    return text.utf8[open...].contains(UInt8(ascii: ">"))
  }
}
