internal import JSON
internal import ModelContext

/// The prompt for checking a claim against the archive.
struct ClaimPrompt {
  static let name = "check-claim"
  static let summary = "Check a claim against the archive, with sources"

  static let listing = JSONValue.object([
    JSONMember("name", .string(name)), JSONMember("title", .string("Check a claim")),
    JSONMember("description", .string(summary)),
    JSONMember(
      "arguments",
      .array([
        argument("claim", "the claim, in a sentence", isRequired: true),
        argument("time", "when it is said to have happened", isRequired: false),
      ])),
  ])

  private static func argument(
    _ name: String, _ help: String, isRequired: Bool
  ) -> JSONValue {
    .object([
      JSONMember("name", .string(name)), JSONMember("description", .string(help)),
      JSONMember("required", .bool(isRequired)),
    ])
  }

  private let claim: String
  private let time: String?

  /// Reads the prompt's arguments.
  ///
  /// - Throws: `RPCError` that names the argument.
  init(_ arguments: JSONValue) throws(RPCError) {
    for member in arguments.object ?? [] where member.name != "claim" && member.name != "time" {
      throw .parameter(member.name, "'\(Self.name)' has no argument '\(member.name)'")
    }
    guard let claim = arguments["claim"]?.string, claim.contains(where: { !$0.isWhitespace })
    else {
      throw .parameter("claim", "'claim' is missing: the claim, in a sentence")
    }
    if let time = arguments["time"], time.string == nil {
      throw .parameter("time", "'time' must be a text")
    }
    self.claim = claim
    time = arguments["time"]?.string
  }

  var text: String {
    """
    Check this claim against the archive, with its tools and nothing else:

    \(CleanText.text(claim))
    \(time.map { "Time: \(CleanText.text($0))\n" } ?? "")
    1. Call 'describe': does the archive hold the time and the languages at all?
    2. Search for the claim's names and numbers, first as phrases ("…"), then as words, then with other names and \
    spellings; then for what would contradict it. Note each query with its 'total', and heed 'warnings' and 'parsed'.
    3. Read the articles that say most, and 'story' for those that look alike: carried copies are one source.
    4. Answer: what supports the claim, what contradicts it, what is not there. For each statement quote one sentence \
    exactly as it stands, with id, outlet and date ('cite' gives references). Say which queries found nothing.
    5. That nothing was found in the archive is no proof that it did not happen. Do not add what you know from elsewhere.
    """
  }
}
