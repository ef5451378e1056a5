// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built alike: Swift 6 mode, strict memory safety, no warnings.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  // libxml2's headers; its pkg-config would link it too, which is loaded only when it is needed (loaded.h).
  .unsafeFlags(["-Xcc", "-I/usr/include/libxml2"]),
]

/// A module of the house; `dependencies` point only downwards (see ARCHITECTURE.md).
///
/// The libraries in `linked` become a part of the program, as Debian's -dev packages ship them too: a shared one
/// costs every start 0.1 ms and more, and the stemmers' has ten thousand addresses to compute.
func module(
  _ name: String, _ dependencies: [Target.Dependency], linked: [String] = []
) -> Target {
  .target(
    name: name, dependencies: dependencies, swiftSettings: settings,
    linkerSettings: linked.map { .linkedLibrary(":lib\($0).a") })
}

/// The tests of one module.
func tests(
  of name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies, exclude: exclude, swiftSettings: settings)
}

/// A C library that Debian ships: a module map and a shim header, nothing else.
func library(_ name: String) -> Target {
  .systemLibrary(name: name)
}

let package = Package(
  name: "Dateline",
  products: [
    .executable(name: "search", targets: ["search-cli"])
  ],
  targets: [
    library("CSQLite"),
    library("CArchive"),
    library("CBrotli"),
    library("CCurl"),
    library("CJansson"),
    library("CMalloc"),
    library("CMicroHTTPD"),
    library("CStemmer"),
    library("CUTF8Proc"),
    library("CUchardet"),
    library("CXML2"),
    library("CXXHash"),
    library("CZlib"),
    library("CZstd"),

    // CLD2 has a C++ interface only; this is the one call of it, in C.
    .target(name: "CLanguageDetector"),

    // What SQLite calls while it writes a page, which must not call back into Swift.
    .target(name: "CPageSums"),

    // Wrappers: the only modules that may say `unsafe` or import a C library.
    module("SQLite", ["CPageSums", "CSQLite"], linked: ["sqlite3"]),
    module(
      "Compression", ["CArchive", "CBrotli", "CZlib", "CZstd", "FileSystem"],
      linked: ["brotlidec", "brotlicommon", "z", "zstd"]),
    module("FileSystem", ["CMalloc", "CXXHash"]),
    module("JSON", ["CJansson"], linked: ["jansson"]),
    module(
      "Linguistics", ["CLanguageDetector", "CStemmer", "CUTF8Proc", "CUchardet"],
      linked: ["stemmer", "utf8proc", "uchardet"]),
    module("Markup", ["CXML2"]),
    module("HTTPServer", ["CMicroHTTPD", "Compression", "FileSystem"]),
    module("HTTPClient", ["CCurl"]),

    module("News", ["FileSystem", "JSON"]),
    module("NewsIndex", ["News", "SQLite", "Compression", "FileSystem", "JSON", "Linguistics"]),
    module("WordIndex", ["NewsIndex", "SQLite", "FileSystem"]),
    module("Stories", ["News", "NewsIndex", "SQLite"]),
    module(
      "Extraction", ["News", "Compression", "FileSystem", "JSON", "Linguistics", "Markup"]),
    module(
      "Indexer",
      [
        "News", "Extraction", "NewsIndex", "SQLite", "FileSystem", "Compression", "JSON", "Stories",
        "WordIndex", "Cluster", "HTTPClient",
      ]),
    module(
      "Search", ["News", "NewsIndex", "SQLite", "JSON", "Linguistics", "Stories", "WordIndex"]),
    // Search on a cluster: the plans of Search, asked of an engine.
    module(
      "ClusterSearch",
      ["Cluster", "HTTPClient", "Search", "News", "NewsIndex", "JSON", "WordIndex"]),
    // What reader and writer of a cluster agree on: they are to one another what NewsIndex is to those of a file.
    module("Cluster", ["HTTPClient", "News", "NewsIndex", "JSON", "FileSystem"]),
    module("Citations", ["News", "JSON"]),
    module("Alerts", ["News", "FileSystem"]),
    // The Model Context Protocol: it knows of no search.
    module("ModelContext", ["FileSystem", "JSON"]),
    // Drawings: it knows of no article and no search.
    module("Drawing", []),
    module(
      "Presentation",
      ["Citations", "Drawing", "Search", "News", "NewsIndex", "JSON", "Stories"]),
    module(
      "WebPages",
      ["Drawing", "HTTPServer", "Presentation", "Search", "News", "NewsIndex", "Stories"]),
    .executableTarget(
      name: "search-cli",
      dependencies: [
        "HTTPServer", "WebPages", "ModelContext", "FileSystem", "Extraction", "Indexer", "Search",
        "Presentation", "News", "NewsIndex", "JSON", "Stories", "Citations", "Alerts", "Cluster",
        "HTTPClient", "ClusterSearch",
      ],
      swiftSettings: settings),

    // What tests of several modules need.
    .target(
      name: "TestSupport", dependencies: ["FileSystem"], path: "Tests/TestSupport",
      swiftSettings: settings),
    tests(of: "Drawing", ["Drawing"]),
    tests(of: "ModelContext", ["ModelContext", "FileSystem", "JSON", "TestSupport"]),
    tests(of: "SQLite", ["SQLite"]),
    tests(of: "Markup", ["Markup"]),
    tests(of: "HTTPServer", ["HTTPServer", "FileSystem", "TestSupport"]),
    tests(of: "HTTPClient", ["HTTPClient", "TestSupport"]),
    tests(
      of: "Cluster", ["Cluster", "HTTPClient", "News", "NewsIndex", "JSON", "TestSupport"]),
    tests(of: "WebPages", ["WebPages", "HTTPServer", "Markup", "Search", "News", "NewsIndex"]),
    tests(of: "Stories", ["Stories", "News", "NewsIndex"]),
    tests(of: "Alerts", ["Alerts", "News", "TestSupport"]),
    tests(of: "Citations", ["Citations", "News", "JSON", "TestSupport"]),
    tests(
      of: "NewsIndex",
      ["News", "NewsIndex", "SQLite", "Linguistics", "Compression", "JSON", "TestSupport"],
      exclude: ["InflectionPairs"]),
    tests(
      of: "WordIndex",
      [
        "WordIndex", "News", "NewsIndex", "SQLite", "FileSystem", "Indexer", "Search",
        "TestSupport",
      ]),
    tests(
      of: "Extraction",
      [
        "Extraction", "News", "JSON", "Compression", "FileSystem", "Linguistics", "Markup",
        "TestSupport",
      ]),
    tests(
      of: "Indexer",
      [
        "Indexer", "Extraction", "News", "NewsIndex", "SQLite", "FileSystem", "Stories",
        "WordIndex", "TestSupport", "Cluster", "HTTPClient", "JSON",
      ]),
    tests(
      of: "Search",
      [
        "Search", "Extraction", "Indexer", "News", "NewsIndex", "FileSystem", "JSON", "TestSupport",
        "WordIndex",
      ],
      exclude: ["RankingCorpus"]),
    tests(of: "Presentation", ["Presentation", "Drawing", "Search", "News", "NewsIndex", "JSON"]),
    tests(
      of: "CLI",
      [
        "search-cli", "Indexer", "Search", "Presentation", "News", "NewsIndex", "JSON", "SQLite",
        "ModelContext", "ClusterSearch",
        "TestSupport",
      ],
      exclude: ["Snapshots", "Fixtures"]),
  ]
)
