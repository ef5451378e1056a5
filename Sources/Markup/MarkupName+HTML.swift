extension MarkupName {
  /// The element `a`.
  public static let a = MarkupName("a")
  /// The element `article`.
  public static let article = MarkupName("article")
  /// The element `aside`.
  public static let aside = MarkupName("aside")
  /// The element `base`.
  public static let base = MarkupName("base")
  /// The element `body`.
  public static let body = MarkupName("body")
  /// The element `br`.
  public static let br = MarkupName("br")
  /// The element `figure`.
  public static let figure = MarkupName("figure")
  /// The element `footer`.
  public static let footer = MarkupName("footer")
  /// The element `h1`.
  public static let h1 = MarkupName("h1")
  /// The element `h2`.
  public static let h2 = MarkupName("h2")
  /// The element `html`.
  public static let html = MarkupName("html")
  /// The element `link`.
  public static let link = MarkupName("link")
  /// The element `main`.
  public static let main = MarkupName("main")
  /// The element `meta`.
  public static let meta = MarkupName("meta")
  /// The element `p`.
  public static let p = MarkupName("p")
  /// The element `script`.
  public static let script = MarkupName("script")
  /// The element `time`.
  public static let time = MarkupName("time")
  /// The element `tr`.
  public static let tr = MarkupName("tr")
  /// The element `title`, and the attribute.
  public static let title = MarkupName("title")

  /// The attribute `class`.
  public static let classNames = MarkupName("class")
  /// The attribute `content`.
  public static let content = MarkupName("content")
  /// The attribute `datetime`.
  public static let datetime = MarkupName("datetime")
  /// The attribute `href`.
  public static let href = MarkupName("href")
  /// The attribute `id`.
  public static let id = MarkupName("id")
  /// The attribute `itemprop`.
  public static let itemprop = MarkupName("itemprop")
  /// The attribute `itemtype`.
  public static let itemtype = MarkupName("itemtype")
  /// The attribute `lang`.
  public static let lang = MarkupName("lang")
  /// The attribute `name`.
  public static let name = MarkupName("name")
  /// The attribute `property`.
  public static let property = MarkupName("property")
  /// The attribute `rel`.
  public static let rel = MarkupName("rel")
  /// The attribute `role`.
  public static let role = MarkupName("role")
  /// The attribute `style`.
  public static let style = MarkupName("style")
  /// The attribute `type`.
  public static let type = MarkupName("type")
}
