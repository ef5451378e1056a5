extension Conjugations {
  /// French.
  static let french = Conjugations(
    [
      Class(
        "er",
        """
        er e es ons ez ent ais ait ions iez aient ai as a ames ates erent erai eras era erons
        erez eront erais erait erions eriez eraient ant ants ante antes ee ees asse assent at
        """),
      Class(
        "ir",
        """
        ir is it issons issez issent issais issait issions issiez issaient imes ites irent irai
        iras ira irons irez iront irais irait irions iriez iraient issant issants issante
        issantes i ie ies isse
        """),
      Class(
        "re",
        """
        re s ons ez ent ais ait ions iez aient is it imes ites irent rai ras ra rons rez ront
        rais rait rions riez raient ant ants ante antes u ue us ues
        """),
    ],
    spellings: "ge:g i:y ll:l tt:t", nounEnding: "e",
    unlistedVerbs: """
       er:er é:er ée:er és:er ées:er ant:er ants:er ante:er antes:er ait:er aient:er ez:er \
      era:er eront:er erait:er eraient:er èrent:er ir:ir i:ir ie:ir is:ir ies:ir issent:ir \
      issait:ir issaient:ir issant:ir irent:ir ira:ir iront:ir irait:ir iraient:ir ise:iser \
      ises:iser isent:iser isons:iser ifie:ifier ifies:ifier ifient:ifier onne:onner \
      onnes:onner onnent:onner
      """,
    verbs: """
      abandonner abimer abolir aboutir abriter abuser accelerer accentuer accompagner accomplir
      accumuler achever activer admirer adopter adorer affaiblir agacer aggraver agiter agrandir
      allier allouer allumer alourdir ameliorer amenager amener amoindrir amplifier amuser
      aneantir animer apaiser appauvrir applaudir appliquer apprecier armer arracher arranger
      arriver aspirer assigner assombrir attacher atterrir attester attirer attraper attribuer
      augmenter autoriser avaler averer avertir avouer baigner baiser balayer bander baptiser
      barrer baser batir beneficier benir bondir border bosser bouger bousculer brandir braver
      briser bruler buter cacher caler calmer cantonner capter caracteriser carrer caser casser
      causer ceder cesser chercher choisir chuter cibler circuler citer clamer classer coller
      commercialiser comparer comporter compter conceder concentrer concerner concretiser conferer
      confier confondre consacrer conseiller consentir considerer consister constituer consulter
      contaminer conter contourner contribuer convaincre convertir convoquer copier correspondre
      corrompre couler coupler couter cracher creer creuser crier danser dater debarquer
      debarrasser deceder decerner declarer declencher decouler decrocher dedier definir degager
      delimiter delivrer demarrer demolir demontrer depasser dependre deplacer deplorer deposer
      deranger derouler desactiver desservir detecter detendre deteriorer detester devancer
      developper devoiler devorer differencier diminuer diriger distinguer diversifier diviser
      donner dorer doter douter durer echapper echouer eclaircir ecrouler editer eduquer effacer
      effectuer effondrer efforcer elargir elever eliminer eloigner embarquer embellir emettre
      emmener emparer empecher empoisonner emporter empresser encercler enchainer encourager
      enerver enfoncer enfuir engendrer engloutir enlever enregistrer enrichir enseigner entourer
      entrer envahir envisager epanouir eprouver epurer eriger esperer etablir etaler etonner
      evaluer eviter evoluer evoquer examiner executer exercer exiger exister expliquer explorer
      exploser favoriser feliciter feter ficher fier filer filmer finir fixer fleurir focaliser
      foncer fonctionner fonder forcer forger fournir franchir froler fumer fusionner gagner
      garantir garder gener gerer glisser gouter grandir gravir grossir guerir guider heberger
      heriter hesiter hurler identifier ignorer imaginer imiter impliquer imposer impressionner
      inaugurer incarner inciter indiquer infiltrer infliger inserer insister instaurer interdire
      interesser interpeller interroger interrompre intituler inventer investir invoquer isoler
      jaillir jouer jouir juger jurer justifier lacher laisser laver lier livrer loger longer
      louer lutter manger manipuler marier marquer mefier meler mentionner mesurer miner miser
      mobiliser modifier monter montrer moquer mordre multiplier murir naviguer negocier nettoyer
      nier noter nourrir obeir obliger observer occasionner occuper octroyer oeuvrer operer opter
      ordonner orner oser pardonner parier parler participer passer pencher pendre penetrer penser
      perir peser pieger piller piquer planer planifier planter pleurer plier pointer polluer
      pondre poser positionner posseder poster postuler pourrir preceder preconiser preferer
      prelever preoccuper preparer preserver presider presser pretendre preter prier primer priver
      proclamer promener proner propager proteger prouver provoquer puer puiser punir questionner
      racheter raconter rafraichir rajeunir ralentir ranger rapprocher raser rassembler rassurer
      rattacher rattraper reagir realiser recenser recommander recommencer reconvertir recouvrer
      recruter recuperer recycler redescendre rediger redonner refermer reflechir regir regler
      regner regretter regrouper rejouir relater relever relier rembourser remercier remonter
      remplacer remplir remporter remunerer renfermer renouveler renover renseigner rentrer
      renvoyer repandre reparer reparler repartir repasser reperer repertorier repeter representer
      reprimer resider resister respirer ressembler ressortir restaurer rester restituer resulter
      retablir retentir retirer retomber retourner retracer retrouver reunir reussir reveiller
      revendiquer revendre rever reviser revoir rimer rire river roder ronger rougir rouler ruer
      sacrer sacrifier saigner saler salir saluer sanctionner sauter sauver secher secouer
      securiser sejourner selectionner sembler semer separer serrer sevir sieger siffler signer
      signifier simplifier situer soigner solliciter songer sonner souffler soulever souligner
      soupconner sourire specifier stationner stimuler stopper subir succeder suer suffire
      suggerer superposer supposer supprimer surfer surgir surmonter surnommer surveiller susciter
      suspendre symboliser tacher tailler taper tarder tarir taxer telecharger temoigner tendre
      tenter terminer ternir tester tirer tolerer tomber tordre toucher tourner tracer trahir
      trainer travailler trouver tuer unir user utiliser vaincre valoriser vanter varier veiller
      verser vider vieillir violer virer viser voiler voler vomir voter vouer
      """,
    verbsOfNouns: """
      aborder accepter accrocher accuser adapter adresser affecter afficher affronter agresser
      ajouter aligner alimenter allonger analyser annuler apparenter apporter appreter approcher
      approuver arborer arreter assimiler assister associer assurer attaquer avancer baisser
      balader balancer bloquer brancher branler briller calculer capturer celebrer censurer
      changer charger chasser chauffer claquer cliquer collecter combiner combler commenter
      completer composer condamner conforter confronter conjuguer connecter conserver constater
      contacter contenter contester continuer controler corriger coucher critiquer croiser
      cultiver cumuler deborder debuter decliner defiler delaisser demeurer depenser deriver
      designer desirer dessiner determiner detourner diffuser discuter dispenser disposer disputer
      dissimuler distribuer dominer doubler dresser ecarter echanger eclater ecouter ecraser
      embaucher embrasser emprunter encadrer enfermer engager ennuyer enoncer enqueter entamer
      entrainer epargner epouser equiper exagerer excuser exploiter exporter exposer fabriquer
      faciliter faconner fatiguer figurer filtrer financer flotter fouiller frapper freiner
      frequenter frotter gouverner gratter guetter gueuler habiller habiter harceler hausser
      heurter honorer illustrer imprimer incorporer influencer inquieter inspirer installer
      instituer insulter integrer intercepter interpreter inverser inviter liberer limiter
      maitriser manifester manquer marcher masquer massacrer melanger meriter murmurer necessiter
      negliger opposer orienter oublier partager perpetrer peupler plaisanter plonger pousser
      pratiquer precher precipiter preciser presenter privilegier proceder procurer profiter
      progresser projeter prolonger proposer qualifier quitter rajouter ramasser ramener rappeler
      rapporter rechercher recolter recompenser reculer redouter refleter refugier refuser
      reglementer reguler rejeter relancer relayer remarquer rencontrer renoncer replier reporter
      reposer repousser reprocher reserver respecter resumer retarder retoucher reveler rigoler
      risquer signaler soucier souhaiter stocker structurer supporter surcharger survoler traiter
      transferer transporter traverser trembler tromper valider vehiculer visiter voyager
      """
  )
}
