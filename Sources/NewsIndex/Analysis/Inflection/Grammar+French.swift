extension Grammar {
  /// French.
  static let french = Grammar(
    conjugations: .french,
    nounEndings: """
       s: x: e: es: ee: ees: eur:eu eurs:eu eux:eu euse:eu euses:eu ive:if ives:if iere:ier \
      ieres:ier enne:en ennes:en onne:on onnes:on elle:el elles:el ette:et ettes:et
      """,
    endings: """
       aux:al eaux:eau trice:teur trices:teur
      """,
    unchanged: """
      aux chaux cicatrice cicatrices faux matrice matrices motrice taux
      """,
    nouns: """
      annee armee arrivee assemblee balle ballet banc bande banque barre base bouche boule
      boulevard cadre caisse capitale case cause champ champignon chant charge chute cible cite
      civilisation classe collection commun communaute commune compte conte coup coupable coupe
      couple cour courant courrier course cure danse date dictee durant duree enceinte enfant
      entree epee etage etat etude experience fiche figure file fille fils fin fine foi foie fois
      force fumee fusee garde generation gravite greve guide heure humanitaire humanite idee
      import journee juge livre loge louche loupe lutte lycee maintenant maire manque marchand
      marche maree mariee marque matinee mer mere mesure mine ministere ministre missile mission
      mois moment montage montagne montant montee montre monument musee note objet organe
      organisme origine pain paix panne partie partisan passage passion pays peche pecheur peine
      pendant pensee piege pile plan planete plante pointe police politicien politique pompe pont
      port porte position post poste poupee presse prime regle relation restaurant reste rime rive
      robe ronde rue saison salaire salle sang sanglier scie secretaire secte secteur selle serre
      siege signe site situation soiree soldat solde sorte sortie statue statut tache taille taxe
      tombe tournee trace trame trophee universite vallee vent vente verre vers villa village
      ville vin vingt voie voile voix
      """,
    plurals: "s:",
    forms: """
      être etre est sont suis es sommes etes etait etaient fut furent sera seront serait seraient soit soient ete etant etions
      avoir a ont ai avons avez avait avaient eut eurent aura auront aurait auraient ait aient eu eue ayant
      aller va vont vais allons allez allait allaient alla allerent ira iront irait iraient aille aillent alle allee alles allees allant
      faire fait font fais faisons faites faisait faisaient fit firent fera feront ferait feraient fasse fassent faits faite faisant
      dire dit disent dis disons dites disait disaient dirent dira diront dirait diraient dise dits disant
      pouvoir peut peuvent peux pouvons pouvez pouvait pouvaient put purent pourra pourront pourrait pourraient puisse puissent pu pouvant
      vouloir veut veulent veux voulons voulez voulait voulaient voulut voulurent voudra voudrait voudraient veuille veuillent voulu voulue voulant
      devoir doit doivent dois devons devez devait devaient dut durent devra devront devrait devraient doive du due dus dues devant
      savoir sait savent sais savons savait savaient sut surent saura sauront saurait sache sachent su sachant
      venir vient viennent viens venons venait venaient vint vinrent viendra viendront viendrait vienne venu venue venus venues venant
      devenir devient deviennent devenait devint devinrent deviendra deviendrait devienne devenu devenue devenus devenues
      revenir revient reviennent revenait revint revinrent reviendra reviendrait revienne
      intervenir intervient interviennent intervint intervenu intervenue
      parvenir parvient parviennent parvint parvenu parvenue parvenus
      tenir tient tiennent tiens tenait tenaient tint tinrent tiendra tiendront tienne tenu tenue tenus tenues tenant
      obtenir obtient obtiennent obtint obtinrent obtiendra obtenu obtenue obtenus obtenues
      maintenir maintient maintiennent maintint maintiendra maintenu maintenue maintenus
      soutenir soutient soutiennent soutint soutiendra soutenu soutenue soutenus
      contenir contient contiennent contenait contint contenant
      détenir detenir detient detiennent detenait detint
      retenir retient retiennent retint retenu retenue retenus
      prendre prend prennent prends prenait prenaient prit prirent prendra prendront prendrait prenne pris prise prises prenant
      apprendre apprend apprennent apprit apprirent apprendra apprenne appris apprise
      comprendre comprend comprennent comprit comprendra comprenne compris comprise
      reprendre reprend reprennent reprit reprirent reprendra reprenne repris reprise reprises
      surprendre surprend surprennent surprit surpris surprise
      entreprendre entreprend entreprennent entreprit entrepris
      mettre met mettent mets mettait mettaient mit mirent mettra mettront mettrait mette mis mise mises mettant
      permettre permet permettent permit permirent permettra permette permis permise
      promettre promet promettent promit promirent promettra promis promise promises
      admettre admet admettent admit admirent admis admise
      remettre remet remettent remit remirent remis remise
      commettre commet commettent commit commirent commis commise commises
      soumettre soumet soumettent soumit soumis soumise
      démettre demettre demet demit demis
      transmettre transmet transmettent transmit transmis transmise
      voir voit voient vois voyons voyait voyaient vit virent verra verront verrait vu vue vus vues voyant
      prévoir prevoir prevoit prevoient prevoyait previt prevu prevue prevus prevues
      recevoir recoit recoivent recevait recut recurent recevra recoive recu recue recus recues
      décevoir decevoir decoit decoivent decut decu decue decus
      falloir faut fallait fallut faudra faudrait faille fallu
      valoir vaut valent valait valut vaudra vaille valu
      lire lit lisent lisait lisaient lut lurent lira lise lu lue lus lues lisant
      élire elire elit elisent elisait elut elurent elira elise elu elue elus elues
      écrire ecrire ecrit ecrivent ecrivait ecrivit ecrivirent ecrira ecrive ecrite ecrits ecrites ecrivant
      décrire decrire decrit decrivent decrivait decrivit decrite
      inscrire inscrit inscrivent inscrivait inscrivit inscrite inscrits inscrites
      vivre vivent vivait vivaient vecut vecurent vivra vive vecu vecue vivant vivants
      survivre survit survivent survecut survecu survivant survivants
      suivre suit suivent suivait suivit suivirent suivra suive suivi suivie suivis suivant
      poursuivre poursuit poursuivent poursuivit poursuivra poursuivi poursuivie poursuivis
      mourir meurt meurent mourait mourut moururent mourra meure mort morte morts mortes mourant
      naître naitre nait naissent naissait naquit naquirent naitra naisse ne nee nes nees naissant
      connaître connaitre connait connaissent connaissait connut connaitra connaisse connu connue connus connues
      reconnaître reconnaitre reconnait reconnaissent reconnut reconnaitra reconnu reconnue reconnus
      paraître paraitre parait paraissent paraissait parut parurent paru parue
      apparaître apparaitre apparait apparaissent apparut apparu apparue
      disparaître disparaitre disparait disparaissent disparut disparurent disparu disparue disparus disparues
      ouvrir ouvre ouvrent ouvrait ouvrit ouvrirent ouvrira ouvert ouverte ouverts ouvertes ouvrant
      couvrir couvre couvrent couvrait couvrit couvert couverte couverts
      découvrir decouvrir decouvre decouvrent decouvrit decouvrirent decouvert decouverte decouverts decouvertes
      offrir offre offrent offrait offrit offrirent offrira offert offerte offerts offertes offrant
      souffrir souffre souffrent souffrait souffrit souffert
      craindre craint craignent craignait craignit craigne
      contraindre contraint contraignent contraignit contrainte contraints
      joindre joint joignent joignit jointe joints
      rejoindre rejoint rejoignent rejoignit rejointe rejoints
      atteindre atteint atteignent atteignait atteignit atteindra atteinte atteints
      éteindre eteindre eteint eteignent eteignit eteinte
      peindre peint peignent peignit peinte peints
      battre bat battent battait battit battirent battu battue battus
      combattre combat combattent combattait combattit combattu
      abattre abat abattent abattit abattu abattue abattus
      débattre debattre debat debattent debattait debattu debats
      conduire conduit conduisent conduisait conduisit conduite conduits
      produire produit produisent produisait produisit produite
      réduire reduire reduit reduisent reduisait reduisit reduite reduits
      construire construit construisent construisait construisit construite construits
      détruire detruire detruit detruisent detruisit detruite detruits detruites
      introduire introduit introduisent introduisit introduite
      traduire traduit traduisent traduisit
      croire croit croient croyait croyaient crut crurent croira croie cru crue croyant
      boire boit boivent buvait but bu
      plaire plait plaisent plaisait plut
      conclure conclut concluent conclura conclu conclue conclus
      exclure exclut excluent exclura exclu exclue exclus
      inclure inclut incluent inclus incluse incluant
      résoudre resoudre resout resolvent resolut resolu resolue
      courir court courent courait courut courra couru
      accourir accourt accourut accouru
      acquérir acquerir acquiert acquierent acquit acquis acquise
      conquérir conquerir conquiert conquit conquis conquise
      fuir fuit fuient fuyait fuirent fui fuyant
      haïr hair hait haissent
      asseoir assied assoit assis assise
      sentir sent sentent sentait sentit senti
      partir part partent partait partaient partit partirent partira parte parti
      sortir sort sortent sortait sortit sortirent sortira sorti sortis
      servir sert servent servait servit servirent servi servie
      dormir dort dorment dormait dormit dormi
      mentir ment mentent mentait mentit menti
      cueillir cueille accueilli
      accueillir accueille accueillent accueillit accueillera accueillie accueillis
      perdre perd perdent perdait perdit perdirent perdra perde perdu perdue perdus perdues
      rendre rend rendent rendait rendit rendirent rendra rende rendu rendue rendus
      vendre vend vendent vendait vendit vendirent vendra vende vendu vendue vendus vendues
      défendre defendre defend defendent defendait defendit defendra defendu defendue
      attendre attend attendent attendait attendit attendra attendu attendue attendus
      entendre entend entendent entendait entendit entendu entendue entendus
      répondre repondre repond repondent repondait repondit repondra repondu
      descendre descend descendent descendait descendit descendu descendue
      étendre etendre etend etendent etendit etendu etendue
      rompre rompt rompent rompit rompu rompue
      appeler appelle appellent appelait appela appele
      jeter jette jettent jetait jeta jete
      acheter achete achetent achetait acheta
      lever leve levent levait leva
      mener mene menent menait mena
      payer paie paient paye payent payait paya
      employer emploie emploient employait employa employe
      envoyer envoie envoient envoyait envoya enverra envoye
      essayer essaie essaient essayait essaya essaye
      appuyer appuie appuient appuyait appuya appuye
      ami amis amie amies
      ennemi ennemis ennemie ennemies
      fusil fusils
      essai essais
      délai delai delais
      emploi emplois
      loi lois
      roi rois
      quai quais
      balai balais
      tournoi tournois
      convoi convois
      envoi envois
      gai gais
      vrai vraie vrais vraies
      demi demie demies
      favori favorite favoris favorites
      feu feux
      jeu jeux
      lieu lieux
      neveu neveux
      cheveu cheveux
      aveu aveux
      enjeu enjeux
      milieu milieux
      vœu voeu voeux
      adieu adieux
      pneu pneus
      bleu bleue bleus bleues
      bijou bijoux
      caillou cailloux
      chou choux
      genou genoux
      hibou hiboux
      pou poux
      travail travaux
      bail baux
      corail coraux
      émail email emaux
      soupirail soupiraux
      vitrail vitraux
      vantail vantaux
      œil oeil yeux
      ciel cieux
      aïeul aieul aieux
      bal bals
      carnaval carnavals
      festival festivals
      récital recital recitals
      naval navale navals navales
      fatal fatale fatals fatales
      final finale finals finales
      régal regal regals
      monsieur messieurs
      madame mesdames
      mademoiselle mesdemoiselles
      beau bel belle beaux belles
      nouveau nouvel nouvelle nouveaux nouvelles
      vieux vieil vieille vieilles
      fou folle fous folles
      mou molle mous molles
      blanc blanche blancs blanches
      franc franche francs franches
      sec seche secs seches
      grec grecque grecs grecques
      turc turque turcs turques
      public publique publics publiques
      long longue longs longues
      frais fraiche fraiches
      doux douce douces
      faux fausse fausses
      roux rousse
      gros grosse grosses
      bas basse basses
      épais epais epaisse
      bref breve brefs breves
      neuf neuve neufs neuves
      vif vifs vives
      actif active actifs actives
      sportif sportive sportifs sportives
      massif massive massifs massives
      passif passive passifs passives
      natif native natifs natives
      festif festive festifs festives
      juif juive juifs juives
      veuf veuve veuves
      captif captive captifs captives
      décisif decisif decisive decisifs decisives
      offensif offensive offensifs offensives
      bon bonne bons bonnes meilleur meilleure meilleurs meilleures
      mauvais mauvaise mauvaises pire pires
      grand grande grands grandes
      petit petite petits petites
      dernier derniere derniers dernieres
      premier premiere premiers premieres
      léger leger legere legers legeres
      cher chere chers cheres
      étranger etranger etrangere etrangers etrangeres
      sénateur senateur senateurs senatrice senatrices
      acteur acteurs actrice actrices
      empereur empereurs imperatrice imperatrices
      compagnon compagnons compagne compagnes
      sensible sensibles
      tout tous toute toutes
      tel telle tels telles
      =journaliste journalistes journalisme journalistique journalistiques
      =journal journaux
      =heureux heureuse heureuses heureusement
      =capital capitaux
      =capitalisme capitaliste capitalistes
      =universel universelle universels universelles
      =organiser organise organisent organisait organisa organisee organises organisation organisations organisateur organisateurs organiserons organiserai organisais
      =general generale generaux generales
      =generer genere generent generait genera
      =genereux genereuse genereuses
      =communiste communistes communisme
      =communiquer communique communiques communication communications communiquent communiquons communiquerons communiquerai communiqua
      =policier policiers policiere policieres
      =porter portent portait portaient porta portera portee portees portons portais porterai porterais porterez porterons portiez porteras portas
      =executif executive executifs
      =positif positive positifs positives
      =relatif relative relatifs relatives
      =important importante importants importantes importance
      =importer importe importent importes importation importations importons importa
      =couper coupent coupait coupee coupa coupais couperai couperais
      =boucher bouchers boucherie bouchent
      =cadeau cadeaux
      =secret secrets secrete secretes
      =humain humains humaine humaines
      =objectif objectifs objective
      =collectif collective collectifs collectives
      =champion champions championne championnes
      =vert verte verts vertes
      =passager passagers passagere
      =paysan paysans paysanne paysannes
      =grave graves gravement
      =etudiant etudiants etudiante etudiantes
      =civil civils civile civiles
      =chanter chante chantent chantes chantais chantons chanta chanterai chantiez chanterons chantions
      =saisir saisit saisi saisie saisis saisissent saisissez saisisse saisissons
      =original originale originaux originales
      =expert experts experte
      affirmer affirme affirment affirmait
      confirmer confirme confirment
      former forme forment formee
      estimer estime estiment estimait
      réclamer reclamer reclame reclament
      nommer nomme nomment nommee
      consommer consomme consomment
      aimer aime aiment aimait
      exprimer exprime expriment
      fermer ferme ferment fermee
      assumer assume assument
      transformer transforme transforment
      réformer reformer reforme reforment
      informer informe informent
      alarmer alarme alarment
      programmer programme programment
      publier publie publient
      commencer commence commencent
      prononcer prononce prononcent
      annoncer annonce annoncent
      dénoncer denoncer denonce denoncent
      renforcer renforce renforcent
      lancer lance lancent
      placer place placent
      menacer menace menacent
      protester proteste protestent
      décider decider decide decident
      demander demande demandent
      commander commande commandent
      accorder accorde accordent
      aider aide aident
      regarder regarde regardent
      sonder sonde sondent
      étudier etudier etudie etudient
      vérifier verifier verifie verifient
      français francais francaise francaises
      anglais anglaise anglaises
      agir agit agissent agissait agi
      =habitant habitants habitante habitantes
      =enseignant enseignants enseignante enseignantes
      =manifestant manifestants manifestante manifestantes
      =participant participants participante participantes
      =commercant commercants commercante commercantes
      =assistant assistants assistante assistantes
      =representant representants representante representantes
      =dirigeant dirigeants dirigeante dirigeantes
      =fabricant fabricants fabricante fabricantes
      =combattant combattants combattante combattantes
      =militant militants militante militantes
      =passant passants passante passantes
      =constant constants constante constantes
      =puissant puissants puissante puissantes
      =opposant opposants opposante opposantes
      =exploitant exploitants exploitante exploitantes
      =consultant consultants consultante consultantes
      =gagnant gagnants gagnante gagnantes
      =gerant gerants gerante gerantes
      =correspondant correspondants correspondante correspondantes
      =remplacant remplacants remplacante remplacantes
      =trafiquant trafiquants trafiquante trafiquantes
      =immigrant immigrants immigrante immigrantes
      =migrant migrants migrante migrantes
      =occupant occupants occupante occupantes
      =protestant protestants protestante protestantes
      =gouvernant gouvernants gouvernante gouvernantes
      """)
}
