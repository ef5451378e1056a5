extension Grammar {
  /// German.
  static let german = Grammar(
    endings: """
       ien:ie innen:in ismen:ismus ismus:ismus ium:ie ungen:ung
      """,
    unchanged: """
      bien ernst etwas gebiet gehalt gericht gesicht gestalt gewalt gewicht herbst markt wien
      """,
    stemEndings: """
      iert:i eln:el bt:b gt:g tet:t det:d cknet:ckn chnet:chn ffnet:ffn dnet:dn belt:bel delt:del \
      felt:fel kelt:kel melt:mel pelt:pel selt:sel telt:tel os:o as:a ys:y
      """,
    weakVerbs: """
      acht ahn ahnd alt antwort arbeit atm auss bau beb belast bettel beug bild blick blitz \
      blocki bluh blut bohr boom box brauch brems buch bundel dank dau deck dehn demut deut \
      dien dreh droh druck ehr eign eil ein end ent erb ernt fass fehl feiern feu film fisch \
      flucht folg ford form forsch frag freu fuhl fuhr full furcht fusioni garanti gehor gelt \
      glaub gleit grund gruss haft halbi handel heil heirat heiz hind hoff hol hor hung impf \
      irr jag jubel kampf kauf kehr keim kennzeichn kipp klag klar kleb klett klick klingel \
      klopf knupf koch kont kost krach krieg kritisi kumm kurz kuss lach lachel lag lahm land \
      laut leb leg lehn lehr leist leit lenk lern leucht lief lob lock lohn los mach mahn mal \
      mangel mein meist meld merk miet mild mind misch mord mund nah nenn nutz offn opf ordn \
      ort pack park pass pfleg plan plund prag prall press prob pruf ras raub raum reagi rechn \
      red regel regn reich reif reis reiz rett richt ruck ruh ruhr rust sag sammel saub schad \
      schatz schau scheit schenk schick schild schimpf schlicht schmeck schmelz schmuggel \
      schul schuld schutz schwach schwank sehn senk setz sich sieg sorg spalt spar spekuli \
      spend sperr spiel spreng spur stamm stapel stark start steck steig stell steu stift \
      stimm stopp stor straf strahl streb streck streich streik sturm sturz stutz such tank \
      tauch tausch teil test tob tot traini trau traum trenn uben wach wag wahl wahr wand warn \
      wart wechsel weck weh wehr weich weig wein wert wett widm wirk wohn woll wund wunsch \
      zahl zeichn zeig zelt zerr ziel zitt zog zund zurn zweifel
      """,
    separable: """
      auseinander gegenüber entgegen herunter hinunter dagegen herüber hinüber vorüber überein \
      zurecht empor herauf hinauf heraus hinaus herein hinein hervor herbei hinweg voraus vorbei \
      heran herab herum hinab hinzu voran umher davon dazu heim hoch \
      zusammen bekannt bereit kennen nieder weiter wieder zurück durch statt unter fern fest \
      fort frei nach teil über auf aus bei dar ein her hin los mit vor weg ab an um zu
      """,
    inseparable: """
      unter wider miss über ent ver zer be er
      """,
    forms: """
      =während währenden währende
      nachbar nachbarn
      problem probleme problemen problems
      frei freie freien freier freies freiem
      modern moderne modernen moderner modernes
      mehrere mehreren mehrerer
      ungar ungarn
      tipp tipps
      info infos
      nazi nazis
      drittel dritteln
      schlüssel schlüsseln
      gebären geboren gebar
      geschehen geschieht geschah
      schritt schritte schritten schritts
      sein ist bin sind seid war waren gewesen
      haben hat hast habe hatte hatten gehabt
      werden wird werde wurde wurden geworden worden
      können kann konnte konnten gekonnt
      müssen muss musste mussten gemusst
      sollen soll sollte sollten
      wollen will wollte wollten gewollt
      dürfen darf durfte durften
      mögen mag mochte mochten
      wissen weiss wusste wussten gewusst
      gehen geht ging gingen gegangen
      stehen steht stand standen gestanden
      entstehen entsteht entstand entstanden
      bestehen besteht bestand bestanden
      verstehen versteht verstand verstanden
      nehmen nimmt nahm nahmen genommen
      annehmen annimmt annahm angenommen
      aufnehmen aufnimmt aufnahm aufgenommen
      übernehmen übernimmt übernahm übernahmen übernommen
      teilnehmen teilnimmt teilnahm teilgenommen
      festnehmen festnimmt festnahm festgenommen
      geben gibt gab gaben gegeben
      bekanntgeben bekanntgegeben
      abgeben abgegeben
      ausgeben ausgegeben
      aufgeben aufgegeben
      zugeben zugegeben
      vergeben vergibt vergab
      ergeben ergibt ergab ergaben
      sehen sieht sah sahen gesehen
      vorsehen vorgesehen
      ansehen angesehen
      sprechen spricht sprach sprachen gesprochen
      versprechen verspricht versprach versprachen versprochen
      entsprechen entspricht entsprach
      aussprechen ausgesprochen
      treffen trifft traf trafen getroffen
      betreffen betrifft betraf betroffen
      eintreffen eingetroffen
      finden findet fand fanden gefunden
      stattfinden stattgefunden
      bleiben bleibt blieb blieben geblieben
      schreiben schreibt schrieb schrieben geschrieben
      beschreiben beschreibt beschrieb beschrieben
      steigen steigt stieg stiegen gestiegen
      fallen fällt fiel fielen gefallen
      gefällt gefiel
      entfallen entfällt entfiel
      halten hält hielt hielten gehalten
      erhalten erhält erhielt erhielten
      behalten behält behielt
      enthalten enthält enthielt enthielten
      festhalten festgehalten
      lassen lässt liess liessen gelassen
      verlassen verlässt verliess verliessen
      entlassen entlässt entliess
      laufen läuft lief liefen gelaufen
      sterben stirbt starb starben gestorben
      werben wirbt warb geworben
      bewerben bewirbt bewarb beworben
      erwerben erwirbt erwarb erworben
      bringen bringt brachte brachten gebracht
      verbringen verbringt verbrachte verbracht
      denken denkt dachte dachten gedacht
      kennen kennt kannte kannten gekannt
      nennen nennt nannte nannten genannt
      rennen rennt rannte gerannt
      brennen brennt brannte gebrannt
      senden sendet sandte gesandt gesendet
      wenden wendet wandte gewandt
      gewinnen gewinnt gewann gewannen gewonnen
      beginnen beginnt begann begannen begonnen
      verlieren verliert verlor verloren
      fliegen fliegt flog flogen geflogen
      ziehen zieht zog zogen gezogen
      beziehen bezieht bezog bezogen
      zurückziehen zurückgezogen
      schießen schiessen schiesst schoss schossen geschossen
      schließen schliessen schliesst schloss schlossen geschlossen
      beschließen beschliessen beschliesst beschloss beschlossen
      ausschließen ausschliessen ausgeschlossen
      abschließen abschliessen abgeschlossen
      anschließen anschliessen angeschlossen
      sitzen sitzt sass sassen gesessen
      liegen liegt lag lagen gelegen
      legen legt legte legten gelegt
      lügen lügt log gelogen
      bieten bietet bot boten geboten
      verbieten verbietet verbot verboten
      anbieten angeboten
      bitten bittet bat baten gebeten
      essen isst ass assen gegessen
      fressen frisst frass gefressen
      vergessen vergisst vergass vergassen
      messen misst gemessen
      lesen liest las lasen gelesen
      helfen hilft half halfen geholfen
      werfen wirft warf warfen geworfen
      vorwerfen vorgeworfen
      brechen bricht brach brachen gebrochen
      verbrechen verbricht
      stechen sticht stach gestochen
      kommen kommt kam kamen gekommen
      bekommen bekommt bekam bekamen
      ankommen angekommen
      fahren fährt fuhr fuhren gefahren
      erfahren erfährt erfuhr
      tragen trägt trug trugen getragen
      schlagen schlägt schlug schlugen geschlagen
      vorschlagen vorgeschlagen
      laden lädt lud luden geladen
      einladen eingeladen
      wachsen wächst wuchs wuchsen gewachsen
      waschen wäscht wusch gewaschen
      schaffen schafft schuf geschaffen geschafft
      rufen ruft rief riefen gerufen
      aufrufen aufgerufen
      raten rät riet geraten
      treten tritt trat traten getreten
      zurücktreten zurückgetreten
      auftreten aufgetreten
      vertreten vertritt vertrat
      betreten betritt betrat
      fangen fängt fing fingen gefangen
      anfangen angefangen
      empfangen empfängt empfing
      hängen hängt hing hingen gehangen
      singen singt sang sangen gesungen
      sinken sinkt sank sanken gesunken
      trinken trinkt trank getrunken
      springen springt sprang gesprungen
      zwingen zwingt zwang gezwungen
      binden bindet band gebunden
      verbinden verbindet verband verbunden
      verschwinden verschwindet verschwand verschwunden
      gelingen gelingt gelang gelungen
      klingen klingt klang geklungen
      schwimmen schwimmt schwamm geschwommen
      stehlen stiehlt stahl gestohlen
      befehlen befiehlt befahl befohlen
      empfehlen empfiehlt empfahl empfohlen
      heben hebt hob gehoben
      schieben schiebt schob geschoben
      fliehen flieht floh flohen geflohen
      frieren friert fror gefroren
      riechen riecht roch gerochen
      fließen fliessen fliesst floss geflossen
      genießen geniessen geniesst genoss genossen
      greifen greift griff griffen gegriffen
      angreifen angreift angegriffen
      begreifen begreift begriff
      reiten reitet ritt geritten
      schneiden schneidet schnitt geschnitten
      leiden leidet litt gelitten
      streiten streitet stritt stritten gestritten
      schreiten schreitet geschritten
      reißen reissen reisst riss gerissen
      treiben treibt trieb getrieben
      schweigen schweigt schwieg geschwiegen
      scheinen scheint schien schienen geschienen
      erscheinen erscheint erschien erschienen
      leihen leiht lieh geliehen
      verzeihen verzeiht verzieh
      entscheiden entscheidet entschied entschieden
      unterscheiden unterscheidet unterschied unterschieden
      meiden meidet mied gemieden
      vermeiden vermeidet vermied vermieden
      weisen weist wies gewiesen
      beweisen beweist bewies bewiesen
      tun tut tat taten getan
      backen backt buk gebacken
      graben gräbt grub gegraben
      heißen heissen heisst hiess hiessen geheissen
      stoßen stossen stösst stiess gestossen
      hauen haut gehauen
      machen macht machte gemacht
      sagen sagt sagte sagten gesagt
      fragen fragt fragte gefragt
      wählen wählt wählte gewählt
      zählen zählt zählte gezählt
      zahlen zahlt zahlte gezahlt
      fördern fördert förderte gefördert
      fordern fordert forderte gefordert
      töten tötet tötete getötet
      arbeiten arbeitet arbeitete gearbeitet
      kaufen kauft kaufte gekauft
      stellen stellt stellte gestellt
      setzen setzt setzte gesetzt
      führen führt führte geführt
      zeigen zeigt zeigte gezeigt
      spielen spielt spielte gespielt
      leben lebt lebte lebten gelebt
      planen plant plante geplant
      öffnen öffnet öffnete geöffnet
      bauen baut baute gebaut
      hören hört hörte gehört
      glauben glaubt glaubte geglaubt
      lernen lernt lernte gelernt
      lehren lehrt lehrte gelehrt
      suchen sucht suchte gesucht
      nutzen nutzt nutzte genutzt
      klagen klagt klagte geklagt
      retten rettet rettete gerettet
      senken senkt senkte gesenkt
      kosten kostet kostete gekostet
      kämpfen kämpft kämpfte gekämpft
      warnen warnt warnte gewarnt
      gründen gründet gründete gegründet
      prüfen prüft prüfte geprüft
      starten startet startete gestartet
      stoppen stoppt stoppte gestoppt
      teilen teilt teilte geteilt
      melden meldet meldete gemeldet
      leiten leitet leitete geleitet
      schützen schützt schützte geschützt
      stärken stärkt stärkte gestärkt
      stürzen stürzt stürzte gestürzt
      wechseln wechselt wechselte gewechselt
      handeln handelt handelte gehandelt
      sammeln sammelt sammelte gesammelt
      wandern wandert wanderte gewandert
      ändern ändert änderte geändert
      feiern feiert feierte gefeiert
      feuern feuert feuerte gefeuert
      steuern steuert steuerte gesteuert
      liefern liefert lieferte geliefert
      gut besser beste besten bester bestes
      hoch hohe hohen hoher hohes höher höhere höheren höchste höchsten
      groß gross grosse grösser grössere grössten grösste
      nah nahe näher nähere nächste nächsten
      viel viele mehr meisten meiste
      alt älter ältere älteste
      jung jünger jüngere jüngste
      lang länger längere längste
      kurz kürzer kürzere kürzeste
      stark stärker stärkere stärkste
      schwach schwächer schwächere
      arm ärmer ärmere ärmste
      hart härter härteste
      warm wärmer
      kalt kälter
      klug klüger
      zentrum zentren zentrums
      museum museen museums
      datum daten datums
      album alben albums
      forum foren forums
      visum visa visums
      individuum individuen
      votum voten
      faktum fakten
      serum seren
      spektrum spektren
      ultimatum ultimaten
      referendum referenden
      virus viren
      globus globen
      rhythmus rhythmen
      bonus boni
      modus modi
      zyklus zyklen
      typus typen
      thema themen themas
      firma firmen
      drama dramen
      dogma dogmen
      villa villen
      pizza pizzen
      arena arenen
      ära ären
      skala skalen
      konto konten kontos
      risiko risiken risikos
      fresko fresken
      lexikon lexika
      stadion stadien stadions
      kriterium kriterien
      praxis praxen
      basis basen
      krise krisen krisis
      dosis dosen
      analyse analysen
      these thesen
      epos epen
      prinzip prinzipien prinzips
      material materialien materials
      mineral mineralien
      reptil reptilien
      fossil fossilien
      indiz indizien
      adverb adverbien
      bau baus bauten
      streik streiks
      euro euros
      auto autos
      büro büros
      kino kinos
      foto fotos
      video videos
      team teams
      club clubs
      park parks
      job jobs
      chef chefs
      star stars
      hotel hotels
      restaurant restaurants
      kaufmann kaufleute kaufleuten
      fachmann fachleute fachleuten
      bus busse bussen
      ergebnis ergebnisse ergebnissen
      ereignis ereignisse ereignissen
      gefängnis gefängnisse gefängnissen
      bündnis bündnisse bündnissen
      verhältnis verhältnisse verhältnissen
      zeugnis zeugnisse zeugnissen
      ärztin ärztinnen
      arzt ärzte ärzten arztes
      herr herrn herren
      herz herzen herzens
      name namen namens
      haus hauses häuser häusern
      tochter töchtern
      mutter müttern
      bruder brüdern
      =rat rats räte räten
      =rate
      =lage
      =lager lagern lagers
      =wunde wunden
      =wunder wundern wunders
      =wand wände wänden
      =wandel wandels
      =wolle
      =mal male malen
      =maler malern malers
      =malt malte gemalt
      =leber lebern
      =kamm kämme kämmen
      =kammer kammern
      =mass masse massen
      =statist statisten
      =statistik statistiken
      =messe
      =messer messern messers
      =bauer bauern bauers
      =arme armen
      =armee armeen
      =tag tage tagen tages
      =tagung tagungen
      =mitte
      =mittel mitteln
      =leiter leitern leiters
      =land landes länder ländern
      =landung landungen
      =hafen hafens
      =haft
      =hand hände händen
      =handel handels
      =kost
      =uhr uhren
      =bank banken
      =bänke
      =bände
      =regen regens
      =regel regeln
      =regierung regierungen regierungs
      =recht rechte rechten rechts
      =richter richtern richters
      =universität universitäten
      =universum universen
      =organ organe organen organs
      =organisation organisationen
      =organisieren organisiert organisierte organisierten organisierter organisiere
      =general generäle generals generälen
      =generation generationen
      =minister ministern ministers
      =ministerium ministerien ministeriums
      =polizei
      =polizist polizisten
      =politik politiken
      =politiker politikern politikers
      =kapital kapitals
      =kapitän kapitäne kapitäns
      =wasser wassers gewässer
      =schule schulen
      =schüler schülern schülers
      =schuld schulden
      =sommer sommers sommern
      =summe summen
      =summer summers
      =folge folgen
      =folger
      =feier
      =feuer feuers
      =fall falls fälle fällen
      =reich reiches
      =reiche reichen
      =tor tore toren tores
      =tour touren
      =tür türen
      =türke türken
      =töne tönen
      =ton tons
      =tonne tonnen
      =kasse kassen
      =kassel
      =linse linsen
      =linie linien
      =leute leuten
      =dame damen
      =damm dämme
      =decke decken
      =deck decks
      =ecke ecken
      =erbe erben erbes
      =erbse erbsen
      =puppe puppen
      =truppe truppen
      =trupp trupps
      =wirt wirte wirten
      =wirtschaft
      =zelle zellen
      =zeile zeilen
      =ziel ziele zielen ziels
      =zug züge zügen zuges
      =zoll zölle zöllen
      =seit
      =seite seiten
      =wegen
      =nicht
      =nichts
      =links
      =teils
      =fehler fehlern fehlers
      =arbeiter arbeitern arbeiters arbeiterin arbeiterinnen
      =spieler spielern spielers spielerin spielerinnen
      =fahrer fahrern fahrers fahrerin fahrerinnen
      =lehrer lehrern lehrers lehrerin lehrerinnen
      =besucher besuchern besuchers besucherin besucherinnen
      =besitzer besitzern besitzers besitzerin
      =nutzer nutzern nutzers nutzerin nutzerinnen
      =anbieter anbietern anbieters
      =kämpfer kämpfern kämpfers
      =gründer gründern gründers gründerin
      =wähler wählern wählers wählerin wählerinnen
      =führer führern führers führerin
      =leser lesern lesers leserin leserinnen
      =musiker musikern musikers musikerin musikerinnen
      =sieger siegern siegers siegerin
      =verlierer verlierern verlierers
      =vertreter vertretern vertreters vertreterin
      =anfänger anfängern anfängers
      =europäer europäern europäers
      =berliner berlinern berliners
      =wiener wienern wieners
      =händler händlern händlers
      =planet planeten
      =küche küchen
      =kuchen kuchens
      =gerät geräte geräten gerätes geräts
      =gast gäste gästen gastes gasts
      =gas gase gasen gases
      =länge längen
      =grösse grössen
      =höhe höhen
      =nähe
      =wille willens
      =gesicht gesichter gesichtern gesichts gesichtes
      =sicht sichten
      =leider
      =art arten
      =grad grade graden grades
      =zufall zufälle zufällen zufalls
      =jugend
      =abends
      =nachts
      =morgens
      =anfangs
      =westen westens
      =osten ostens
      =norden nordens
      =süden südens
      =besonders
      =bereits
      =übrigens
      =jeweils
      =europa europas
      =gesundheit gesundheits
      =sicherheit sicherheiten sicherheits
      =öffentlichkeit
      =persönlichkeit persönlichkeiten
      =schade
      =natur naturen
      =techniker technikern technikers
      =mechaniker mechanikern mechanikers
      =kritiker kritikern kritikers
      =kritik kritiken
      =maschine maschinen
      =kirsche kirschen
      =kirche kirchen
      =horst
      =horn hörner hörnern
      =karte karten
      =karton kartons
      =kassette kassetten
      =kontor
      =kraft kräfte kräften
      =kraut kräuter
      =kunde kunden
      =kunst künste künsten
      =last lasten
      =laster lastern lasters
      =mauer mauern
      =maul mäuler
      =mut mutes
      =note noten
      =not nöte nöten
      =ort orte orten ortes orts
      =orden ordens
      =pass pässe pässen passes
      =pause pausen
      =pfeife pfeifen
      =pfeil pfeile pfeilen
      =post
      =posten postens
      =preis preise preisen preises
      =presse
      =rasse rassen
      =rast
      =ratte ratten
      =reise reisen
      =reis
      =rente renten
      =rinde rinden
      =rind rinder rindern rindes
      =rose rosen
      =ross rösser
      =ruder rudern ruders
      =sache sachen
      =sach
      =schale schalen
      =schalter schaltern schalters
      =scheibe scheiben
      =schiff schiffe schiffen schiffes schiffs
      =schirm schirme schirmen
      =schlange schlangen
      =schnecke schnecken
      =stall ställe ställen
      =stadt städte städten
      =staat staaten staates staats
      =station stationen
      =stier stiere stieren
      =stimme stimmen
      =stirn
      =stock stöcke stöcken
      =stoff stoffe stoffen stoffes stoffs
      =strafe strafen
      =strasse strassen
      =stück stücke stücken stücks
      =stufe stufen
      =sonne sonnen
      =sohn söhne söhnen sohnes
      =sorte sorten
      =tasche taschen
      =tasse tassen
      =taste tasten
      =tafel tafeln
      =torte torten
      =tracht trachten
      =treppe treppen
      =wache wachen
      =wachs
      =wagen wagens
      =waage waagen
      =wald wälder wäldern waldes
      =wein weine weinen weins
      =weile
      =welle wellen
      =welt welten
      =wetter wetters
      =wette wetten
      =wiese wiesen
      =winde
      =wolf wölfe wölfen
      =zelt zelte zelten
      =zeuge zeugen
      =zeug
      =zeit zeiten
      =zone zonen
      """)
}
