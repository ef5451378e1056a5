import Extraction
import News
import Testing

/// A paragraph, and what the parser makes of its head.
struct DatelineCase: Sendable, CustomTestStringConvertible {
  var head: String
  var language: String? = nil
  var outletCountry: String? = nil
  /// The dateline as printed.
  var text: String
  /// "City CC" of each place, joined by "; ".
  var places: String
  var agency: String? = nil
  var testDescription: String { head }
}

@Suite struct DatelineTests {
  static let styles: [DatelineCase] = [
    // Wires and papers in English
    .init(head: "HAMBURG — The ministers met.", text: "HAMBURG", places: "Hamburg DE"),
    .init(
      head: "LA CROSSE, Wis. (AP) — The river rose.", text: "LA CROSSE, Wis.",
      places: "La Crosse US", agency: "Associated Press"),
    .init(
      head: "BUENOS AIRES, Feb 26 - Wheat fell.", text: "BUENOS AIRES", places: "Buenos Aires AR"),
    .init(
      head: "WASHINGTON (Reuters) - The Senate met.", text: "WASHINGTON", places: "Washington US",
      agency: "Reuters"),
    .init(
      head: "PARIS/BERLIN — Two capitals.", text: "PARIS/BERLIN", places: "Paris FR; Berlin DE"),
    .init(
      head: "NEW YORK/LONDON, March 3 (Reuters) - Oil rose.", text: "NEW YORK/LONDON",
      places: "New York US; London GB", agency: "Reuters"),
    .init(head: "KYIV, Ukraine — Trams ran.", text: "KYIV, Ukraine", places: "Kyiv UA"),
    .init(head: "MOSCOW AND KIEV — Talks.", text: "MOSCOW AND KIEV", places: "Moscow RU; Kyiv UA"),
    .init(
      head: "Moscow (Reuters) - The talks went on.", text: "Moscow", places: "Moscow RU",
      agency: "Reuters"),
    .init(
      head: "London (CNN) — The court sat.", text: "London", places: "London GB", agency: "CNN"),
    .init(
      head: "OKLAHOMA CITY, Okla. March 11, Reuter - Gas rose.", text: "OKLAHOMA CITY, Okla.",
      places: "Oklahoma City US", agency: "Reuters"),
    .init(
      head: "AMSTERDAM, 2 March - Shares rose.", text: "AMSTERDAM", places: "Amsterdam NL"),
    .init(
      head: "SAN ANTONIO,\nTexas, March\n2 -\nA bank said.", text: "SAN ANTONIO, Texas",
      places: "San Antonio US"),
    .init(
      head: "PARIS -- Fashion week began.", text: "PARIS", places: "Paris FR"),
    .init(
      head: "NEW YORK, July 5, 2017 /PRNewswire/ -- A firm announced.", text: "NEW YORK",
      places: "New York US", agency: "PR Newswire"),
    .init(
      head: "LONDON--(BUSINESS WIRE)--A firm announced.", text: "LONDON", places: "London GB",
      agency: "BUSINESS WIRE"),
    .init(
      head: "BEIJING, July 5 (Xinhua) -- Trade grew.", text: "BEIJING", places: "Beijing CN",
      agency: "Xinhua"),
    .init(
      head: "UPDATE 2 - LONDON, March 3 (Reuters) - Tin fell.", text: "LONDON", places: "London GB",
      agency: "Reuters"),
    .init(
      head: "ZZYZXVILLE, March 3 - A mill closed.", text: "ZZYZXVILLE", places: ""),
    .init(
      head: "SMALLHAMLET, N.Y. — A barn burned.", text: "SMALLHAMLET, N.Y.",
      places: "Smallhamlet US"),
    .init(
      head: "UNITED NATIONS — Envoys met.", text: "UNITED NATIONS", places: "United Nations US"),
    .init(
      head: "ABOARD AIR FORCE ONE — He spoke.", text: "ABOARD AIR FORCE ONE", places: ""),
    .init(
      head: "ABOARD THE USS NIMITZ (AP) — Jets took off.", text: "ABOARD THE USS NIMITZ",
      places: "", agency: "Associated Press"),
    .init(
      head: "COEUR D'ALENE, Idaho — Snow fell.", text: "COEUR D'ALENE, Idaho",
      places: "Coeur d'Alene US"),
    .init(
      head: "PORT-AU-PRINCE, Haiti (AP) — Aid came.", text: "PORT-AU-PRINCE, Haiti",
      places: "Port-au-Prince HT", agency: "Associated Press"),
    .init(head: "NEAR MOSUL, Iraq — Dust rose.", text: "NEAR MOSUL, Iraq", places: "Mosul IQ"),
    .init(head: "NEW DELHI: The court sat.", text: "NEW DELHI", places: "New Delhi IN"),
    .init(
      head: "TOKYO/SEOUL/BEIJING, March 3 (Reuters) - Ships sailed.", text: "TOKYO/SEOUL/BEIJING",
      places: "Tokyo JP; Seoul KR; Beijing CN", agency: "Reuters"),
    // German
    .init(
      head: "Frankfurt/Main (dpa) - Die Bank tagte.", language: "de", text: "Frankfurt/Main",
      places: "Frankfurt DE", agency: "dpa"),
    .init(
      head: "Berlin, den 5. Juli 2017 – Die Bank tagte.", language: "de", text: "Berlin",
      places: "Berlin DE"),
    .init(
      head: "Berlin (dpa) – Die Minister tagten.", language: "de", text: "Berlin",
      places: "Berlin DE", agency: "dpa"),
    .init(
      head: "Kiel/Lübeck (dpa/lno) - Es regnete.", language: "de", text: "Kiel/Lübeck",
      places: "Kiel DE; Lübeck DE", agency: "dpa"),
    .init(
      head: "Hamburg – Der Hafen wuchs.", language: "de", text: "Hamburg", places: "Hamburg DE"),
    .init(
      head: "WIEN (APA) - Der Rat tagte.", language: "de", text: "WIEN", places: "Vienna AT",
      agency: "APA"),
    .init(
      head: "BERLIN dpa | Die Minister tagten.", language: "de", text: "BERLIN",
      places: "Berlin DE", agency: "dpa"),
    // French
    .init(
      head: "(AFP) – PARIS – Le vent souffle.", language: "fr", text: "PARIS", places: "Paris FR",
      agency: "Agence France-Presse"),
    .init(
      head: "PARIS, 5 juil 2017 (AFP) - Le vent souffle.", language: "fr", text: "PARIS",
      places: "Paris FR", agency: "Agence France-Presse"),
    .init(
      head: "À Bruxelles, le ministre a parlé.", language: "fr", text: "Bruxelles",
      places: "Brussels BE"),
    .init(
      head: "Genève (awp/ats) - La banque a parlé.", language: "fr", text: "Genève",
      places: "Geneva CH", agency: "AWP"),
    .init(
      head: "NEW YORK (Nations unies), 5 juil 2017 (AFP) - On parle.", language: "fr",
      text: "NEW YORK (Nations unies)", places: "New York US", agency: "Agence France-Presse"),
    .init(
      head: "À BORD DU CHARLES-DE-GAULLE — Le vent souffle.", language: "fr",
      text: "À BORD DU CHARLES-DE-GAULLE", places: ""),
    // Spanish and Portuguese
    .init(
      head: "Madrid, 5 jul (EFE).- El Gobierno habló.", language: "es", text: "Madrid",
      places: "Madrid ES", agency: "EFE"),
    .init(
      head: "MADRID, 5 Jul. (EUROPA PRESS) - El Gobierno habló.", language: "es", text: "MADRID",
      places: "Madrid ES", agency: "Europa Press"),
    .init(
      head: "CIUDAD DE MÉXICO (AP) — La lluvia cesó.", language: "es", text: "CIUDAD DE MÉXICO",
      places: "Mexico City MX", agency: "Associated Press"),
    .init(
      head: "SANTO DOMINGO, 5 de julio de 2017 - La lluvia cesó.", language: "es",
      text: "SANTO DOMINGO", places: "Santo Domingo DO"),
    .init(
      head: "Lisboa, 05 jul 2017 (Lusa) – O Governo falou.", language: "pt", text: "Lisboa",
      places: "Lisbon PT", agency: "Lusa"),
    .init(
      head: "BRASÍLIA, DF — O Senado votou.", language: "pt", text: "BRASÍLIA, DF",
      places: "Brasilia BR"),
    .init(
      head: "SÃO PAULO, SP (FOLHAPRESS) - A bolsa subiu.", language: "pt", text: "SÃO PAULO, SP",
      places: "São Paulo BR", agency: "Folhapress"),
    // Italian and Dutch
    .init(head: "ROMA – Il governo parla.", language: "it", text: "ROMA", places: "Rome IT"),
    .init(
      head: "(ANSA) - ROMA, 05 LUG - Il governo parla.", language: "it", text: "ROMA",
      places: "Rome IT", agency: "ANSA"),
    .init(
      head: "AMSTERDAM (ANP) - De trein reed.", language: "nl", text: "AMSTERDAM",
      places: "Amsterdam NL", agency: "ANP"),
    .init(
      head: "Den Haag - De Kamer stemde.", language: "nl", text: "Den Haag", places: "The Hague NL"),
    // Polish and Turkish
    .init(
      head: "Warszawa (PAP) – Sejm głosował.", language: "pl", text: "Warszawa",
      places: "Warsaw PL", agency: "PAP"),
    .init(
      head: "5.07. Kraków (PAP) - Rada głosowała.", language: "pl", text: "Kraków",
      places: "Krakow PL", agency: "PAP"),
    .init(
      head: "ANKARA (AA) - Meclis toplandı.", language: "tr", text: "ANKARA", places: "Ankara TR",
      agency: "Anadolu Agency"),
    .init(
      head: "İSTANBUL, (DHA)- Kar yağdı.", language: "tr", text: "İSTANBUL", places: "Istanbul TR",
      agency: "Demirören News Agency"),
    .init(
      head: "ANKARA / AA - Meclis toplandı.", language: "tr", text: "ANKARA", places: "Ankara TR",
      agency: "Anadolu Agency"),
    // Russian and Ukrainian
    .init(
      head: "САНКТ-ПЕТЕРБУРГ, 5 июля. /Корр. ТАСС Иван Иванов/. Дождь.", language: "ru",
      text: "САНКТ-ПЕТЕРБУРГ", places: "St. Petersburg RU", agency: "TASS"),
    .init(
      head: "МОСКВА, 5 июля — РИА Новости. Дума собралась.", language: "ru", text: "МОСКВА",
      places: "Moscow RU", agency: "RIA Novosti"),
    .init(
      head: "МОСКВА, 5 июля. /ТАСС/. Дума собралась.", language: "ru", text: "МОСКВА",
      places: "Moscow RU", agency: "TASS"),
    .init(
      head: "Москва. 5 июля. INTERFAX.RU - Дума собралась.", language: "ru", text: "Москва",
      places: "Moscow RU", agency: "Interfax"),
    .init(
      head: "КИЇВ. 5 липня. УНН. Рада зібралася.", language: "uk", text: "КИЇВ", places: "Kyiv UA",
      agency: "Ukrainian National News"),
    .init(head: "ЛЬВІВ — Трамваї їздили.", language: "uk", text: "ЛЬВІВ", places: "Lviv UA"),
    // Chinese
    .init(
      head: "新华社上海8月9日电（记者王明）轮渡恢复了。", language: "zh", text: "上海",
      places: "Shanghai CN", agency: "Xinhua"),
    .init(
      head: "本报北京8月8日讯 (记者王明) 轮渡恢复了。", language: "zh", text: "北京", places: "Beijing CN"),
    .init(
      head: "中新网无锡12月19日电 轮渡恢复了。", language: "zh", text: "无锡", places: "Wuxi CN",
      agency: "China News Service"),
  ]

