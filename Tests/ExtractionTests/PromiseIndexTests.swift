import Foundation
import Testing

/// Every sentence of the documentation of what is read, and the tests that name it.
@Suite struct PromiseIndexTests {
  private static let root = GazetteerFixture.root

  /// The sentences of a page of documentation and the rows of its tables, without headings and what is only measured.
  private func sentences(of page: String) throws -> [String] {
    let text = try String(contentsOfFile: Self.root.path + "/docs/" + page, encoding: .utf8)
    var found: [String] = []
    var paragraph: [Substring] = []
    func finish() {
      var sentence = ""
      let words = paragraph.joined(separator: " ").split(separator: " ")
      for (index, word) in words.enumerated() {
        sentence += (sentence.isEmpty ? "" : " ") + word
        let isNumber = word.last == "." && word.dropLast().allSatisfy(\.isNumber)
        let next = index + 1 < words.count ? words[index + 1].first : nil
        let begins = next.map { $0.isUppercase || "`“\"(".contains($0) } ?? true
        if !isNumber, begins, word.last == "." || word.last == ":" || next == nil {
          found.append(sentence)
          sentence = ""
        }
      }
      paragraph = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("## Measured") { break }
      if line.hasPrefix("#") || line.isEmpty || line.hasPrefix("|") || line.first?.isNumber == true
      {
        finish()
      }
      if line.hasPrefix("|") {
        if !line.hasPrefix("|---") { found.append(String(line)) }
      } else if !line.hasPrefix("#") {
        paragraph.append(line)
      }
    }
    finish()
    let headings = ["| of the article |", "| field |", "| rule |"]
    return found.filter { row in !headings.contains(where: row.hasPrefix) }
  }

  private struct Entry {
    var beginning: String
    var tests: [String] = []
  }

  /// What Tests/promises.txt has of a page of documentation.
  private func entries(of page: String) throws -> [Entry] {
    let text = try String(contentsOfFile: Self.root.path + "/Tests/promises.txt", encoding: .utf8)
    let parts = text.components(separatedBy: "\n## \(page)\n")
    let index = try #require(parts.last).components(separatedBy: "\n\n").first ?? ""
    var entries: [Entry] = []
    for line in index.split(separator: "\n") {
      if line.hasPrefix("  "), !entries.isEmpty {
        entries[entries.count - 1].tests.append(String(line.dropFirst(2)))
      } else {
        entries.append(Entry(beginning: String(line)))
      }
    }
    return entries
  }

  /// The names of all tests.
  private func names() throws -> Set<String> {
    let folder = Self.root.path + "/Tests"
    let files = try FileManager.default.subpathsOfDirectory(atPath: folder).filter {
      $0.hasSuffix(".swift")
    }
    var names: Set<String> = []
    for file in files {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      for part in text.components(separatedBy: "func `").dropFirst() {
        names.insert(String(part.prefix { $0 != "`" }))
      }
    }
    return names
  }

  @Test(arguments: ["formats.md", "pages.md"])
  func `every sentence that promises something has a test that names it`(page: String) throws {
    let sentences = try sentences(of: page)
    let entries = try entries(of: page)
    let names = try names()
    for (sentence, entry) in zip(sentences, entries) {
      try #require(
        sentence.hasPrefix(entry.beginning), "'\(sentence.prefix(60))' has no line in the index")
      #expect(!entry.tests.isEmpty, "\(entry.beginning)")
      for test in entry.tests where test != "-" {
        #expect(names.contains(test), "'\(entry.beginning)' names a test that is not there")
      }
    }
    #expect(sentences.count == entries.count)
  }
}
