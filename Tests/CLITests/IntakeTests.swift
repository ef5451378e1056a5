import Foundation
import Testing

/// Files of every kind through the program: what is found, where it says it is from, what it leaves alone.
@Suite struct IntakeTests {
  private static let page =
    "<html><body><h1>Zebra resumes</h1><p>The zebra resumed on Monday, police said.</p></body></html>"

  private static let warc =
    "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.example/z\r\n"
    + "WARC-Date: 2020-03-03T08:15:00Z\r\nContent-Type: application/http\r\nContent-Length: "
    + "\(page.utf8.count + 44)\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n\(page)\r\n\r\n"

  private static let mail =
    "From: The Harbour Ledger <a@e.example>\nSubject: Zebra letter\nDate: 3 Mar 2020 08:15:00 +0100\n"
    + "MIME-Version: 1.0\n\nOSLO (AP) - The zebra resumed on Monday.\n"

  private func files(below path: String) throws -> Set<String> {
    Set(try FileManager.default.subpathsOfDirectory(atPath: path))
  }

  @Test func `takes web archives, e-mails, tables and SGML, and says where each article is from`()
    throws
  {
    let folder = try TemporaryFolder()
    try folder.write(Self.warc, to: "news/crawl")
    try folder.write(Self.mail, to: "news/letter")
    try folder.write(
      "title,date,text\nZebra table,2020-03-03,\"A zebra,\nagain.\"\n", to: "news/rows")
    try folder.write(
      "<DOC>\n<DOCNO> AP880212-0001 </DOCNO>\n<HEAD>Zebra doc</HEAD>\n<TEXT>\nx\n</TEXT>\n</DOC>\n",
      to: "news/trec")
    let run = try search("index", "-v", "news", in: folder)
    #expect(run.errors.hasPrefix("4 added, 0 updated, 0 unchanged, 0 skipped"))
    let hits = try search(
      "--format", "csv", "zebra", in: folder
    ).output
    for place in ["news/crawl", "news/letter", "news/rows", "news/trec"] {
      #expect(hits.contains(place))
    }
    let json = try search("export", "title:resumes", in: folder).output
    #expect(json.contains("\"retrieved\":\"2020-03-03T08:15:00Z\""))
    #expect(json.contains("\"published\":null"))
    #expect(json.contains("\"record\":1"))
  }

  @Test func `takes the names that --map explains, and refuses those that it cannot`() throws {
    let folder = try TemporaryFolder()
    try folder.write("Kopf,Tag,Inhalt\nZebra,3.3.2020,Ein Zebra.\n", to: "a.csv")
    let run = try search(
      "index", "-v", "--map", "title=Kopf", "--map", "date=Tag", "--map", "text=Inhalt", "a.csv",
      in: folder)
    #expect(run.errors.hasPrefix("1 added"))
    let wrong = try search("index", "--map", "tittle=Kopf", "a.csv", in: folder)
    #expect(wrong.status == 64)
    #expect(wrong.errors.contains("--map: there is no field 'tittle'"))
  }

  @Test func `reads files again that it has read under other names`() throws {
    let folder = try TemporaryFolder()
    try folder.write("title,Tag,text\nZebra,3.3.2020,Ein Zebra.\n", to: "a.csv")
    #expect(try search("index", "-v", "a.csv", in: folder).errors.hasPrefix("1 added"))
    #expect(try search("index", "-v", "a.csv", in: folder).errors.hasPrefix("0 added"))
    let again = try search("index", "-v", "--map", "date=Tag", "a.csv", in: folder)
    #expect(!again.errors.hasPrefix("0 added, 0 updated, 0 unchanged"))
    #expect(try search("export", "title:zebra", in: folder).output.contains("2020-03-03"))
  }

