internal import Markup

/// A part of a page that is not the story, as its element or its author's names for it say.
enum PageZone: String, Sendable {
  case navigation, share, related, newsletter, comments, advertisement, author, caption, byline
  case notice, tags, widget, footer, hidden

  /// Words in `class` and `id` that name such parts, in small letters.
  ///
  /// Names are cut at marks and capitals: `article-shareBar` is article, share, bar.
  static let words: [String: PageZone] = {
    var words: [String: PageZone] = [:]
    for (zone, list) in table {
      for word in list.split(whereSeparator: \.isWhitespace) { words[String(word)] = zone }
    }
    return words
  }()

  /// Beginnings of words that name such parts: `relatedpoststitle`.
  static let prefixes: [(String, PageZone)] = [
    ("related", .related), ("recommend", .related), ("newsletter", .newsletter),
    ("advert", .advertisement), ("sponsor", .advertisement), ("breadcrumb", .navigation),
    ("taboola", .related), ("outbrain", .related), ("disqus", .comments), ("share", .share),
    ("socialmedia", .share), ("cookie", .notice),
  ]

  /// Two words that only together name such a part.
  static let pairs: [String: PageZone] = {
    var pairs: [String: PageZone] = [:]
    for (zone, list) in pairTable {
      for pair in list.split(separator: ",") {
        pairs[pair.split(whereSeparator: \.isWhitespace).joined(separator: " ")] = zone
      }
    }
    return pairs
  }()

  private static let table: [(PageZone, String)] = [
    (
      .navigation,
      """
      nav navi navbar navigation menu submenu breadcrumb breadcrumbs pagination pager sitemap
      skiplink topbar masthead
      """
    ),
    (
      .share,
      """
      share sharing shares sharebar sharebox sharetools sharedaddy sharebuttons sharelinks social
      socials socialmedia socialbar addthis addtoany shariff sociable sumome whatsapp flipboard
      """
    ),
    (
      .related,
      """
      related relateds relatedarticles relatedcontent relatedposts relatednews relatedlinks
      recommended recommendation recommendations recommends recirc recirculation outbrain taboola
      trending popular mostread mostpopular mostviewed promo promos promoted promotion promobox
      readmore alsoread readalso seealso morestories upnext nextarticle crosslink crosslinks
      linkbox inread interlink relacionadas relacionados relacionada relacionado noticiasrelacionadas
      zergnet revcontent plista similar jetpackrelated yarpp rp4wp crp onward
      """
    ),
    (
      .newsletter,
      """
      newsletter newsletters nieuwsbrief signup subscribe subscription subscribebox optin mailchimp
      mailinglist inscription
      """
    ),
    (
      .comments,
      """
      comment comments commentlist commentform commenting disqus kommentare kommentar commentaires
      comentarios talkback livefyre discussion respond forum
      """
    ),
    (
      .advertisement,
      """
      ad ads advert adverts advertisement advertisements advertising adslot adunit adbox adsense
      advertorial adv sponsor sponsors sponsored sponsorship werbung anzeige anzeigen publicidad
      publicite pubblicita reklama dfp gpt googlead affiliate
      """
    ),
    (.author, "authorbox authorbio authorinfo aboutauthor bio biography biobox vcard"),
    (
      .caption,
      """
      caption captions figcaption imagecaption photocaption credit credits photocredit imagecredit
      bildunterschrift bildtext bildquelle legende legend piefoto wpcaption
      photographer fotograf fotocredit
      """
    ),
    (
      .byline,
      """
      byline bylines timestamp dateline datetime pubdate publishdate published postdate postmeta
      entrymeta articlemeta kicker eyebrow overline readingtime readtime
      """
    ),
    (
      .notice,
      """
      cookie cookies cookiebar cookiebot cookielaw cookieconsent onetrust didomi usercentrics truste
      iubenda borlabs consent gdpr disclaimer copyright impressum
      modal popup popover overlay lightbox tooltip toast rollover hovercard flyout dropdown donate donation donations login signin
      register registration adblock
      """
    ),
    (.tags, "tags taglist tagcloud taxonomy keywords posttags entrytags articletags"),
    (
      .widget,
      """
      widget widgets sidebar siderail rightrail rail toolbar tools rating ratings vote voting poll
      quiz survey player videoplayer audioplayer podcast carousel slideshow slider ticker
      countdown weather horoscope lottery marketdata stockquote printonly print
      feedback infobox pullquote factbox faktenbox infokasten 
      """
    ),
    (.footer, "footer pagefooter sitefooter bottombar colophon"),
    (.hidden, "hidden visuallyhidden screenreader invisible offscreen"),
  ]

  private static let pairTable: [(PageZone, String)] = [
    (
      .related,
      """
      read more, read next, also read, read also, more stories, more news, most read, most popular,
      most viewed, more articles, see also, up next, next article, prev next, other stories, other news,
      latest news, latest stories, top stories, editors picks, link list, linked articles, more from,
      more on, story list, article list, post list, news list, teaser list, lea tambien, leia mais
      """
    ),
    (
      .author,
      """
      author box, author bio, author info, author card, author profile, about author, author description,
      author details, authors bio, post author, article author, author block, author box, autor info,
      author wrapper, author name
      """
    ),
    (
      .byline,
      """
      article date, post date, entry date, published date, publish date, article meta, post meta,
      entry meta, story meta, article time, article info, post info, date time, meta data, article byline,
      reading time, read time
      """
    ),
    (
      .caption,
      """
      image caption, photo caption, image credit, photo credit, img caption, picture caption, media caption,
      caption text, image description, image source, image copyright, picture credit, foto credit
      """
    ),
    (
      .newsletter,
      "sign up, email signup, mailing list, mail chimp, email form, follow us, stay connected"
    ),
    (.comments, "reader comments, leave reply, fb comments"),
    (
      .tags,
      "tag list, tag cloud, tags list, article tags, post tags, entry tags, story tags, topic list"
    ),
    (.notice, "wm ipp, pay wall, log in, sign in, cookie banner, terms conditions, legal notice"),
    (
      .widget,
      "pull quote, expandable box, info teaser, info box, fact box, facts box, data box, side bar"
    ),
    (.hidden, "sr only, screen reader, visually hidden, display none, assistive text, a11y text"),
    (.advertisement, "google ad, ad slot, ad container, ad wrapper, ad unit, native ad"),
  ]

  /// Whether it interrupts a sentence where it stands in one: the sentence goes on behind it.
  var isAside: Bool {
    switch self {
    case .notice, .widget, .hidden, .share, .advertisement: true
    default: false
    }
  }
}
