/// News agencies by the names that bylines and sign-offs give them.
enum AgencyNames {
  /// Returns the usual name of an agency; nil where the text names none.
  static func canonical(_ text: String) -> String? {
    var key = text.lowercased()
    if key.hasPrefix("the ") { key.removeFirst(4) }
    for role in [" writer", " writers", " staff", " correspondent", " reporter"]
    where key.hasSuffix(role) {
      key.removeLast(role.count)
    }
    return names[key]
  }

  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (agency, aliases) in table {
      names[agency.lowercased()] = agency
      for alias in aliases.split(separator: "|") { names[String(alias)] = agency }
    }
    return names
  }()

  /// Agencies and their other names, lower case, without "the".
  private static let table: [(String, String)] = [
    ("AP", "associated press|ap news"), ("Reuters", "thomson reuters|reuter|reuters news agency"),
    ("AFP", "agence france-presse|agence france presse"),
    ("dpa", "deutsche presse-agentur|dpa international|dpa/tmn"),
    ("UPI", "united press international"), ("PA", "press association|pa media"),
    ("EFE", "agencia efe"), ("ANSA", "agenzia ansa"), ("TASS", "itar-tass|тасс|итар-тасс"),
    ("Interfax", "интерфакс|interfax-ukraine|інтерфакс-україна"), ("Xinhua", "xinhua news agency"),
    ("Kyodo", "kyodo news"), ("PTI", "press trust of india"), ("ANI", "asian news international"),
    ("IANS", "indo-asian news service"), ("APA", "austria presse agentur|austria presse-agentur"),
    ("SDA", "keystone-sda|schweizerische depeschenagentur"), ("epd", "evangelischer pressedienst"),
    ("KNA", "katholische nachrichten-agentur"), ("SID", "sport-informations-dienst"),
    ("Belga", "agence belga|belga news agency"), ("ANP", "algemeen nederlands persbureau"),
    ("NTB", "norsk telegrambyrå"), ("TT", "tidningarnas telegrambyrå"), ("Ritzau", ""),
    ("STT", ""), ("PAP", "polska agencja prasowa"), ("ČTK", "ctk"), ("MTI", ""),
    ("Lusa", "agência lusa"),
    ("Agência Brasil", ""), ("Agência Estado", "estadão conteúdo"), ("Europa Press", ""),
    ("Anadolu", "anadolu agency|anadolu ajansı|aa"), ("DHA", "demirören haber ajansı"),
    ("İHA", "ihlas haber ajansı"), ("RIA Novosti", "риа новости|ria"), ("Ukrinform", "укрінформ"),
    ("UNIAN", "уніан"), ("Yonhap", "yonhap news agency"), ("Jiji", "jiji press"), ("Bernama", ""),
    ("Antara", ""), ("AAP", "australian associated press"), ("Canadian Press", ""),
    ("La Presse Canadienne", ""), ("Adnkronos", ""), ("AGI", ""), ("LUSA", ""), ("Notimex", ""),
    ("Télam", "telam"), ("Prensa Latina", ""), ("SPA", "saudi press agency"), ("WAM", ""),
    ("IRNA", ""), ("MENA", ""), ("Tribune News Service", ""), ("Dow Jones", "dow jones newswires"),
    ("Bloomberg", "bloomberg news"), ("States Newsroom", ""),
    ("Kaiser Health News", "kff health news"),
  ]
}
