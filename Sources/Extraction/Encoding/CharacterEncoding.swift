/// A character encoding by one of the names that pages use for it.
struct CharacterEncoding: Sendable, Equatable {
  /// How the encoding writes letters that ASCII lacks.
  enum Script: Sendable, Equatable {
    /// One byte each, of a script that is mostly ASCII.
    case latin
    /// One byte each, of a script that has its own letters.
    case other
    /// Several bytes each.
    case multibyte
    /// UTF-8 and UTF-16, which are known by themselves.
    case unicode
  }

  /// The name of the encoding (WHATWG Encoding, section 4.2).
  var name: String
  /// The name by which iconv reads at least what browsers read by `name`.
  var converter: String
  /// How it writes letters.
  var script: Script

  /// Western European text, which is what browsers read where nothing else is known.
  static let western = CharacterEncoding(name: "windows-1252", converter: "CP1252", script: .latin)

  /// Finds an encoding by a label, as a page declares it; nil where there is none of that name.
  init?(label: some Collection<UInt8>) {
    let trimmed = label.filter { !(Self.isSpace($0) || $0 == 0x22 || $0 == 0x27) }
    guard let found = Self.labels[String(decoding: trimmed, as: UTF8.self).lowercased()] else {
      return nil
    }
    self = found
  }

  private init(name: String, converter: String, script: Script) {
    self.name = name
    self.converter = converter
    self.script = script
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private static let labels: [String: CharacterEncoding] = {
    var labels: [String: CharacterEncoding] = [:]
    for line in table {
      let words = line.names.split(separator: " ").map(String.init)
      let encoding = CharacterEncoding(
        name: words[0], converter: line.converter, script: line.script)
      for word in words { labels[word] = encoding }
    }
    return labels
  }()

  /// The labels of the WHATWG's table that are met in pages, uchardet's names, and a few that Java and
  /// Python write; the first is the encoding's name.
  private static let table: [(converter: String, script: Script, names: String)] = [
    ("UTF-8", .unicode, "utf-8 utf8 unicode-1-1-utf-8 x-unicode20utf8 utf-8-sig utf_8"),
    ("UTF-16LE", .unicode, "utf-16le utf-16 unicode ucs-2 iso-10646-ucs-2 csunicode unicodefeff"),
    ("UTF-16BE", .unicode, "utf-16be unicodefffe"),
    (
      "CP1252", .latin,
      "windows-1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 iso_8859-1:1987 latin1 latin-1 l1 ascii"
        + " us-ascii ansi_x3.4-1968 cp1252 cp819 ibm819 csisolatin1 iso-ir-100 x-cp1252 ansi none"
        + " iso-8859-1:1987 iso8859_1 win-1252 windows1252"
    ),
    ("ISO-8859-15", .latin, "iso-8859-15 iso8859-15 iso_8859-15 l9 latin9 latin-9 iso885915"),
    ("CP1250", .latin, "windows-1250 cp1250 x-cp1250 win-1250 windows1250"),
    (
      "ISO-8859-2", .latin,
      "iso-8859-2 iso8859-2 iso88592 iso_8859-2 latin2 latin-2 l2 csisolatin2 iso-ir-101"
    ),
    ("ISO-8859-3", .latin, "iso-8859-3 iso8859-3 latin3 l3"),
    ("ISO-8859-4", .latin, "iso-8859-4 iso8859-4 latin4 l4"),
    (
      "CP1254", .latin,
      "windows-1254 iso-8859-9 iso8859-9 iso88599 iso_8859-9 latin5 l5 cp1254 x-cp1254 windows1254"
    ),
    ("ISO-8859-10", .latin, "iso-8859-10 iso8859-10 latin6 l6"),
    ("CP1257", .latin, "windows-1257 cp1257 x-cp1257 windows1257"),
    ("ISO-8859-13", .latin, "iso-8859-13 iso8859-13"),
    ("ISO-8859-14", .latin, "iso-8859-14 iso8859-14"),
    ("ISO-8859-16", .latin, "iso-8859-16"),
    ("CP1258", .latin, "windows-1258 cp1258 x-cp1258"),
    ("MACINTOSH", .latin, "macintosh mac x-mac-roman csmacintosh macroman"),
    ("CP1251", .other, "windows-1251 cp1251 x-cp1251 win-1251 windows1251 cp-1251 1251 win1251"),
    ("ISO-8859-5", .other, "iso-8859-5 iso8859-5 iso88595 cyrillic csisolatincyrillic"),
    ("KOI8-R", .other, "koi8-r koi koi8 koi8_r cskoi8r"),
    ("KOI8-U", .other, "koi8-u koi8-ru"),
    ("IBM866", .other, "ibm866 cp866 866 csibm866"),
    ("MAC-UK", .other, "x-mac-cyrillic x-mac-ukrainian mac-cyrillic"),
    ("CP1253", .other, "windows-1253 cp1253 x-cp1253 windows1253"),
    ("ISO-8859-7", .other, "iso-8859-7 iso8859-7 iso88597 greek greek8 csisolatingreek elot_928"),
    ("CP1255", .other, "windows-1255 cp1255 x-cp1255 windows1255"),
    ("ISO-8859-8", .other, "iso-8859-8 iso8859-8 iso-8859-8-i iso-8859-8-e visual hebrew logical"),
    ("CP1256", .other, "windows-1256 cp1256 x-cp1256 windows1256"),
    ("ISO-8859-6", .other, "iso-8859-6 iso8859-6 arabic asmo-708 ecma-114 csisolatinarabic"),
    ("CP874", .other, "windows-874 tis-620 tis620 iso-8859-11 iso8859-11 dos-874 cp874"),
    (
      "GB18030", .multibyte,
      "gbk gb2312 gb_2312 gb_2312-80 gb18030 chinese csgb2312 x-gbk cp936 euc-cn gb-2312 gb"
    ),
    ("BIG5-HKSCS", .multibyte, "big5 big5-hkscs cn-big5 csbig5 x-x-big5 big-5 cp950"),
    ("EUC-JP-MS", .multibyte, "euc-jp x-euc-jp cseucpkdfmtjapanese eucjp"),
    (
      "CP932", .multibyte,
      "shift_jis shift-jis sjis x-sjis ms932 ms_kanji csshiftjis windows-31j cp932 shiftjis"
    ),
    ("ISO-2022-JP", .multibyte, "iso-2022-jp csiso2022jp"),
    (
      "UHC", .multibyte,
      "euc-kr ks_c_5601-1987 ksc5601 ksc_5601 ks_c_5601-1989 korean windows-949 cp949 uhc cseuckr"
        + " ms949 x-windows-949"
    ),
    ("EUC-TW", .multibyte, "euc-tw"),
    ("JOHAB", .multibyte, "johab"),
  ]
}
