import Foundation
import News
import Testing

@testable import Extraction

/// A file of real articles, where the folder that holds them lies beside a folder above the package.
private func path(_ name: String) -> String? {
  var folder = URL(fileURLWithPath: #filePath)
  for _ in 0..<6 {
    folder.deleteLastPathComponent()
    let file = folder.appendingPathComponent("shared/" + name).path
    if FileManager.default.fileExists(atPath: file) { return file }
  }
  return nil
}

@Suite struct RealDataTests {
  @Test(.enabled(if: path("seed/article.txt") != nil))
  func `reads the first page as its publisher meant it`() throws {
    let page = try #require(path("seed/article.txt"))
    let article = try #require(Reading(page).articles.first)
    #expect(article.title.hasPrefix("Here's What's At Stake"))
    #expect(article.section == "Politics & Government")
    #expect(article.bylines == ["David Filipov", "Abby Phillip"])
    #expect(article.origin == "The Washington Post")
    #expect(article.licensor == "NewsCred")
    #expect(article.published == nil)
    #expect(article.blocks.count == 23)
    let body = article.body.lowercased()
    for furniture in ["military university", "validation message", "licensing", "privacy"] {
      #expect(!body.contains(furniture))
    }
  }

  @Test(
    .enabled(if: path("reuters/reuters-1987.jsonl.gz") != nil),
    arguments: [
      ("reuters/reuters-1987.jsonl.gz", 10_051, 0), ("collections/time/docs.jsonl.gz", 423, 0),
      ("collections/cranfield/docs.jsonl.gz", 1398, 2), ("languages/ja.jsonl.gz", 150, 0),
      ("languages/ar.jsonl.gz", 150, 0), ("languages/pt.jsonl.gz", 150, 0),
    ])
  func `reads every record without loss`(name: String, count: Int, skippedCount: Int) throws {
    let reading = Reading(try #require(path(name)))
    #expect(reading.articles.count == count)
    #expect(reading.skipped.count == skippedCount)
    var lost: [String] = []
    for article in reading.articles {
      guard
        let record = try JSONSerialization.jsonObject(with: Data(article.original))
          as? [String: Any]
      else { continue }
      let found = letters(
        of: ([article.title] + article.blocks.map(\.text)).joined())
      var text = letters(of: RecordText.withoutEntities(record["text"] as? String ?? ""))
      // The headline may have been the text's first line, an agency's name is its last word, and
      // the dateline the first words of its first or second paragraph.
      let dateline = article.evidence.last {
        $0.field == .dateline && !$0.rule.hasPrefix("place-")
      }?.excerpt
      if let printed = dateline.map({ letters(of: $0) }), let range = text.firstRange(of: printed) {
        text.removeSubrange(range)
      }
      let agency = article.agency == nil ? 0 : 8
      let rest = text.dropLast(agency)
      if !rest.isEmpty, !found.contains(rest) {
        lost.append("\(article.source)")
      }
    }
    #expect(lost == [])
  }

  @Test(
    .enabled(if: path("formats/newsml-g2/dpa-embargoed.xml") != nil),
    arguments: [
      ("formats/newsml-g2/dpa-embargoed.xml", 1, 0), ("formats/newsml-g2/dpa-tvo_pol.xml", 1, 0),
      ("formats/newsml-g2/LISTING_3_Photo_in_NewsML-G2.xml", 0, 1),
      ("formats/newsml-1/businesswire-newsml-20130605006126.xml", 1, 0),
      ("formats/ninjs/2.1-ntb_text.json", 1, 0), ("formats/ninjs/3.0-ap_image.json", 0, 1),
      ("feeds/bbc.xml", 27, 0), ("feeds/heise.xml", 150, 0), ("feeds/tagesschau.xml", 40, 0),
    ])
  func `reads feeds and wires`(name: String, count: Int, skippedCount: Int) throws {
    let reading = Reading(try #require(path(name)))
    #expect(reading.articles.count == count)
    #expect(reading.skipped.count == skippedCount)
    for article in reading.articles {
      #expect(!article.title.isEmpty && !article.body.isEmpty && article.published != nil)
    }
  }

  private func letters(of text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.precomposedStringWithCanonicalMapping.unicodeScalars.filter {
          $0.properties.isAlphabetic
        }))
  }
}
