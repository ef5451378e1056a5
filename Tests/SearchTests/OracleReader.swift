import News
import NewsIndex

@testable import Search

/// A query with every word looked up: what the oracle evaluates on one article after the other.
indirect enum OraclePart {
  case word(Oracle.Spots)
  /// Words in order, `slop` words more at most inside; nil for the tiers.
  case phrase([Oracle.Spots], slop: Int?)
  case near(OraclePart, Query.Proximity, OraclePart)
  case atLeast(Int, OraclePart)
  case first(Int, OraclePart)
  case and([OraclePart])
  case or([OraclePart])
  case not(OraclePart)
  case articles(Set<Int>)
}

/// Looks the words of a query up.
struct OracleReader {
  /// How words are understood.
  struct Reading {
    var scope: Query.TextScope?
    var isExact = false
    var isCased = false
    var isUnwanted = false
  }

  let oracle: Oracle

  func part(_ query: Query, _ reading: Reading) -> OraclePart {
    switch query {
    case .word(let text): return phrase(text, slop: 0, reading)
    case .phrase(let text, let slop):
      return phrase(text, slop: slop ?? (reading.isExact || reading.isUnwanted ? 0 : nil), reading)
    case .pattern(let text):
      let pattern = Array(oracle.analyzer.fold(text))
      return .word(anyOf(words(like: pattern[0]) { fits(Array($0)[...], pattern[...]) }, reading))
    case .similar(let text, let edits):
      let folded = oracle.analyzer.fold(text)
      let near = oracle.vocabulary.values.joined().filter {
        abs($0.count - folded.count) <= edits && EditDistance.between($0, folded) <= edits
      }
      return .word(anyOf(near, reading))
    case .near(let left, let proximity, let right):
      return .near(part(left, reading), proximity, part(right, reading))
    // A number belongs to each part of an AND.
    case .atLeast(let count, .and(let parts)):
      return .and(parts.map { part(distributed($0) { .atLeast(count, $0) }, reading) })
    case .first(let count, .and(let parts)):
      return .and(parts.map { part(distributed($0) { .first(count, $0) }, reading) })
    case .atLeast(let count, let inner): return .atLeast(count, part(inner, reading))
    case .first(let count, let inner): return .first(count, part(inner, reading))
    case .exact(let inner): return part(inner, with(reading) { $0.isExact = true })
    case .caseSensitive(let inner):
      return part(
        inner,
        with(reading) {
          $0.isExact = true
          $0.isCased = true
        })
    case .inField(let scope, let inner): return part(inner, with(reading) { $0.scope = scope })
    case .not(let inner): return .not(part(inner, with(reading) { $0.isUnwanted = true }))
    case .and(let parts): return .and(parts.map { part($0, reading) })
    case .or(let parts): return .or(parts.map { part($0, reading) })
    case .facet, .date, .length:
      return .articles(Set(oracle.articles.indices.filter { has(query, $0) }))
    }
  }

  private func distributed(_ query: Query, _ change: (Query) -> Query) -> Query {
    if case .not(let inner) = query { .not(change(inner)) } else { change(query) }
  }

  private func with(_ reading: Reading, _ change: (inout Reading) -> Void) -> Reading {
    var reading = reading
    change(&reading)
    return reading
  }

  // MARK: Metadata

  private func has(_ query: Query, _ number: Int) -> Bool {
    let article = oracle.articles[number]
    switch query {
    case .facet(let field, let value):
      let places = article.dateline?.places ?? []
      switch field {
      case .outlet: return [article.outlet, article.origin].contains(value)
      case .origin: return (article.origin ?? article.outlet) == value
      case .agency: return article.agency == value
      case .section: return article.section == value
      case .lang: return article.language == value
      case .site:
        let host = article.url?.split(separator: "/").dropFirst().first.map(String.init) ?? ""
        return host == value || host.hasSuffix("." + value)
      case .dateline: return places.contains { $0.city == value }
      case .country: return places.contains { $0.country == value }
      case .place, .id, .status, .story, .carried, .copies, .saved: return false
      }
    case .date(_, let bounds):
      guard let day = article.published?.day else { return false }
      return bounds.first.map { $0 <= day } ?? true && bounds.last.map { day <= $0 } ?? true
    case .length(let from, let to):
      let count = oracle.texts[number][.body]?.count ?? 0
      return (from ?? 0) <= count && count <= (to ?? Int.max)
    default: return false
    }
  }

  // MARK: Words

  private func phrase(_ text: String, slop: Int?, _ reading: Reading) -> OraclePart {
    let words = oracle.analyzer.queryWords(of: text, languages: oracle.languages)
    if words.count == 1 {
      let joined = words[0].joined.map { spots(of: $0, isExact: true, reading) }
      let all = Self.union(joined + [spots(of: words[0], text, reading)])
      return slop == nil ? .phrase([all], slop: nil) : .word(all)
    }
    let apart = words.map { spots(of: $0, text, reading) }
    var parts: [OraclePart] = words.isEmpty ? [] : [.phrase(apart, slop: slop)]
    // COVID-19 may stand as COVID19.
    var joined: [Oracle.Spots] = []
    var index = 0
    while index < words.count {
      var length = 1
      if let compound = words[index].joined.first {
        var letters = words[index].exact
        while letters.utf8.count < compound.utf8.count, index + length < words.count {
          letters += words[index + length].exact
          length += 1
        }
        if letters == compound {
          joined.append(spots(ofJoined: compound, reading))
          index += length
          continue
        }
      }
      joined.append(spots(of: words[index], text, reading))
      index += 1
    }
    if joined.count < words.count {
      parts.append(joined.count == 1 ? .word(joined[0]) : .phrase(joined, slop: slop))
    }
    return parts.count == 1 ? parts[0] : .or(parts)
  }

