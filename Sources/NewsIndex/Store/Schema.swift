/// The tables of an index file: its data dictionary.
///
/// Every change is a new migration at the end; those that have been released never change.
public enum Schema {
  /// `PRAGMA application_id`: "Datl".
  public static let applicationID = 0x4461_746C
  /// The newest format, `PRAGMA user_version`.
  public static var version: Int { migrations.count }

  /// The oldest format that can be searched and added to as it is; an older index is made anew.
  static let oldestReadable = 5

  /// The version of the text analysis and of the levels in posting lists; an index made with another must be
  /// rebuilt to be added to.
  public static let analysisVersion = 5

  /// `migrations[n]` brings an index from format n to n + 1.
  static let migrations = [initial, operations, history, vocabulary, trust + stories]

  private static let initial = """
    -- What the index says of itself: 'analysis' (version of the text analysis), 'dictionary'
    -- (Zstandard's, of what contents have in common) …
    CREATE TABLE setting (
      name TEXT PRIMARY KEY,
      value NOT NULL
    ) WITHOUT ROWID;

    -- Files that articles came from.
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL UNIQUE         -- as named on the command line, or found below it
    );

    -- Names that many articles share.
    CREATE TABLE name (
      id INTEGER PRIMARY KEY,
      kind INTEGER NOT NULL,            -- 1 house (outlet, origin), 2 section, 3 language, 4 agency, 5 licensor
      name TEXT NOT NULL,
      folded TEXT NOT NULL,             -- lower case without marks, as filters compare
      UNIQUE (kind, name)
    );
    CREATE INDEX name_folded ON name (kind, folded);

    -- Places that datelines name (GeoNames, CC BY 4.0).
    CREATE TABLE place (
      id INTEGER PRIMARY KEY,
      geonames INTEGER NOT NULL,        -- GeoNames' id, 0 where it has none
      city TEXT NOT NULL,               -- usual English name; '' for a country or region as a whole
      region TEXT,                      -- first-order division
      country TEXT NOT NULL,            -- ISO 3166-1 alpha-2
      latitude REAL NOT NULL,           -- degrees north
      longitude REAL NOT NULL,          -- degrees east
      population INTEGER NOT NULL
    );
    CREATE UNIQUE INDEX place_key ON place (country, region, city, geonames);

    -- Every name by which a place of the index can be asked for.
    CREATE TABLE place_name (
      folded TEXT NOT NULL,             -- lower case without marks
      place INTEGER NOT NULL REFERENCES place,
      PRIMARY KEY (folded, place)
    ) WITHOUT ROWID;

    -- Every name by which the country of such a place, or its part of the world, can be asked for.
    CREATE TABLE country_name (
      folded TEXT NOT NULL,             -- lower case without marks: 'ua', 'ukraine', 'europe'
      country TEXT NOT NULL,            -- ISO 3166-1 alpha-2
      PRIMARY KEY (folded, country)
    ) WITHOUT ROWID;

    -- Articles. The id is the Julian day of publication × 2^20 + a number within the day, from 1;
    -- an article without a date has an id below 1721426 × 2^20.
    CREATE TABLE article (
      id INTEGER PRIMARY KEY,
      identity INTEGER NOT NULL UNIQUE, -- hash of what makes it the same article when seen again
      content INTEGER NOT NULL,         -- hash of what is shown of it: another one means that it changed
      ordinal INTEGER NOT NULL,         -- its place in the arrays, its rowid in words: from 0, in the
                                        -- order in which articles were written; never used again
      title TEXT NOT NULL,
      deck TEXT,                        -- standfirst
      published TEXT,                   -- ISO 8601 moment, where more than the day is known
      updated TEXT,                     -- ISO 8601 day or moment
      dateline TEXT,                    -- as printed, without agency and date
      place INTEGER REFERENCES place,   -- the dateline's first place
      outlet INTEGER REFERENCES name,   -- who carried it
      origin INTEGER REFERENCES name,   -- who wrote it, where that is another house
      agency INTEGER REFERENCES name,
      licensor INTEGER REFERENCES name,
      section INTEGER REFERENCES name,
      language INTEGER REFERENCES name, -- BCP 47
      bylines TEXT,                     -- JSON array of names
      url TEXT,
      source INTEGER NOT NULL REFERENCES source,
      member TEXT,                      -- in an archive
      record INTEGER,                   -- in a file of many, from 1
      outline BLOB NOT NULL             -- lengths of sentences: see SentenceOutline
    );

    -- The second and later places of datelines such as PARIS/BERLIN.
    CREATE TABLE further_place (
      article INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
      place INTEGER NOT NULL REFERENCES place,
      PRIMARY KEY (article, place)
    ) WITHOUT ROWID;

    -- The texts of articles, and the records that they came from.
    CREATE TABLE content (
      ordinal INTEGER PRIMARY KEY,      -- as in article
      text_bytes INTEGER NOT NULL,      -- the length of the text
      detail_bytes INTEGER NOT NULL,    -- the length of the detail behind it
      packed BLOB NOT NULL              -- Zstandard, with the dictionary that setting may hold, of
                                        -- 1. the text, a line a block, first a letter for its kind:
                                        --    p paragraph, h subhead, l list item, q quotation, c caption
                                        -- 2. the detail, JSON: keywords, correction, extra, evidence
                                        -- 3. the record as found
    );

    -- The words of each article, by field (see Analyzer). Contentless: the text is in article. The
    -- rowid is the article's ordinal.
    CREATE VIRTUAL TABLE words USING fts5 (
      body, title, deck, caption, byline, keyword,
      content='', columnsize=0, tokenize='dateline'
    );

    -- Numbers about articles, 4,096 ordinals a row (see ArticleArray).
    CREATE TABLE array (
      key INTEGER PRIMARY KEY,          -- kind × 2^40 + ordinal / 4096
      value BLOB NOT NULL
    );

    -- Posting lists: for each stem of each language the articles of the language that have one of its forms, by
    -- ordinal, with its level in each (see ImpactScale). A segment holds those of articles with consecutive ordinals.
    CREATE TABLE posting_segment (
      id INTEGER PRIMARY KEY,
      first INTEGER NOT NULL,           -- the first ordinal
      past INTEGER NOT NULL,            -- the first ordinal behind it
      postings INTEGER NOT NULL         -- their number
    );
    CREATE TABLE posting_page (
      segment INTEGER NOT NULL REFERENCES posting_segment,
      first BLOB NOT NULL,              -- the page's first key (see PostingKey)
      data BLOB NOT NULL,               -- see PostingPage
      PRIMARY KEY (segment, first)
    ) WITHOUT ROWID;
    CREATE TABLE posting_list (
      id INTEGER PRIMARY KEY,           -- a list's head, then its chunks (see PostingList)
      data BLOB NOT NULL
    );

    -- Words that stand for one another in queries (data/variants.txt; see VariantSets).
    CREATE TABLE variant (
      key TEXT NOT NULL,                -- the form's words, folded, a blank between; stems of its language
      number INTEGER NOT NULL,          -- of the set
      form TEXT NOT NULL,
      kind TEXT NOT NULL,               -- same, old, acronym, expand, related
      is_short INTEGER NOT NULL,        -- whether it is the acronym of its set
      PRIMARY KEY (key, number, form)
    ) WITHOUT ROWID;
    CREATE INDEX variant_number ON variant (number);

    -- Sums over all articles (see CollectionStatistics).
    CREATE TABLE statistic (
      name TEXT PRIMARY KEY,
      value INTEGER NOT NULL
    ) WITHOUT ROWID;

    -- For people with the sqlite3 shell: articles with their names spelled out.
    CREATE VIEW articles AS
      SELECT a.id, iif(a.id >> 20 < 1721426, NULL, date((a.id >> 20) + 0.0)) AS day, a.title, a.deck, a.dateline,
        p.city, p.region, p.country, outlet.name AS outlet, origin.name AS origin,
        agency.name AS agency, section.name AS section, language.name AS language,
        a.bylines, a.url, s.path, a.member, a.record
      FROM article AS a
      JOIN source AS s ON s.id = a.source
      LEFT JOIN place AS p ON p.id = a.place
      LEFT JOIN name AS outlet ON outlet.id = a.outlet
      LEFT JOIN name AS origin ON origin.id = a.origin
      LEFT JOIN name AS agency ON agency.id = a.agency
      LEFT JOIN name AS section ON section.id = a.section
      LEFT JOIN name AS language ON language.id = a.language;
    """

