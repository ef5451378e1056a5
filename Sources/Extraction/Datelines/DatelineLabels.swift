/// Words in capitals that open a story but are no place.
enum DatelineLabels {
  /// Whether a text is such a label, whole: "BREAKING", "Q&A".
  static func isLabel(_ text: some StringProtocol) -> Bool {
    let key = NameKey.fold(text)
    return key.isEmpty || labels.contains(key)
  }

  /// Whether a text begins with such a label: "UPDATE 2", "EXCLUSIVE VIDEO".
  static func beginsWithLabel(_ text: some StringProtocol) -> Bool {
    guard let first = text.unicodeScalars.split(whereSeparator: { !Capitals.isLetter($0) }).first
    else { return true }
    return labels.contains(NameKey.fold(String(first)))
  }

  private static let labels: Set<[UInt8]> = Set(
    """
    breaking update updated updates upd rpt repeat recasts refile corrected correction correcting clarification
    exclusive opinion editorial comment commentary column analysis review preview explainer factbox feature
    focus interview insight watch video videos photo photos photograph gallery pictures live liveblog blog
    podcast audio listen read reading faq qa q urgent alert advisory bulletin flash newsalert news newsbrief
    brief briefs special sponsored advertisement ad adv advert embargoed notice note editor editors obituary
    obit poll quiz timeline table text transcript snapshot wrap wrapup roundup summary market markets stocks
    story stories top topnews report reports warning spoiler new wow yes no why how what when who
    where the a an this these part chapter episode series letter letters talking point fixture fixtures score
    scores result results sport sports weather business world politics health science tech technology culture
    eilmeldung exklusiv kommentar analyse interview hintergrund meldung update liveticker ticker reportage
    meinung glosse porträt umfrage kolumne rezension überblick korrektur zusammenfassung vorschau
    urgence exclusif direct analyse opinion tribune éditorial enquête reportage entretien portrait récit vidéo
    última urgente exclusiva opinión análisis entrevista vídeo directo editorial crónica actualización
    exclusivo urgente opinião análise atenção atualização ao entrevista artigo
    esclusiva ultim ultima commento analisi intervista diretta sondaggio
    exclusief opinie analyse column liveblog
    pilne wywiad analiza opinia
    son dakika özel haber analiz yorum röportaj
    срочно эксклюзив мнение интервью видео фото обзор анализ молния обновлено
    терміново ексклюзив думка інтервʼю відео фото огляд аналіз оновлено
    """.split { $0 == " " || $0 == "\n" }.map { NameKey.fold($0) })
}
