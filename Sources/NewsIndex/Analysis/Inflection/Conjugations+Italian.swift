extension Conjugations {
  /// Italian.
  static let italian = Conjugations(
    [
      Class(
        "are",
        """
        are ar arsi arlo arla arli arle arne arci armi arti arvi o i a iamo ate ano avo avi ava
        avamo avate avano ai asti ammo aste arono ero erai era eremo erete eranno erei eresti
        erebbe eremmo ereste erebbero ino assi asse assimo assero ando andosi andolo andola ante
        anti ato ata ati
        """),
      Class(
        "ere",
        """
        ere er ersi erlo erla erli erle erne erci ermi erti ervi o i e iamo ete ono evo evi eva
        evamo evate evano ei esti ette emmo este erono ettero ero erai era eremo erete eranno
        erei eresti erebbe eremmo ereste erebbero a ano essi esse essimo essero endo endosi
        endolo ente enti uto uta uti ute
        """),
      Class(
        "ire",
        """
        ire ir irsi irlo irla irli irle irne irci irmi irti irvi o i e iamo ite ono isco isci
        isce iscono ivo ivi iva ivamo ivate ivano ii isti immo iste irono iro irai ira iremo
        irete iranno irei iresti irebbe iremmo ireste irebbero a ano isca iscano issi isse
        issimo issero endo endosi ente enti ito ita iti
        """),
    ],
    nounEndings: "o a i e", spellings: "ch:c gh:g :i",
    nounEnding: "o",
    verbs: """
      abbandonare abbassare abbattere abbellire abbinare abbreviare abitare abituare abolire
      abrogare accadere accantonare accedere accelerare accennare accentuare accertare accogliere
      accomodare accompagnare accontentare accoppiare accorgere accostare accreditare acquisire
      addestrare additare addormentare adeguare aderire adoperare adottare affascinare affermare
      affiancare affidare affogare affondare affrettare affrontare aggiornare aggirare aggravare
      aggredire aggregare agitare alimentare allacciare allargare allegare allestire allevare
      allineare allontanare allungare alzare ammalare ammazzare amministrare ammirare ammontare
      ampliare amplificare analizzare annientare annoiare annotare annoverare annullare appagare
      appassionare applaudire applicare appoggiare apportare apprendere apprezzare approdare
      approfittare approfondire approvare ardire arrabbiare arrampicare arredare arrendere
      arretrare arricchire arrotondare arruolare asciugare ascoltare aspettare aspirare assalire
      assegnare assemblare asserire assicurare assimilare associare assomigliare assorbire
      attenuare atterrare attestare attirare attribuire attuare augurare automatizzare autorizzare
      avanzare avvantaggiare avvelenare avverare avvertire avvicinare azzardare baciare bastare
      battezzare bocciare bombardare bruciare bussare calpestare cancellare caratterizzare
      cavalcare cercare certificare chiamare circondare cliccare codificare cogliere coincidere
      collaborare collocare combattere combinare cominciare commercializzare commettere comparire
      compiere compilare comportare comprare compromettere comprovare concentrare concepire
      concludere concretizzare condividere conferire confidare configurare confluire confondere
      congelare coniare connettere consacrare conseguire consentire conservare considerare
      consistere consolidare contaminare contemplare contendere contribuire convertire convivere
      convocare coordinare corrispondere costituire costruire credere cucire danneggiare
      decapitare decorare definire delimitare delineare demolire derubare desiderare destare
      detenere determinare dettare devastare deviare dibattere dichiarare differenziare differire
      diluire dimettere dimezzare diminuire dimostrare dirottare disattivare discendere
      discriminare disperdere dispiacere disprezzare distinguere distribuire disturbare divenire
      diventare diversificare divertire divorare divulgare dominare dormire dubitare eccitare
      edificare educare effettuare elaborare elevare eliminare emanare emergere emettere emigrare
      equilibrare equiparare erogare esagerare esaltare esaminare esaurire eseguire esibire
      esigere esistere esordire esortare espandere esplodere esplorare esportare estendere
      esultare evacuare evidenziare evitare evocare evolvere ferire festeggiare fidare filtrare
      finanziare fingere focalizzare fortificare fottere fregare fuggire giurare giustificare
      grattare guarire identificare ignorare illuminare imbarcare imitare imparare impartire
      impazzire impedire implementare implicare impostare imprigionare impugnare imputare
      inaugurare incastrare incazzare inciampare incidere incitare incollare incolpare
      incominciare incoraggiare incorniciare incorporare indagare indebolire indossare indovinare
      infastidire infiammare infilare influire infrangere infuriare ingaggiare ingrandire
      ingrassare iniettare innalzare innamorare innescare inondare inquadrare inquinare insediare
      inseguire inserire insinuare insistere installare instaurare insultare intensificare
      interagire intercettare interferire interrogare interrompere intitolare intonare
      intrappolare intuire invadere invecchiare inventare invertire investigare investire inviare
      invitare invocare ipotizzare irritare iscrivere ispirare istituire istruire lamentare
      lasciare legalizzare licenziare litigare localizzare mandare mangiare manipolare meditare
      memorizzare mescolare moderare moltiplicare narrare navigare negare nevicare nutrire
      obbedire occupare offendere offuscare oltrepassare organizzare oscillare osservare parlare
      partorire passeggiare penalizzare penetrare pensare pentire percepire percorrere perdonare
      perseguire perseguitare personalizzare pianificare picchiare piovere pisciare posticipare
      precedere precipitare preferire pregare prelevare prenotare preoccupare preparare preservare
      presiedere pretendere prevedere procedere progredire proibire proiettare prolungare
      promulgare promuovere proseguire provenire provocare provvedere pubblicizzare purificare
      raccomandare raccontare radunare raffigurare rafforzare raggruppare rallentare rappresentare
      rassicurare reagire realizzare recensire recepire reclamare resistere respingere restituire
      revocare riassumere riattivare ribadire ricadere ricambiare ricavare ricevere riciclare
      ricominciare ricoprire ricordare ricorrere ricostruire ridimensionare riempire riferire
      riflettere rigenerare rigettare rilassare rilevare rimandare rimettere rimpatriare
      rimpiazzare rimuovere rinforzare rinfrescare ringraziare rintracciare ripagare ripensare
      ripetere ripiegare riportare riprendere ripristinare riprovare ripulire risalire riscaldare
      riscattare riscontrare risentire risiedere risolvere ristabilire ristrutturare risultare
      risvegliare ritagliare ritirare ritornare riunire rivedere rivelare rivendicare rivestire
      saccheggiare sacrificare sancire sbagliare sbarcare sbattere sbloccare sbrigare scacciare
      scaldare scandire scappare scartare scatenare scattare scaturire scavalcare scavare
      scherzare schiacciare schiantare sciogliere scivolare scolpire scommettere scomparire
      sconfiggere scoppiare scoraggiare scordare scorrere scortare seguire sembrare semplificare
      separare sfilare sfiorare sfociare sfruttare sfuggire sigillare significare simulare
      sincronizzare sintetizzare smantellare smascherare smentire smettere smontare soffiare
      soffocare soggiogare sognare sollevare somigliare somministrare sopportare sorgere
      sorpassare sorprendere sorridere sorvegliare sostituire sottolineare sottovalutare spaccare
      spacciare spalmare sparare spargere spartire spaventare spazzare spedire spegnere sperare
      sperimentare spezzare spianare spiccare spiegare sponsorizzare spostare sprecare spruzzare
      sputare stabilizzare staccare stanziare sterilizzare stipulare strappare stupire stuprare
      succhiare suggerire suscitare svanire svelare svuotare tatuare tentare terrorizzare
      testimoniare tollerare tralasciare tramandare trapelare trascinare trascorrere trascurare
      trasferire trasformare trasmettere trattare trattenere tremare trovare umiliare unificare
      usufruire vaccinare valere valorizzare vantare vendere vendicare vietare visualizzare
      """,
    verbsOfNouns: """
      abbracciare accettare accordare accumulare accusare acquistare adattare affittare agevolare
      allenare alloggiare alterare alternare annunciare anticipare archiviare argomentare
      arrestare assassinare attaccare attivare attraversare aumentare avvisare beneficiare
      bestemmiare bloccare cacciare calcolare cambiare camminare candidare capitare caricare
      catalogare catturare celebrare censurare centrare chiacchierare circolare classificare
      collegare collezionare coltivare comandare commentare compensare completare complicare
      concordare condannare condizionare confermare confessare confezionare confiscare confrontare
      conquistare consegnare consigliare consultare consumare contagiare contattare contestare
      continuare contrastare controllare coronare criticare crollare cucinare decretare dedicare
      degradare delegare denunciare depositare derivare designare diagnosticare dimenticare
      disarmare disciplinare disegnare disputare documentare domandare elencare elogiare
      emozionare ereditare esonerare etichettare fabbricare facilitare faticare figurare formulare
      fotografare frequentare funzionare giudicare giustiziare gonfiare governare guadagnare
      guardare illustrare immaginare impegnare impiantare impiegare impressionare improvvisare
      incaricare incendiare incontrare incrementare incrociare indirizzare individuare infettare
      influenzare informare ingannare iniziare inoltrare insegnare integrare interessare
      interpretare intervistare intrecciare invidiare lanciare lavorare legittimare limitare
      liquidare manifestare marciare mascherare massacrare maturare menzionare meritare migliorare
      minacciare mischiare misurare mobilitare modificare molestare monitorare motivare nominare
      notificare obbligare ordinare orientare oscurare ostacolare paragonare parcheggiare
      partecipare peggiorare perfezionare piantare piazzare pilotare poggiare posizionare
      praticare precisare predicare premiare privilegiare processare proclamare procurare
      progettare programmare pronunciare prorogare protestare pubblicare quadrare qualificare
      raddoppiare rapinare rassegnare ratificare recitare reclutare recuperare registrare
      regolamentare respirare restaurare rialzare ribaltare ricercare richiamare rientrare
      rifiutare riformare riguardare rilanciare rilasciare rimborsare rinnovare rinunciare
      rinviare riposare rischiare riservare risparmiare rispettare ritardare ritrovare riversare
      rovesciare rovinare sanzionare scagliare scambiare scaricare schierare scontare scontrare
      segnalare selezionare sequestrare sfogliare sforzare sistemare sollecitare sospettare
      spaziare specificare spogliare sporcare spuntare stampare stancare stimolare strutturare
      studiare superare supportare svegliare sventolare sviluppare tagliare telefonare terminare
      tormentare torturare tracciare trafficare trainare trasportare trombare truccare tutelare
      ultimare utilizzare venerare vergognare verificare viaggiare vincolare visitare
      """,
    verbsBesideNouns: """
      abusare adorare agire aiutare animare armare assistere avviare badare bagnare ballare
      bandire basare battere beccare bollare bollire bucare buttare cagare calare calmare cantare
      capire cascare causare cavare cedere celare cenare cessare chiarire citare colare colorare
      colpire condire consolare contare copiare costare creare curare custodire danzare datare
      destinare domare donare dotare durare entrare errare esercitare esitare fallire favorire
      fermare filmare finire fiorire firmare fissare fondare fondere formare fornire forzare
      frenare fumare garantire generare gestire gettare giocare giovare girare godere gradire
      gravare gridare guidare gustare ideare indicare isolare lavare leccare legare levare
      liberare lodare lottare mancare marcare menare mentire minare mirare mollare montare
      mostrare multare mutare notare nuotare odiare onorare operare osare ospitare pagare parare
      parere partire passare patire pelare perire pesare pescare pestare piegare pompare posare
      postare premere presentare prestare privare provare pulire punire puntare puzzare ragionare
      rapire recare regalare regnare regolare restare ridare rifare riparare ripartire rubare
      ruotare saldare saltare salutare salvare scadere scalare scopare scusare sedare segnare
      seminare sentire serrare servire sfidare sfogare siglare sommare spiare sposare stabilire
      stilare stimare subire sudare suonare tassare temere tendere testare tirare toccare tornare
      tradire udire unire urlare vagare valutare varare variare versare vestire violare violentare
      volare voltare votare
      """
  )
}