  private static let operations = """
    -- Source files as they were when they were last read to their end: while size and time stay the
    -- same, they are not read again.
    CREATE TABLE source_state (
      path TEXT PRIMARY KEY,            -- as in source
      size INTEGER NOT NULL,            -- bytes
      modified INTEGER NOT NULL         -- nanoseconds since 1970
    ) WITHOUT ROWID;

    -- Articles that were taken down: they stay away, whatever the sources hold.
    CREATE TABLE takedown (
      identity INTEGER PRIMARY KEY,     -- as in article
      article INTEGER NOT NULL,         -- the id that it had
      title TEXT NOT NULL,              -- empty: not even the headline stays
      url TEXT,
      path TEXT NOT NULL,               -- the source that it came from
      day TEXT NOT NULL                 -- when it was taken down, ISO 8601 (UTC)
    );
    """

  private static let history = """
    -- Earlier texts of articles: one that changed is kept as it was.
    CREATE TABLE version (
      identity INTEGER NOT NULL,        -- the article's, as in article; its id may change with its date
      number INTEGER NOT NULL,          -- from 1, the oldest
      replaced TEXT NOT NULL,           -- the day when a run found the next text, ISO 8601 (UTC)
      title TEXT NOT NULL,
      deck TEXT,
      published TEXT,                   -- ISO 8601 day or moment, as it was then
      updated TEXT,
      text BLOB NOT NULL,               -- Zstandard of the text, as in content but without dictionary
      PRIMARY KEY (identity, number)
    );

    -- What a source file held when it was read: one that was only touched is not read again.
    ALTER TABLE source_state ADD COLUMN hash INTEGER; -- XXH3 of its bytes, NULL where it is not known
    """

