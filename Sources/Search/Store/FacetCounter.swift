internal import News
internal import NewsIndex
internal import WordIndex

/// Counts articles, or stories, by the values of their facets.
///
/// A value's count is what its filter finds: an article counts for each of its dateline's places, for its
/// writers, for who carried it and for who wrote it, and once for each value. A story counts once for each value
/// that one of its articles has.
struct FacetCounter {
  private let arrays: ArticleArrays
  private let values: FacetValues
  private let members: CountedMembers

  init(
    _ arrays: ArticleArrays, _ values: FacetValues, _ unit: SearchRequest.Unit
  ) throws(IndexError) {
    self.arrays = arrays
    self.values = values
    members = try CountedMembers(arrays, unit)
  }

  /// Returns the counts of one facet over some articles, in no order.
  func facet(_ name: Facet.Name, of articles: ArticleSet) throws(IndexError) -> Facet {
    switch name {
    case .outlet: return try outlets(articles)
    case .city: return try places(name, articles, try values.directory().cityGroups)
    case .country: return try places(name, articles, try values.directory().countryGroups)
    case .section: return try names(name, .section, .section, articles)
    case .lang: return try languages(articles)
    case .byline:
      return try facet(
        name, .byline, further: try values.further(.byline), articles, try values.groups(.byline))
    case .month: return try days(name, articles) { String($0.prefix(7)) }
    case .year: return try days(name, articles) { String($0.prefix(4)) }
    case .day: return try days(name, articles) { $0 }
    }
  }

  // MARK: Facets

  private func names(
    _ name: Facet.Name, _ kind: ArticleArray.Kind, _ names: NameKind, _ articles: ArticleSet
  ) throws(IndexError) -> Facet {
    try facet(name, kind, further: [], articles, try values.groups(names))
  }

  /// Who carried an article and who wrote it, where these are two.
  private func outlets(_ articles: ArticleSet) throws(IndexError) -> Facet {
    let groups = try values.groups(.house)
    let parts = members.parts(of: articles)
    var tally = try tallyOfArticles(.house, parts.alone, groups)
    let writers = try arrays.numbers(.house)
    let carriers = try arrays.numbers(.outlet)
    parts.alone.forEach { ordinal in
      let (writer, carrier) = (Int(writers[ordinal]), Int(carriers[ordinal]))
      guard carrier != writer, let group = groups.group(of: carrier),
        group != groups.group(of: writer)
      else { return }
      tally.counts[group] += 1
    }
    var shared = StoryTally(groupCount: tally.counts.count)
    for member in parts.shared {
      let writer = groups.group(of: Int(writers[Int(member.ordinal)]))
      let carrier = groups.group(of: Int(carriers[Int(member.ordinal)]))
      shared.add(member.story, writer ?? carrier)
      if let carrier { shared.add(member.story, carrier) }
    }
    tally.add(shared)
    return facet(.outlet, tally, groups, articles)
  }

  private func places(
    _ name: Facet.Name, _ articles: ArticleSet, _ groups: FacetGroups
  ) throws(IndexError) -> Facet {
    guard name == .city else {
      return try facet(name, .place, further: try values.further(.place), articles, groups)
    }
    let further = try values.further(.place)
    let tally = try tally(.place, further: further, articles, groups)
    // Cities of one name are told apart where more than one of them is counted.
    let named = try values.directory().named(groups, counted: tally.counts)
    return try facet(name, .place, further: further, articles, named)
  }

  /// A language counts with its regions, as `--lang` takes it: `pt` with `pt-BR`.
  private func languages(_ articles: ArticleSet) throws(IndexError) -> Facet {
    let groups = try values.groups(.language)
    // Each language with those that it is a form of.
    var names = Values()
    let forms = groups.labels.map { label in
      [names.number(of: label)]
        + label.indices.filter { label[$0] == "-" }.map { names.number(of: String(label[..<$0])) }
    }
    let parts = members.parts(of: articles)
    let alone = try tallyOfArticles(.language, parts.alone, groups)
    var tally = Tally(counts: Array(repeating: 0, count: names.all.count), none: alone.none)
    for (group, count) in alone.counts.enumerated() where count > 0 {
      for form in forms[group] { tally.counts[form] += count }
    }
    let numbers = try arrays.numbers(.language)
    var shared = StoryTally(groupCount: tally.counts.count)
    for member in parts.shared {
      guard let group = groups.group(of: Int(numbers[Int(member.ordinal)])) else {
        shared.add(member.story, nil)
        continue
      }
      for form in forms[group] { shared.add(member.story, form) }
    }
    tally.add(shared)
    return facet(.lang, tally, names.all, articles)
  }

  private func days(
    _ name: Facet.Name, _ articles: ArticleSet, _ label: (String) -> String
  ) throws(IndexError) -> Facet {
    let days = try arrays.numbers(.day)
    let first = try arrays.bounds(.day).map { Int($0.lowerBound) - 1 } ?? 0
    let parts = members.parts(of: articles)
    let counts = try counts(.day, parts.alone)
    var spans = Values()
    // By day behind `first`, plus one; 0 for those that were not met.
    var numbers = [Int32](repeating: 0, count: counts.count)
    func span(of day: Int) -> Int? {
      guard day >= ArticleID.firstKnownDay else { return nil }
      if numbers[day - first] > 0 { return Int(numbers[day - first]) - 1 }
      let number = spans.number(of: label(CalendarDate(julianDay: day).description))
      numbers[day - first] = Int32(number) + 1
      return number
    }
    for (offset, count) in counts.enumerated() where offset > 0 && count > 0 {
      _ = span(of: first + offset)
    }
    for member in parts.shared { _ = span(of: Int(days[Int(member.ordinal)])) }
    var tally = Tally(counts: Array(repeating: 0, count: spans.all.count), none: 0)
    for (offset, count) in counts.enumerated() where count > 0 {
      if offset > 0, let span = span(of: first + offset) {
        tally.counts[span] += count
      } else {
        tally.none += count
      }
    }
    var shared = StoryTally(groupCount: tally.counts.count)
    for member in parts.shared {
      shared.add(member.story, span(of: Int(days[Int(member.ordinal)])))
    }
    tally.add(shared)
    return facet(name, tally, spans.all, articles)
  }

