import JSON
import News
import TestSupport
import Testing

@testable import Extraction

@Suite struct TableTests {
  @Test func `reads quoted fields with delimiters, marks and line breaks`() throws {
    let text =
      "\u{FEFF}id,headline,date,text\r\n7,\"Ferry, \"\"Ada\"\" resumes\",2020-03-03,"
      + "\"The ferry resumed.\r\nIt was late.\"\r\n\r\n8,Second,2020-03-04,\"Text\"\r\n"
    let reading = try Reading(content: text, as: "stories")
    #expect(reading.skipped == [])
    #expect(reading.articles.map(\.title) == ["Ferry, \"Ada\" resumes", "Second"])
    #expect(reading.articles[0].blocks.map(\.text) == ["The ferry resumed.", "It was late."])
    #expect(reading.articles[0].extra == [JSONMember("id", .string("7"))])
    #expect(reading.articles.map(\.source.record) == [1, 3])
  }

  @Test(arguments: [
    "title;date;text\nA;2020-03-03;B; \"c\"\n", "sep=;\ntitle;date;text\nA;2020-03-03;B\n",
    "title\tdate\ttext\nA\t2020-03-03\t\"B\n", "title|date|text\nA|2020-03-03|B\n",
  ])
  func `knows the delimiter by the row of names`(text: String) throws {
    let reading = try Reading(content: text, as: "a.csv")
    #expect(reading.articles.map(\.title) == ["A"])
    #expect(reading.skipped == [])
    // A cell beyond the last column is kept.
    let hasSurplus = text.contains("; \"c\"")
    #expect(reading.articles.first?.extra.map(\.name) == (hasSurplus ? ["surplus_cells"] : []))
  }

  @Test func `reads Media Cloud's export`() throws {
    let text = """
      id,indexed_date,language,media_name,media_url,publish_date,title,url
      ab12,2023-05-02 10:11:12.123456,en,ledger.example,ledger.example,2023-05-01,Ferry resumes,\
      https://ledger.example/ferry
      """
    let article = try #require(try Reading(content: text, as: "mc.csv").articles.first)
    #expect(article.title == "Ferry resumes")
    #expect(article.published?.day.description == "2023-05-01")
    #expect(article.url == "https://ledger.example/ferry")
    #expect(article.language == "en")
    #expect(article.outlet == "ledger.example")
    #expect(article.extra.map(\.name) == ["id", "indexed_date", "media_url"])
  }

  @Test func `takes names that the user explains, in tables and JSON`() throws {
    let map = try FieldMap(["title=Schlagzeile", "date=am", "text=Inhalt"])
    let folder = try ScratchFolder()
    let table = try folder.write(
      "a.csv", "Schlagzeile,am,Inhalt\nFähre fährt,3.3.2020,Sie fährt.\n")
    let json = try folder.write(
      "a.json", "{\"title\": \"x\", \"Schlagzeile\": \"Fähre fährt\", \"am\": \"2020-03-03\"}")
    for path in [table, json] {
      let article = try #require(Reading(path, map: map).articles.first)
      #expect(article.title == "Fähre fährt")
      #expect(article.published?.day.description == "2020-03-03")
    }
    #expect(
      Reading(table).skipped == [
        "a.csv: a table without columns of headlines or texts; if it holds articles, name them: "
          + "--map title=COLUMN --map text=COLUMN"
      ])
  }

  @Test(arguments: ["Headline", "=x", "x=y", "title="])
  func `refuses a map that means nothing`(assignment: String) {
    #expect(throws: FieldMap.Misprint.self) { try FieldMap([assignment]) }
  }

  @Test func `goes on after a quotation mark that is never closed`() throws {
    let rows = (1...2000).map { "Story \($0),2020-03-03,\"Text \($0)" }
    let text = "title,date,text\n" + rows.joined(separator: "\n")
    let reading = try Reading(content: text, as: "a.csv")
    #expect(reading.articles.count == 2000)
    #expect(reading.articles.last?.body == "\"Text 2000")
  }

  @Test func `a mark that is never closed takes no other row`() throws {
    let table =
      "title,text\n\"Ferry\",\"It resumed.\"\n\"Tug\",\"It lay there.\n\"Bell\",\"It rang.\nTwice.\"\n"
    let articles = try Reading(content: table, as: "a.csv").articles
    #expect(articles.map(\.title) == ["Ferry", "Tug", "Bell"])
    #expect(articles.map(\.body) == ["It resumed.", "\"It lay there.", "It rang.\n\nTwice."])
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `quoted cells may hold line breaks, whatever the delimiter`(delimiter: String) throws {
    let rows = [
      ["title", "text"], ["Ferry", "\"It resumed.\n\nAll were on board.\""], ["Tug", "It lay."],
    ]
    let table = rows.map { $0.joined(separator: delimiter) }.joined(separator: "\n") + "\n"
    let articles = try Reading(content: table, as: "a.csv").articles
    #expect(articles.map(\.title) == ["Ferry", "Tug"])
    #expect(articles.first?.body == "It resumed.\n\nAll were on board.")
  }

  @Test
  func `a mark at the beginning of a cell with tabs opens nothing where the next line is a row`()
    throws
  {
    let table = "title\ttext\nFerry\t\"We saw it, he said.\nTug\tIt lay.\n"
    #expect(try Reading(content: table, as: "a.tsv").articles.map(\.title) == ["Ferry", "Tug"])
  }
}
