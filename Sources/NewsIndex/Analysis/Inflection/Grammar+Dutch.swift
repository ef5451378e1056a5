extension Grammar {
  /// Dutch.
  static let dutch = Grammar(
    endings: """
       eeen:ee eeën:ee ees:ees es:e etje: etjes: heden:heid inkje:ing inkjes:ing ije:ij je: \
      jes: pje: pjes: chtje:cht chtjes:cht ftje:ft ftjes:ft ktje:kt ktjes:kt stje:st stjes:st \
      aatje:aat aatjes:aat atje:at atjes:at eitje:ei eitjes:ei ietje:iet ietjes:iet itje:it \
      itjes:it ootje:o ootjes:o otje:ot otjes:ot utje:ut utjes:ut tje: tjes: ies:ie ieën:ie \
      isch:isch iën:ie zeeën:zee
      """,
    unchanged: """
      abces adres alles antilles congres expres fles interes kales les loges mercedes mes nes \
      proces progres succes
      """,
    stemEndings: """
      pp:p ss:s ll:l nn:n mm:m rr:r ff:f gg:g bb:b zz:s eert:er eerd:er v:f z:s gt:g kt:k pt:p \
      mt:m md:m ngd:ng aagt:ag aakt:ak aalt:al aamt:am aant:an aapt:ap eeft:ef eegt:eg eekt:ek \
      eelt:el eemt:em eent:en eept:ep oogt:og ookt:ok oolt:ol oomt:om oont:on oopt:op uukt:uk \
      ielt:iel ient:ien oeft:oef oelt:oel oent:oen euft:euf eult:eul eunt:eun uift:uif uilt:uil \
      uint:uin ijft:ijf ijlt:ijl ijnt:ijn markt:markt
      """,
    weakVerbs: """
      aarzel acht adem adviser antwoord arbeid arrester bar barst bedel beeindig belof betog \
      blaf blas blokker boek bor bouw brand buig dank dans dat del dien dod dop draai draf \
      dreig drom druk duid dur durf duw eindig eis erf erken film fluit folter fuser gebeur \
      gelof gok gooi groei groet hak hal halver hat heers hekel hengel herdenk hinder hoef hop \
      hor huil hur inn jag juich kaart kam kamp kap ken ker klag klap klim klop knip kok \
      koppel kost krimp kruis kus kwek lad land leid lek ler leun lever lijm lof loods luid \
      luister luk mak mal meld men merk mik minder mis moord naai nader noem noter oefen offer \
      omarm onderhandel open operer pak parker pas peil pers pik plaats plak plan pleg pleit \
      plof plunder poets prat prester prober proef rak ram ras reager red regel regen reis \
      reken rem ren ril rof rok rol ruil ruim ruk rust schad schak schat scheid schel schend \
      schets schilder schors schrik schud schuil slag slop sluimer smek smokkel snap sneeuw \
      sneuvel span spar spel spoel spug stak stap start stel stem steun sticht stok stop stor \
      stort straf strek strom studer stuit stur surf tank teken tel tem test toets ton tover \
      train treur trouw twijfel uit val var vecht veil vestig vier vis vlucht voed voel voer \
      volg vorder vorm vres vul waarschuw wacht wag wak wandel was wed weg weiger wek wen wens \
      werk wijd wil wissel won wuif zak zegen zeil zend zet zoem zorg zucht zuiver
      """,
    separable: """
      achteruit tegemoet voorbij vooruit binnen achter samen tegen terug thuis vooraf langs neer \
      onder open over rond vast voor vrij weer aan bij deel door los mee toe uit vol weg af in na \
      om op
      """,
    inseparable: """
      onder over voor door mis ont ver her be er ge
      """,
    forms: """
      =gemeente gemeenten gemeentes gemeentelijk gemeentelijke
      =groente groenten groentes groentje
      =zege zeges
      =hemd hemden hemdje
      =gedaagde gedaagden
      =afgelopen
      =aangezien
      =mens mensen mensje
      =kans kansen kansje kansjes
      =wens wensen wenst wenste gewenst
      =grens grenzen
      =plaats plaatsen plaatst plaatste geplaatst plaatse plaatsje plaatsjes
      =fiets fietsen fietst fietste gefietst fietsje
      =prins prinsen prinsje
      =kaars kaarsen kaarsje
      =gans ganzen
      =lens lenzen
      =koers koersen
      =beurs beurzen
      =gegevens
      =website websites
      =wapen wapens
      =oog ogen
      =oor oren
      =jongen jongens jongetje
      =uur uren
      =dame dames dametje
      jong jongere jongeren jonger jongste
      oud oude ouder oudere oudste
      lang lange langer langere langst langste
      snel snelle sneller snellere snelst snelste
      belangrijk belangrijke belangrijker belangrijkste
      erg erger ergste
      vroege vroeger vroegere
      mooi mooie mooier mooiste
      sociaal sociale
      nationaal nationale
      internationaal internationale
      centraal centrale
      liberaal liberale liberalen
      overlijden overlijdt overleed overleden
      betrekken betrekt betrok betrokken
      overwegen overweegt overwoog overwogen
      verbinden verbindt verbond verbonden
      vertellen vertelt vertelde verteld
      zijn is ben bent was waren geweest zij
      hebben heeft heb hebt had hadden gehad
      worden wordt word werd werden geworden
      zullen zal zult zou zouden
      kunnen kan kunt kon konden gekund
      moeten moet moest moesten gemoeten
      mogen mag mocht mochten
      willen wil wilt wilde wou wilden gewild
      gaan gaat ga ging gingen gegaan
      staan staat sta stond stonden gestaan
      bestaan bestaat bestond bestonden
      ontstaan ontstaat ontstond ontstonden
      verstaan verstaat verstond
      doen doet doe deed deden gedaan
      zien ziet zie zag zagen gezien
      komen komt kom kwam kwamen gekomen
      bekomen bekomt bekwam
      geven geeft geef gaf gaven gegeven
      nemen neemt neem nam namen genomen
      ondernemen onderneemt ondernam ondernomen
      spreken spreekt spreek sprak spraken gesproken
      bespreken bespreekt besprak besproken
      vinden vindt vind vond vonden gevonden
      binden bindt bond gebonden
      winnen wint won wonnen gewonnen
      beginnen begint begin begon begonnen
      blijven blijft blijf bleef bleven gebleven
      schrijven schrijft schrijf schreef schreven geschreven
      beschrijven beschrijft beschreef beschreven
      stijgen stijgt steeg stegen gestegen
      krijgen krijgt krijg kreeg kregen gekregen
      rijden rijdt rijd reed reden gereden
      strijden strijdt streed gestreden
      lijden lijdt leed geleden
      snijden snijdt sneed gesneden
      kijken kijkt keek keken gekeken
      blijken blijkt bleek bleken gebleken
      lijken lijkt leek leken geleken
      bezwijken bezwijkt bezweek bezweken
      grijpen grijpt greep grepen gegrepen
      begrijpen begrijpt begreep begrepen
      wijzen wijst wees wezen gewezen
      bewijzen bewijst bewees bewezen
      verdwijnen verdwijnt verdween verdwenen
      schijnen schijnt scheen geschenen
      verschijnen verschijnt verscheen verschenen
      vallen valt viel vielen gevallen
      houden houdt houd hield hielden gehouden
      laten laat liet lieten gelaten
      verlaten verlaat verliet verlieten
      slapen slaapt sliep sliepen geslapen
      lopen loopt loop liep liepen gelopen
      roepen roept roep riep riepen geroepen
      vangen vangt ving vingen gevangen
      ontvangen ontvangt ontving ontvingen
      hangen hangt hing hingen gehangen
      sterven sterft stierf stierven gestorven
      helpen helpt help hielp hielpen geholpen
      werpen werpt wierp geworpen
      werven werft wierf geworven
      trekken trekt trek trok trokken getrokken
      vertrekken vertrekt vertrok vertrokken
      treffen treft trof troffen getroffen
      breken breekt breek brak braken gebroken
      steken steekt stak gestoken
      stelen steelt stal gestolen
      bevelen beveelt beval bevolen
      eten eet at aten gegeten
      lezen leest lees las lazen gelezen
      meten meet mat gemeten
      vergeten vergeet vergat vergaten
      zitten zit zat zaten gezeten
      bidden bidt bad gebeden
      liggen ligt lig lag lagen gelegen
      leggen legt leg legde legden gelegd
      zeggen zegt zeg zei zeiden gezegd
      brengen brengt breng bracht brachten gebracht
      denken denkt denk dacht dachten gedacht
      kopen koopt koop kocht kochten gekocht
      verkopen verkoopt verkoop verkocht verkochten
      zoeken zoekt zoek zocht zochten gezocht
      onderzoeken onderzoekt onderzocht onderzochten
      bezoeken bezoekt bezocht bezochten
      weten weet wist wisten geweten
      vragen vraagt vraag vroeg vroegen gevraagd
      dragen draagt drager droeg droegen gedragen
      slaan slaat sloeg sloegen geslagen
      varen vaart voer gevaren
      ervaren ervaart ervoer
      zweren zweert zwoer gezworen
      vliegen vliegt vloog vlogen gevlogen
      schieten schiet schoot schoten geschoten
      sluiten sluit sloot sloten gesloten
      besluiten besluit besloot besloten
      verliezen verliest verlies verloor verloren
      kiezen kiest kies koos kozen gekozen
      verkiezen verkiest verkoos verkozen
      bieden biedt bood boden geboden
      verbieden verbiedt verbood verboden
      genieten geniet genoot genoten
      gieten giet goot gegoten
      duiken duikt dook gedoken
      gebruiken gebruikt gebruik gebruikte gebruikten
      buigen buigt boog gebogen
      zuigen zuigt zoog gezogen
      schuiven schuift schoof geschoven
      stuiven stuift stoof
      liegen loog gelogen
      bedriegen bedriegt bedroog bedrogen
      wegen weegt woog gewogen
      bewegen beweegt bewoog bewogen
      scheren scheert schoor geschoren
      springen springt sprong gesprongen
      zingen zingt zong gezongen
      dringen dringt drong gedrongen
      dwingen dwingt dwong gedwongen
      drinken drinkt dronk gedronken
      zinken zinkt zonk gezonken
      klinken klinkt klonk geklonken
      zwemmen zwemt zwom gezwommen
      schelden scheldt schold gescholden
      gelden geldt gold golden gegolden
      vechten vecht vocht vochten gevochten
      smelten smelt smolt gesmolten
      zenden zendt zond gezonden
      verzenden verzendt verzond verzonden
      scheiden scheidt scheidde gescheiden
      bakken bakt bakte gebakken
      wassen wast waste gewassen
      lachen lacht lachte gelachen
      werken werkt werk werkte werkten gewerkt
      maken maakt maakte maakten gemaakt
      betalen betaalt betaal betaalde betaalden betaald
      stemmen stemt stem stemde stemden gestemd
      spelen speelt speelde speelden gespeeld
      leven leeft leef leefde leefden geleefd
      wonen woont woonde woonden gewoond
      horen hoort hoorde hoorden gehoord
      leren leert leerde leerden geleerd
      bouwen bouwt bouwde bouwden gebouwd
      zetten zet zette gezet
      stellen stelt stelde stelden gesteld
      tellen telt telde telden geteld
      melden meldt meldde meldden gemeld
      eisen eist eiste eisten geeist
      doden doodt doodde gedood
      redden redt redde gered
      starten start startte gestart
      stoppen stopt stopte gestopt
      openen opent opende geopend
      volgen volgt volgde volgden gevolgd
      leiden leidt leidde leidden geleid
      voeren voert voerde voerden gevoerd
      sturen stuurt stuurde stuurden gestuurd
      kennen kent kende kenden gekend
      noemen noemt noemde noemden genoemd
      groeien groeit groeide gegroeid
      dreigen dreigt dreigde gedreigd
      vrezen vreest vreesde gevreesd
      hopen hoopt hoopte gehoopt
      goed goede beter betere best beste
      veel vele meer meest meeste
      weinig minder minst
      groot grote groter grotere grootst grootste
      late later latere laatst laatste
      hoog hoge hoger hogere hoogst hoogste
      laag lage lager lagere laagst laagste
      stad steden
      schip schepen
      lid leden
      smid smeden
      dag dagen
      slag slagen
      glas glazen
      vat vaten
      gat gaten
      dak daken
      pad paden
      blad bladeren bladen
      graf graven
      god goden
      hof hoven
      oorlog oorlogen
      hertog hertogen
      kind kinderen
      ei eieren
      lied liederen
      lam lammeren
      rund runderen
      kalf kalveren
      rad raderen
      been beenderen benen
      volk volkeren volken
      gelid gelederen
      gemoed gemoederen
      koe koeien
      vlo vlooien
      museum musea museums
      datum data datums
      medium media
      centrum centra
      forum fora forums
      stadion stadions
      politicus politici
      musicus musici
      medicus medici
      historicus historici
      academicus academici
      criticus critici
      crisis crises crisissen
      basis bases basissen
      thesis theses
      zee zeeen
      idee ideeen
      knie knieen
      fotos foto
      auto autos auto's
      baby baby's babys
      leraar leraren leraars
      lerares leraressen
      prijs prijzen
      reis reizen
      huis huizen
      muis muizen
      bedrijf bedrijven
      wolf wolven
      brief brieven
      dief dieven
      officieel officiele
      financieel financiele
      commercieel commerciele
      speciaal speciale
      ministerieel ministeriele
      industrieel industriele
      reëel reeel reele
      essentieel essentiele
      potentieel potentiele
      provincieel provinciale
      premie premies
      gedachte gedachten
      ziekte ziekten ziektes
      hoogte hoogten hoogtes
      =boot boten bootje
      =bot botten botje
      =boom bomen boompje booms
      =bom bommen
      =bos bossen
      =boos boze
      =maat maten maatje maats
      =matten
      =maan manen maantje
      =man mannen manneke manneken
      =maand maanden
      =mand manden
      =raad raden
      =rat ratten ratje
      =raam ramen raampje
      =ram rammen
      =rok rokken
      =roken rookt rookte gerookt rokende roke
      =rook
      =week weken weekje
      =wek wekken wekt wekte gewekt
      =lat latten latje
      =mak makke
      =loof loven looft
      =lof
      =loot lootje
      =lot loten
      =woon
      =bar bars
      =baar baren
      =beek beken beekje
      =bek bekken
      =bel bellen
      =bal ballen
      =baal balen
      =boon bonen boontje
      =bon bonnen
      =boor boren
      =bor
      =brood broden broodje broodjes
      =bron bronnen
      =das dassen
      =daas
      =deel delen deeltjes deeltje
      =del dellen
      =doos dozen doosje
      =dos dossen
      =haar haren haartje haars
      =har
      =haak haken haakje
      =hak hakken
      =haas hazen haasje
      =has
      =heel hele heels
      =hel hellen
      =hoop hoopje
      =hop
      =kaas kazen kaasje
      =kas kassen
      =kaart kaarten kaartje kaartjes
      =kap kappen kapje kapjes
      =kaap kapen
      =kool kolen kooltje
      =kol
      =kaak kaken
      =kak
      =keel kelen
      =kel
      =kook
      =kok koks
      =laak laken
      =lak lakken
      =laan lanen laantje
      =lan
      =mer
      =mees mezen
      =mes messen
      =moot moten
      =mot motten
      =naam
      =noot noten nootje
      =not
      =paal palen paaltje
      =pal
      =paar paren paartje
      =par
      =peel pelen
      =pel pellen
      =peen penen
      =pen pennen
      =poot poten pootje
      =pot potten potje
      =pool polen
      =pol
      =roos rozen roosje
      =ros rossen
      =schaap schapen schaapje
      =schap schappen
      =schot schotten
      =slaap slaapje slaapjes
      =slap slappe
      =slot
      =speel
      =spel spellen
      =staal staaltje
      =stallen
      =staten
      =steel steeltje
      =stel
      =taak taken
      =tak takken
      =teen tenen teentje
      =ten
      =toon tonen toontje
      =ton tonnen
      =vaak
      =vak vakken
      =vaat
      =vel vellen
      =voor
      =wal wallen
      =waal walen
      =wet wetten
      =woord woorden
      =zaak zaken zaakje
      =zak zakken
      =zaal zalen zaaltje
      =zoon zonen zoons zoontje
      =zon zonnen
      klein kleine kleiner kleinere kleinst kleinste
      sterk sterke sterker sterkere sterkst sterkste
      zwak zwakke zwakker zwakkere zwakst zwakste
      kort korte korter kortere kortst kortste
      duur dure duurder duurdere duurst duurste
      goedkoop goedkope goedkoper goedkopere goedkoopst goedkoopste
      zwaar zware zwaarder zwaardere zwaarst zwaarste
      licht lichte lichter lichtere lichtst lichtste
      rijk rijke rijker rijkere rijkst rijkste
      arm arme armer armere armst armste
      nieuw nieuwe nieuwer nieuwere nieuwst nieuwste
      breed brede breder bredere breedst breedste
      smal smalle smaller smallere smalst smalste
      diep diepe dieper diepere diepst diepste
      warm warme warmer warmere warmst warmste
      koud koude kouder koudere koudst koudste
      hard harde harder hardere hardst hardste
      zacht zachte zachter zachtere zachtst zachtste
      dik dikke dikker dikkere dikst dikste
      dun dunne dunner dunnere dunst dunste
      wit witte witter wittere witst witste
      zwart zwarte zwarter zwartere zwartst zwartste
      grijs grijze grijzer grijzere grijst grijste
      lief lieve liever lievere liefst liefste
      doof dove dover dovere doofst doofste
      fel felle feller fellere felst felste
      dom domme dommer dommere domst domste
      slim slimme slimmer slimmere slimst slimste
      vlak vlakke vlakker vlakkere vlakst vlakste
      strak strakke strakker strakkere strakst strakste
      stil stille stiller stillere stilst stilste
      fris frisse frisser frissere frist friste
      plat platte platter plattere platst platste
      nat natte natter nattere natst natste
      slecht slechte slechter slechtere slechtst slechtste
      moeilijk moeilijke moeilijker moeilijkere moeilijkst moeilijkste
      makkelijk makkelijke makkelijker makkelijkere makkelijkst makkelijkste
      gevaarlijk gevaarlijke gevaarlijker gevaarlijkere gevaarlijkst gevaarlijkste
      duidelijk duidelijke duidelijker duidelijkere duidelijkst duidelijkste
      eerlijk eerlijke eerlijker eerlijkere eerlijkst eerlijkste
      vreemd vreemde vreemder vreemdere vreemdst vreemdste
      rustig rustige rustiger rustigere rustigst rustigste
      veilig veilige veiliger veiligere veiligst veiligste
      machtig machtige machtiger machtigere machtigst machtigste
      krachtig krachtige krachtiger krachtigere krachtigst krachtigste
      heftig heftige heftiger heftigere heftigst heftigste
      streng strenge strenger strengere strengst strengste
      zuiver zuivere zuiverder zuiverdere zuiverst zuiverste
      helder heldere helderder helderdere helderst helderste
      donker donkere donkerder donkerdere donkerst donkerste
      somber sombere somberder somberdere somberst somberste
      droog droge droger drogere droogst droogste
      rood rode roder rodere roodst roodste
      geel gele geler gelere geelst geelste
      groen groene groener groenere groenst groenste
      blauw blauwe blauwer blauwere blauwst blauwste
      hevig hevige heviger hevigere hevigst hevigste
      ernstig ernstige ernstiger ernstigere ernstigst ernstigste
      nauw nauwe nauwer nauwere nauwst nauwste
      ruim ruime ruimer ruimere ruimst ruimste
      scherp scherpe scherper scherpere scherpst scherpste
      glad glade glader gladere gladst gladste
      recht rechte rechter rechtere rechtst rechtste
      scheef scheve schever schevere scheefst scheefste
      stoer stoere stoerder stoerdere stoerst stoerste
      zeldzaam zeldzame zeldzamer zeldzamere zeldzaamst zeldzaamste
      langzaam langzame langzamer langzamere langzaamst langzaamste
      zorgzaam zorgzame zorgzamer zorgzamere zorgzaamst zorgzaamste
      eenvoudig eenvoudige eenvoudiger eenvoudigere eenvoudigst eenvoudigste
      gelukkig gelukkige gelukkiger gelukkigere gelukkigst gelukkigste
      bang bange banger bangere bangst bangste
      trots trotse trotser trotsere trotst trotste
      vies vieze viezer viezere viest vieste
      gezond gezonde gezonder gezondere gezondst gezondste
      ziek zieke zieker ziekere ziekst ziekste
      actief actieve actiever actievere actiefst actiefste
      passief passieve passiever passievere passiefst passiefste
      positief positieve positiever positievere positiefst positiefste
      negatief negatieve negatiever negatievere negatiefst negatiefste
      effectief effectieve effectiever effectievere effectiefst effectiefste
      agressief agressieve agressiever agressievere agressiefst agressiefste
      intensief intensieve intensiever intensievere intensiefst intensiefste
      nerveus nerveuze nerveuzer nerveuzere nerveust nerveuste
      serieus serieuze serieuzer serieuzere serieust serieuste
      religieus religieuze religieuzer religieuzere religieust religieuste
      collega collegas
      technicus technici
      katholiek katholieke katholieken
      hoen hoenderen
      vader vaders vaderen
      bestuurder bestuurders
      gebeurtenis gebeurtenissen
      vonnis vonnissen
      begrafenis begrafenissen
      getuigenis getuigenissen
      gevangenis gevangenissen
      geheimenis geheimenissen
      =niet
      =niets
      =nieuws
      =les lessen
      =overheid overheden overheids
      =ruimte ruimtes ruimten
      =gezondheid
      =rechts rechtse
      =waarde waarden waardes
      =japans japanse
      =pakket pakketten pakketje
      =regeling regelingen
      =arts artsen
      =art
      =klas klassen
      =klasse klasses
      =plant planten plantje
      =plan plannen
      =planeet planeten
      =mars
      =wild
      =spaans spaanse
      =spannend spannende spannender spannendste
      =zone zones
      =baard baarden
      =bas
      =baas bazen baasje
      =aarde aardes
      =aard
      =bord borden
      =boord boorden
      =borst borsten
      =geboorte geboorten geboortes
      =kerst
      =miss
      =agent agenten
      =agente agentes
      =steen stenen steentje
      =gewonde gewonden
      =gewoonte gewoonten gewoontes
      =dienst diensten dienste
      =wonde wonden wondje
      =rekening rekeningen
      =veiligheid
      =zekerheid zekerheden
      =persoonlijkheid persoonlijkheden
      =eens
      =eind einde einden
      =eerst
      =slechts
      =langs
      =reeds
      =zelfs
      =straks
      =paas
      =dans dansen dansje
      =daan daantje
      =opening openingen
      =openbaar openbare
      =betrekking betrekkingen
      =oplossing oplossingen
      =vertaling vertalingen
      =verbinding verbindingen
      =beweging bewegingen
      =ervaring ervaringen
      =bedoeling bedoelingen
      =verdediging verdedigingen
      =ontmoeting ontmoetingen
      =vergadering vergaderingen
      =gedeelte gedeelten gedeeltes
      =buur buren
      =bui buien buitje
      =buis buizen
      =bus bussen
      =boter
      =balie balies
      =bank banken
      =band banden
      =beker bekers
      =beest beesten
      =bes bessen
      =bed bedden
      =bede beden
      =blok blokken
      =broer broers
      =broek broeken broekie
      =brug bruggen
      =cel cellen
      =dal dalen
      =dam dammen
      =deeg
      =deur deuren
      =dier dieren
      =ding dingen
      =doel doelen
      =dorp dorpen dorpje
      =dorst
      =dop doppen dopje
      =doop dopen
      =draad draden draadje
      =fout fouten
      =gas gassen
      =gast gasten
      =geest geesten
      =geit geiten
      =graaf
      =groep groepen groepje
      =haan hanen haantje
      =haven havens haventje
      =heer heren heertje
      =held helden
      =hek hekken
      =hert herten hertje
      =hart harten hartje
      =hoofd hoofden
      =hond honden
      =huid huiden
      =hut hutten hutje
      =jas jassen
      =kanaal kanalen kanaaltje
      =kam kammen
      =kamer kamers
      =kamp kampen
      =kat katten katje
      =kerk kerken
      =kern kernen
      =kist kisten
      =koning koningen
      =kop koppen kopje koppie koppies
      =koor koren koortje
      =kunst kunsten
      =kust kusten
      =lamp lampen lampje
      =land landen
      =leger legers
      =leeuw leeuwen
      =lip lippen lipje lipjes
      =lijn lijnen
      =lijst lijsten
      =macht machten
      =markt markten marktje
      =minister ministers
      =ministerie ministeries
      =mond monden
      =munt munten muntje
      =muur muren muurtje muurtjes
      =naald naalden
      =nacht nachten
      =neef neven neefje
      =neus neuzen
      =oom ooms
      =paard paarden
      =peer peren peertje
      =pers
      =pijn pijnen
      =plank planken
      =poort poorten poortje
      =post posten
      =reus reuzen
      =ring ringen
      =school scholen schooltje
      =schol schollen
      =sok sokken
      =som sommen
      =spoor sporen spoortje
      =staf staven
      =stam stammen
      =ster sterren
      =stof stoffen
      =straat straten straatje
      =straf straffen
      =stuk stukken stukkie
      =taal talen taaltje
      =tand tanden
      =tas tassen
      =team teams
      =top toppen topje
      =tor torren
      =toren torens torentje
      =trein treinen
      =tuin tuinen
      =vaas vazen vaasje
      =veer veren veertje
      =ver verre
      =vlag vlaggen
      =vlaag vlagen
      =voet voeten voetje
      =vogel vogels
      =vrouw vrouwen
      =vuur vuren vuurtje
      =wolk wolken
      =wond
      """)
}
