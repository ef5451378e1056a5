/// How the letters of a script are usually written in Latin letters, in names.
///
/// Rules follow the systems that news uses side by side: BGN/PCGN, ALA-LC, ISO 9 and ISO 843, and the
/// spellings of English, German, French and Polish papers.
struct RomanizationTable {
  /// Letters of the script and one way to write them.
  struct Rule {
    var native: [UInt8]
    /// Empty where they may be left out.
    var latin: [UInt8]
    /// Whether it holds only at the beginning of a word.
    var isInitial: Bool
    /// Whether it holds only at the end of a word.
    var isFinal: Bool
  }

  let rules: [Rule]
  /// What may follow a stem at the end of a Latin spelling: endings that stemmers take off.
  let endings: [[UInt8]]
  let isAbjad: Bool

  /// Returns the table of a script.
  static func of(_ script: Script) -> RomanizationTable {
    switch script {
    case .cyrillic: cyrillic
    case .greek: greek
    case .arabic: arabic
    case .hebrew: hebrew
    }
  }

  /// Reads lines of letters and their spellings; `^` and `$` mark the ends of a word, `-` is nothing.
  init(_ lines: String, endings: String = "", isAbjad: Bool = false) {
    var rules: [Rule] = []
    for line in lines.split(separator: "\n") {
      let words = line.split(separator: " ")
      guard let letters = words.first else { continue }
      let native = letters.filter { $0 != "^" && $0 != "$" }
      for spelling in words.dropFirst() {
        rules.append(
          Rule(
            native: Array(native.utf8), latin: spelling == "-" ? [] : Array(spelling.utf8),
            isInitial: letters.hasPrefix("^"), isFinal: letters.hasSuffix("$")))
      }
    }
    self.rules = rules
    self.endings = [[]] + endings.split(separator: " ").map { Array($0.utf8) }
    self.isAbjad = isAbjad
  }
}

extension RomanizationTable {
  // Letters stand as folding leaves them: й is и, ё is е, ї is і, ў is у.

  private static let cyrillic = RomanizationTable(
    """
    а a
    б b
    в v w
    в$ ff f
    г g h
    ґ g
    д d
    е e ye je ie yo jo io o
    є ye ie je e
    ж zh j z
    з z s
    и i y j yi
    ии$ y i iy ij yy ii
    ыи$ y yy yi
    иы$ y
    ия ia iya ija ya
    і i y yi ji
    к k c ck
    кс x ks
    л l ll
    м m
    н n nn
    о o
    п p
    р r
    с s ss c
    т t
    у u ou oo w v
    ф f ph
    х kh h ch x
    ц ts c tz z
    ч ch tch tsch cz c
    ш sh sch ch sz s
    щ shch sch schtsch chtch sh szcz
    ъ - a
    ы y i
    ь - i y
    ье ie ye yie
    э e
    ю yu iu ju u you
    я ya ia ja a
    ја ja ya ia
    дж j dj dzh g
    ђ dj d
    ј j y i
    љ lj l
    њ nj n
    ћ c ch
    џ dz dzh j
    ѓ gj g
    ќ kj k
    ѕ dz
    ә a e
    қ q k
    ң ng n
    ө o
    ү u
    ұ u
    һ h
    """, endings: "y i iy ii ij yy yi a ya aya o")

  private static let greek = RomanizationTable(
    """
    α a
    αι ai e
    αυ av af au
    β v b
    γ g gh y
    γγ ng gg
    γκ g gk ng nk
    γχ nch nkh
    δ d dh
    ε e
    ει i ei
    ευ ev ef eu
    ζ z
    η i e
    θ th
    ι i y
    κ k c
    λ l
    μ m
    μπ b mp mb
    ν n
    ντ d nd nt
    ξ x ks
    ο o
    οι i oi e
    ου ou u oo
    π p
    ρ r rh
    σ s ss
    τ t
    τζ tz dz
    τσ ts
    υ y i u
    φ f ph
    χ ch h kh x
    ψ ps
    ω o
    """, endings: "s os as is es ou o a i")

  private static let arabic = RomanizationTable(
    """
    ^ال al el - as ar an at ad ash az
    ا a aa e
    ^ا a i e o u
    ب b p
    پ p
    ت t
    ث th s t
    ج j g dj dsch
    چ ch tch c
    ح h
    خ kh ch h
    د d
    ذ dh z d th
    ر r
    ز z s
    ژ zh j
    س s ss c
    ش sh ch sch
    ص s ss
    ض d dh z
    ط t
    ظ z dh
    ع - a e i o u aa
    غ gh g
    ف f v
    ق q k g c
    ك k c
    ک k c
    گ g
    ل l
    م m
    ن n
    ه h
    ه$ h eh ah e a
    ة$ a ah eh at e
    و w u o ou oo v aw au
    ي y i e ee ei j ay ai ey
    ى$ a
    ی y i e ee ei j ay ai ey a
    ئ - y i
    ؤ - u o w
    ء - a
    """, isAbjad: true)

  private static let hebrew = RomanizationTable(
    """
    א a e i o u -
    ב b v
    ג g j
    ד d
    ה h -
    ה$ a ah eh e h -
    ו v w o u
    וו v w
    ז z
    ח ch h kh
    ט t
    י y i e j
    יי y ai ei i
    כ k ch kh c
    ך k ch kh
    ל l
    מ m
    ם m
    נ n
    ן n
    ס s
    ע a e o i -
    פ p f ph
    ף f p ph
    צ tz ts z s
    ץ tz ts z s
    ק k c q
    ר r
    ש sh s sch
    ת t th
    """, isAbjad: true)
}
