internal import Linguistics

/// What German and Dutch put into the forms of verbs that are not listed: `gesäumt`, `einzudosen`, `ingetrapt`.
///
/// It goes by the ends of words alone, so it leaves alone what nouns end with too (`Gesicht`, `Geschäft`).
struct UnlistedVerbs {
  private let isGerman: Bool
  private let separable: [[UInt8]]
  private let adjectiveEndings: [[UInt8]]
  private let nounEnds: [[UInt8]]
  /// Beginnings of words whose `ge` is their own.
  private let ownBeginnings: [[UInt8]]

  init(_ grammar: Grammar, isGerman: Bool) {
    self.isGerman = isGerman
    separable = grammar.separable
    adjectiveEndings = (isGerman ? ["en", "em", "er", "es", "e"] : ["en", "e"]).map {
      Array($0.utf8)
    }
    nounEnds = (isGerman ? "cht ft st lt" : "cht st rt nt lt nd hed heid").split(separator: " ").map
    {
      Array($0.utf8)
    }
    let german = """
      gebiet gebrauch gebuhr gebühr gedenk gefall gefäll gefähr gehor gehör gelang geleit geling gelob \
      genehmig genies genieß genüg gerat geräts gereich gesell gestalt gestatt gesteh gesund gewähr \
      gewinn gewitt gewöhn
      """
    let dutch = """
      gebeur gebrek gebruik gedenk gedrag gedraag gehoorz gelast geleid gelijk geloo gelov gemeen \
      genees genez geniet gerief getuig gevoel gewen
      """
    ownBeginnings = (isGerman ? german : dutch).split(separator: " ").map { Array($0.utf8) }
  }

  private static let ge = Array("ge".utf8)
  private static let zu = Array("zu".utf8)

  /// Returns the word without `ge` and the participle's end, or without `zu`; nil where it has neither.
  func withoutInfix(_ word: [UInt8]) -> [UInt8]? {
    for prefix in separable where word.count > prefix.count + 5 && word.starts(with: prefix) {
      let rest = word[prefix.count...]
      if let root = root(ofParticiple: rest, least: 3, nounEnds: []) { return prefix + root }
      if isGerman, rest.starts(with: Self.zu), rest.last == UInt8(ascii: "n") {
        return prefix + rest.dropFirst(2)
      }
    }
    if ownBeginnings.contains(where: { word.starts(with: $0) }) { return nil }
    return root(ofParticiple: word[...], least: 4, nounEnds: nounEnds).map { Array($0) }
  }

  private func root(
    ofParticiple word: ArraySlice<UInt8>, least: Int, nounEnds: [[UInt8]]
  ) -> ArraySlice<UInt8>? {
    guard word.starts(with: Self.ge) else { return nil }
    let body = word.dropFirst(2)
    let endings = [[]] + adjectiveEndings.filter { ending in Self.ends(body, ending) }
    for ending in endings {
      let participle = body.dropLast(ending.count)
      guard let last = participle.last, !nounEnds.contains(where: { Self.ends(participle, $0) })
      else { continue }
      let isParticiple = last == UInt8(ascii: "t") || (!isGerman && last == UInt8(ascii: "d"))
      guard isParticiple, participle.count > least else { continue }
      return withoutEnd(participle)
    }
    return nil
  }

  /// A Dutch `t` behind another sound than those of `'t kofschip` is the root's own: `geplant`, `planten`.
  private func withoutEnd(_ participle: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let root = participle.dropLast()
    guard !isGerman, participle.last == UInt8(ascii: "t"), let last = root.last else { return root }
    return "tkfschp".utf8.contains(last) ? root : participle
  }

  private static func ends(_ word: ArraySlice<UInt8>, _ ending: [UInt8]) -> Bool {
    word.count >= ending.count && Bytes.areEqual(word.suffix(ending.count), ending[...])
  }
}
