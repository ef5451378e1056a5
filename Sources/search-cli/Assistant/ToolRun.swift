internal import FileSystem
internal import JSON
internal import ModelContext
internal import NewsIndex
internal import Presentation
internal import Search

/// Why a tool has no answer.
enum ToolFailure: Error {
  /// What was asked cannot be.
  case refused(RPCError)
  /// It could not be done.
  case failed(String)
  /// It was not done when time was over.
  case late
}

/// One call of a tool: runs its command on the index that is held open, and takes what it prints.
struct ToolRun {
  let service: AssistantService
  let call: RunningCall

  /// Returns the answer of a tool.
  func answer(_ tool: String, _ arguments: ToolArguments) throws(ToolFailure) -> JSONValue {
    switch tool {
    case "search": return try inTime(QueryCommand.self, ["--json"], arguments)
    case "read": return try read(arguments)
    case "facets":
      let limit = arguments["facet-limit"] == nil ? ["--facet-limit=20"] : []
      return try inTime(FacetsCommand.self, ["--json"] + limit, arguments)
    case "timeline": return try inTime(TimelineCommand.self, ["--json"], arguments)
    case "terms": return try inTime(TermsCommand.self, ["--json"], arguments)
    case "related": return try inTime(RelatedCommand.self, ["--json"], arguments)
    case "story": return try value(StoryCommand.self, ["--json"] + arguments.ids("id"))
    case "cite": return try cite(arguments)
    case "describe": return try describe()
    default: throw .failed("there is no tool '\(tool)'")
    }
  }

  // MARK: In time

  /// Runs a command that looks for articles: among all, and where these take too long, among the newest.
  ///
  /// What is found among the newest is exact for these; the answer says so.
  private func inTime<Target: Command>(
    _ command: Target.Type, _ words: [String], _ arguments: ToolArguments
  ) throws(ToolFailure) -> JSONValue {
    let operands = arguments.ids("id") + arguments.query
    let most = Double(service.options.deadline)
    for attempt in service.options.attempts where !call.isCancelled {
      var part: NewestArticles?
      if let share = attempt.newest {
        part = newest(share, arguments, within: most)
        guard part != nil else { break }
      }
      let ours: Set<String> = part == nil ? ["id", "query"] : ["id", "query", "after"]
      let words = words + arguments.options(without: ours)
      let limit = part.map { ["--after=\($0.first)"] } ?? []
      do throws(ToolFailure) {
        var value = try value(command, words + limit + operands, within: most * attempt.time)
        if let part {
          value.append("exact", .bool(false))
          value.append("note", .string(Self.note(part)))
        }
        return value
      } catch {
        guard case .late = error else { throw error }
      }
    }
    throw .late
  }

  private static func note(_ part: NewestArticles) -> String {
    "time was over, and only the \(part.count) newest of \(part.total) articles were searched, those since "
      + "\(part.first): ask with rarer words, or for some years with 'after' and 'before'"
  }

  /// Returns which articles are the newest of those that may be found by their day; nil where they are no fewer.
  private func newest(
    _ share: Int, _ arguments: ToolArguments, within seconds: Double
  ) -> NewestArticles? {
    service.lease.deadline = .now + .seconds(seconds)
    guard let searcher = try? service.lease.store(.stored),
      let filters = try? FilterOptions(
        after: arguments["after"]?.string, before: arguments["before"]?.string
      ).filters(today: Context().today)
    else { return nil }
    return try? searcher.newest(share, of: filters)
  }

  // MARK: Commands

  /// Runs a command and reads the JSON that it prints.
  func value<Target: Command>(
    _ command: Target.Type, _ words: [String], within seconds: Double? = nil
  ) throws(ToolFailure) -> JSONValue {
    switch try output(command, words, within: seconds) {
    case .value(let value): return value
    case .bytes(let printed):
      do {
        return try JSONValue(parsing: printed)
      } catch {
        throw .failed("the answer could not be read: \(error)")
      }
    }
  }

