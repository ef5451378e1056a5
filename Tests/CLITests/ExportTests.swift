import Foundation
import Testing

/// What leaves the archive: the same articles as a search finds, in forms for other programs.
@Suite struct ExportTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try NewsFixture.shared.get()
  }

  private func run(_ arguments: String...) throws -> Outcome {
    try Command(
      arguments: arguments, environment: ["DATELINE_INDEX": "INDEX"], folder: folder.path
    ).run()
  }

  private func count(_ text: String, of mark: String) -> Int {
    text.components(separatedBy: mark).count - 1
  }

  @Test(arguments: [
    ["bridge"], ["bridge", "--after", "2021-06"], ["\"bridge tolls\""], ["--lang", "de"],
    ["bridge OR Brücke", "--sort", "oldest"], ["cherry", "--match", "exact"], ["zeppelin"],
  ])
  func `exports exactly what a search counts`(words: [String]) throws {
    let counted = try Command(
      arguments: ["query", "--count"] + words, environment: ["DATELINE_INDEX": "INDEX"],
      folder: folder.path
    ).run()
    let marks = [
      "jsonl": "\n", "ris": "TY  - NEWS\r\n", "bibtex": "@article{", "csl": "\"type\":",
      "citation": "\n",
    ]
    for (form, mark) in marks {
      let exported = try Command(
        arguments: ["export", "--format", form] + words,
        environment: ["DATELINE_INDEX": "INDEX"], folder: folder.path
      ).run()
      #expect("\(count(exported.output, of: mark))\n" == counted.output, "\(form) \(words)")
      #expect(exported.status == counted.status)
    }
  }

  @Test func `writes references of a page of hits, of an export and of articles that are named`()
    throws
  {
    let id = try #require(JSONLine(try run("--format", "jsonl", "cyclists").output)).id
    let expected = """
      @article{dl\(id),
        title = {{Harbour bridge opens}},
        author = {Brandt, Ida and Reed, Tom},
        journal = {The Example Courier},
        date = {2021-05-07},
        year = {2021},
        month = may,
        url = {https://courier.example/bridge},
        urldate = {TODAY},
        note = {Dateline: HAMBURG (Northwire)},
      }

      """
    for arguments in [
      ["--format", "bibtex", "cyclists"], ["export", "--format", "bibtex", "cyclists"],
      ["show", "--format", "bibtex", "\(id)"],
    ] {
      let outcome = try Command(
        arguments: arguments, environment: ["DATELINE_INDEX": "INDEX"], folder: folder.path
      ).run()
      let text = outcome.output.replacingOccurrences(
        of: "urldate = \\{[-0-9]*\\}", with: "urldate = {TODAY}", options: .regularExpression)
      #expect(text == expected, "\(arguments)")
      #expect(outcome.errors == "" && outcome.status == 0)
    }
    let cited = try run("show", "--format", "citation", "\(id)").output
    #expect(
      cited.hasPrefix(
        "Ida Brandt and Tom Reed, \"Harbour bridge opens\", The Example Courier, "
          + "7 May 2021, dateline Hamburg, https://courier.example/bridge. [Dateline \(id), text 1, "
          + "seen "))
  }

  @Test func `one page of hits is one page of references`() throws {
    #expect(count(try run("--format", "ris", "-n", "2", "bridge").output, of: "TY  - ") == 2)
    #expect(
      count(try run("export", "--format", "ris", "-n", "2", "bridge").output, of: "TY  - ") == 2)
  }

  @Test func `puts a file in its place when it is whole`() throws {
    let folder = try NewsFixture.makeFolder()
    try folder.write("old", to: "out.jsonl")
    let outcome = try search("export", "--output", "out.jsonl", "bridge", in: folder)
    #expect(outcome == Outcome(status: 0, output: "", errors: ""))
    let written = try String(contentsOfFile: folder.path + "/out.jsonl", encoding: .utf8)
    #expect(written == (try search("export", "bridge", in: folder).output))
    // A run that fails leaves the old file.
    let failed = try search("export", "--output", "out.jsonl", "--index", "NONE", "x", in: folder)
    #expect(failed.status == 2)
    #expect(
      try String(contentsOfFile: folder.path + "/out.jsonl", encoding: .utf8) == written)
    #expect(try folder.names().filter { $0.hasPrefix("out") } == ["out.jsonl"])
    #expect(
      try search("export", "--output", "no/out", "bridge", in: folder)
        == Outcome(
          status: 2, output: "",
          errors: "search: cannot write 'no/out': no such file or directory\n"))
    #expect(
      try search("export", "--output", "/dev/null", "bridge", in: folder)
        == Outcome(status: 0, output: "", errors: ""))
  }

  @Test(arguments: [["--format", "csv"], ["--sort", "relevance"], ["--format", "ris"]])
  func `refuses what stories have not before it opens a file`(words: [String]) throws {
    // Were it opened first, the missing folder would be what is told.
    let outcome = try Command(
      arguments: ["export", "--stories", "--output", "no/out"] + words,
      environment: ["DATELINE_INDEX": "INDEX"], folder: folder.path
    ).run()
    #expect(outcome.status == 64 && outcome.errors.contains("'--stories'"), "\(outcome.errors)")
  }

  @Test func `chooses keys of JSON by the names of columns too`() throws {
    #expect(
      try run("export", "--fields", "title,lang,text", "cyclists").output
        == #"{"title":"Harbour bridge opens","lang":"en","body":"The new harbour bridge opened to cyclists on Friday. "#
        + #"Mayor Grete Olsen cut a ribbon.\n\nFerries go on as before."}"# + "\n")
    #expect(
      try run("--format", "jsonl", "--fields", "rank,title,time", "cyclists").output
        == #"{"rank":1,"title":"Harbour bridge opens","published_at":null}"# + "\n")
    let json = try run("--json", "--fields", "id", "bridge").output
    #expect(count(json, of: "\"id\":") == 3 && count(json, of: "\"title\":") == 0)
    #expect(
      try run("export", "--fields", "titel", "x")
        == Outcome(
          status: 64, output: "",
          errors: "search: 'titel' is no key of JSON for '--fields': did you mean 'title'?\n"))
    #expect(try run("export", "--format", "ris", "--fields", "title", "x").status == 64)
  }

  @Test func `forms of references are refused where they say nothing`() throws {
    for arguments in [
      ["facets", "--format", "ris", "x"], ["kwic", "--format", "csl", "x"],
      ["show", "--format", "ris", "--versions", "1"], ["--batch", "-", "--format", "ris"],
    ] {
      let outcome = try Command(
        arguments: arguments, environment: ["DATELINE_INDEX": "INDEX"], folder: folder.path
      ).run()
      #expect(outcome.status == 64 && outcome.output == "", "\(arguments)")
    }
  }
}
