internal import Markup
internal import News

/// Tells pages that answer as stories do and are none: "page not found", a consent form, a login, a section's list.
enum PageSort {
  /// The letters beyond which a page with such a title tells a story about it.
  private static let little = 700
  /// The linked headlines that make a list, and the letters of prose beside them that still are furniture.
  private static let mostHeadlines = 6
  private static let listLetters = 600
  private static let storyLetters = 250

  /// Why a page is no article; nil where it is one.
  ///
  /// - Parameters:
  ///   - facts: what the page says of itself: what it calls an article is one.
  ///   - blocks: its blocks.
  ///   - article: what was read.
  /// - Returns: the reason.
  static func reason(_ facts: PageFacts, _ blocks: [PageBlock], _ article: Article) -> String? {
    guard facts.linked.articles.isEmpty, facts.meta.first(["og:type"])?.value != "article"
    else { return nil }
    let letters = article.blocks.reduce(0) { $0 + $1.text.utf8.count }
    if article.title.hasPrefix("Index of /"), letters < listLetters { return "a list of files" }
    if letters < little {
      let titles = [article.title, facts.meta.title ?? "", facts.headings.texts.first ?? ""]
      let keys = titles.map(TextKey.of).filter { !$0.isEmpty }
      for (reason, phrases) in phrases where keys.contains(where: { isOne($0, of: phrases) }) {
        return reason
      }
    }
    return isList(blocks, article) ? "a list of other pages' headlines" : nil
  }

  /// Whether a title is one of these phrases, with a number or a site's name beside it.
  private static func isOne(_ key: String, of phrases: [String]) -> Bool {
    phrases.contains { phrase in
      key == phrase
        || phrase.utf8.count >= 10 && key.contains(phrase)
          && key.utf8.count <= phrase.utf8.count + 20
    }
  }

  /// Whether a page is linked headlines with a sentence or two below each, and no story of its own.
  private static func isList(_ blocks: [PageBlock], _ article: Article) -> Bool {
    guard article.published == nil || article.evidence.allSatisfy({ isWeak($0) }) else {
      return false
    }
    let headlines = blocks.indices.filter { index in
      let block = blocks[index]
      return block.isHeading && block.kind != .heading(1) && block.linkDensity > 0.8
        && block.letters >= 20 && block.zone != .navigation && block.zone != .footer
    }
    guard headlines.count >= mostHeadlines, !beginsAsStory(blocks[..<headlines[0]]) else {
      return false
    }
    // What stands below a linked headline is its teaser.
    var teasers: Set<String> = []
    for index in headlines {
      for block in blocks[index...].prefix(4) { teasers.insert(block.text) }
    }
    let own = article.blocks.filter { !teasers.contains($0.text) }
    return own.reduce(0) { $0 + $1.text.utf8.count } < listLetters
  }

  /// Whether paragraphs stand between the headline of the page and the first of the linked ones.
  private static func beginsAsStory(_ blocks: ArraySlice<PageBlock>) -> Bool {
    guard let top = blocks.firstIndex(where: { $0.kind == .heading(1) }) else { return false }
    let prose = blocks[top...].filter(\.isProse)
    return prose.count >= 2 && prose.reduce(0) { $0 + $1.letters } >= storyLetters
  }

  /// Whether a finding says nothing of a story: days of teasers stand on lists, too.
  private static func isWeak(_ evidence: Evidence) -> Bool {
    evidence.field != .published || !evidence.rule.hasPrefix("meta-date")
  }

  private static let phrases: [(reason: String, phrases: [String])] = [
    (
      "a page that says that it was not found",
      """
      page not found|404|404 not found|error 404|404 error|fehler 404|erreur 404|errore 404|fout 404|błąd 404|ошибка 404|not found|page does not exist|this page doesn't exist
      page cannot be found|page can't be found|seite nicht gefunden|die seite wurde nicht gefunden|page introuvable
      page non trouvée|página no encontrada|página não encontrada|pagina non trovata|pagina niet gevonden
      nie znaleziono strony|strona nie istnieje|strona nie została znaleziona|sayfa bulunamadı|страница не найдена|сторінку не знайдено
      ページが見つかりません|页面不存在|找不到页面|페이지를 찾을 수 없습니다|الصفحة غير موجودة|sidan hittades inte
      sidan kunde inte hittas|sidan finns inte|410 gone|gone|page no longer exists|page no longer available
      siden ble ikke funnet|siden findes ikke|siden blev ikke fundet|sivua ei löydy|sivua ei löytynyt|stránka nenalezena|stránka nebyla nalezena|η σελίδα δεν βρέθηκε|pagina nu a fost găsită|az oldal nem található
      """
    ),
    (
      "a page that says that its site cannot answer",
      """
      403 forbidden|forbidden|500 internal server error|internal server error|502 bad gateway|bad gateway
      503 service unavailable|service unavailable|service temporarily unavailable|504 gateway timeout|gateway timeout
      site maintenance|under maintenance|maintenance mode|down for maintenance|maintenance|wartungsarbeiten
      wartungsmodus|en maintenance|site en maintenance|en mantenimiento|em manutenção|in manutenzione|in onderhoud
      przerwa techniczna|bakım çalışması|технические работы|технічні роботи|サービス停止中|系统维护
      """
    ),
    (
      "a page that asks for consent, a login or a proof",
      """
      before you continue|your privacy choices|privacy settings|consent required|cookie consent|log in|login|sign in
      please log in|please sign in|log in to continue|sign in to continue|anmelden|einloggen|bitte anmelden
      datenschutzeinstellungen|ihre privatsphäre|se connecter|connexion|iniciar sesión|inicia sesión|iniciar sessão
      accedi|inloggen|zaloguj się|giriş yap|войти|вход|увійти|ログイン|登录|로그인|are you a robot|are you human
      just a moment|attention required|access denied|security check|verify you are human
      please verify you are a human|checking your browser|subscribe to continue|subscribe to read
      """
    ),
  ].map { reason, list in
    let all = list.split { $0 == "|" || $0 == "\n" }.map { TextKey.of(String($0)) }
    return (reason, all.filter { !$0.isEmpty })
  }
}
