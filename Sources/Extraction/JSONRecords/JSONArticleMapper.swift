internal import JSON
internal import Linguistics
internal import News

/// Makes an article of a JSON object, by the names of its members.
///
/// Records are clean: their text is taken as it is, but for spaces, line breaks inside paragraphs
/// and NFC. What no field takes is kept under its own name.
struct JSONArticleMapper: Sendable {
  let map: FieldMap
  /// Seconds since 1970, for embargoes.
  let now: Int

  /// Reads a record; nil where it is no JSON object, with the reason.
  func article(from record: RawRecord) -> Result<Article, ReadingFailure> {
    var article = Article(source: record.location, original: record.bytes)
    return Self.object(of: record, noting: &article).flatMap { value in
      let members = Self.unwrapped(value.object ?? [], map)
      if WireStory.isNinjs(members) {
        return WireArticle.of(WireStory(ninjs: members), record: record, now: now)
      }
      if let failure = PublicationState(members).failure(now: now) { return .failure(failure) }
      var filler = RecordFiller(record, article: article, members: members, map: map)
      return filler.filled()
    }
  }

  /// The members of a record, with those of the object in which systems keep the article itself: Elasticsearch's
  /// `_source`, `attributes` of JSON:API, `fields` of the Guardian's interface.
  private static func unwrapped(_ members: [JSONMember], _ map: FieldMap) -> [JSONMember] {
    var members = members
    for _ in 0..<mostWraps {
      let fields = Self.fields(of: members, map)
      guard !fields.contains(.text) || !fields.contains(.title),
        let index = members.firstIndex(where: { member in
          wraps.contains(member.name) && holdsArticle(member.value, map, beside: fields)
        })
      else { break }
      let inner = members[index].value.object ?? []
      let names = Set(inner.map(\.name))
      members.remove(at: index)
      members = inner + members.filter { !names.contains($0.name) }
    }
    return members
  }

  private static func holdsArticle(
    _ value: JSONValue, _ map: FieldMap, beside fields: Set<RecordField>
  ) -> Bool {
    guard let members = value.object else { return false }
    let inner = Self.fields(of: members, map)
    if inner.contains(.text) { return !fields.contains(.text) }
    // An envelope in an envelope: `{"data": {"article": {…}}}`.
    return !fields.contains(.text) && !fields.contains(.title)
      && (inner.contains(.title)
        || members.contains {
          wraps.contains($0.name) && holdsArticle($0.value, map, beside: fields)
        })
  }

  /// What the members of an object fill; one that may be an envelope itself fills nothing.
  private static func fields(of members: [JSONMember], _ map: FieldMap) -> Set<RecordField> {
    Set(
      members.compactMap { member in
        member.value.object != nil && wraps.contains(member.name)
          ? nil : map.field(named: member.name)?.field
      })
  }

  private static let mostWraps = 3
  private static let wraps: Set = [
    "_source", "attributes", "fields", "article", "data", "node", "item", "document", "doc", "post",
    "story", "record", "response", "result", "news",
  ]

  /// Reads an item of a JSON Feed.
  func article(
    fromFeedItem record: RawRecord, of feed: FeedFacts
  ) -> Result<Article, ReadingFailure> {
    var article = Article(source: record.location, original: record.bytes)
    return Self.object(of: record, noting: &article).flatMap { value in
      FeedArticle.of(FeedItem(json: value), in: feed, record: record, now: now).map { read in
        var read = read
        read.evidence = article.evidence + read.evidence
        return read
      }
    }
  }

  private static func object(
    of record: RawRecord, noting article: inout Article
  ) -> Result<JSONValue, ReadingFailure> {
    do {
      var value = try value(of: record.bytes, noting: &article)
      // What was written as JSON twice.
      if let text = value.string { value = (try? JSONValue(parsing: Array(text.utf8))) ?? value }
      return value.object == nil
        ? .failure(ReadingFailure(reason: "not a JSON object")) : .success(value)
    } catch {
      return .failure(ReadingFailure(reason: "not JSON: \(place(of: error))"))
    }
  }

  /// A line of JSON Lines has no second line: the column is enough.
  private static func place(of error: JSONError) -> String {
    error.line > 1 ? error.description : "\(error.reason) at column \(error.column)"
  }

  private static func value(
    of bytes: [UInt8], noting article: inout Article
  ) throws(JSONError) -> JSONValue {
    do {
      return try JSONValue(parsing: bytes)
    } catch {
      // "NaN" of Python, and its dictionaries as it prints them.
      if let value = CellList.read(String(decoding: bytes, as: UTF8.self)), value.object != nil {
        return value
      }
      // JSON is UTF-8 (RFC 8259); a line that is not, in a file that seemed to be, is an old tool's.
      guard String(validating: bytes, as: UTF8.self) == nil, let page = PageDecoder.decode(bytes)
      else {
        throw error
      }
      let value = try JSONValue(parsing: page.utf8)
      article.note(page)
      return value
    }
  }
}

/// Why a record gives no article.
struct ReadingFailure: Error, Equatable {
  /// The reason, in lower case.
  var reason: String
  /// Whether it may give one later, though it stays the same.
  var isTemporary = false
}
