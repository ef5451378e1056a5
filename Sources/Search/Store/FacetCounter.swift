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

  /// The articles that share their story, story by story; empty where articles are counted.
  private let shared: [StoryNumbers.Member]
  private let stories: StoryNumbers?

  init(
    _ arrays: ArticleArrays, _ values: FacetValues, _ unit: SearchRequest.Unit
  ) throws(IndexError) {
    self.arrays = arrays
    self.values = values
    stories = unit == .story ? try arrays.stories() : nil
    shared = unit == .story ? try arrays.sharedByStory() : []
  }

  /// Returns the counts of one facet over some articles.
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
    let alone = alone(articles)
    var tally = try tallyOfArticles(.house, alone, groups)
    let writers = try arrays.numbers(.house)
    let carriers = try arrays.numbers(.outlet)
    alone.forEach { ordinal in
      let (writer, carrier) = (Int(writers[ordinal]), Int(carriers[ordinal]))
      guard carrier != writer, let group = groups.group(of: carrier),
        group != groups.group(of: writer)
      else { return }
      tally.counts[group] += 1
    }
    addStories(of: articles, to: &tally) { ordinal, found in
      if let group = groups.group(of: Int(writers[ordinal])) { found.append(group) }
      if let group = groups.group(of: Int(carriers[ordinal])) { found.append(group) }
    }
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
    let alone = try tallyOfArticles(.language, alone(articles), groups)
    var tally = Tally(counts: Array(repeating: 0, count: names.all.count), none: alone.none)
    for (group, count) in alone.counts.enumerated() where count > 0 {
      for form in forms[group] { tally.counts[form] += count }
    }
    let numbers = try arrays.numbers(.language)
    addStories(of: articles, to: &tally) { ordinal, found in
      if let group = groups.group(of: Int(numbers[ordinal])) { found += forms[group] }
    }
    return facet(.lang, tally, names.all, articles)
  }

  private func days(
    _ name: Facet.Name, _ articles: ArticleSet, _ label: (String) -> String
  ) throws(IndexError) -> Facet {
    let days = try arrays.numbers(.day)
    let first = try arrays.bounds(.day).map { Int($0.lowerBound) - 1 } ?? 0
    let counts = try counts(.day, alone(articles))
    var spans = Values()
    var numbers: [Int: Int] = [:]
    func span(of day: Int) -> Int? {
      guard day >= ArticleID.firstKnownDay else { return nil }
      if let known = numbers[day] { return known }
      let number = spans.number(of: label(CalendarDate(julianDay: day).description))
      numbers[day] = number
      return number
    }
    for (offset, count) in counts.enumerated() where offset > 0 && count > 0 {
      _ = span(of: first + offset)
    }
    for member in shared where articles.contains(member.ordinal) {
      _ = span(of: Int(days[member.ordinal]))
    }
    var tally = Tally(counts: Array(repeating: 0, count: spans.all.count), none: 0)
    for (offset, count) in counts.enumerated() where count > 0 {
      if offset > 0, let span = span(of: first + offset) {
        tally.counts[span] += count
      } else {
        tally.none += count
      }
    }
    addStories(of: articles, to: &tally) { ordinal, found in
      if let span = span(of: Int(days[ordinal])) { found.append(span) }
    }
    var facet = facet(name, tally, spans.all, articles)
    facet.counts.sort { $0.value < $1.value }
    return facet
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
      name: name, counts: Self.sorted(counts), none: tally.none, articles: articles.count,
      stories: stories?.count(of: articles))
  }

  private static func sorted(_ counts: [Facet.Count]) -> [Facet.Count] {
    counts.sorted { $0.count == $1.count ? $0.value < $1.value : $0.count > $1.count }
  }

  // MARK: Counting

  /// The articles of each group, and those of none.
  private struct Tally {
    var counts: [Int]
    var none: Int
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

  /// The articles that are counted one by one.
  private func alone(_ articles: ArticleSet) -> ArticleSet {
    stories.map { $0.isEmpty ? articles : articles.subtracting($0.shared) } ?? articles
  }

  /// Counts the stories that several articles share: each once for each group that one of those found has.
  private func addStories(
    of articles: ArticleSet, to tally: inout Tally, _ groups: (Int, inout [Int]) -> Void
  ) {
    let none = tally.counts.count
    var last = [Int](repeating: -1, count: none + 1)
    var found: [Int] = []
    for member in shared where articles.contains(member.ordinal) {
      found.removeAll(keepingCapacity: true)
      groups(member.ordinal, &found)
      if found.isEmpty { found.append(none) }
      for group in found where last[group] != member.story {
        last[group] = member.story
        if group == none { tally.none += 1 } else { tally.counts[group] += 1 }
      }
    }
  }

  private func tally(
    _ kind: ArticleArray.Kind, further: [FacetValues.Further] = [], _ articles: ArticleSet,
    _ groups: FacetGroups
  ) throws(IndexError) -> Tally {
    var tally = try tallyOfArticles(kind, further: further, alone(articles), groups)
    let numbers = try arrays.numbers(kind)
    addStories(of: articles, to: &tally) { ordinal, found in
      if let group = groups.group(of: Int(numbers[ordinal])) { found.append(group) }
      var index = further.partitioningIndex { $0.ordinal >= ordinal }
      while index < further.count, further[index].ordinal == ordinal {
        if let group = groups.group(of: further[index].number) { found.append(group) }
        index += 1
      }
    }
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
