internal import JSON
internal import Markup
internal import News

/// The dates that a page states for machines: JSON-LD, `<meta>`, microdata.
///
/// Names on which all agree ("article:published_time") count before what the page prints; those of which templates
/// make what they like ("date", Dublin Core's) behind it, and when something was made says least of all.
struct StatedDates {
  /// A date, the rule that found it, and where.
  typealias Finding = (date: PublicationDate, rule: String, text: String)

  let facts: PageFacts
  let language: String?

  /// JSON-LD, then the agreed names; microdata, which templates get wrong, comes last, and behind vague names.
  var published: Finding? {
    let find = { linked(["datePublished", "dateCreated", "uploadDate"]) }
    let inHead = { meta(Self.publishedNames) }
    if facts.linked.source == .jsonLD { return find() ?? inHead() }
    return inHead() ?? (vague == nil ? find() : nil)
  }

  /// What vague names of `<meta>` say.
  var vague: Finding? { meta(Self.vagueNames) }

  /// When the page was made.
  var created: Finding? { meta(Self.createdNames) }

  /// When the article last changed.
  var updated: Finding? {
    let find = { linked(["dateModified"]) }
    let inHead = { meta(Self.updatedNames) }
    return facts.linked.source == .jsonLD ? find() ?? inHead() : inHead() ?? find()
  }

  /// The date of the page itself, where no article is described.
  var page: Finding? {
    guard let value = facts.linked.pageDate, let date = RecordValue.date(value, language: language),
      !facts.isNoDay(date)
    else { return nil }
    return (date, "linked-data-page", value.string ?? date.text)
  }

  private func linked(_ names: [String]) -> Finding? {
    for name in names {
      for article in facts.linked.articles {
        guard let value = article[name], let date = RecordValue.date(value, language: language),
          !facts.isNoDay(date)
        else { continue }
        let rule = facts.linked.source.rawValue
        return (date, rule, "\(name): \(value.string ?? date.text)")
      }
    }
    return nil
  }

  private func meta(_ names: [String]) -> Finding? {
    for name in names {
      guard let (_, value) = facts.meta.first([name]),
        let date = RecordValue.date(.string(value), language: language),
        !facts.isNoDay(date)
      else { continue }
      return (date, "meta-date", "\(name): \(value)")
    }
    return nil
  }

  private static let publishedNames = [
    "article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "article:published",
    "article.published", "article_date_original", "publish-date", "publish_date",
    "publication_date",
    "publicationdate", "published_time", "published", "date_published", "publisheddate",
    "citation_publication_date", "citation_online_date", "rnews:datepublished", "bt:pubdate",
    "pubdate", "pub_date", "og:pubdate", "dc.date.issued", "dcterms.issued",
    "originalpublicationdate", "shareaholic:article_published_time",
  ]
  private static let vagueNames = [
    "og:article:published_time", "og:published_time", "dc.date.created", "dcterms.created",
    "dc.date",
    "dcterms.date", "dcterms.available", "pdate", "ptime", "release_date", "articledate",
    "displaydate",
    "date", "citation_date", "gentime", "timestamp", "last-modified",
  ]
  private static let createdNames = [
    "datecreated", "created", "creation_date", "date.created", "article.created",
  ]
  private static let updatedNames = [
    "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified",
    "dcterms.modified", "dc.date.modified", "lastmod", "last-modified", "updated", "modified",
  ]
}
