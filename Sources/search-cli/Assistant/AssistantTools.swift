internal import JSON
internal import Search

/// The tools that an assistant has: few and plain.
enum AssistantTools {
  static let all: [AssistantTool] =
    [search, read, facets, timeline, terms, related, story]
    // References are written by a form of 'show'.
    + (ShowCommand.arguments.contains { $0.name == "format" } ? [cite] : []) + [describe]

  /// How queries are read, in ten lines.
  static let queryLanguage = """
    Query language: words must all be there, in any inflection: sanctions russia
    "minsk accords" finds the words together, exact matches first, then inflected, then with up to 3 words between
    a OR b; -word or NOT word leaves out; ( ) groups
    a NEAR/5 b, a /s b (one sentence), a /p b (one paragraph)
    ukrain* begins so; ="word" as typed only
    title:summit lead:summit byline:"ann lee" section:world
    outlet:reuters country:UA city:hamburg lang:de
    date:2017-07, date:2017..2018-03, date:>=2017-07-07
    is:original leaves out carried copies; story:ID is one story
    All of it: the resource dateline://help/query-language
    """

  // MARK: Parameters that tools share

  private static let query = AssistantTool.Parameter.text(
    "query", "what to look for, in the query language")

  private static let filters: [AssistantTool.Parameter] = [
    .texts("city", "dateline in one of these cities"),
    .texts("country", "dateline in one of these countries (code or name)"),
    .texts("outlet", "carried or written by one of these outlets"),
    .texts("byline", "written by someone of one of these names"),
    .texts("section", "from one of these sections"),
    .texts("lang", "in one of these languages, such as en"),
    .text("after", "published on or after: 2017, 2017-07, 2017-07-07, 7d, yesterday"),
    .text("before", "published before"),
    .flag("exact", "words as typed only"),
    .flag("copies", "count every article; else a story counts once, however many carry it"),
  ]

  private static let page: [AssistantTool.Parameter] = [
    .choice(
      "sort", AnswerOptions.Sort.allCases.map(\.rawValue).filter { $0 != "random" },
      "the order", usual: "relevance"),
    .number("limit", 0...50, "how many are shown at most", usual: 10),
    .number("offset", 0...100_000, "how many are left out before the first", usual: 0),
  ]

  private static let counts: [(name: String, type: String)] = [
    ("version", "integer"), ("query", "string"), ("parsed", "string"), ("total", "integer"),
    ("warnings", "array"), ("state", "string"),
  ]

  private static let id = AssistantTool.Parameter.number(
    "id", 0...Int.max, "the id of an article", isRequired: true)

  // MARK: Tools

  private static let search = AssistantTool(
    name: "search", title: "Search the archive",
    summary: """
      Finds articles: the number of all ('total', exact), of stories, and the first hits with id, date, outlet and \
      sentences that show the query. 'parsed' says how the query was read; heed 'warnings' and 'suggestions'.
      \(queryLanguage)
      """,
    parameters: [query] + filters + page,
    example: [
      JSONMember("query", .string("\"minsk accords\"")), JSONMember("after", .string("2016")),
      JSONMember("limit", .integer(5)),
    ], answer: counts + [("hits", "array"), ("tiers", "object"), ("stories", "integer")])

  private static let read = AssistantTool(
    name: "read", title: "Read an article",
    summary: """
      Returns an article's text by paragraphs, with its metadata. A long one comes in parts: 'paragraphs' says which \
      part it is of how many. With a query the sentences that match are in 'passages'.
      """,
    parameters: [
      id, .number("from", 1...100_000, "the first paragraph wanted", usual: 1),
      .number("to", 1...100_000, "the last paragraph wanted"),
      .text("query", "a query whose matches are sought in the text"),
      .flag("evidence", "also tell the rule and the excerpt behind each field"),
    ], example: [JSONMember("id", .integer(2_577_340_039_169))],
    answer: [
      ("id", "integer"), ("title", "string"), ("body", "string"), ("paragraphs", "object"),
    ])

