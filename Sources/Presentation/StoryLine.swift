internal import News
internal import NewsIndex
public import Search
internal import Stories

/// What a hit says of its story: "+39 outlets · first: Meridian Wire 2012-06-12 04:00 · 3 versions".
public enum StoryLine {
  /// Returns the line of a hit; nil where its article is alone in its story.
  public static func text(of hit: Hit) -> String? {
    let story = hit.story
    guard let original = story.original, story.all > 1 else { return nil }
    var parts: [String] = []
    if story.otherOutlets > 0 {
      parts.append("+" + number(story.otherOutlets, "outlet"))
    } else if story.matching > 1 {
      parts.append("+" + number(story.matching - 1, "article"))
    }
    if story.matching < story.all { parts.append("(\(story.matching) of \(story.all) match)") }
    let first = [original.outlet ?? original.origin, time(of: original)].compactMap(\.self)
    if parts.count > 1 { parts = [parts.joined(separator: " ")] }
    parts.append("first: " + first.joined(separator: " "))
    if story.versions > 1 { parts.append(number(story.versions, "version")) }
    return parts.joined(separator: " · ")
  }

  /// Returns what an article is in its story: "copy of 2578014461953 (Meridian Wire), 97 % in common", "… version 2
  /// of 3"; nil where it is alone.
  static func text(_ story: StorySummary) -> String? {
    guard story.place.count > 1 else { return nil }
    let version = story.version.flatMap { number in
      story.versions > 1 ? ", version \(number) of \(story.versions)" : nil
    }
    guard let relation = story.place.relation else {
      let outlets = story.outlets.isEmpty ? "" : " in " + number(story.outlets.count, "outlet")
      return "original of \(story.place.count)" + outlets + (version ?? "")
    }
    let outlet = story.original.outlet ?? story.original.origin
    return relation.rawValue + " of \(story.place.story)" + (outlet.map { " (\($0))" } ?? "")
      + ", \(Int((story.inCommon * 100).rounded())) % in common" + (version ?? "")
  }

  /// Returns a number with its noun.
  static func number(_ count: Int, _ noun: String) -> String {
    guard count != 1 else { return "1 " + noun }
    return "\(count) " + (noun.hasSuffix("y") ? noun.dropLast() + "ies" : noun + "s")
  }

  /// Returns the day and minute of an article, as far as they are known.
  static func time(of article: ArticleSummary) -> String {
    guard let at = article.publishedAt, at.count >= 16 else {
      return article.published?.description ?? "no date"
    }
    return at.prefix(10) + " " + at.dropFirst(11).prefix(5)
  }
}
