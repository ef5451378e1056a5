/// What a file's name says of its content.
struct FileName {
  /// The name without folders, the suffix and those of packing.
  let stem: String
  /// The last suffix in lower case, without the dot and the suffixes of packing: "jsonl".
  let suffix: String

  init(_ name: [UInt8]) {
    var parts = String(decoding: name, as: UTF8.self).lowercased()
      .split(separator: ".", omittingEmptySubsequences: false)
    while parts.count > 1, let last = parts.last, Self.packed.contains(String(last)) {
      parts.removeLast()
    }
    suffix = parts.count > 1 ? String(parts.removeLast()) : ""
    stem = parts.joined(separator: ".")
  }

  /// Whether the name promises one JSON value a line.
  var isJSONLines: Bool { suffix == "jsonl" || suffix == "ndjson" }

  /// Whether the name promises HTML.
  var isHTML: Bool { ["html", "htm", "xhtml", "shtml"].contains(suffix) }

  /// Whether the name promises a table.
  var isTable: Bool { ["csv", "tsv", "tab", "psv"].contains(suffix) }

  /// Whether text of this name may be an article: not so tables, programs and what comes with them.
  var isArticle: Bool {
    suffix.isEmpty ? !Self.companions.contains(stem) : !Self.otherTexts.contains(suffix)
  }

  private static let packed: Set = ["gz", "bz2", "xz", "zst", "lz4", "z"]

  private static let companions: Set = [
    "readme", "license", "licence", "copying", "notice", "authors", "changelog", "changes",
    "contributing", "makefile", "dockerfile", "install", "todo", "crontab", "version",
  ]

  private static let otherTexts: Set = [
    "tsv", "csv", "tab", "psv", "md", "markdown", "rst", "adoc", "org", "tex", "bib", "ris",
    "log", "out", "err", "lock", "diff", "patch", "map", "po", "srt", "vtt", "ics", "vcf",
    "swift", "c", "h", "cc", "cpp", "hpp", "m", "rs", "go", "py", "rb", "pl", "php", "java", "kt",
    "js", "mjs", "ts", "css", "scss", "sh", "bash", "zsh", "fish", "sql", "lua", "r", "ipynb",
    "yml", "yaml", "toml", "ini", "cfg", "conf", "env", "service", "timer", "plist", "xml", "xsd",
    "xsl", "dtd", "svg", "rss", "atom", "opml", "warc", "cdx", "cdxj", "eml", "mbox", "mht",
    "mhtml", "rtf",
    "sgm", "sgml", "json5", "geojson", "qrels", "mk", "cmake", "modulemap", "resolved",
  ]
}
