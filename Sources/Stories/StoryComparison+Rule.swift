extension StoryModel {
  /// Compares two articles: what they have in common, and whether that makes them one story.
  ///
  /// Symmetric. O(words).
  ///
  /// - Parameters:
  ///   - a: an article.
  ///   - b: another.
  ///   - isLeftover: whether the text of one is what an outlet has at many addresses under unrelated headlines.
  /// - Returns: the numbers, the rule that decided, and the relation.
  public func compare(_ a: StoryText, _ b: StoryText, isLeftover: Bool = false) -> StoryComparison {
    let (shorter, longer) = a.isShorter(than: b) ? (a, b) : (b, a)
    var result = StoryComparison(
      wordCounts: (shorter.words.count, longer.words.count), rule: .tooShort)
    if let first = a.time, let second = b.time {
      result.minutes = abs(first.minutes - second.minutes)
    }
    result.isSameText = a.hash == b.hash && a.words.count == b.words.count
    result.isSameOutlet = a.outlet == b.outlet
    result.isRoundUp = a.isRoundUp || b.isRoundUp
    measure(shorter, longer, &result)
    decide(&result, isLeftover: isLeftover)
    return result
  }

  /// Returns what a member of a story is to the story's original, which it may be joined to by others.
  public func relation(of member: StoryText, to original: StoryText) -> StoryRelation {
    let found = compare(member, original)
    switch found.relation {
    case .abridged where original.isShorter(than: member):
      // It holds the original's text, and more.
      return found.isSameOutlet && (found.minutes ?? 0) <= day ? .version : .edited
    case .some(let relation): return relation
    case nil: return found.isSameOutlet && (found.minutes ?? 0) <= day ? .version : .edited
    }
  }

  /// Returns the share of an original's passages that a text leaves out, and of its own that are new in it.
  public static func difference(
    of text: StoryText, from original: StoryText
  ) -> (cut: Double, added: Double) {
    func lacking(_ part: [UInt64], _ whole: [UInt64]) -> Double {
      part.isEmpty ? 0 : 1 - Sorted.share(of: part, in: whole)
    }
    return (
      lacking(original.passages, text.passages), lacking(text.passages, original.passages)
    )
  }

  /// Whether two headlines have half of the shorter's words in common.
  public func areRelated(_ a: [UInt64], _ b: [UInt64]) -> Bool {
    let (shorter, longer) = a.count <= b.count ? (a, b) : (b, a)
    return Sorted.share(of: shorter, in: longer) >= headlineOfVersion
  }

  private func measure(
    _ shorter: StoryText, _ longer: StoryText, _ result: inout StoryComparison
  ) {
    let common = Sorted.common(shorter.passages, longer.passages)
    let all = shorter.passages.count + longer.passages.count - common
    if !shorter.passages.isEmpty {
      result.containment = Double(common) / Double(shorter.passages.count)
      result.overlap = Double(common) / Double(all)
    }
    if !shorter.facts.isEmpty {
      result.facts = Sorted.share(of: shorter.facts, in: longer.vocabulary)
    }
    result.openingOfLonger = Self.opening(of: longer, in: shorter)
    result.openingOfShorter = Self.opening(of: shorter, in: longer)
    let headlines =
      a(shorter.headline, isShorterThan: longer.headline)
      ? (shorter.headline, longer.headline) : (longer.headline, shorter.headline)
    result.headline = Sorted.share(of: headlines.0, in: headlines.1)
  }

  private func a(_ headline: [UInt64], isShorterThan other: [UInt64]) -> Bool {
    headline.count != other.count
      ? headline.count < other.count : headline.lexicographicallyPrecedes(other)
  }

  private static func opening(of text: StoryText, in other: StoryText) -> Double {
    Sorted.share(
      of: text.opening, in: text.hasShortOpening ? other.vocabulary : other.passages)
  }

  // MARK: The rule

  private func decide(_ result: inout StoryComparison, isLeftover: Bool) {
    let count = result.wordCounts.shorter
    let isBrief = count < briefLength
    let isShort = count < shortLength
    let isLater = result.minutes.map { $0 > day } ?? false
    func refuse(_ rule: StoryRule) { result.rule = rule }
    if count < fewestWords { return refuse(.tooShort) }
    if result.wordCounts.longer > mostTimesAsLong * count { return refuse(.muchLonger) }
    if isLeftover { return refuse(.leftover) }
    if result.isSameText {
      if isBrief && isLater { return refuse(.sameTextLater) }
      result.rule = .sameText
      result.relation = .copy
      return
    }
    if result.facts < (isShort ? factsOfShort : facts) { return refuse(.otherFacts) }
    if result.containment == 0 { return refuse(.nothingInCommon) }
    if isBrief, result.containment < containmentOfBrief { return refuse(.briefDiffers) }
    if result.isRoundUp, result.overlap < overlapOfRoundUp { return refuse(.roundUp) }
    if let minutes = result.minutes, minutes > longest { return refuse(.tooFarApart) }
    if isLater, !agreesLater(result, isBrief: isBrief, isShort: isShort) {
      return refuse(.laterDiffers)
    }
    if isCopy(result) {
      result.rule = .copy
      let share = Double(count) / Double(max(1, result.wordCounts.longer))
      result.relation = share < abridged ? .abridged : .copy
    } else if isEdited(result, isShort: isShort) {
      result.rule = .edited
      result.relation = .edited
    } else if !isLater, isVersion(result, isBrief: isBrief) {
      result.rule = .version
      result.relation = .version
    } else {
      result.rule = .littleInCommon
    }
  }

  private func agreesLater(_ result: StoryComparison, isBrief: Bool, isShort: Bool) -> Bool {
    if isBrief { return false }
    if isShort {
      return result.containment >= containmentOfShortLater && result.facts >= factsOfShortLater
    }
    return result.facts >= factsOfLater
  }

  private func isCopy(_ result: StoryComparison) -> Bool {
    result.containment >= containmentOfCopy
      && (result.overlap >= overlapOfCopy || result.openingOfLonger >= openingOfCopy)
  }

  private func isEdited(_ result: StoryComparison, isShort: Bool) -> Bool {
    result.containment >= containmentOfEdited && result.overlap >= overlapOfEdited
      && result.facts >= (isShort ? factsOfShortEdited : factsOfEdited)
      && (result.openingOfLonger >= openingOfEdited || result.headline >= headlineOfEdited
        || result.openingOfShorter >= openingOfEdited && !isPart(result))
  }

  /// Whether the longer text begins otherwise, under an unrelated headline, and is mostly something else: then it
  /// holds the shorter among others.
  private func isPart(_ result: StoryComparison) -> Bool {
    result.headline < headlineOfPart && result.overlap < overlapOfPart
  }

  private func isVersion(_ result: StoryComparison, isBrief: Bool) -> Bool {
    result.isSameOutlet && result.containment >= containmentOfVersion
      && result.facts >= (isBrief ? factsOfBriefVersion : factsOfVersion)
      && (result.headline >= headlineOfVersion
        || result.containment >= containmentOfRetitledVersion
          && result.overlap >= overlapOfRetitledVersion)
  }
}

/// Ascending numbers without repeats, as sets.
enum Sorted {
  /// The number of members in common; O(sum of both).
  static func common(_ a: [UInt64], _ b: [UInt64]) -> Int {
    let (a, b) = (a.span, b.span)
    var (i, j, count) = (0, 0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] {
        count += 1
        i += 1
        j += 1
      } else if a[i] < b[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// The share of `part`'s members that `whole` has; 0 for an empty part.
  static func share(of part: [UInt64], in whole: [UInt64]) -> Double {
    part.isEmpty ? 0 : Double(common(part, whole)) / Double(part.count)
  }
}
