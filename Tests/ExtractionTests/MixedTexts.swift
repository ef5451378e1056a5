/// Reports in ten languages of one matter, each with a sentence that a report in another language may quote.
///
/// Written for these tests; the four sentences of a report stand as paragraphs.
enum MixedTexts {
  struct Report: Sendable {
    var language: String
    var paragraphs: [String]
    var quotation: String
  }

  static let reports = [
    Report(
      language: "en",
      paragraphs: [
        "The council of the harbour town voted on Tuesday to close the old bridge for eleven months.",
        "Lorry drivers will have to take the road through the hills, which is narrow in winter.",
        "A builder from the next valley said the work could have been done by night.",
        "Nobody in the hall asked what it would cost the ferry company.",
      ],
      quotation:
        "We were told about it only when the barriers had already been put up along the river bank, and nobody answered our letters."
    ),
    Report(
      language: "de",
      paragraphs: [
        "Der Rat der Hafenstadt hat am Dienstag beschlossen, die alte Brücke elf Monate lang zu sperren.",
        "Lastwagen müssen über die Straße durch die Hügel fahren, die im Winter schmal ist.",
        "Ein Bauunternehmer aus dem Nachbartal sagte, man hätte nachts arbeiten können.",
        "Im Saal fragte niemand, was das die Fährgesellschaft kosten wird.",
      ],
      quotation:
        "Wir haben davon erst erfahren, als die Absperrungen am Ufer schon standen, und auf unsere Briefe hat niemand geantwortet."
    ),
    Report(
      language: "fr",
      paragraphs: [
        "Le conseil de la ville portuaire a décidé mardi de fermer le vieux pont pendant onze mois.",
        "Les camions devront passer par la route des collines, qui est étroite en hiver.",
        "Un entrepreneur de la vallée voisine a dit que les travaux pouvaient se faire la nuit.",
        "Dans la salle, personne n'a demandé ce que cela coûterait à la compagnie de bacs.",
      ],
      quotation:
        "Nous ne l'avons appris que lorsque les barrières étaient déjà posées le long de la rive, et personne n'a répondu à nos lettres."
    ),
    Report(
      language: "es",
      paragraphs: [
        "El consejo de la ciudad portuaria decidió el martes cerrar el viejo puente durante once meses.",
        "Los camiones tendrán que tomar la carretera de las colinas, que es estrecha en invierno.",
        "Un constructor del valle vecino dijo que las obras se podían haber hecho de noche.",
        "En la sala nadie preguntó cuánto le costaría a la compañía de transbordadores.",
      ],
      quotation:
        "Nos enteramos solo cuando las vallas ya estaban puestas a lo largo de la orilla, y nadie respondió a nuestras cartas."
    ),
    Report(
      language: "it",
      paragraphs: [
        "Il consiglio della città portuale ha deciso martedì di chiudere il vecchio ponte per undici mesi.",
        "I camion dovranno prendere la strada delle colline, che d'inverno è stretta.",
        "Un costruttore della valle vicina ha detto che i lavori si potevano fare di notte.",
        "In sala nessuno ha chiesto quanto costerà alla compagnia dei traghetti.",
      ],
      quotation:
        "Lo abbiamo saputo soltanto quando le transenne erano già state messe lungo la riva, e nessuno ha risposto alle nostre lettere."
    ),
    Report(
      language: "pt",
      paragraphs: [
        "O conselho da cidade portuária decidiu na terça-feira fechar a velha ponte durante onze meses.",
        "Os caminhões terão de usar a estrada das colinas, que é estreita no inverno.",
        "Um construtor do vale vizinho disse que as obras podiam ter sido feitas à noite.",
        "Na sala ninguém perguntou quanto isso custaria à companhia de balsas.",
      ],
      quotation:
        "Só soubemos disso quando as barreiras já tinham sido colocadas ao longo da margem, e ninguém respondeu às nossas cartas."
    ),
    Report(
      language: "nl",
      paragraphs: [
        "De raad van de havenstad besloot dinsdag de oude brug elf maanden lang te sluiten.",
        "Vrachtwagens moeten de weg door de heuvels nemen, die in de winter smal is.",
        "Een aannemer uit het dal ernaast zei dat het werk ook 's nachts had gekund.",
        "In de zaal vroeg niemand wat het de veerdienst zou kosten.",
      ],
      quotation:
        "Wij hoorden het pas toen de hekken al langs de oever waren gezet, en niemand heeft onze brieven beantwoord."
    ),
    Report(
      language: "pl",
      paragraphs: [
        "Rada portowego miasta zdecydowała we wtorek o zamknięciu starego mostu na jedenaście miesięcy.",
        "Ciężarówki będą musiały jeździć drogą przez wzgórza, która zimą jest wąska.",
        "Przedsiębiorca z sąsiedniej doliny powiedział, że prace można było prowadzić nocą.",
        "Na sali nikt nie zapytał, ile to będzie kosztować przewoźnika promowego.",
      ],
      quotation:
        "Dowiedzieliśmy się o tym dopiero wtedy, gdy bariery stały już wzdłuż brzegu, a na nasze listy nikt nie odpowiedział."
    ),
    Report(
      language: "ru",
      paragraphs: [
        "Совет портового города решил во вторник закрыть старый мост на одиннадцать месяцев.",
        "Грузовикам придётся ездить по дороге через холмы, которая зимой узка.",
        "Строитель из соседней долины сказал, что работы можно было вести ночью.",
        "В зале никто не спросил, во сколько это обойдётся паромной компании.",
      ],
      quotation:
        "Мы узнали об этом только тогда, когда ограждения уже стояли вдоль берега, и на наши письма никто не ответил."
    ),
    Report(
      language: "uk",
      paragraphs: [
        "Рада портового міста вирішила у вівторок закрити старий міст на одинадцять місяців.",
        "Вантажівкам доведеться їздити дорогою через пагорби, яка взимку вузька.",
        "Будівельник із сусідньої долини сказав, що роботи можна було вести вночі.",
        "У залі ніхто не запитав, скільки це коштуватиме поромній компанії.",
      ],
      quotation:
        "Ми дізналися про це лише тоді, коли огорожі вже стояли вздовж берега, і на наші листи ніхто не відповів."
    ),
  ]
}