  private func facet(
    _ name: Facet.Name, _ kind: ArticleArray.Kind, further: [FacetValues.Further],
    _ articles: ArticleSet, _ groups: FacetGroups
  ) throws(IndexError) -> Facet {
    facet(name, try tally(kind, further: further, articles, groups), groups, articles)
  }

  private func facet(
    _ name: Facet.Name, _ tally: Tally, _ groups: FacetGroups, _ articles: ArticleSet
  ) -> Facet {
    facet(name, tally, groups.labels, articles)
  }

  private func facet(
    _ name: Facet.Name, _ tally: Tally, _ labels: [String], _ articles: ArticleSet
  ) -> Facet {
    let counts = tally.counts.enumerated().filter { $0.element > 0 }.map {
      Facet.Count(value: labels[$0.offset], count: $0.element)
    }
    return Facet(
      name: name, counts: counts, none: tally.none, articles: articles.count,
      stories: members.parts(of: articles).storyCount)
  }

  // MARK: Counting

  /// The articles of each group, and those of none.
  private struct Tally {
    var counts: [Int]
    var none: Int

    mutating func add(_ stories: StoryTally) {
      for group in counts.indices { counts[group] += stories.counts[group] }
      none += stories.none
    }
  }

  /// Different values, each with a number.
  private struct Values {
    private(set) var all: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of value: String) -> Int {
      if let known = numbers[value] { return known }
      numbers[value] = all.count
      all.append(value)
      return all.count - 1
    }
  }

  private func tally(
    _ kind: ArticleArray.Kind, further: [FacetValues.Further] = [], _ articles: ArticleSet,
    _ groups: FacetGroups
  ) throws(IndexError) -> Tally {
    let parts = members.parts(of: articles)
    var tally = try tallyOfArticles(kind, further: further, parts.alone, groups)
    let numbers = try arrays.numbers(kind)
    var shared = StoryTally(groupCount: tally.counts.count)
    var hasFurther = ArticleSet(capacity: articles.capacity)
    for one in further where articles.contains(one.ordinal) { hasFurther.insert(one.ordinal) }
    for member in parts.shared {
      let ordinal = Int(member.ordinal)
      let first = groups.group(of: Int(numbers[ordinal]))
      guard hasFurther.contains(ordinal) else {
        shared.add(member.story, first)
        continue
      }
      var isNone = first == nil
      if let first { shared.add(member.story, first) }
      var index = further.partitioningIndex { $0.ordinal >= ordinal }
      while index < further.count, further[index].ordinal == ordinal {
        if let group = groups.group(of: further[index].number) {
          shared.add(member.story, group)
          isNone = false
        }
        index += 1
      }
      if isNone { shared.add(member.story, nil) }
    }
    tally.add(shared)
    return tally
  }

  private func tallyOfArticles(
    _ kind: ArticleArray.Kind, further: [FacetValues.Further] = [], _ articles: ArticleSet,
    _ groups: FacetGroups
  ) throws(IndexError) -> Tally {
    var tally = Tally(counts: Array(repeating: 0, count: groups.labels.count), none: 0)
    let below = try arrays.bounds(kind).map { Int($0.lowerBound) - 1 } ?? 0
    for (offset, count) in try counts(kind, articles).enumerated() where count > 0 {
      if offset > 0, let group = groups.group(of: below + offset) {
        tally.counts[group] += count
      } else {
        tally.none += count
      }
    }
    guard !further.isEmpty else { return tally }
    let numbers = try arrays.numbers(kind)
    var counted: [Int] = []
    var last = -1
    for one in further where articles.contains(one.ordinal) {
      if one.ordinal != last {
        last = one.ordinal
        counted = groups.group(of: Int(numbers[one.ordinal])).map { [$0] } ?? []
      }
      guard let group = groups.group(of: one.number), !counted.contains(group) else { continue }
      if counted.isEmpty { tally.none -= 1 }
      counted.append(group)
      tally.counts[group] += 1
    }
    return tally
  }

  /// Counts the numbers of a kind above the lowest less one; what is none is counted in the first place.
  private func counts(
    _ kind: ArticleArray.Kind, _ articles: ArticleSet
  ) throws(IndexError) -> [Int] {
    let numbers = try arrays.numbers(kind)
    guard let bounds = try arrays.bounds(kind) else { return [articles.count] }
    var counts = [Int](repeating: 0, count: bounds.count + 1)
    Self.add(numbers, of: articles, above: bounds.lowerBound - 1, to: &counts)
    return counts
  }

  private static func add(
    _ numbers: [UInt32], of articles: ArticleSet, above below: UInt32, to counts: inout [Int]
  ) {
    let numbers = numbers.span
    var counts = counts.mutableSpan
    articles.forEach { ordinal in
      let number = numbers[ordinal]
      counts[number > below ? Int(number - below) : 0] &+= 1
    }
  }
}
