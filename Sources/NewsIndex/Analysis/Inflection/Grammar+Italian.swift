extension Grammar {
  /// Italian.
  static let italian = Grammar(
    conjugations: .italian,
    nounEndings: " o: a: e: i: io: ia: ie: ii:",
    endings: """
       ana:ano ane:ano ani:ano che:ca chi:co cie:cia ghe:ga ghi:go gie:gia ieri:iere \
      trice:tore trici:tore zione:zione
      """,
    unchanged: """
      affinché anche anzi benché che chi finché giacché perche perché poiché
      """,
    nouns: """
      adriana adriano ago albania alessandra alessandro algeria andamento angela angelo anima
      animo anna antonia antonio anzi arabia arancia arancio argentina armenia austria balla ballo
      banca banco banda bando bar bara barba barca base bilancia bilancio bocca boccia bolla borgo
      borsa bosnia buca buco bulgaria busta busto calo camilla camillo canale cane canna canto
      capa capello capitale capitano capo cappella cappello carla carlo carretto carro cartella
      cartello casa casco caso cassa cassetta cassetto cast casta cava cavo cella cena ceno cera
      cerchia cerchio cero cima cina civilta claudia claudio colla colle collo colombia colombo colore
      colpa colpo comando come compagnia comune comunita conte contea conto coppa coppia corda
      coro corona corsa corte costa costo costola croazia cura curva custode dado dama daniele
      danimarca destino dina dino domenica domenico don dono dote elia elio esercito esperienza
      estonia etiopia falla fallo fama farmacia farmaco faro fata fato favore fede ferrara ferrari
      festa fiaba fiat fiato fibra fiducia fiera fila film filmato filo fine finestra finlandia
      fiore foglia foglio folla follia fonda fondo forma forno forza francesca francesco francia
      frutta frutto fumo gabriele gamba gambo gara gatto gelo generale generazione genere genio
      gente georgia germania gesso gesto ghiaccio gioia giordania giorgia giorgio giornale giorno
      giostra giro giulia giulio gol gola golf golfo gonna grado grana grano grazia grecia gregge
      guardia india indice iran iraq irlanda islanda isola italia lago lama lana lancia laterale
      lato latte laura lauro lega leggenda lembo leva libano libia libra libro limite lingua lino
      lite litro lituania lodo lombardia lotta lotto luca lucia lucio lume luna lupa lupo madre
      magia male mamma mandato manica manico mano manto marca marcia mare maria marito marta
      martina martino maschera massa materasso materia mazza mazzo menta mente mento meta metodo
      metro michele miele mina miniera ministero minuto mira mito moda modella modello modo mole
      momento mondo monte monumento mora mostra mostro motivo moto motore motto musa museo musica
      muso nano naso nastro navata nave nido nigeria nina nino noce nodo nome norma norvegia notte
      nube nuca numero nuora oca occhio olanda onda onta ora orario orco orda organizzazione
      organo orma oro orso ospite ospizio paese paga pagamento pagina paglia pala palato palazzo
      palla palma palmo palo pan panca pancia pane panna panno paola paolo parco parlamento parola
      parte partita partito parto passaporto passeggero passo pasta pasto patata patto paura pelle
      pelo pena penna pera pero pesca pesce peso petto pezza pezzo piano pianta pianura piatto
      piede pietra pila pinna pino pioggia piombo pista pizza pizzo placca pol politica polizia
      polla pollice pollo polo polso pomata pompa ponte popolazione popolo porco porta porto poste
      posto pozza pozzo prato pregio prezzo prova pugnale pugno pulce punta punto ramo rana rata
      ratto razza razzo re reale regalo regina regno regola regolo relazione resto rete riparo
      rito roberta roberto rocca roccia roma romania rosa ruga ruolo ruota russia sacco sala
      salario sale salice salsa salute sandalo sandra sandro sangue sapone sapore sasso sbarra
      scala scalo scarpa scherma schermo scopa scopo scozia scuola sede sedia sega senato seno
      senso sentiero sentimento sera serbia serie serio serra servo seta sfera silvia silvio
      simone siria slovacchia slovenia soda sodio soldato soldo sole spia spiaggia spina spino
      sposa sposo stalla stampa stampo stanza statua statuto stefania stefano stella sterzo stoffa
      storia straccio strada strage stufa sugo suola suolo svezia svizzera tacco taglia talento
      tana tappa tappo targa tasca tassa tasso tavola tavolo tazza teatro tela telo tempo tenda
      tennis tesi test testa testamento testata testo tigre timo tipo tiro tomba tonno tono topo
      toro torre torta torto tortura tosse trama tramite treno tribuna trono truppa tubo tunisia
      turchia ucraina universale universita universo vacca valentina valentino valle valuta vanga
      vapore vasca vaso vela velo vena vento verso veste viale vice vicenda vigna villa vino viola
      virgola visita viso vita vite vittoria volo volta volto voto zampa zona zucca
      """,
    plurals: "chi:co ghi:go che:ca ghe:ga ce:cia ge:gia i:o i:e e:a i:io",
    forms: """
      essere e sono era erano fu furono sara saranno sarebbe sarebbero sia siano fosse fossero stato stata stati state essendo sei siamo siete
      avere ha hanno ho abbiamo hai avete aveva avevano ebbe ebbero avra avranno avrebbe avrebbero abbia abbiano avesse avuto avuta avendo
      andare va vanno vado andiamo andava andavano ando andarono andra andranno andrebbe vada vadano andato andata andati andate andando
      fare fa fanno faccio facciamo faceva facevano fece fecero fara faranno farebbe faccia facciano fatto fatta fatti fatte facendo
      dire dice dicono dico diciamo diceva dicevano disse dissero dira diranno direbbe dica dicano detto detta detti dette dicendo
      potere puo possono posso possiamo poteva potevano pote potra potranno potrebbe potrebbero possa possano potuto
      volere vuole vogliono voglio vogliamo voleva volevano volle vollero vorra vorranno vorrebbe vorrebbero voglia vogliano voluto voluta
      dovere deve devono devo dobbiamo doveva dovevano dovette dovra dovranno dovrebbe dovrebbero debba debbano dovuto dovuta
      venire viene vengono vengo veniamo veniva venivano venne vennero verra verranno verrebbe venga vengano venuto venuta venuti venute
      sapere sa sanno so sappiamo sapeva sapevano seppe seppero sapra sappia saputo
      stare sta stanno sto stava stavano stette stia stiano stara
      dare da danno dava davano diede diedero dara daranno darebbe dia diano dato data dati date dando
      vedere vede vedono vedo vedeva vide videro vedra vedranno veda visto vista visti viste veduto vedendo
      prendere prende prendono prendeva prese presero prendera prenda preso presa presi prendendo
      mettere mette mettono metteva mise misero mettera metta messo messa messi messe mettendo
      promettere promette promettono promise promisero promesso promessa promessi promesse
      permettere permette permettono permise permisero permesso permessi
      leggere legge leggono leggeva lesse lessero leggera legga letto letta letti lette leggendo
      scrivere scrive scrivono scriveva scrisse scrissero scrivera scriva scritto scritta scritti scritte scrivendo
      chiudere chiude chiudono chiudeva chiuse chiusero chiudera chiuda chiuso chiusa chiusi chiudendo
      aprire apre aprono apriva apri aprirono aprira apra aperto aperta aperti aperte aprendo
      coprire copre coprono copri coperto coperta coperti
      scoprire scopre scoprono scopri scoprirono scoperto scoperta scoperti scoperte
      offrire offre offrono offriva offri offrirono offrira offra offerto offerta offerti offerte
      soffrire soffre soffrono soffri sofferto
      morire muore muoiono moriva mori morirono morira muoia morto morta morti morte morendo
      uccidere uccide uccidono uccideva uccise uccisero uccidera ucciso uccisa uccisi uccidendo
      vincere vince vincono vinceva vinse vinsero vincera vinca vinto vinta vinti vinte vincendo
      convincere convince convincono convinse convinto convinta convinti
      perdere perde perdono perdeva perse persero perdera perda perso persa persi perduto perdendo
      correre corre corrono correva corse corsero correra corra corso corsi correndo
      rimanere rimane rimangono rimaneva rimase rimasero rimarra rimanga rimasto rimasta rimasti
      scegliere sceglie scelgono sceglieva scelse scelsero scegliera scelga scelto scelta scelti scelte
      togliere toglie tolgono tolse tolto tolta tolti
      raccogliere raccoglie raccolgono raccolse raccolto raccolta raccolti
      chiedere chiede chiedono chiedeva chiese chiesero chiedera chieda chiesto chiesta chiesti chieste chiedendo
      decidere decide decidono decideva decise decisero decidera decida deciso decisa decisi decidendo
      ridere ride ridono rise riso
      dividere divide dividono divise diviso divisa divisi
      nascere nasce nascono nasceva nacque nacquero nascera nasca nato nata nati nate nascendo
      crescere cresce crescono cresceva crebbe crebbero crescera cresca cresciuto cresciuta crescendo
      conoscere conosce conoscono conosceva conobbe conobbero conosca conosciuto conosciuta
      riconoscere riconosce riconoscono riconobbe riconosciuto riconosciuta
      uscire esce escono esco usciva usci uscirono uscira esca uscito uscita usciti uscendo
      riuscire riesce riescono riusciva riusci riuscirono riuscito riuscita riusciti
      tenere tiene tengono tengo teneva tenne tennero terra terranno tenga tenuto tenuta tenuti tenendo
      ottenere ottiene ottengono otteneva ottenne ottennero otterra ottenga ottenuto ottenuta
      mantenere mantiene mantengono mantenne manterra mantenga mantenuto
      sostenere sostiene sostengono sosteneva sostenne sostenuto
      rispondere risponde rispondono rispondeva rispose risposero rispondera risposto risposta risposte
      porre pone pongono poneva pose posero porra ponga posta ponendo
      proporre propone propongono proponeva propose proposero proposto proposta proposti proposte
      imporre impone impongono impose imposero imposto imposta imposti imposte
      opporre oppone oppongono oppose opposto opposta opposti opposte
      produrre produce producono produceva produsse produssero produrra prodotto prodotta prodotti prodotte
      ridurre riduce riducono ridusse ridotto ridotta ridotti
      condurre conduce conducono condusse condotto condotta condotti
      tradurre traduce traducono tradusse tradotto tradotta
      introdurre introduce introdusse introdotto introdotta
      trarre trae traggono trasse tratto tratta
      spendere spende spendono spese speso spesa
      difendere difende difendono difese difesero difeso difesa
      accendere accende accese acceso accesa
      scendere scende scendono scese scesero sceso scesa
      rendere rende rendono rese resero reso resa
      attendere attende attendono attese atteso attesa
      intendere intende intendono intese inteso intesa
      sospendere sospende sospese sospeso sospesa sospesi
      spingere spinge spingono spinse spinto spinta spinti
      stringere stringe stringono strinse stretto stretta
      dipingere dipinge dipinse dipinto dipinti
      raggiungere raggiunge raggiungono raggiunse raggiunsero raggiunto raggiunta raggiunti
      giungere giunge giungono giunse giunsero giunto giunta
      aggiungere aggiunge aggiungono aggiunse aggiunto aggiunta
      piangere piange piangono pianse pianto
      distruggere distrugge distruggono distrusse distrutto distrutta distrutti
      proteggere protegge proteggono protesse protetto protetta protetti
      eleggere elegge eleggono elesse eletto eletta eletti elette
      reggere regge resse retto
      correggere corregge corresse corretto corretta
      rompere rompe rompono ruppe rotto rotta rotti
      cadere cade cadono cadeva cadde caddero cadra caduto caduta caduti
      cuocere cuoce cosse cotto
      vivere vive vivono viveva visse vissero vivra vissuto vissuta
      muovere muove muovono mosse mosso mossa mossi
      discutere discute discutono discusse discusso discussa
      esprimere esprime esprimono espresse espresso espressa
      succedere succede successe successo
      concedere concede concesse concesso concessa
      assumere assume assumono assunse assunto assunta assunti
      sparire sparisce spari sparito
      bere beve bevono beveva bevve bevuto
      sedere siede siedono sedeva
      salire salgono saliva sali salito
      apparire appare appaiono apparve apparso apparsa
      tacere tace tacque taciuto
      piacere piace piacciono piacque piaciuto
      uomo uomini
      dio dei
      bue buoi
      moglie mogli
      ala ali
      arma armi
      uovo uova
      braccio braccia bracci
      dito dita
      ginocchio ginocchia
      labbro labbra
      osso ossa ossi
      lenzuolo lenzuola
      miglio miglia
      paio paia
      mille mila
      centinaio centinaia
      migliaio migliaia
      muro muri mura
      urlo urla
      grido grida
      ciglio ciglia
      membro membra membri
      tempio templi
      zio zii zia zie
      addio addii
      edificio edifici
      ufficio uffici
      operaio operai operaia operaie
      bello bel bella belli belle bei begli
      buono buon buona buoni buone migliore migliori meglio
      grande grandi gran
      cattivo cattiva cattivi cattive peggiore peggiori peggio
      santo san santa santi sante
      quello quel quella quelli quelle quei quegli
      attore attori attrice attrici
      senatore senatori senatrice senatrici
      imperatore imperatori imperatrice imperatrici
      dottore dottori dottoressa dottoresse
      studente studenti studentessa studentesse
      professore professori professoressa professoresse
      collega colleghi colleghe
      medico medici
      politico politici
      amico amici
      greco greci
      psicologo psicologi
      =corto corta
      =pianeta pianeti
      =portare portano portava portavano portarono portato portata portati portate portando portera portiamo porteranno porterebbe portino portero portasse portar portavo porteremo portassero porterei porterai porterebbero portai portavi portassi porteresti porterete portavamo portiate portammo
      =solo sola soli
      =tema temi
      =comunismo comunista comunisti comuniste
      =comunicare comunica comunicano comunicato comunicati comunicazione comunicazioni comunicata comunicando comunico comunicate comunichiamo comunichi comunicava comunicavano comunichera comunicheremo comunichero comunicasse comunicarono comunichino
      =universitario universitaria universitari universitarie
      =generoso generosa generosi generose
      =importante importanti importanza
      =importare importa importano importato importazione importazioni importava importati importate importata importasse importera importando importerebbe importiamo importavano importo
      =ministro ministri ministra ministre
      =segreto segreti segreta segrete
      =segretario segretari segretaria segretarie
      =storico storica storici storiche
      =esperto esperti esperta esperte
      =relativo relativa relativi relative
      militare militari
      popolare popolari
      familiare familiari
      particolare particolari
      parlamentare parlamentari
      singolare singolari
      nucleare nucleari
      affare affari
      lettera lettere
      opera opere
      camera camere
      tessera tessere
      opinione opinioni
      moneta monete
      parete pareti
      carattere caratteri
      diverso diversa diversi diverse
      comprendere comprende comprendono comprese compreso compresa compresi
      disporre dispone dispongono dispose disposto disposta
      comporre compone compongono compose composto composta
      includere include includono incluse incluso inclusa inclusi
      escludere esclude escludono escluse escluso esclusa esclusi
      ammettere ammette ammettono ammise ammesso ammessa ammessi
      descrivere descrive descrivono descrisse descritto descritta
      coinvolgere coinvolge coinvolgono coinvolse coinvolto coinvolta coinvolti
      svolgere svolge svolgono svolse svolto svolta
      rivolgere rivolge rivolse rivolto rivolta
      nascondere nasconde nascondono nascose nascosto nascosta
      diffondere diffonde diffondono diffuse diffuso diffusa
      contenere contiene contengono contenne contenga contenuto
      ritenere ritiene ritengono ritenne ritenga ritenuto
      appartenere appartiene appartengono appartenne
      avvenire avviene avvengono avvenne avvenuto avvenuta
      intervenire interviene intervengono intervenne intervenuto
      dipendere dipende dipendono dipeso
      richiedere richiede richiedono richiese richiesto richiesta
      costringere costringe costrinse costretto costretta costretti
      dirigere dirige diresse diretto diretta
      possedere possiede possiedono
      beneficio benefici
      arrivare arriva arrivano arrivo arrivato arrivata arrivati arrivi
      usare usa usano uso usato usata usi
      amare ama amano amo amato amata
      =rosso rossi rossa rosse
      =corno corni corna
      =fino fin fina
      =malato malata malati malate
      =mezzo mezzi mezza mezze
      =papa papi
      =poema poemi
      =poeta poeti
      =pronto pronta pronti pronte
      =franco franchi franca franche
      =vicino vicini vicina vicine
      =passivo passiva passivi passive
      =anziano anziana anziani anziane
      """)
}
