import JSON
import News
import Testing

@testable import Extraction

/// Articles that a page states in other places than its text: scripts' data, RDFa, what browsers without scripts see.
@Suite struct PageStateTests {
  private static let sentences = [
    "The harbour office counted the boats on Monday and found one more than it had counted in June.",
    "Nobody has come to fetch it, although its bell rings at every turn of the tide since then.",
    "The office will count again in August, with a second clerk, who is said to be good at sums.",
  ]
  private static let html = sentences.map { "<p>\($0)</p>" }.joined()
  private static let headline = "One boat more than in June"

  private func extracted(_ html: String) throws -> Article {
    let record = RawRecord(
      kind: .html, location: SourceLocation(path: "page.html"), bytes: Array(html.utf8))
    return try HTMLExtractor().article(from: record).get()
  }

  private static let parts = sentences.map { "{\"type\":\"text\",\"content\":\"\($0)\"}" }
    .joined(separator: ",")

  /// The article as systems write it, each with names of its own.
  private static let story = """
    {"title":"\(headline)","publishedAt":"2021-03-02T08:00:00Z","authors":[{"name":"Ann Lee"}],"body":"\(html)"}
    """
  private static let arc = """
    {"headlines":{"basic":"\(headline)"},"display_date":"2021-03-02T08:00:00Z","credits":[{"name":"Ann Lee"}],
    "content_elements":[{"type":"image","content":"A boat"},\(parts)]}
    """
  private static let apollo = """
    {"Article:7":{"headline":"\(headline)","published_at":"2021-03-02T08:00:00Z","author":{"__ref":"Author:3"},
    "blocks":[\(parts)]},"Author:3":{"name":"Ann Lee"},"Article:8":{"headline":"Gulls: a short count of them all","body":"x"}}
    """

