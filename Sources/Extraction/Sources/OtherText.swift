/// Texts that programs write for programs, told by how they begin.
enum OtherText {
  /// What a text is; nil where it may be for people.
  static func kind(of content: ArraySlice<UInt8>, _ type: FileName) -> String? {
    if let known = suffixes[type.suffix] { return known }
    if type.stem == "robots" { return "a robots.txt" }
    let head = String(decoding: content.prefix(2048), as: UTF8.self)
    if let known = beginnings.first(where: { head.hasPrefix($0.start) })?.kind { return known }
    let lines = head.split { $0.isNewline }.prefix(12).map(String.init)
    let directives = lines.count { line in
      ["user-agent:", "disallow:", "allow:", "sitemap:", "crawl-delay:"].contains {
        line.lowercased().hasPrefix($0)
      }
    }
    if directives > 0, directives * 2 >= lines.count { return "a robots.txt" }
    if lines.count > 0, lines.allSatisfy(isIndexLine) { return "an index of a web archive" }
    if lines.count(where: isCue) * 4 >= max(lines.count, 4) { return "subtitles" }
    return lines.count(where: isCode) * 5 > lines.count * 2 ? "a program" : nil
  }

  /// "00:00:01,000 --> 00:00:04,000", "[00:12.00]…", "{1}{100}…": a moment at which a line is shown.
  private static func isCue(_ line: String) -> Bool {
    let start = line.prefix(32)
    guard let first = start.first, first == "[" || first == "{" || first.isNumber else {
      return false
    }
    if start.contains(" --> ") { return true }
    let end = start.firstIndex(of: first == "{" ? "}" : "]") ?? start.startIndex
    guard end > start.startIndex, !first.isNumber else { return false }
    let inner = start[..<end].dropFirst()
    return inner.first?.isNumber == true
      && inner.allSatisfy { $0.isNumber || $0 == ":" || $0 == "." }
  }

  /// A line of a program, or of a style sheet.
  private static func isCode(_ line: String) -> Bool {
    let text = line.trimmed(" \t")
    if [";", "{", "}", "};", "\\", "*/"].contains(where: text.hasSuffix) { return true }
    return codeStarts.contains(where: text.hasPrefix)
  }

  private static let codeStarts = [
    "import ", "#include ", "def ", "function ", "var ", "const ", "return ", "@media", "//", "/*",
    "<?php", "\\begin{", "\\end{", "\\documentclass", "\\usepackage", "package ", "public class ",
    "\"use strict\"", "CREATE TABLE", "INSERT INTO",
  ]

  /// "com,example)/ 20140127171200 …": a line of a CDX index.
  private static func isIndexLine(_ line: String) -> Bool {
    if line.hasPrefix("!") || line.hasPrefix("CDX ") || line.hasPrefix(" CDX ") { return true }
    let words = line.split(separator: " ")
    guard words.count >= 2, words[0].contains(")") else { return false }
    return words[1].utf8.count == 14 && words[1].utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static let beginnings: [(start: String, kind: String)] = [
    ("#EXTM3U", "a playlist"), ("[playlist]", "a playlist"), (" CDX ", "an index of a web archive"),
    ("CDX ", "an index of a web archive"), ("!OpenWayback-CDXJ", "an index of a web archive"),
    ("WEBVTT", "subtitles"), ("BEGIN:VCALENDAR", "a calendar"), ("BEGIN:VCARD", "an address card"),
    ("-----BEGIN ", "a key or certificate"), ("#!/", "a program"), ("%!PS", "a PostScript file"),
    ("{\\rtf", "an RTF document"), ("diff --git ", "a patch"), ("--- a/", "a patch"),
  ]

  private static let suffixes = [
    "m3u": "a playlist", "m3u8": "a playlist", "pls": "a playlist", "xspf": "a playlist",
    "mpd": "a playlist", "aclj": "an access list", "idx": "an index",
    "cdx": "an index of a web archive",
    "cdxj": "an index of a web archive", "log": "a log", "vtt": "subtitles", "srt": "subtitles",
    "md5": "a list of checksums", "sha1": "a list of checksums", "sha256": "a list of checksums",
    "pem": "a key or certificate", "crt": "a key or certificate", "asc": "a signature",
  ]
}