  @Test(arguments: styles)
  func `reads the datelines of wires and papers`(_ row: DatelineCase) throws {
    let reading = try #require(
      GazetteerFixture.parser.parse(
        row.head, language: row.language, outletCountry: row.outletCountry))
    #expect(reading.dateline.text == row.text)
    #expect(Self.summary(reading) == row.places)
    #expect(reading.agency == row.agency)
    #expect(reading.rule.hasPrefix("dateline-"))
  }

  static let ambiguous: [DatelineCase] = [
    .init(head: "LONDON, Ont. — A", text: "LONDON, Ont.", places: "London CA"),
    .init(head: "LONDON — A", text: "LONDON", places: "London GB"),
    .init(head: "PARIS, Texas — A", text: "PARIS, Texas", places: "Paris US"),
    .init(head: "PORTLAND, Maine — A", text: "PORTLAND, Maine", places: "Portland US"),
    .init(head: "CAMBRIDGE, Mass. — A", text: "CAMBRIDGE, Mass.", places: "Cambridge US"),
    .init(head: "CAMBRIDGE — A", text: "CAMBRIDGE", places: "Cambridge GB"),
    .init(head: "CAMBRIDGE — A", outletCountry: "US", text: "CAMBRIDGE", places: "Cambridge US"),
    .init(head: "SALVADOR, Feb 26 - A", text: "SALVADOR", places: "Salvador BR"),
    .init(head: "SAN JOSE, Calif. — A", text: "SAN JOSE, Calif.", places: "San Jose US"),
    .init(head: "SAN JOSE, March 18 - A", text: "SAN JOSE", places: "San José CR"),
    .init(head: "SAN JOSE — A", outletCountry: "US", text: "SAN JOSE", places: "San Jose US"),
    .init(head: "GEORGETOWN, March 2 - A", text: "GEORGETOWN", places: "Georgetown GY"),
    .init(head: "KINGSTON, March 2 - A", text: "KINGSTON", places: "Kingston JM"),
    .init(head: "KINGSTON, Ont. — A", text: "KINGSTON, Ont.", places: "Kingston CA"),
    .init(head: "HAMILTON, Bermuda — A", text: "HAMILTON, Bermuda", places: "Hamilton BM"),
    .init(head: "TBILISI, Georgia — A", text: "TBILISI, Georgia", places: "Tbilisi GE"),
    .init(head: "ATHENS, Ga. — A", text: "ATHENS, Ga.", places: "Athens US"),
    .init(head: "ATHENS — A", text: "ATHENS", places: "Athens GR"),
    .init(head: "BETHLEHEM, Pa. — A", text: "BETHLEHEM, Pa.", places: "Bethlehem US"),
    .init(head: "BETHLEHEM, West Bank — A", text: "BETHLEHEM, West Bank", places: "Bethlehem PS"),
    .init(head: "ERIE, PA, March 19 - A", text: "ERIE, PA", places: "Erie US"),
    .init(head: "VALENCIA, Spain — A", text: "VALENCIA, Spain", places: "Valencia ES"),
    .init(head: "TRIPOLI, Lebanon — A", text: "TRIPOLI, Lebanon", places: "Tripoli LB"),
    .init(head: "TRIPOLI — A", text: "TRIPOLI", places: "Tripoli LY"),
    .init(head: "ROSTOCK, East Germany — A", text: "ROSTOCK, East Germany", places: "Rostock DE"),
    .init(head: "PERTH, Scotland — A", text: "PERTH, Scotland", places: "Perth GB"),
    .init(head: "PERTH — A", text: "PERTH", places: "Perth AU"),
    .init(head: "WASHINGTON, D.C. — A", text: "WASHINGTON, D.C.", places: "Washington US"),
  ]

  @Test func `a place that the list lacks in its state is one of its own`() throws {
    let reading = try #require(GazetteerFixture.parser.parse("VALLEY FORGE, Pa. — The boats came."))
    #expect(reading.dateline.text == "VALLEY FORGE, Pa.")
    #expect(reading.dateline.places.first?.city == "Valley Forge")
  }

  @Test(arguments: ambiguous)
  func `tells places of one name apart by qualifier, fame and outlet`(_ row: DatelineCase) throws {
    let reading = try #require(
      GazetteerFixture.parser.parse(
        row.head, language: row.language, outletCountry: row.outletCountry))
    #expect(reading.dateline.text == row.text)
    #expect(Self.summary(reading) == row.places)
  }

  @Test(arguments: [
    "BREAKING — The tower fell.", "UPDATE 2 - The tower fell.", "Q&A – What is a dateline?",
    "Syria – a country in the Middle East – is old.", "Syria – The war goes on.",
    "EXCLUSIVE: Minister resigns - sources", "ANALYSIS — What now?", "VIDEO - The tower falls",
    "The mayor of Paris – a former teacher – spoke.", "Jackson – The singer was loved.",
    "In London, March 3 was a day of rain.", "NATO - The alliance grows.", "IBM — The firm grew.",
    "He said - and he meant it - that all was well.", "Tim Cook (Apple) - The chief spoke.",
    "Paris Hilton – the heiress – was there.", "MOBILE PHONES — They are small.",
    "Angela Merkel (CDU) – Die Kanzlerin sprach.", "A - B", "- - -", "", "—", "HAMBURG",
    "2017 - A year in review", "WASHINGTON is the capital.", "Нет — это не ответ.",
    "Війна – моторошне слово.", "Berlin – eine Stadt am Fluss.", "Am Mittwoch – Regeln für alle.",
    "OPINION | The tower must fall", "COVID-19 - What to know", "I — A Love Story",
    "LONDON'S MAYOR SPOKE - AND LEFT", "THE PRESIDENT - A LIFE", "MORE: The tower falls.",
    "PARIS: where to eat", "Paris: The guide",
    "First Bancorp, Troy, N.C. - The bank grew.", "8月9日电", "北京8月9日电影上映。", "新华社8月9日电 轮渡。",
  ])
  func `takes no ordinary sentence for a dateline`(_ paragraph: String) {
    for language in [nil, "en", "de", "fr", "ru", "uk"] {
      let reading = GazetteerFixture.parser.parse(paragraph, language: language)
      #expect(reading == nil, "\(language ?? "no language"): \(String(describing: reading))")
    }
  }

  @Test func `gives the day, the printed head, the rule and the rest`() throws {
    let reading = try #require(
      GazetteerFixture.parser.parse("LA PAZ,\nMarch 5, 1987 (Reuters) - Tin\nprices fell."))
    #expect(reading.day == PrintedDay(text: "March 5, 1987", month: 3, day: 5, year: 1987))
    #expect(reading.excerpt == "LA PAZ, March 5, 1987 (Reuters) -")
    #expect(reading.rule == "dateline-capitals-day-agency")
    #expect(reading.remainder == "Tin\nprices fell.")
  }

  @Test func `keeps the sentence that a French phrase belongs to`() throws {
    let reading = try #require(
      GazetteerFixture.parser.parse("À Bruxelles, on parle.", language: "fr"))
    #expect(reading.remainder == "À Bruxelles, on parle.")
  }

  @Test(arguments: [
    ("By Ann Lee and Bo Orr in Paris", "Paris FR", "By Ann Lee and Bo Orr"),
    ("Von Anna Muster, Berlin", "Berlin DE", "Von Anna Muster"),
    ("Ann Lee, envoyée spéciale à Moscou", "Moscow RU", "Ann Lee, envoyée spéciale"),
  ])
  func `reads the place in a byline, with a rule of its own`(
    _ byline: String, _ place: String, _ rest: String
  ) throws {
    let reading = try #require(GazetteerFixture.parser.parseCorrespondent(byline))
    #expect(Self.summary(reading) == place)
    #expect(reading.remainder == rest)
    #expect(reading.rule == "byline-in-place")
  }

  @Test func `finds a German dateline behind a deck, and keeps the words`() throws {
    let text = "Die Fähre fährt wieder, sagt \"der Wirt\". Kiel/Wien – Am Montag fuhr sie."
    let reading = try #require(GazetteerFixture.parser.parseAfterDeck(text, language: "de-AT"))
    #expect(Self.summary(reading) == "Kiel DE; Vienna AT")
    #expect(reading.rule == "dateline-after-deck")
    #expect(reading.remainder == text)
  }

  @Test(arguments: [
    "Die Fähre fährt wieder, sagt er. Das Schiff – ein altes – ist neu.",
    "Die Fähre fährt wieder nach Wien – Am Montag fuhr sie nach Berlin.",
    "Die Fähre fährt wieder, sagt er. Wien – die Stadt am Fluss – wächst.", "Wien – Am Montag.",
  ])
  func `finds none in other sentences`(text: String) {
    #expect(GazetteerFixture.parser.parseAfterDeck(text, language: "de") == nil)
    #expect(GazetteerFixture.parser.parseAfterDeck(text, language: "en") == nil)
  }

  @Test(arguments: ["By Paris Hilton", "By Ann Lee", "In Paris", "", "By A in the know"])
  func `takes no name in a byline for a place`(_ byline: String) {
    #expect(GazetteerFixture.parser.parseCorrespondent(byline) == nil)
  }

  static func summary(_ reading: DatelineReading) -> String {
    reading.dateline.places.map { "\($0.city) \($0.country)" }.joined(separator: "; ")
  }
}
