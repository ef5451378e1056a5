internal import FileSystem
internal import JSON
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// `search verify FILE`.
struct VerifyCommand: StoreCommand {
  var files: [String] = []
  var index: String?
  var store = StoreOptions()
  var variants: String?
  var output: String?
  var most = 20
  var isJSON = false

  static let name = "verify"
  static let summary = "ask again what a manifest wrote down, and tell what differs"
  static let discussion = """
    Articles are compared by what they are, not by their ids: an index that was rebuilt, or made on another machine \
    of the same sources, gives the same result. Status 0: same articles, texts, tiers and order; 1: something \
    differs; 2: the manifest or the index cannot be read.
    """
  static let examples: [(line: String, effect: String)] = [
    ("search verify minsk.json", "whether 'search --manifest minsk.json …' would find the same"),
    ("search verify --output minsk.csv minsk.json", "and whether the file is the one written"),
  ]

  static let arguments: [Argument<Self>] =
    [
      .operands("FILE", \.files, completion: .file, help: "what '--manifest FILE' wrote"),
      .option("index", \.index, "FILE", completion: .file, help: "the index file"),
    ] + connectingArguments + [
      .option(
        "variants", \.variants, "FILE", completion: .file,
        help: "the variants that the query was asked with, where it had some of its own"),
      .option(
        "output", \.output, "FILE", completion: .file,
        help: "compare this file with the one that was written, too"),
      .number(
        "limit", short: "n", \.most, in: 0...1_000_000, "N", help: "list at most N of a kind"),
      .flag("json", \.isJSON, help: "one JSON object, with all that differs"),
    ]

  func run(_ context: Context) throws(Failure) -> ExitStatus {
    guard files.count == 1, let file = files.first else {
      throw .misuse("give the manifest that is to be verified: see 'search verify --help'")
    }
    try PathWords.check(file)
    let was = try manifest(file)
    let path = try context.storeName(index, store)
    var notes: [String] = []
    let chosen = try chosenVariants(was, &notes)
    let verification: Verification
    do {
      let saved = was.saved
      let searcher = try context.store(
        index, store, chosen.variants, asOf: was.asOf, saved: SavedQueries { saved[$0] })
      let description = try chosen.description(searcher.articles)
      let now = try Manifest(
        was.request, command: was.command, asOf: was.asOf, variants: description, path: path,
        searcher: searcher)
      verification = try Verification(
        was: was, now: now, output: try output.map(SecureHash.ofFile), searcher.articles)
    } catch let error as IndexError {
      throw Failure(error.description)
    } catch let error as Failure {
      throw error
    } catch let error as FileError {
      throw Failure(error.description)
    } catch {
      throw Failure("\(error)")
    }
    for note in notes { context.note(note) }
    if isJSON {
      context.output.write(verification.value)
    } else {
      context.output.write(verification.text(most: most))
    }
    return verification.isSame ? .success : .nothingFound
  }

  private func manifest(_ file: String) throws(Failure) -> Manifest {
    do {
      return try Manifest(parsing: try WholeFile.read(file))
    } catch let error as Manifest.Misprint {
      throw Failure("'\(file)' is \(error)")
    } catch {
      throw Failure("\(error)")
    }
  }

  // MARK: Variants

  private struct Chosen {
    var variants: Searcher.Variants
    var description: (any StoredArticles) throws(IndexError) -> Manifest.Variants
  }

  /// Returns the variants that the manifest names, as far as they are at hand.
  private func chosenVariants(
    _ was: Manifest, _ notes: inout [String]
  ) throws(Failure) -> Chosen {
    if let variants {
      var reading = ReadingOptions()
      reading.variants = variants
      let sets = try reading.chosenVariants()
      let hash: String
      do throws(FileError) { hash = try SecureHash.ofFile(variants).hash } catch {
        throw Failure(error.description)
      }
      if was.variants.source != .file || was.variants.hash != hash {
        notes.append("'\(variants)' holds other variants than the query was asked with")
      }
      return Chosen(variants: sets) { _ in Manifest.Variants(source: .file, hash: hash) }
    }
    switch was.variants.source {
    case .none: return Chosen(variants: .none) { _ in Manifest.Variants(source: .none, hash: "") }
    case .file:
      notes.append(
        "the query was asked with variants of its own, which are not at hand: give them with '--variants'"
      )
    case .index: break
    }
    return Chosen(variants: .stored) { (reader) throws(IndexError) in
      Manifest.Variants(source: .index, hash: try reader.variantsHash())
    }
  }
}
