internal import JSON
public import News
public import NewsIndex
internal import Stories
public import WordIndex

/// An article ready to be written: analysed and packed, so that the writer only writes.
public struct PreparedArticle: Sendable {
  var title: String
  var deck: String?
  var published: PublicationDate?
  var updated: PublicationDate?
  var dateline: Dateline?
  var outlet: String?
  var origin: String?
  var agency: String?
  var licensor: String?
  var section: String?
  var language: String?
  var writers: [String]
  var url: String?
  var source: SourceLocation
  var identity: Int
  /// The id that it had in the index that it was exported from.
  var wantedID: Int?
  /// A hash of what is shown of it.
  var state: Int
  var words: AnalysedArticle
  /// The numbers of the terms in `words.counts`.
  var terms: PostingTerms
  var content: ArticleContent.Packed
  /// Whether the content is packed with a dictionary.
  var usesDictionary: Bool
  /// By what its story is found (see `StoryPrints`), and the hash of its words.
  var prints: [UInt64] = []
  var textHash: UInt64 = 0
  /// Whether a correction is printed with it.
  var isCorrected = false
  /// The bytes of the source record, for reports.
  var byteCount: Int

  /// The writers as stored, JSON.
  var bylines: String? {
    writers.isEmpty ? nil : JSONValue.array(writers.map(JSONValue.string)).text()
  }

  /// The number of words in all its fields.
  var wordCount: Int { words.fields.reduce(0) { $0 + $1.length } }
}

/// Makes prepared articles; one for each thread.
public final class ArticlePreparer {
  /// The numbers of terms that its articles have.
  let terms: PostingTerms
  private let analyzer: Analyzer
  private let dictionary: PackingDictionary
  private var packer: ContentPacker
  private let keepsOriginals: Bool

  /// Creates a preparer.
  ///
  /// - Parameters:
  ///   - terms: shared by all preparers of one run.
  ///   - dictionary: that of the writer.
  ///   - target: what the writer writes into.
  ///   - keepsOriginals: whether source records are packed with their articles.
  public init(
    terms: PostingTerms = PostingTerms(), dictionary: PackingDictionary = PackingDictionary(),
    into target: WordIndexWriter.Target = .index, keepingOriginals keepsOriginals: Bool = true
  ) {
    self.keepsOriginals = keepsOriginals
    self.terms = terms
    self.dictionary = dictionary
    packer = ContentPacker(dictionary: dictionary.bytes)
    analyzer = Analyzer(
      counting: terms, gatheringPositions: target == .newFile, numberingBody: true)
  }

  /// Returns an article ready to be written.
  public func prepare(_ article: Article) -> PreparedArticle {
    if packer.dictionary.isEmpty, !dictionary.isEmpty {
      packer = ContentPacker(dictionary: dictionary.bytes)
    }
    let content = ArticleContent(
      text: ArticleText.encode(article.blocks), detail: ArticleDetail(article).encoded(),
      original: keepsOriginals ? article.original : [])
    var words = analyzer.analyse(article)
    let story = StoryReader.prints(ofWords: words.bodyWords)
    words.bodyWords = []
    let identity = ArticleIdentity(of: article)
    return PreparedArticle(
      title: article.title, deck: article.deck, published: article.published,
      updated: article.updated, dateline: article.dateline, outlet: article.outlet,
      origin: article.origin, agency: article.agency, licensor: article.licensor,
      section: article.section, language: article.language,
      writers: article.bylines,
      url: article.url, source: article.source, identity: identity.value,
      wantedID: identity.wantedID,
      state: Self.state(of: article, text: content.text), words: words,
      terms: terms, content: packer.pack(content),
      usesDictionary: !packer.dictionary.isEmpty, prints: story.prints, textHash: story.hash,
      isCorrected: article.correction != nil, byteCount: article.original.count)
  }

  /// What makes it another state of the article: all that is shown of it, not the page around it,
  /// whose advertisements are others each time.
  static func state(of article: Article, text: [UInt8]) -> Int {
    var hash = StableHash()
    hash.add(text)
    let fields = [
      article.title, article.deck, article.published?.timestamp,
      article.published?.day.description, article.updated?.timestamp,
      article.updated?.day.description, article.dateline?.text, article.outlet, article.origin,
      article.agency, article.licensor, article.section, article.language, article.url,
      article.correction,
    ]
    for field in fields { hash.add(field ?? "\0") }
    for place in article.dateline?.places ?? [] { hash.add("\(place.country) \(place.id)") }
    for name in article.bylines { hash.add(name) }
    hash.add("")
    for keyword in article.keywords { hash.add(keyword) }
    return hash.value
  }
}