  private func spots(of word: QueryWord, _ text: String, _ reading: Reading) -> Oracle.Spots {
    var all = [spots(of: word.exact, isExact: true, reading)]
    if word.isCharacter {
      let pairs = words(like: word.exact.first ?? " ") { $0.hasPrefix(word.exact) }
      all = [anyOf(pairs, reading)]
    }
    if reading.isCased {
      return cased(all[0], String(decoding: Array(text.utf8)[word.source], as: UTF8.self))
    }
    guard !reading.isExact else { return all[0] }
    if !word.isCharacter { all.append(inflections(of: word, reading)) }
    let spelled = String(decoding: Array(text.utf8)[word.source], as: UTF8.self)
    if !OrdinaryWords.contains(word.exact) || OrdinaryWords.isName(spelled) {
      all.append(otherScripts(of: word.exact, reading))
    }
    return Self.union(all)
  }

  /// Where words stand that spell a word in another script, in any form of their language.
  private func otherScripts(of word: String, _ reading: Reading) -> Oracle.Spots {
    let other = oracle.otherSpellings(word)
    var all = other.stems.map { spots(of: $0, isStemmedSo: { _ in true }, reading) }
    for spelling in other.words {
      for word in oracle.analyzer.queryWords(of: spelling, languages: oracle.languages) {
        all.append(spots(of: word.exact, isExact: false, reading))
        all.append(inflections(of: word, reading))
      }
    }
    return Self.union(all)
  }

  private func spots(ofJoined compound: String, _ reading: Reading) -> Oracle.Spots {
    let exact = spots(of: compound, isExact: true, reading)
    if reading.isCased { return cased(exact, compound) }
    let words = oracle.analyzer.queryWords(of: compound, languages: oracle.languages)
    guard !reading.isExact, words.count == 1, words[0].exact == compound else { return exact }
    return Self.union([exact, inflections(of: words[0], reading)])
  }

  /// Where words stand that have a stem of a word in the language of their article.
  private func inflections(of word: QueryWord, _ reading: Reading) -> Oracle.Spots {
    var all: [Oracle.Spots] = []
    for (language, stems) in zip(oracle.languages, word.stems) {
      for stem in stems {
        let key = Oracle.Stem(language: language, stem: stem)
        all.append(
          spots(
            of: key, besides: word.exact, joined: word.joined,
            isStemmedSo: {
              stems.contains(oracle.analyzer.stem(of: $0, language: language))
            }, reading))
      }
    }
    return Self.union(all)
  }

  /// Where the forms of a stem stand, in articles of its language.
  private func spots(
    of stem: Oracle.Stem, besides typed: String? = nil, joined: [String] = [],
    isStemmedSo: (String) -> Bool, _ reading: Reading
  ) -> Oracle.Spots {
    var all: [Oracle.Spots] = []
    for form in oracle.forms[stem] ?? [] where form != typed {
      let isForm = isStemmedSo(form)
      all.append(
        spots(of: form, isExact: joined.contains(form), reading).filter { article, _ in
          oracle.codes[article] == stem.language
            && (isForm || oracle.holders[stem]?.contains(article) == true)
        })
    }
    return Self.union(all)
  }

  /// The spots where a word is spelled just so.
  private func cased(_ spots: Oracle.Spots, _ spelled: String) -> Oracle.Spots {
    spots.reduce(into: [:]) { kept, entry in
      let same = entry.value.filter {
        oracle.texts[entry.key][$0.field]?[$0.position]?.spelling == spelled
      }
      if !same.isEmpty { kept[entry.key] = same }
    }
  }

  private func anyOf(_ terms: [String], _ reading: Reading) -> Oracle.Spots {
    Self.union(terms.map { spots(of: $0, isExact: true, reading) })
  }

  private func spots(of term: String, isExact: Bool, _ reading: Reading) -> Oracle.Spots {
    (oracle.positions[term] ?? [:]).reduce(into: [:]) { kept, entry in
      var spots = entry.value.filter { isAllowed($0, entry.key, reading.scope) }
      for index in spots.indices { spots[index].isExact = isExact }
      if !spots.isEmpty { kept[entry.key] = spots }
    }
  }

  private func isAllowed(
    _ spot: Oracle.Spot, _ article: Int, _ scope: Query.TextScope?
  ) -> Bool {
    let isLead = spot.field == .body && oracle.texts[article][.body]?[spot.position]?.isLead == true
    return switch scope {
    case nil: true
    case .title: spot.field == .title
    case .body: spot.field == .body
    case .byline: spot.field == .byline
    case .lead: isLead
    case .hlead: spot.field == .title || isLead
    }
  }

  private static func union(_ all: [Oracle.Spots]) -> Oracle.Spots {
    guard all.count > 1 else { return all.first ?? [:] }
    return all.reduce(into: [:]) { union, spots in
      for (article, list) in spots { union[article, default: []] += list }
    }
  }

  private func words(like first: Character, where isWanted: (String) -> Bool) -> [String] {
    (oracle.vocabulary[first] ?? []).filter(isWanted)
  }

  /// Whether a word fits a pattern of letters, `*` and `?`.
  private func fits(_ word: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return word.isEmpty }
    if first == "*" {
      return fits(word, pattern.dropFirst()) || (!word.isEmpty && fits(word.dropFirst(), pattern))
    }
    return !word.isEmpty && (first == "?" || first == word.first)
      && fits(word.dropFirst(), pattern.dropFirst())
  }
}