  private static let vocabulary = """
    -- The terms of segments of the table words, close together; FTS5 knows nothing of it. What is not
    -- here, or describes a segment that is gone, is read in FTS5's leaves instead.
    CREATE TABLE vocabulary (
      id INTEGER PRIMARY KEY,           -- segment × 2^32 + page, from 1; 0 for the head
      data BLOB NOT NULL                -- see VocabularyHead and TermPage
    );
    """

  /// The layout of format 5, to which no index of an earlier format is brought in its place.
  private static let trust = """
    -- Files that articles came from: one file is one source, however its path was spelled.
    DROP TABLE source;
    CREATE TABLE source (
      id INTEGER PRIMARY KEY,
      path TEXT NOT NULL,               -- as first named on the command line, or found below it
      resolved TEXT NOT NULL UNIQUE     -- absolute, without symbolic links; '-' for standard input
    );
    -- Paths in source_state are resolved ones.

    ALTER TABLE article ADD COLUMN added INTEGER NOT NULL DEFAULT 0; -- when, seconds since 1970
    ALTER TABLE article ADD COLUMN extraction INTEGER NOT NULL DEFAULT 0; -- see Schema.extractionVersion
    -- Articles with a dateline whose place is not known: they are few, and counted beside the places.
    CREATE INDEX article_unplaced ON article (ordinal) WHERE place IS NULL AND dateline IS NOT NULL;

    -- Ids that articles had before, or had when they left: none is given to another article.
    CREATE TABLE former_id (
      id INTEGER PRIMARY KEY,
      identity INTEGER NOT NULL         -- of the article, which may be there under another id
    );
    CREATE INDEX former_identity ON former_id (identity);

    ALTER TABLE takedown ADD COLUMN resolved TEXT; -- path, resolved as in source
    -- The identity by the rule of format 4, where the article was taken down under it.
    ALTER TABLE takedown ADD COLUMN former INTEGER;

    -- Runs that changed the index, the last hundred.
    CREATE TABLE run (
      number INTEGER PRIMARY KEY,       -- from 1
      kind TEXT NOT NULL,               -- add, rebuild, repair, upgrade
      started INTEGER NOT NULL,         -- seconds since 1970, by the clock of the run
      ended INTEGER NOT NULL,
      tool TEXT NOT NULL,               -- the version of the program
      counts TEXT NOT NULL              -- JSON: as in the report of the run
    );

    -- The second and later places of datelines such as PARIS/BERLIN.
    DROP TABLE further_place;
    CREATE TABLE further_place (
      ordinal INTEGER NOT NULL,         -- as in article
      place INTEGER NOT NULL REFERENCES place,
      PRIMARY KEY (ordinal, place)
    ) WITHOUT ROWID;

    -- Whether it is the place's own name, and not another by which it is known.
    ALTER TABLE place_name ADD COLUMN own INTEGER NOT NULL DEFAULT 0;

    -- The writers of an article but the first, who stands in an array; names of the kind 6.
    CREATE TABLE further_byline (
      ordinal INTEGER NOT NULL,         -- as in article
      name INTEGER NOT NULL REFERENCES name,
      PRIMARY KEY (ordinal, name)
    ) WITHOUT ROWID;

    -- The words of each article, by field, each once as it is folded (see Analyzer). Contentless: the text is in
    -- content. The rowid is the article's ordinal. The tokenizer is one that every SQLite has, so that any tool can
    -- search the table; on Dateline's own connections another one has its name (see Connection.registerTermTokenizer).
    -- Between two paragraphs or values of a list a position holds the term `¶`.
    DROP TABLE words;
    CREATE VIRTUAL TABLE words USING fts5 (
      body, title, deck, caption, byline, keyword, dateline,
      content='', columnsize=0, tokenize='unicode61 remove_diacritics 2'
    );

    -- For people with any tool: articles with their names spelled out, and the ordinal, by which words knows them.
    DROP VIEW articles;
    CREATE VIEW articles AS
      SELECT a.id, a.ordinal, iif(a.id >> 20 < 1721426, NULL, date((a.id >> 20) + 0.0)) AS day, a.title, a.deck,
        a.dateline, p.city, p.region, p.country, outlet.name AS outlet, origin.name AS origin,
        agency.name AS agency, section.name AS section, language.name AS language,
        a.bylines, a.url, s.path, a.member, a.record
      FROM article AS a
      JOIN source AS s ON s.id = a.source
      LEFT JOIN place AS p ON p.id = a.place
      LEFT JOIN name AS outlet ON outlet.id = a.outlet
      LEFT JOIN name AS origin ON origin.id = a.origin
      LEFT JOIN name AS agency ON agency.id = a.agency
      LEFT JOIN name AS section ON section.id = a.section
      LEFT JOIN name AS language ON language.id = a.language;

    -- The language that a form is a word of, ISO 639-1; '' for a form that stands as typed.
    ALTER TABLE variant ADD COLUMN language TEXT NOT NULL DEFAULT '';
    """

