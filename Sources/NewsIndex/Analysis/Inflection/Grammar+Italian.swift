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
    stemEndings: """
      i:-
      """,
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
      =caso casi
      =casa case
      =cassa casse
      =casco caschi
      =carro carri
      =collo colli
      =colla
      =colpa colpe
      =colpo colpi
      =conte
      =conto conti
      =contea contee
      =corte corti
      =corto corta
      =corsa
      =costo costi
      =costa coste
      =banco banchi
      =banca banche
      =banda bande
      =bando bandi
      =barca barche
      =bocca bocche
      =boccia bocce
      =borsa borse
      =borgo borghi
      =capello capelli
      =cappello cappelli
      =cappella cappelle
      =cera
      =cero ceri
      =cura cure
      =curva curve
      =foglio fogli
      =foglia foglie
      =fondo fondi
      =fonda
      =giornale giornali
      =giorno giorni
      =libra libre
      =libro libri
      =lotta lotte
      =lotto lotti
      =manica maniche
      =manico manici
      =moda mode
      =modo modi
      =moto moti
      =motore motori
      =motivo motivi
      =nave navi
      =navata navate
      =palla palle
      =palo pali
      =pala pale
      =parto parti
      =parte
      =partito partiti
      =partita partite
      =pasto pasti
      =pasta paste
      =passo passi
      =pena pene
      =penna penne
      =pesca pesche
      =pesce pesci
      =peso pesi
      =piano piani
      =pianeta pianeti
      =pianta piante
      =pianura pianure
      =pizza pizze
      =pizzo pizzi
      =porta porte
      =porto porti
      =portare portano portava portavano portarono portato portata portati portate portando portera
      =posto posti
      =poste
      =punta punte
      =punto punti
      =rata rate
      =regola regole
      =regolo regoli
      =ruolo ruoli
      =ruota ruote
      =sale
      =sala
      =sede sedi
      =seta sete
      =sera sere
      =serra serre
      =serie
      =serio seri
      =sole
      =solo sola soli
      =soldo soldi
      =soldato soldati
      =spia spie
      =spiaggia spiagge
      =statua statue
      =statuto statuti
      =stella stelle
      =stalla stalle
      =suolo
      =testo testi
      =testa teste
      =torre torri
      =torta torte
      =torto torti
      =tema temi
      =velo veli
      =vela vele
      =visita visite
      =viso visi
      =vite viti
      =vita
      =voto voti
      =zona zone
      =comune comuni
      =comunismo comunista comunisti comuniste
      =comunita
      =comunicare comunica comunicano comunicato comunicati comunicazione comunicazioni
      =universita
      =universo universi
      =universale universali
      =universitario universitaria universitari universitarie
      =generale generali
      =generoso generosa generosi generose
      =generazione generazioni
      =capitale capitali
      =capitano capitani
      =importante importanti importanza
      =importare importa importano importato importazione importazioni
      =ministro ministri ministra ministre
      =ministero ministeri
      =segreto segreti segreta segrete
      =segretario segretari segretaria segretarie
      =polizia polizie
      =politica politiche
      =organo organi
      =organizzazione organizzazioni
      =museo musei
      =musica musiche
      =storia storie
      =storico storica storici storiche
      =esperto esperti esperta esperte
      =esperienza esperienze
      =relazione relazioni
      =relativo relativa relativi relative
      =civilta
      =momento momenti
      =monumento monumenti
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
      =compagnia compagnie
      =fila file
      =filo fili
      =coppia coppie
      =coppa coppe
      =guardia guardie
      =mare mari
      =lancia lance
      =pietra pietre
      =tavolo tavoli
      =tavola tavole
      =cella celle
      =frutto frutti
      =frutta frutte
      =vittoria vittorie
      =marcia marce
      =marca marche
      =roccia rocce
      =rocca rocche
      =anima anime
      =animo animi
      =rito riti
      =bilancio bilanci
      =bilancia bilance
      =tipo tipi
      =cassetto cassetti
      =cassetta cassette
      =seno seni
      =scopo scopi
      =scopa scope
      =ballo balli
      =balla balle
      =busto busti
      =busta buste
      =naso nasi
      =cerchio cerchi
      =cerchia cerchie
      =razza razze
      =razzo razzi
      =cartello cartelli
      =cartella cartelle
      =modello modelli
      =modella modelle
      =fiera fiere
      =massa masse
      =magia magie
      =farmacia farmacie
      =farmaco farmaci
      =muso musi
      =musa muse
      =mazzo mazzi
      =mazza mazze
      =arancia arance
      =arancio aranci
      =buco buchi
      =buca buche
      =fallo falli
      =falla falle
      =vasca vasche
      =grano grani
      =grana grane
      =piatto piatti
      =gamba gambe
      =gambo gambi
      =mento menti
      =menta mente
      =mostra mostre
      =mostro mostri
      =panno panni
      =panna panne
      =tasso tassi
      =tassa tasse
      =tappo tappi
      =tappa tappe
      =suola suole
      =scala scale
      =scalo scali
      =luna lune
      =lana lane
      =cavo cavi
      =cava cave
      =pane pani
      =folla folle
      =follia follie
      =fama fame
      =mora more
      =nodo nodi
      =noce noci
      =ora ore
      =oro ori
      =pelo peli
      =pelle pelli
      =pezzo pezzi
      =pezza pezze
      =pila pile
      =ramo rami
      =ratto ratti
      =rete reti
      =rosa rose
      =rosso rossi rossa rosse
      =tela tele
      =telo teli
      =tono toni
      =tonno tonni
      =capo capi
      =come comi
      =costola costole
      =lume lumi
      =lama lame
      =lembo lembi
      =ponte ponti
      =pollo polli
      =polla polle
      =pugno pugni
      =pulce pulci
      =salario salari
      =trama trame
      =tramite tramiti
      =gara gare
      =giro giri
      =gola gole
      =golfo golfi
      =bara bare
      =bar
      =barba barbe
      =base basi
      =cane cani
      =canna canne
      =canale canali
      =canto canti
      =carretto carretti
      =cena cene
      =ceno ceni
      =cima cime
      =corda corde
      =corno corni corna
      =coro cori
      =corona corone
      =dama dame
      =dado dadi
      =dono doni
      =dote doti
      =fata fate
      =fato fati
      =faro fari
      =fede fedi
      =festa feste
      =fiaba fiabe
      =fibra fibre
      =fiducia fiduce
      =fine fini
      =fino fin
      =finestra finestre
      =fumo fumi
      =gatto gatti
      =gelo geli
      =genere generi
      =genio geni
      =gente genti
      =gesso gessi
      =ghiaccio ghiacci
      =gioia gioie
      =giostra giostre
      =golf
      =gonna gonne
      =grado gradi
      =grazia grazie
      =gregge greggi
      =lago laghi
      =latte latti
      =lato lati
      =laterale laterali
      =lega leghe
      =leggenda leggende
      =limite limiti
      =lingua lingue
      =lino lini
      =lite liti
      =litro litri
      =lodo lodi
      =lupo lupi
      =lupa lupe
      =madre madri
      =malato malata malati malate
      =male mali
      =mamma mamme
      =mano mani
      =manto manti
      =mandato mandati
      =maschera maschere
      =materia materie
      =materasso materassi
      =meta mete
      =metodo metodi
      =metro metri
      =mezzo mezzi mezza mezze
      =miele mieli
      =mina mine
      =miniera miniere
      =minuto minuti
      =mito miti
      =mole moli
      =mondo mondi
      =monte monti
      =motto motti
      =nano nani
      =nastro nastri
      =nido nidi
      =nome nomi
      =norma norme
      =notte notti
      =nube nubi
      =nuca nuche
      =numero numeri
      =nuora nuore
      =oca oche
      =occhio occhi
      =onda onde
      =onta onte
      =orario orari
      =orco orchi
      =orda orde
      =orma orme
      =orso orsi
      =ospite ospiti
      =ospizio ospizi
      =paese paesi
      =pagina pagine
      =paga paghe
      =paglia paglie
      =palato palati
      =palazzo palazzi
      =palma palme
      =palmo palmi
      =panca panche
      =pancia pance
      =papa papi
      =parco parchi
      =parola parole
      =passeggero passeggeri
      =patata patate
      =patto patti
      =paura paure
      =pera pere
      =pero peri
      =petto petti
      =piede piedi
      =pino pini
      =pinna pinne
      =pioggia piogge
      =piombo piombi
      =pista piste
      =placca placche
      =poema poemi
      =poeta poeti
      =pollice pollici
      =polso polsi
      =pomata pomate
      =pompa pompe
      =popolo popoli
      =popolazione popolazioni
      =porco porci
      =pozzo pozzi
      =pozza pozze
      =prato prati
      =pregio pregi
      =prezzo prezzi
      =pronto pronta pronti pronte
      =pugnale pugnali
      =rana rane
      =re ri
      =reale reali
      =regalo regali
      =regina regine
      =regno regni
      =ruga rughe
      =sacco sacchi
      =salice salici
      =salsa salse
      =sandalo sandali
      =sangue sangui
      =sapone saponi
      =sapore sapori
      =sasso sassi
      =sbarra sbarre
      =scarpa scarpe
      =scherma scherme
      =schermo schermi
      =scuola scuole
      =sega seghe
      =senato senati
      =sfera sfere
      =siria sirie
      =libia libie
      =libano libani
      =serbia serbie
      =arabia arabie
      =russia russie
      =italia italie
      =roma rome
      =grecia grece
      =turchia turchie
      =svezia svezie
      =francia france
      =germania germanie
      =colombia colombie
      =georgia george
      =romania romanie
      =bulgaria bulgarie
      =armenia armenie
      =tunisia tunisie
      =croazia croazie
      =slovenia slovenie
      =slovacchia slovacchie
      =scozia scozie
      =argentina argentine
      =austria austrie
      =svizzera svizzere
      =lombardia lombardie
      =ucraina ucraine
      =cina cine
      =india indie
      =albania albanie
      =bosnia bosnie
      =estonia estonie
      =lituania lituanie
      =finlandia finlandie
      =norvegia norvege
      =danimarca danimarche
      =islanda islande
      =irlanda irlande
      =olanda olande
      =giordania giordanie
      =iran
      =iraq
      =nigeria nigerie
      =algeria algerie
      =etiopia etiopie
      =maria marie
      =marta marte
      =paolo paoli
      =paola paole
      =giulia giulie
      =giulio giuli
      =anna anne
      =silvia silvie
      =silvio silvi
      =claudia claudie
      =claudio claudi
      =laura laure
      =lauro lauri
      =luca luche
      =lucia luce
      =lucio luci
      =carlo carli
      =carla carle
      =franco franchi franca franche
      =francesco franceschi
      =francesca francesche
      =angelo angeli
      =angela angele
      =alessandro alessandri
      =alessandra alessandre
      =roberto roberti
      =roberta roberte
      =martino martini
      =martina martine
      =antonio antoni
      =antonia antonie
      =stefano stefani
      =stefania stefanie
      =sandro sandri
      =sandra sandre
      =simone simoni
      =michele micheli
      =daniele danieli
      =gabriele gabrieli
      =valentino valentini
      =valentina valentine
      =adriano adriani
      =adriana adriane
      =camillo camilli
      =camilla camille
      =giorgio giorgi
      =giorgia giorge
      =nino nini
      =nina nine
      =dino dini
      =dina dine
      =elio eli
      =elia elie
      =ferrari
      =ferrara ferrare
      =domenico domenichi
      =domenica domeniche
      =colombo colombi
      =sodio sodi
      =soda sode
      =spina spine
      =spino spini
      =sposo sposi
      =sposa spose
      =stampo stampi
      =stampa stampe
      =stanza stanze
      =sterzo sterzi
      =stoffa stoffe
      =strada strade
      =straccio stracci
      =strage stragi
      =stufa stufe
      =sugo sughi
      =tacco tacchi
      =taglia taglie
      =talento talenti
      =tana tane
      =targa targhe
      =tasca tasche
      =tazza tazze
      =teatro teatri
      =tempo tempi
      =tenda tende
      =tennis
      =tesi
      =testamento testamenti
      =tigre tigri
      =timo timi
      =tiro tiri
      =tomba tombe
      =topo topi
      =toro tori
      =tortura torture
      =tosse tossi
      =treno treni
      =tribuna tribune
      =trono troni
      =truppa truppe
      =tubo tubi
      =vacca vacche
      =valle valli
      =valuta valute
      =vanga vanghe
      =vapore vapori
      =vaso vasi
      =vena vene
      =vento venti
      =veste vesti
      =viale viali
      =vigna vigne
      =villa ville
      =viola viole
      =vino vini
      =virgola virgole
      =volo voli
      =volto volti
      =volta volte
      =zampa zampe
      =zucca zucche
      =marito mariti
      =vicenda vicende
      =vice vici
      =vicino vicini vicina vicine
      =testata testate
      =test
      =fiato fiati
      =fiat
      =don
      =pan
      =polo poli
      =pol
      =film
      =filmato filmati
      =cast
      =casta caste
      =gol
      =senso sensi
      =sentiero sentieri
      =sentimento sentimenti
      =parlamento parlamenti
      =andamento andamenti
      =pagamento pagamenti
      =passaporto passaporti
      =passivo passiva passivi passive
      =sedia sedie
      =anziano anziana anziani anziane
      =anzi
      =comando comandi
      """)
}
