internal import News

/// A line of a page that says when it was published or changed.
struct PageDate: Equatable {
  var published: PublicationDate?
  var updated: PublicationDate?
  /// Whether a word such as "Published" says what the day is.
  var isLabelled = false

  /// The longest line that is looked at, in bytes.
  private static let limit = 160
  /// A line that is a day and nothing else may have two digits for the year: "28 May 21".
  private static let reader = DateReader(readsShortYears: true)

  /// Reads a line that holds a date, perhaps with a label, and nothing else; nil for any other.
  static func read(_ line: String) -> PageDate? {
    guard line.utf8.count <= limit, line.utf8.contains(where: { (0x30...0x39).contains($0) }) else {
      return nil
    }
    var page = PageDate()
    for part in parts(of: line) {
      let (isUpdate, rest) = withoutLabel(part)
      guard let date = Self.reader.date(rest) else {
        if isFurniture(part) { continue }
        return nil
      }
      page.isLabelled = page.isLabelled || isUpdate != nil
      if isUpdate ?? false {
        page.updated = page.updated ?? date
      } else {
        page.published = page.published ?? date
      }
    }
    return page.published == nil && page.updated == nil ? nil : page
  }

  /// Splits "Published July 7, 2017 | Updated July 8, 2017".
  private static func parts(of line: String) -> [String] {
    var text = line
    // Next to no line has any of these.
    for (mark, replacement) in breaks where text.contains(mark) {
      text = text.components(by: mark).joined(separator: replacement)
    }
    return text.split(separator: "\n").map { String($0).trimmed(" ,()") }.filter { !$0.isEmpty }
  }

  /// What stands between two parts, and what of it begins the second.
  private static let breaks: [(mark: String, replacement: String)] =
    [" | ", " • ", " · ", " — ", " – ", " / ", "; "].map { ($0, "\n") }
    + [
      "Updated", "Last updated", "Aktualisiert", "Mis à jour", "Actualizado", "Publicerad",
      "Publisert",
    ].map {
      (" " + $0, "\n" + $0)
    }
    + ["Published", "Posted", "Veröffentlicht", "Publié", "Publicado", "Pubblicato"].map {
      (". " + $0, "\n" + $0)
    }
    + ["first published", "published", "erstmals veröffentlicht", "publié", "publicado"].map {
      (", " + $0, "\n" + $0)
    }

  private static func withoutLabel(_ part: String) -> (isUpdate: Bool?, rest: String) {
    let lower = part.lowercased()
    guard let first = lower.unicodeScalars.first, let labels = labels[first] else {
      return (nil, part)
    }
    for (label, isUpdate) in labels where lower.hasPrefix(label) {
      let rest = part.dropFirst(label.count)
      return (isUpdate, String(rest.hasPrefix("：") ? rest.dropFirst() : rest).trimmed(" :"))
    }
    return (nil, part)
  }

  /// "3 min read" and the like.
  private static func isFurniture(_ part: String) -> Bool { Boilerplate.rule(for: part) != nil }

  /// The labels by their first letter, the longest first.
  private static let labels: [Unicode.Scalar: [(String, Bool)]] = {
    let published = [
      "first published", "originally published", "published on", "published at", "published",
      "posted on", "posted", "date", "issued", "publication date", "created", "veröffentlicht am",
      "veröffentlicht", "erstmals veröffentlicht am", "erschienen am", "erstellt am", "erstellt",
      "datum", "publié le", "publié", "paru le",
      "publicado el", "publicado em", "publicado", "publicada", "pubblicato il", "pubblicato",
      "gepubliceerd op", "gepubliceerd", "opublikowano", "data publikacji", "yayınlanma",
      "yayın tarihi", "giriş", "опубликовано", "дата публикации", "опубліковано",
      "dodano", "data dodania", "utworzono", "eklenme tarihi", "eklenme", "julkaistu", "publicerad",
      "publicerat", "publiceret", "offentliggjort", "publisert", "zveřejněno", "publikováno",
      "vydáno",
      "közzétéve", "megjelent", "publicat", "δημοσιεύτηκε", "δημοσίευση", "geplaatst op",
      "geplaatst",
      "data di pubblicazione", "data de publicação", "fecha de publicación", "fecha",
      "date de publication", "mis en ligne le", "mise en ligne le", "дата", "発行日", "公開日", "掲載日",
      "发布时间", "發布時間", "发布日期", "发布于", "发表于", "时间", "時間", "입력", "등록", "게시", "ngày đăng",
      "diterbitkan", "dipublikasikan", "تاريخ النشر", "نشر في", "प्रकाशित",
    ].map { ($0, false) }
    let updated = [
      "last updated", "last modified", "updated on", "updated at", "updated", "update", "modified",
      "zuletzt aktualisiert am", "zuletzt aktualisiert", "aktualisiert am", "aktualisiert", "stand",
      "mis à jour le", "mis à jour", "modifié le", "actualizado el", "actualizado", "atualizado em",
      "atualizado", "aggiornato il", "aggiornato", "bijgewerkt op", "laatst bijgewerkt",
      "aktualizacja", "güncelleme", "обновлено", "оновлено", "senast uppdaterad", "uppdaterad",
      "sist oppdatert", "oppdatert", "sidst opdateret", "opdateret", "päivitetty", "aktualizováno",
      "frissítve", "actualizat", "ενημερώθηκε", "son güncelleme", "ultimo aggiornamento",
      "dernière mise à jour", "última actualización", "última atualização", "laatste update",
      "ostatnia aktualizacja", "последнее обновление", "更新时间", "更新時間", "更新日", "最終更新", "수정",
      "cập nhật", "diperbarui",
    ].map { ($0, true) }
    let all = (published + updated).sorted { $0.0.utf8.count > $1.0.utf8.count }
    return Dictionary(grouping: all) { $0.0.unicodeScalars.first ?? " " }
  }()
}