  /// What a command answers: JSON as it is, or what it prints.
  private enum Output {
    case value(JSONValue)
    case bytes([UInt8])

    var bytes: [UInt8] {
      switch self {
      case .value(let value): value.bytes()
      case .bytes(let bytes): bytes
      }
    }
  }

  /// Runs a command and returns what it answers.
  private func output<Target: Command>(
    _ command: Target.Type, _ words: [String], within seconds: Double? = nil
  ) throws(ToolFailure) -> Output {
    let most = Double(service.options.deadline)
    service.lease.deadline = .now + .seconds(seconds ?? most)
    service.lease.watch { [call] in
      call.tell(of: most)
      return call.isCancelled
    }
    defer { service.lease.watch(nil) }
    let folder = ProcessInfo.environment("TMPDIR") ?? "/tmp"
    let printed = Spool(folder: folder, limit: 4 * AssistantService.mostAnswer, keepsValue: true)
    let notes = Spool(folder: folder, limit: 1 << 16)
    let context = Context(output: printed, errors: notes, served: service.lease)
    do throws(Failure) {
      guard case .run(let target) = try service.parsers.parser(of: command).parse(words) else {
        throw Failure("the command answers with help")
      }
      _ = try target.run(context)
    } catch {
      throw failure(error, isLate: context.isLate)
    }
    context.output.flush()
    if let value = printed.value { return .value(value) }
    guard !printed.isOverfull else {
      throw .failed("the answer is larger than \(AssistantService.mostAnswer) bytes: ask for less")
    }
    guard case .bytes(let bytes) = printed.content else {
      throw .failed("the answer is larger than \(AssistantService.mostAnswer) bytes: ask for less")
    }
    guard !bytes.isEmpty else { throw .failed(Self.reason(notes)) }
    return .bytes(bytes)
  }

  private func failure(_ failure: Failure, isLate: Bool) -> ToolFailure {
    guard failure.status != .misuse else {
      let (name, message) = failure.ofParameter
      return .refused(
        name.map { .parameter($0, message) } ?? RPCError(.invalidParameters, message))
    }
    return isLate ? .late : .failed(failure.message)
  }

  /// What a command said instead of an answer.
  private static func reason(_ notes: Spool) -> String {
    guard case .bytes(let bytes) = notes.content, !bytes.isEmpty else { return "nothing was found" }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.map { $0.hasPrefix("search: ") ? $0.dropFirst(8) : $0 }.joined(separator: "; ")
  }

  // MARK: Tools of their own

  private func cite(_ arguments: ToolArguments) throws(ToolFailure) -> JSONValue {
    let format = arguments["format"]?.string ?? "citation"
    let printed = try output(ShowCommand.self, ["--format=\(format)"] + arguments.ids("ids")).bytes
    return .object([
      JSONMember("format", .string(format)),
      JSONMember("text", .string(String(decoding: printed, as: UTF8.self))),
    ])
  }

  /// What the archive holds: `stats`, and the outlets and languages with most articles.
  private func describe() throws(ToolFailure) -> JSONValue {
    var value = try value(StatsCommand.self, ["--json"])
    let facets = try self.value(FacetsCommand.self, ["--json", "--copies", "--facet-limit=20"])
    for name in ["outlet", "lang"] { value.append(name, facets[name] ?? .array([])) }
    value.remove("index")
    return value
  }

  /// Returns a page of the documentation.
  func page(_ page: HelpPage) throws(ToolFailure) -> String {
    do {
      return try page.text(Context())
    } catch {
      throw .failed(error.message)
    }
  }
}

extension JSONValue {
  /// Adds a member to an object.
  mutating func append(_ name: String, _ value: JSONValue) {
    guard case .object(let members) = self else { return }
    self = .object(members + [JSONMember(name, value)])
  }

  /// Removes a member of an object.
  fileprivate mutating func remove(_ name: String) {
    guard case .object(let members) = self else { return }
    self = .object(members.filter { $0.name != name })
  }
}