  private static let stories = """
    -- The prints of articles, by which those of one story find one another (see StoryPrints). A segment holds
    -- those of one run; its pages hold them in order, each page found by its first.
    CREATE TABLE print_segment (
      id INTEGER PRIMARY KEY,
      prints INTEGER NOT NULL           -- their number
    );
    CREATE TABLE print_page (
      segment INTEGER NOT NULL REFERENCES print_segment,
      first INTEGER NOT NULL,           -- the page's first StoryPrint, its highest bit turned
      data BLOB NOT NULL,               -- see PrintPage
      PRIMARY KEY (segment, first)
    ) WITHOUT ROWID;

    -- Stories that lost a member and wait to be joined anew, as array has them; empty at rest.
    CREATE TABLE story_waiting (
      story INTEGER PRIMARY KEY
    );
    """

  /// Tables that came to a format later.
  ///
  /// A program that does not know them does not miss them, and an index without
  /// them gets them when it is opened for adding.
  static let additions = """
    -- Articles that left since the last run ended; empty at rest.
    CREATE TABLE IF NOT EXISTS story_loss (
      ordinal INTEGER PRIMARY KEY,
      id INTEGER NOT NULL,
      identity INTEGER NOT NULL,
      story INTEGER NOT NULL,           -- as array had it, 0 where it was alone
      text INTEGER NOT NULL,            -- as array had its text's number
      print_count INTEGER NOT NULL,
      prints BLOB NOT NULL              -- the keys of its prints, as PrintPage has numbers
    );

    -- Where the story of an article that is gone is found.
    CREATE TABLE IF NOT EXISTS former_story (
      id INTEGER PRIMARY KEY,           -- that the article had
      identity INTEGER NOT NULL         -- of an article that is left of its story
    );
    CREATE INDEX IF NOT EXISTS former_story_identity ON former_story (identity);

    -- The places that a dateline may mean which names no state or country, where the text did not tell.
    CREATE TABLE IF NOT EXISTS guessed_place (
      id INTEGER NOT NULL,              -- of the article, whose place is one of them (see UsualPlaces)
      rank INTEGER NOT NULL,            -- 0 for the one that weighs most
      geonames INTEGER NOT NULL,        -- as in place, where the index may not have it
      PRIMARY KEY (id, rank)
    ) WITHOUT ROWID;
    """

  /// The version of extraction: what it makes of a source may differ between versions.
  public static let extractionVersion = 1
}

/// What a row of `name` names.
public enum NameKind: Int, Sendable {
  case house = 1
  case section, language, agency, licensor, byline
}