  private static let facets = AssistantTool(
    name: "facets", title: "Count by outlet, place, section, language, writer and time",
    summary: """
      Counts what a query finds, exactly, by the values of facets; without a query, all articles. 'facet' names one \
      alone; 'by' crosses two, with a comma between: country,month.
      """,
    parameters: [query] + filters + [
      .choice("facet", Facet.Name.allCases.map(\.rawValue), "one facet alone"),
      .text("by", "two facets with a comma between, to be crossed"),
      .number("facet-limit", 1...100, "how many values of a facet are shown", usual: 20),
    ], example: [JSONMember("query", .string("minsk")), JSONMember("facet", .string("outlet"))],
    answer: counts)

  private static let timeline = AssistantTool(
    name: "timeline", title: "Count over time",
    summary: """
      Counts what a query finds by day, week, month or year, also where nothing was found; 'share' compares with all \
      articles of the time, 'compare' with other queries. 'undated' are in no bin.
      """,
    parameters: [query] + filters + [
      .choice(
        "by", TimelineCommand.Unit.allCases.map(\.rawValue), "the length of a bin", usual: "auto"),
      .flag("share", "also count all articles under the same filters"),
      .texts("compare", "up to four other queries, in the same bins"),
    ],
    example: [JSONMember("query", .string("minsk")), JSONMember("by", .string("month"))],
    answer: [
      ("version", "integer"), ("by", "string"), ("span", "object"), ("warnings", "array"),
      ("state", "string"),
    ])

  private static let terms = AssistantTool(
    name: "terms", title: "Words that stand out",
    summary: """
      Lists the words that a larger share of the matches has than of the archive, or than of what 'against' finds. \
      Shares and counts are exact for what was read ('read' of 'of').
      """,
    parameters: [
      .text("query", "the articles whose words are sought", isRequired: true),
      .text("against", "a query to compare with, instead of the archive"),
      .number("limit", 1...100, "how many words are shown", usual: 20),
      .number("min", 1...100_000, "words that at least so many stories have"),
    ] + filters, example: [JSONMember("query", .string("minsk"))],
    answer: counts + [("words", "array")])

  private static let related = AssistantTool(
    name: "related", title: "Articles about the same",
    summary: "Finds articles about the same as one, by the words that tell best what it is about.",
    parameters: [id] + filters + page, example: [JSONMember("id", .integer(2_577_340_039_169))],
    answer: counts + [("hits", "array")])

  private static let story = AssistantTool(
    name: "story", title: "Who carried a story",
    summary: """
      Lists all articles whose text comes from the same piece of reporting, in the order of time, with what each cut \
      and added. Carried copies are no second source.
      """,
    parameters: [id], example: [JSONMember("id", .integer(2_577_340_039_169))],
    answer: [("story", "integer"), ("total", "integer"), ("members", "array")])

  private static let cite = AssistantTool(
    name: "cite", title: "Cite articles",
    summary: "Returns references for articles: a plain line each, RIS, BibTeX or CSL JSON.",
    parameters: [
      AssistantTool.Parameter(
        name: "ids", kind: .ids, help: "the ids of the articles", isRequired: true),
      .choice("format", ["citation", "ris", "bibtex", "csl"], "the form", usual: "citation"),
    ], example: [JSONMember("ids", .array([.integer(2_577_340_039_169)]))],
    answer: [("format", "string"), ("text", "string")])

  private static let describe = AssistantTool(
    name: "describe", title: "What the archive holds",
    summary: """
      Tells the span of days, the number of articles, outlets, places and languages, the outlets and languages with \
      most articles, and the state of the index. What is not in the archive may have happened all the same.
      """,
    parameters: [], example: [],
    answer: [("articles", "integer"), ("state", "string"), ("outlet", "array"), ("lang", "array")])
}