  @Test func `reads a file anew while it holds a story under embargo`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "{\"uri\": \"urn:x:1\", \"versioncreated\": \"2020-03-03T08:15:00Z\", \"headline\": \"Zebra\", "
        + "\"body_text\": \"x\", \"embargoed\": \"2999-01-01T00:00:00Z\"}", to: "news/a.json")
    try folder.age("news/a.json")
    for _ in 1...2 {
      let run = try search("index", "-v", "news", in: folder)
      #expect(run.errors.contains("news/a.json: under embargo: 2999-01-01T00:00:00Z\n"))
      #expect(run.errors.contains("0 added, 0 updated, 0 unchanged, 1 skipped;"))
    }
  }

  @Test func `follows no external entity`() throws {
    let folder = try TemporaryFolder()
    try folder.write("SECRETWORD", to: "secret.txt")
    let secret = "\(folder.path)/secret.txt"
    let entity =
      "<!DOCTYPE x [<!ENTITY x SYSTEM \"file://\(secret)\"><!ENTITY % p SYSTEM \"file://\(secret)\"> %p;]>"
    let item =
      "<title>Zebra fed &x;</title><description>&x;</description><xi:include href=\"\(secret)\"/>"
    try folder.write(
      "<?xml version=\"1.0\"?>\(entity)<rss xmlns:xi=\"http://www.w3.org/2001/XInclude\"><channel><item>"
        + "\(item)</item></channel></rss>", to: "news/feed.xml")
    try folder.write(
      "\(entity)<nitf><head><title>Zebra &x;</title></head><body><body.content><p>a &x;</p>"
        + "</body.content></body></nitf>", to: "news/nitf.xml")
    try folder.write(
      "\(entity)<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><contentMeta><headline>Zebra &x;"
        + "</headline></contentMeta><contentSet><inlineData>&x;</inlineData></contentSet></newsItem>",
      to: "news/g2.xml")
    try folder.write(
      "\(entity)<html><body><h1>Zebra</h1><p>One &x; two three four five.</p>"
        + "<iframe src=\"\(secret)\"></iframe></body></html>", to: "news/page.html")
    let run = try search("index", "-v", "news", in: folder)
    #expect(run.errors.hasPrefix("4 added, 0 updated, 0 unchanged, 0 skipped"), "\(run.errors)")
    #expect(try search("--count", "zebra", in: folder).output == "4\n")
    #expect(!(try search("export", in: folder).output.contains("SECRETWORD")))
  }

  @Test func `lets no entity grow`() throws {
    let folder = try TemporaryFolder()
    let levels = (1...9).map { level in
      "<!ENTITY e\(level) \"\(String(repeating: "&e\(level - 1);", count: 10))\">"
    }
    try folder.write(
      "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY e0 \"lol\">\(levels.joined())]><rss><channel><item>"
        + "<title>Zebra</title><description>&e9;</description></item></channel></rss>",
      to: "news/feed.xml")
    let run = try search("index", "-v", "news", in: folder)
    #expect(run.errors.hasPrefix("1 added"), "\(run.errors)")
    #expect(try search("export", in: folder).output.utf8.count < 4000)
  }

  @Test func `writes nothing but the index, whatever archives call their members`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.page, to: "in/page.html")
    let tar = Command(
      program: "/bin/tar",
      arguments: [
        "-C", "in", "-czPf", "news.tar.gz", "--transform", "s,.*,../../../escaped-\(UUID()).html,",
        "page.html",
      ], folder: folder.path)
    #expect(try tar.run().status == 0)
    let parent = (folder.path as NSString).deletingLastPathComponent
    let before = try files(below: folder.path)
    let run = try search("index", "-v", "news.tar.gz", in: folder)
    #expect(run.errors.hasPrefix("1 added"), "\(run.errors)")
    let new = try files(below: folder.path).subtracting(before)
    #expect(new.allSatisfy { $0.hasPrefix("INDEX") }, "\(new)")
    #expect(
      !(try FileManager.default.contentsOfDirectory(atPath: parent))
        .contains { $0.hasPrefix("escaped-") })
  }

  @Test func `refuses a bomb and ten archives inside of each other, with what to do`() throws {
    let folder = try TemporaryFolder()
    let shell = Command(
      program: "/bin/sh",
      arguments: [
        "-c",
        """
        mkdir news; head -c 400000000 /dev/zero | gzip -9 > news/bomb.txt.gz
        echo '{"title": "Zebra"}' > a.json; tar cf 1.tar a.json
        for n in 2 3 4 5 6 7 8 9 10; do tar cf $n.tar $((n-1)).tar; done; mv 10.tar news
        """,
      ], folder: folder.path)
    #expect(try shell.run().status == 0)
    let run = try search("index", "-v", "news", in: folder)
    #expect(run.errors.contains("an archive inside 3 others; unpack it, if you trust it"))
    #expect(
      run.errors.contains("news/bomb.txt.gz: unpacks to more than 250 times the size of its file")
        || run.errors.contains("news/bomb.txt.gz: a binary file"), "\(run.errors)")
    #expect(run.errors.contains("0 added, 0 updated, 0 unchanged, 2 skipped"))
  }
}
