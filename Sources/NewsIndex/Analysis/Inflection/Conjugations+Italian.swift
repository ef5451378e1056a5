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
    spellings: "ch:c gh:g :i", nounEnding: "o",
    unlistedVerbs: """
       are:ar arsi:ar arlo:ar arla:ar arli:ar arle:ar ando:ar andosi:ar ato:ar ata:ar ati:ar \
      ate:ar ava:ar avano:ar avamo:ar arono:ar erà:ar eranno:ar erebbe:ar erebbero:ar asse:ar \
      assero:ar iamo:ar aste:ar ere:er ersi:er erlo:er endo:er endosi:er uto:er uta:er uti:er \
      ute:er eva:er evano:er ettero:er ono:er essero:er erò:ar irò:ir ire:er irsi:er isce:ir \
      iscono:ir ito:er ita:er iti:er ite:er ì:er ivano:er irono:er irà:er iranno:er irebbe:er \
      isse:er issero:er izza:izzar izzi:izzar izzo:izzar izzano:izzar izzino:izzar \
      ifica:ificar ificano:ificar ifichi:ificar ifico:ificar ifichino:ificar
      """,
    verbs: """
      abbandonare abbassare abbattere abbellire abbinare abbreviare abitare abituare abolire
      abrogare accadere accantonare accedere accelerare accennare accentuare accertare accogliere
      accomodare accompagnare accontentare accoppiare accorgere accostare accreditare acquisire
      addestrare additare addormentare adeguare aderire adoperare adottare affascinare affermare
      affiancare affidare affogare affondare affrettare affrontare aggiornare aggirare aggravare
      aggredire aggregare agire agitare alimentare allacciare allargare allegare allestire
      allevare allineare allontanare allungare alzare ammalare ammazzare amministrare ammirare
      ammontare ampliare amplificare analizzare annientare annoiare annotare annoverare annullare
      appagare appassionare applaudire applicare appoggiare apportare apprendere apprezzare
      approdare approfittare approfondire approvare ardire arrabbiare arrampicare arredare
      arrendere arretrare arricchire arrotondare arruolare asciugare ascoltare aspettare aspirare
      assalire assegnare assemblare asserire assicurare assimilare assistere associare
      assomigliare assorbire attenuare atterrare attestare attirare attribuire attuare augurare
      automatizzare autorizzare avanzare avvantaggiare avvelenare avverare avvertire avvicinare
      azzardare baciare bandire bastare battere battezzare bocciare bollare bollire bombardare
      bruciare bucare bussare calare calpestare cancellare capire caratterizzare cavalcare cavare
      cedere celare cercare certificare chiamare chiarire circondare citare cliccare codificare
      cogliere coincidere colare collaborare collocare colorare colpire combattere combinare
      cominciare commercializzare commettere comparire compiere compilare comportare comprare
      compromettere comprovare concentrare concepire concludere concretizzare condire condividere
      conferire confidare configurare confluire confondere congelare coniare connettere consacrare
      conseguire consentire conservare considerare consistere consolare consolidare contaminare
      contare contemplare contendere contribuire convertire convivere convocare coordinare
      corrispondere costare costituire costruire credere cucire curare custodire danneggiare
      datare decapitare decorare definire delimitare delineare demolire derubare desiderare
      destare destinare detenere determinare dettare devastare deviare dibattere dichiarare
      differenziare differire diluire dimettere dimezzare diminuire dimostrare dirottare
      disattivare discendere discriminare disperdere dispiacere disprezzare distinguere
      distribuire disturbare divenire diventare diversificare divertire divorare divulgare
      dominare dormire dotare dubitare durare eccitare edificare educare effettuare elaborare
      elevare eliminare emanare emergere emettere emigrare equilibrare equiparare erogare
      esagerare esaltare esaminare esaurire eseguire esercitare esibire esigere esistere esordire
      esortare espandere esplodere esplorare esportare estendere esultare evacuare evidenziare
      evitare evocare evolvere fallire favorire ferire fermare festeggiare fidare filtrare
      finanziare fingere finire fiorire fissare focalizzare fondare fondere formare fornire
      fortificare forzare fottere fregare fuggire garantire generare gestire giurare giustificare
      godere gradire grattare guarire identificare ignorare illuminare imbarcare imitare imparare
      impartire impazzire impedire implementare implicare impostare imprigionare impugnare
      imputare inaugurare incastrare incazzare inciampare incidere incitare incollare incolpare
      incominciare incoraggiare incorniciare incorporare indagare indebolire indicare indossare
      indovinare infastidire infiammare infilare influire infrangere infuriare ingaggiare
      ingrandire ingrassare iniettare innalzare innamorare innescare inondare inquadrare inquinare
      insediare inseguire inserire insinuare insistere installare instaurare insultare
      intensificare interagire intercettare interferire interrogare interrompere intitolare
      intonare intrappolare intuire invadere invecchiare inventare invertire investigare investire
      inviare invitare invocare ipotizzare irritare iscrivere isolare ispirare istituire istruire
      lamentare lasciare legalizzare legare levare liberare licenziare litigare localizzare
      mandare mangiare manipolare marcare meditare memorizzare mentire mescolare minare mirare
      moderare mollare moltiplicare montare mostrare narrare navigare negare nevicare nutrire
      obbedire occupare offendere offuscare oltrepassare organizzare oscillare ospitare osservare
      parere parlare partire partorire passare passeggiare patire pelare penalizzare penetrare
      pensare pentire percepire percorrere perdonare perire perseguire perseguitare personalizzare
      pescare pestare pianificare picchiare piovere pisciare posare postare posticipare precedere
      precipitare preferire pregare prelevare premere prenotare preoccupare preparare presentare
      preservare presiedere prestare pretendere prevedere privare procedere progredire proibire
      proiettare prolungare promulgare promuovere proseguire provare provenire provocare
      provvedere pubblicizzare pulire punire puntare purificare raccomandare raccontare radunare
      raffigurare rafforzare raggruppare ragionare rallentare rapire rappresentare rassicurare
      reagire realizzare recensire recepire reclamare regalare regolare resistere respingere
      restare restituire revocare riassumere riattivare ribadire ricadere ricambiare ricavare
      ricevere riciclare ricominciare ricoprire ricordare ricorrere ricostruire ridimensionare
      riempire riferire riflettere rigenerare rigettare rilassare rilevare rimandare rimettere
      rimpatriare rimpiazzare rimuovere rinforzare rinfrescare ringraziare rintracciare ripagare
      riparare ripartire ripensare ripetere ripiegare riportare riprendere ripristinare riprovare
      ripulire risalire riscaldare riscattare riscontrare risentire risiedere risolvere
      ristabilire ristrutturare risultare risvegliare ritagliare ritirare ritornare riunire
      rivedere rivelare rivendicare rivestire saccheggiare sacrificare saldare saltare salutare
      salvare sancire sbagliare sbarcare sbattere sbloccare sbrigare scacciare scadere scalare
      scaldare scandire scappare scartare scatenare scattare scaturire scavalcare scavare
      scherzare schiacciare schiantare sciogliere scivolare scolpire scommettere scomparire
      sconfiggere scopare scoppiare scoraggiare scordare scorrere scortare sedare seguire sembrare
      seminare semplificare sentire separare serrare servire sfilare sfiorare sfociare sfruttare
      sfuggire sigillare significare simulare sincronizzare sintetizzare smantellare smascherare
      smentire smettere smontare soffiare soffocare soggiogare sognare sollevare somigliare
      somministrare sopportare sorgere sorpassare sorprendere sorridere sorvegliare sostituire
      sottolineare sottovalutare spaccare spacciare spalmare sparare spargere spartire spaventare
      spazzare spedire spegnere sperare sperimentare spezzare spianare spiccare spiegare
      sponsorizzare spostare sprecare spruzzare sputare stabilire stabilizzare staccare stanziare
      sterilizzare stipulare strappare stupire stuprare subire succhiare suggerire suscitare
      svanire svelare svuotare tassare tatuare temere tendere tentare terrorizzare testare
      testimoniare tollerare tradire tralasciare tramandare trapelare trascinare trascorrere
      trascurare trasferire trasformare trasmettere trattare trattenere tremare trovare udire
      umiliare unificare unire usufruire vaccinare valere valorizzare valutare vantare varare
      variare vendere vendicare versare vestire vietare violare violentare visualizzare voltare
      """,
    verbsOfNouns: """
      abbracciare abusare accettare accordare accumulare accusare acquistare adattare adorare
      affittare agevolare aiutare allenare alloggiare alterare alternare animare annunciare
      anticipare archiviare argomentare armare arrestare assassinare attaccare attivare
      attraversare aumentare avviare avvisare badare bagnare ballare basare beccare beneficiare
      bestemmiare bloccare buttare cacciare cagare calcolare calmare cambiare camminare candidare
      cantare capitare caricare cascare catalogare catturare causare celebrare cenare censurare
      centrare cessare chiacchierare circolare classificare collegare collezionare coltivare
      comandare commentare compensare completare complicare concordare condannare condizionare
      confermare confessare confezionare confiscare confrontare conquistare consegnare consigliare
      consultare consumare contagiare contattare contestare continuare contrastare controllare
      copiare coronare creare criticare crollare cucinare danzare decretare dedicare degradare
      delegare denunciare depositare derivare designare diagnosticare dimenticare disarmare
      disciplinare disegnare disputare documentare domandare domare donare elencare elogiare
      emozionare entrare ereditare errare esitare esonerare etichettare fabbricare facilitare
      faticare figurare filmare firmare formulare fotografare frenare frequentare fumare
      funzionare gettare giocare giovare girare giudicare giustiziare gonfiare governare gravare
      gridare guadagnare guardare guidare gustare ideare illustrare immaginare impegnare
      impiantare impiegare impressionare improvvisare incaricare incendiare incontrare
      incrementare incrociare indirizzare individuare infettare influenzare informare ingannare
      iniziare inoltrare insegnare integrare interessare interpretare intervistare intrecciare
      invidiare lanciare lavare lavorare leccare legittimare limitare liquidare lodare lottare
      mancare manifestare marciare mascherare massacrare maturare menare menzionare meritare
      migliorare minacciare mischiare misurare mobilitare modificare molestare monitorare motivare
      multare mutare nominare notare notificare nuotare obbligare odiare onorare operare ordinare
      orientare osare oscurare ostacolare pagare paragonare parare parcheggiare partecipare
      peggiorare perfezionare pesare piantare piazzare piegare pilotare poggiare pompare
      posizionare praticare precisare predicare premiare privilegiare processare proclamare
      procurare progettare programmare pronunciare prorogare protestare pubblicare puzzare
      quadrare qualificare raddoppiare rapinare rassegnare ratificare recare recitare reclutare
      recuperare registrare regnare regolamentare respirare restaurare rialzare ribaltare
      ricercare richiamare ridare rientrare rifare rifiutare riformare riguardare rilanciare
      rilasciare rimborsare rinnovare rinunciare rinviare riposare rischiare riservare risparmiare
      rispettare ritardare ritrovare riversare rovesciare rovinare rubare ruotare sanzionare
      scagliare scambiare scaricare schierare scontare scontrare scusare segnalare segnare
      selezionare sequestrare sfidare sfogare sfogliare sforzare siglare sistemare sollecitare
      sommare sospettare spaziare specificare spiare spogliare sporcare sposare spuntare stampare
      stancare stilare stimare stimolare strutturare studiare sudare suonare superare supportare
      svegliare sventolare sviluppare tagliare telefonare terminare tirare toccare tormentare
      tornare torturare tracciare trafficare trainare trasportare trombare truccare tutelare
      ultimare urlare utilizzare vagare venerare vergognare verificare viaggiare vincolare
      visitare volare votare
      """
  )
}