  private static func escaped(_ json: String) -> String {
    json.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: " ")
  }

  @Test(arguments: [
    "<script id='__NEXT_DATA__' type='application/json'>{\"props\":{\"pageProps\":{\"article\":\(story)}},\"buildId\":\"\(String(repeating: "x", count: 300))\"}</script>",
    "<script>window.__NUXT__={\"data\":[{\"post\":\(story)}]};</script>",
    "<script>window.__INITIAL_STATE__ = JSON.parse(\"\(escaped(story))\");</script>",
    "<script>window.__APOLLO_STATE__=\(apollo);</script>",
    "<script>window.__NUXT__={data:[{post:\(story)}],state:{},serverRendered:!0};</script>",
    "<script>window.__NUXT__=(function(a,b,c){return {layout:\"d\",data:[{post:{id:1,title:a,author:{name:b},published_at:\"2021-03-02T08:00:00Z\",body:c,tags:[],ok:!0}}],error:null}}(\"\(headline)\",'Ann Lee',\"\(html)\"));</script>",
    "<script>window.__NUXT__=(function(a,b,c){c.title=a;c.body=b;c.author={name:\"Ann Lee\"};c[\"published_at\"]=\"2021-03-02T08:00:00Z\";return {data:[c,void 0,.5,new Date(0)]}}(\"\(headline)\",\"\(html)\",{}));</script>",
    "<script type='application/json' id='__NUXT_DATA__'>[[\"Reactive\",1],{\"data\":2},{\"post\":3},{\"title\":4,\"body\":5,\"author\":6,\"publishedAt\":7},\"\(headline)\",\"\(html)\",\"Ann Lee\",\"2021-03-02T08:00:00Z\",\"\(String(repeating: "x", count: 300))\"]</script>",
    "<script type='application/json' sveltekit:data-type='data' data-url='/1'>{\"status\":200,\"body\":\"\(escaped(story))\"}</script>",
    "<script>{__sveltekit_1a = {base: \"\"};const data = [null,{type:\"data\",data:{post:{title:\"\(headline)\",published_at:\"2021-03-02\",author:\"Ann Lee\",html:\"\(html)\"}},uses:{}}];Promise.all([import(\"./a.js\")]).then(([kit, app]) => {kit.start(app, {data});});}</script>",
    "<script>{__sveltekit_2b = {};Promise.all([import(\"./a.js\")]).then(([kit, app]) => {kit.start(app, element, {node_ids: [0, 2],data: [null,{type:\"data\",data:{post:\(story)}}],form: null});});}</script>",
    "<script>/*<![CDATA[*/window.pagePath=\"/1/\";window.pageData={\"path\":\"/1/\",\"result\":{\"data\":{\"post\":\(story)}}};/*]]>*/</script>",
    "<script>window['appProps'] = {\"post\":\(story)};</script>",
    "<script>\n  var pageState = {\"post\":\(story)};</script>",
    "<script id='app-state' type='application/json'>\(story.replacing("\"", with: "&q;").replacing("<", with: "&l;"))</script>",
    "<script>var a = 1; window.appProps = {\"post\":\(story)};</script>",
    "<script>window.Fusion=window.Fusion||{};Fusion.globalContent=\(arc);Fusion.spa=false;</script>",
  ])
  func `reads the article in the data that a page hands to its scripts`(script: String) throws {
    let article = try extracted(
      "<html><head><title>\(Self.headline) | The Post</title></head><body><div id='root'></div>\(script)</body></html>"
    )
    #expect(article.title == Self.headline)
    #expect(article.blocks.map(\.text) == Self.sentences)
    #expect(article.bylines == ["Ann Lee"])
    #expect(article.published?.day.description == "2021-03-02")
  }

  @Test func `takes no other article's data, and none where the page prints its text`() throws {
    let other = Self.story.replacing(Self.headline, with: "Gulls: a short count of them all")
    let script = "<script>window.__NUXT__={\"data\":[\(other)]};</script>"
    let page = "<html><head><title>\(Self.headline)</title></head><body>"
    let top = "<h1>\(Self.headline)</h1>"
    #expect(try extracted(page + top + script).blocks.isEmpty)
    let own =
      "<script>window.__NUXT__={\"data\":[\(Self.story.replacing("June", with: "July"))]};</script>"
    #expect(try extracted(page + top + Self.html + own).blocks.map(\.text) == Self.sentences)
  }

  @Test(arguments: ["schema:", "", "http://schema.org/"])
  func `reads RDFa as it reads microdata`(prefix: String) throws {
    let article = try extracted(
      """
      <html><body vocab='http://schema.org/'><div typeof='\(prefix)NewsArticle'>
      <h2 property='\(prefix)headline'>\(Self.headline)</h2>
      <span property='\(prefix)author' typeof='\(prefix)Person'><b property='\(prefix)name'>Ann Lee</b></span>
      <i property='\(prefix)datePublished' content='2021-03-02T08:00:00Z'>Tuesday</i>\(Self.html)</div></body></html>
      """)
    #expect(article.title == Self.headline)
    #expect(article.bylines == ["Ann Lee"])
    #expect(article.published?.day.description == "2021-03-02")
  }

  @Test func `reads JSON-LD that was escaped as if it were text`() throws {
    let json =
      "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;author&quot;:{&quot;name&quot;:&quot;Ann Lee&quot;}}"
    let head = "<script type='application/ld+json'>\(json)</script>"
    let article = try extracted("<html><head>\(head)</head><body>\(Self.html)</body></html>")
    #expect(article.bylines == ["Ann Lee"])
  }

  @Test func `reads the text for browsers without scripts where nothing else is there`() throws {
    let page = "<html><body><h1>\(Self.headline)</h1>"
    let hidden = "<noscript>\(Self.html)</noscript>"
    #expect(try extracted(page + hidden).blocks.map(\.text) == Self.sentences)
    let call =
      "<noscript><p>Please switch scripts on, for this page has many of them.</p></noscript>"
    #expect(try extracted(page + Self.html + call).blocks.map(\.text) == Self.sentences)
  }

  @Test func `a call to subscribe at the end of a stated text is not the article's`() throws {
    let text = Self.sentences.joined(separator: "\\n\\n") + "\\n\\nSign up for our newsletter."
    let head =
      "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"\(Self.headline)\",\"articleBody\":\"\(text)\"}</script>"
    let article = try extracted(
      "<html><head>\(head)</head><body><h1>\(Self.headline)</h1></body></html>")
    #expect(article.blocks.map(\.text) == Self.sentences)
  }

  @Test func `a menu inside the story's element does not hide it`() throws {
    let menu = (1...300).map {
      "<li><a href='/\($0)'>Everything about the breed number \($0)</a></li>"
    }
    let page =
      "<html><body><h1>\(Self.headline)</h1><article>\(Self.html)<div><ul>\(menu.joined())</ul></div></article>"
    #expect(try extracted(page).blocks.map(\.text).starts(with: Self.sentences))
  }

  @Test
  func `lines without a sentence are the text where an element named for it holds nothing else`()
    throws
  {
    let lines =
      "<p>Film: Harbour 400</p><p>Camera: Quill Z-1</p><h3>Rows of pictures</h3><p>Exposed twice</p>"
    let page =
      "<html><body><h1>\(Self.headline)</h1><div class='entry-content'>\(lines)</div></body></html>"
    #expect(try extracted(page).blocks.count == 4)
  }

  @Test func `zero bytes that a mistake left in a page are passed over`() throws {
    let html = "<html><body><h1>\(Self.headline)</h1>\(Self.html)<p>\0</p></body></html>"
    #expect(try Reading(content: html, as: "page.html").articles.first?.title == Self.headline)
    let binary = "<html>" + String(repeating: "\0", count: 400)
    #expect(try Reading(content: binary, as: "page.html").skipped == ["page.html: a binary file"])
  }

  @Test(arguments: [
    ("{a:1,'b':[!0,!1,null],c:\"x\\u00e9\"}", "{\"a\":1,\"b\":[true,false,null],\"c\":\"xé\"}"),
    ("(function(a,b){b.x=a;b.y={z:a};return [b,a]}(7,{}))", "[{\"x\":7,\"y\":{\"z\":7}},7]"),
    ("(function(a){a[1]=5;return a}([]))", "[null,5]"),
    ("{a:-1.5,b:.5,c:1e3}", "{\"a\":-1.5,\"b\":0.5,\"c\":1000.0}"),
    ("new Date(\"2021-03-02\")", "\"2021-03-02\""),
  ])
  func `reads values as JavaScript writes them`(script: String, json: String) throws {
    let value = try #require(ScriptLiteral.value(of: Array(script.utf8)[...]))
    #expect(value == (try JSONValue(parsing: Array(json.utf8))))
  }

  @Test(arguments: [
    "", "{", "{a", "{a:", "(function(", "(function(a){", "(function(a){b.c=1}(1))", "x", "[1,",
    "\"\\u12",
  ])
  func `a script that is no value gives none`(script: String) {
    #expect(ScriptLiteral.value(of: Array(script.utf8)[...]) == nil)
  }

  @Test func `an object in itself many times over comes to an end`() {
    var list = "[{\"a\":1,\"b\":1}"
    for index in 1...60 { list += ",{\"a\":\(index + 1),\"b\":\(index + 1)}" }
    let script =
      "<script type='application/json'>\(list),\"\(String(repeating: "x", count: 500))\"]</script>"
    let page = "<html><head><title>\(Self.headline)</title></head><body>\(script)</body></html>"
    #expect(throws: Never.self) { try extracted(page) }
  }
}
