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
    nounEndings: "e es", spellings: "ge:g i:y ll:l tt:t",
    nounEnding: "e",
    verbs: """
      abandonner abolir abriter accelerer accentuer accompagner accomplir accumuler achever
      activer admirer adopter adorer affaiblir aggraver agrandir allouer allumer alourdir
      ameliorer amenager amoindrir amplifier amuser aneantir apaiser appauvrir applaudir appliquer
      apprecier arracher arranger arriver aspirer assigner assombrir attacher attester attirer
      attraper attribuer augmenter autoriser averer avertir avouer baigner balayer baptiser
      beneficier bousculer bruler cacher cantonner caracteriser chercher choisir circuler clamer
      commercialiser comparer comporter conceder concentrer concerner concretiser conferer confier
      confondre consacrer conseiller consentir considerer consister constituer consulter
      contaminer contourner contribuer convaincre convertir convoquer correspondre corrompre
      cracher creuser debarquer debarrasser deceder decerner declarer declencher decouler
      decrocher dedier definir degager delimiter delivrer demarrer demolir demontrer depasser
      dependre deplacer deplorer deposer deranger derouler desactiver desservir detecter detendre
      deteriorer detester devancer developper devoiler devorer differencier diminuer diriger
      distinguer diversifier diviser echapper echouer eclaircir ecrouler eduquer effacer effectuer
      effondrer efforcer elargir eliminer eloigner embarquer embellir emettre emmener emparer
      empecher empoisonner emporter empresser encercler enchainer encourager enerver enfoncer
      enfuir engendrer engloutir enlever enregistrer enrichir enseigner entourer envahir envisager
      epanouir eprouver eriger esperer etonner evaluer eviter evoluer evoquer examiner executer
      exercer exiger exister expliquer explorer exploser favoriser feliciter focaliser fonctionner
      fournir franchir froler fumer fusionner gagner heberger heriter hesiter hurler identifier
      ignorer imaginer imiter impliquer imposer impressionner inaugurer incarner inciter indiquer
      infiltrer infliger inserer insister instaurer interdire interesser interpeller interroger
      interrompre intituler inventer invoquer jaillir jurer justifier laisser manipuler mefier
      mentionner mobiliser modifier montrer mordre multiplier naviguer negocier nettoyer nourrir
      obeir obliger observer occasionner occuper octroyer oeuvrer ordonner pardonner participer
      pencher pendre penetrer piller planifier pleurer polluer pondre positionner posseder
      postuler pourrir preceder preconiser preferer prelever preoccuper preparer preserver
      presider pretendre proclamer promener propager proteger prouver provoquer puer punir
      questionner racheter raconter rafraichir rajeunir ralentir rapprocher rassembler rassurer
      rattacher rattraper reagir realiser recenser recommander recommencer reconvertir recouvrer
      recruter recuperer recycler redescendre rediger redonner refermer reflechir regretter
      regrouper rejouir relater rembourser remercier remonter remplacer remplir remporter
      remunerer renfermer renouveler renover renseigner rentrer renvoyer repandre reparer reparler
      repartir repasser reperer repertorier repeter representer reprimer resider resister respirer
      ressembler restaurer restituer resulter retentir retirer retomber retourner retracer
      retrouver reunir reveiller revendiquer revendre reviser revoir ronger sacrifier saigner
      saluer sanctionner sauver secher secouer securiser sejourner selectionner sembler separer
      siffler signifier simplifier soigner solliciter sonner souffler soulever souligner
      soupconner sourire specifier stationner stimuler stopper succeder suer suffire suggerer
      superposer supposer supprimer surgir surmonter surnommer surveiller susciter suspendre
      symboliser telecharger temoigner tendre terminer tolerer tordre tourner trahir travailler
      trouver tuer utiliser vaincre valoriser vanter varier vieillir
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
      """,
    verbsBesideNouns: """
      abimer aboutir abuser agacer agiter allier amener animer armer atterrir avaler baiser bander
      barrer baser batir benir bondir border bosser bouger brandir braver briser buter caler
      calmer capter carrer caser casser causer ceder cesser chuter cibler citer classer coller
      compter conter copier couler coupler couter creer crier danser dater donner dorer doter
      douter durer editer elever entrer epurer etablir etaler feter ficher fier filer filmer finir
      fixer fleurir foncer fonder forcer forger garantir garder gener gerer glisser gouter grandir
      gravir grossir guerir guider investir isoler jouer jouir juger lacher laver lier livrer
      loger longer louer lutter manger marier marquer meler mesurer miner miser monter moquer
      murir nier noter operer opter orner oser parier parler passer penser perir peser pieger
      piquer planer planter plier pointer poser poster presser preter prier primer priver proner
      puiser ranger raser regir regler regner relever relier ressortir rester retablir reussir
      rever rimer rire river roder rougir rouler ruer sacrer saler salir sauter semer serrer sevir
      sieger signer situer songer subir surfer tacher tailler taper tarder tarir taxer tenter
      ternir tester tirer tomber toucher tracer trainer unir user veiller verser vider violer
      virer viser voiler voler vomir voter vouer
      """
  )
}
