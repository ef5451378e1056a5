extension Grammar {
  /// English.
  static let english = Grammar(
    endings: """
       children:child men:man wives:wife women:woman
      """,
    unchanged: """
      abdomen acumen amen bitumen carmen cyclamen foramen hymen lumen omen ramen regimen semen \
      specimen stamen tegmen turkmen yemen
      """,
    forms: """
      be am are is was were been being
      have has had having
      do does did done doing
      say says said saying
      go goes went gone going
      get gets got gotten getting
      make makes made making
      know knows knew known knowing
      think thinks thought thinking
      take takes took taken taking
      see sees saw seen seeing
      come comes came coming
      give gives gave given giving
      find finds found finding
      tell tells told telling
      become becomes became becoming
      keep keeps kept keeping
      let lets letting
      begin begins began begun beginning
      show shows showed shown showing
      hear hears heard hearing
      run runs ran running
      hold holds held holding
      bring brings brought bringing
      write writes wrote written writing
      sit sits sat sitting
      stand stands stood standing
      lose loses lost losing
      pay pays paid paying
      meet meets met meeting meetings
      lead leads led leading
      understand understands understood
      speak speaks spoke spoken speaking
      read reads reading
      spend spends spent spending
      grow grows grew grown growing
      win wins won winning
      teach teaches taught teaching
      buy buys bought buying
      send sends sent sending
      build builds built building buildings
      fall falls fell fallen falling
      cut cuts cutting
      sell sells sold selling
      drive drives drove driven driving
      break breaks broke broken breaking
      eat eats ate eaten eating
      draw draws drew drawn drawing
      choose chooses chose chosen choosing
      rise rises rose risen rising
      strike strikes struck stricken striking
      fight fights fought fighting
      throw throws threw thrown throwing
      shoot shoots shot shots shooting
      catch catches caught catching
      seek seeks sought seeking
      deal deals dealt dealing
      feed feeds fed feeding
      fly flies flew flown flying
      flee flees fled fleeing
      forget forgets forgot forgotten forgetting
      forgive forgives forgave forgiven
      forbid forbids forbade forbidden
      foresee foresees foresaw foreseen
      freeze freezes froze frozen freezing
      hang hangs hung hanged hanging
      hide hides hid hidden hiding
      hit hits hitting
      hurt hurts hurting
      lay lays laid laying
      lend lends lent lending
      light lights lit lighting lighter lightest
      mean means meant
      mistake mistakes mistook mistaken
      overcome overcomes overcame
      overtake overtakes overtook overtaken
      overthrow overthrows overthrew overthrown
      prove proves proved proven proving
      quit quits quitting
      ride rides rode ridden riding
      ring rings rang rung ringing
      seal seals sealed
      shake shakes shook shaken shaking
      shine shines shone shining
      shrink shrinks shrank shrunk shrinking
      shut shuts shutting
      sing sings sang sung singing
      sink sinks sank sunk sunken sinking
      sleep sleeps slept sleeping
      slide slides slid sliding
      spin spins spun spinning
      split splits splitting
      spread spreads spreading
      spring springs sprang sprung
      steal steals stole stolen stealing
      stick sticks stuck sticking
      sting stings stung stinging
      swear swears swore sworn swearing
      sweep sweeps swept sweeping
      swim swims swam swum swimming
      swing swings swung swinging
      tear tears tore torn tearing
      undergo undergoes underwent undergone
      undertake undertakes undertook undertaken
      uphold upholds upheld upholding
      wake wakes woke woken waking
      wear wears wore worn wearing
      weave weaves wove woven
      weep weeps wept weeping
      wind winds winding
      withdraw withdraws withdrew withdrawn withdrawing
      withhold withholds withheld withholding
      withstand withstands withstood
      arise arises arose arisen arising
      awake awakes awoke awoken
      beat beats beaten beating
      bend bends bent bending
      bet bets betting
      bind binds binding
      bite bites bit bitten biting
      bleed bleeds bled bleeding
      blow blows blew blown blowing
      breed breeds bred breeding
      burn burns burnt burned burning
      cling clings clung clinging
      creep creeps crept creeping
      dig digs dug digging
      dream dreams dreamt dreamed
      drink drinks drank drunk drinking
      dwell dwells dwelt dwelled
      feel feels felt feeling
      fling flings flung
      grind grinds ground grinding
      kneel kneels knelt
      leap leaps leapt leaped
      learn learns learnt learned learning
      outdo outdoes outdid outdone
      rebuild rebuilds rebuilt rebuilding
      redo redoes redid redone
      repay repays repaid repaying
      rewrite rewrites rewrote rewritten
      slay slays slew slain
      sling slings slung
      sow sows sowed sown
      speed speeds sped speeding
      spell spells spelt spelled
      spill spills spilt spilled
      spit spits spat spitting
      spoil spoils spoilt spoiled
      stride strides strode
      strive strives strove striven
      string strings strung
      tread treads trod trodden
      wring wrings wrung
      die dies died dying
      lie lies lied lying
      tie ties tied tying
      sue sues sued suing
      free frees freed freeing
      agree agrees agreed agreeing
      prefer prefers preferred preferring
      panic panics panicked panicking
      traffic traffics trafficked trafficking
      mimic mimics mimicked mimicking
      woman women
      man men
      child children
      person people persons
      foot feet
      tooth teeth
      goose geese
      mouse mice
      louse lice
      ox oxen
      penny pence pennies
      wife wives
      live life lives living lived
      leave leaf leaves left
      knife knives
      wolf wolves
      thief thieves
      half halves halve halved halving
      calf calves
      shelf shelves shelve shelved
      self selves
      loaf loaves
      elf elves
      sheaf sheaves
      scarf scarves
      hoof hooves
      dwarf dwarves
      wharf wharves
      bus buses busses
      gas gases gasses
      plus pluses
      yes yeses
      hero heroes
      axis axes
      crisis crises
      analyse analysis analyses analyze analyzes analyzed analyzing
      basis bases base based
      thesis theses
      hypothesis hypotheses
      synthesis syntheses
      diagnosis diagnoses diagnose diagnosed
      prognosis prognoses
      parenthesis parentheses
      emphasis emphases
      neurosis neuroses
      oasis oases
      ellipsis ellipses
      paralysis paralyses
      criterion criteria
      phenomenon phenomena
      automaton automata
      medium media mediums
      bacterium bacteria
      curriculum curricula curriculums
      referendum referenda referendums
      memorandum memoranda memorandums
      stadium stadia stadiums
      datum data
      stratum strata
      spectrum spectra
      symposium symposia symposiums
      consortium consortia
      aquarium aquaria
      addendum addenda
      erratum errata
      millennium millennia
      moratorium moratoria moratoriums
      nucleus nuclei
      stimulus stimuli
      fungus fungi
      alumnus alumni
      alumna alumnae
      cactus cacti
      radius radii
      syllabus syllabi
      locus loci
      bacillus bacilli
      octopus octopuses octopi
      focus focuses foci focused focusing
      genus genera
      opus opuses
      corpus corpora
      index indexes indices indexed indexing
      matrix matrices
      appendix appendices appendixes
      vertex vertices
      vortex vortices
      apex apices
      larva larvae
      alga algae
      antenna antennae antennas
      vertebra vertebrae
      nebula nebulae
      plateau plateaus plateaux
      bureau bureaus bureaux
      tableau tableaux
      chateau chateaux
      beau beaux
      kibbutz kibbutzim
      graffito graffiti
      paparazzo paparazzi
      virtuoso virtuosi
      brother brothers brethren
      good better best
      bad worse worst
      far farther further farthest furthest
      little less least
      many more most
      old older oldest elder eldest
      high higher highest
      low lower lowest lowered lowering lowers
      large larger largest
      great greater greatest
      big bigger biggest
      small smaller smallest
      long longer longest
      short shorter shortest
      strong stronger strongest
      weak weaker weakest
      late later latest
      early earlier earliest
      young younger youngest
      fast faster fastest
      slow slower slowest slowed slowing slows
      hard harder hardest
      easy easier easiest
      cheap cheaper cheapest
      rich richer richest
      poor poorer poorest
      close closer closest closed closing closes
      near nearer nearest
      wide wider widest
      broad broader broadest
      deep deeper deepest
      tall taller tallest
      heavy heavier heaviest
      bright brighter brightest
      dark darker darkest
      clear clearer clearest
      clean cleaner cleanest
      warm warmer warmest
      cold colder coldest
      hot hotter hottest
      cool cooler coolest
      dry drier driest
      wet wetter wettest
      safe safer safest
      tough tougher toughest
      tight tighter tightest
      soft softer softest
      smart smarter smartest
      quick quicker quickest
      simple simpler simplest
      happy happier happiest
      sad sadder saddest
      angry angrier angriest
      healthy healthier healthiest
      wealthy wealthier wealthiest
      busy busier busiest
      strange stranger strangest
      steep steeper steepest
      sharp sharper sharpest
      thin thinner thinnest
      thick thicker thickest
      loud louder loudest
      new newer newest
      few fewer fewest
      fine finer finest
      full fuller fullest
      fair fairer fairest
      firm firmer firmest
      rare rarer rarest
      wise wiser wisest
      brave braver bravest
      harsh harsher harshest
      =university universities
      =universal universally universality universals
      =organize organizes organized organizing organization organizations organizational organizer organizers organise organises organised organising organisation organisations organisational organiser organisers
      =organism organisms
      =organic organically organics
      =hospitality hospitable
      =business businesses
      =newsletter newsletters
      =policy policies
      =police policed polices policing
      =authority authorities authoritative
      =authorize authorizes authorized authorizing authorization authorizations authorise authorises authorised authorising authorisation authorisations
      =authoritarian authoritarianism
      =international internationally internationals
      =internal internally internals
      =experiment experiments experimental experimented experimenting experimentation experimentally
      =importance important importantly
      =customer customers
      =customary customarily
      =executive executives
      =emergency emergencies
      =emergence emergent
      =morale morales
      =federation federations
      =federer
      =positive positives positively
      =negative negatives negatively
      =relative relatives relatively
      =relativity
      =relation relations relationship relationships
      =objective objectives objectively objectivity
      =objection objections objectionable
      =subjective subjectively subjectivity
      =collective collectives collectively
      =collection collections
      =collector collectors
      =perspective perspectives
      =prospective prospectively
      =prospectus prospectuses
      =respective respectively
      =humane humanely
      =humanity humanities
      =informal informally informality
      =formal formally formality formalities
      =formula formulae formulas
      =designate designates designated designating designation designations
      =marinate marinated marinade marinating
      =marina marinas
      =liberal liberals liberally liberalism liberalize liberalized liberalization liberalise liberalised liberalisation
      =polite politely politeness
      =evening evenings
      =paste pastes pasted pasting
      =unit units
      =ski skis skied skiing skier skiers
      =several
      =severe severely severity severest
      =ad ads
      =irony ironies ironic ironically
      =animal animals
      =capitalism capitalist capitalists
      =capitalize capitalizes capitalized capitalizing capitalization capitalizations capitalise capitalises capitalised capitalising capitalisation
      =physics physicist physicists
      =physician physicians
      =apartment apartments
      =department departments departmental
      =conversation conversations conversational
      =conversion conversions
      =cloth cloths
      =harris
      =maine
      =angeles
      =mets
      =succession successions successive successively
      =successor successors
      =digital digitally digitalization
      =reference references referenced referencing
      =referee referees refereeing refereed
      =edition editions
      =according accordingly
      =engineer engineers engineered engineering
      =institution institutions institutional
      =constitution constitutions constitutional
      =reservation reservations
      =conservative conservatives conservatism conservatively
      =contraction contractions
      =contractor contractors
      =convent convents
      =convention conventions conventional
      =execution executions executioner
      =operative operatives
      =opera operas operatic
      =generic generically generics
      =generous generously generosity
      =genius geniuses
      =gentle gently gentler gentlest
      =native natives
      =nationality nationalities
      =nationalism nationalist nationalists
      =nationalize nationalized nationalization nationalise nationalised nationalisation nationalizing
      =socialism socialist socialists
      =personality personalities
      =personnel
      =communism communist communists
      =community communities
      =commune communes
      =communicate communicates communicated communicating communication communications
      =rationale rationales
      =ratio ratios
      =ration rations rationed rationing
      =rational rationally rationality rationals
      =station stations stationed
      =stationery
      =stationary
      =static
      =statue statues
      =statute statutes statutory
      =status statuses
      =secretary secretaries secretarial
      =secretariat secretariats
      =secret secrets secretly secrecy
      =minister ministers ministerial ministering ministered
      =ministry ministries
      =probable probably probability probabilities
      =probe probes probed probing
      =province provinces provincial
      =invention inventions inventive
      =inventory inventories inventoried
      =invest invests invested investing investment investments investor investors
      =terrific terrifically
      =terrible terribly
      =terrify terrified terrifying terrifies
      =territory territories territorial
      =desert deserts deserted desertion
      =dessert desserts
      =prey preys
      =tower towers towering
      =tow tows towed towing
      =offer offers offered offering offerings
      =wine wines
      =china
      =chinese
      =turkey turkeys
      =turk turks
      =past
      =pasta pastas
      =imperial imperialism imperials
      =numerous
      =number numbers numbered numbering
      =numb numbed numbing
      =temper tempers tempered
      =temporary temporarily
      =temporal
      =temple temples
      =accident accidents accidental accidentally
      =incident incidents
      =incidental incidentally incidentals
      =adverse adversely adversity
      =adversary adversaries adversarial
      =advertise advertises advertised advertising advertisement advertisements advert adverts
      =grave graves gravest graver
      =gravity
      =gravel
      =doctrine doctrines
      =doctor doctors
      =document documents documented documentary documentaries documentation
      =passive passively passives
      =passion passions passionate
      =passenger passengers
      =passage passages
      =senate
      =senator senators
      =civil civilly
      =civilian civilians
      =civilization civilizations civilisation civilisations
      =moral morals morally morality
      =really
      =reality realities
      =realize realizes realized realizing realise realises realised realising
      =realty realtor realtors
      =realistic realism
      =vocation vocational vocations
      =vocal vocals
      =local locals locally
      =locate locates located locating location locations
      =natural naturally naturals
      =naturalize naturalized naturalization
      =posit posits posited
      =position positions positioned positioning
      =promise promises promised promising
      =premise premises premised
      =precise precisely precision
      =process processes processed processing
      =procession processions
      =recession recessions
      =recess recesses
      =session sessions
      =possess possesses possessed possession possessions
      =profess professes professed
      =profession professions professional professionals professionally
      =professor professors
      =express expresses expressed expressing expression expressions
      =expressway expressways
      =impress impresses impressed impression impressions impressive
      =depress depressed depressing
      =depression depressions
      =press presses pressed pressing
      =pressure pressures pressured pressuring
      =compute computes computed computing computation
      =computer computers
      =compete competes competed competing competition competitions competitive competitor competitors
      =competent competence
      =correspond corresponds corresponded corresponding
      =correspondent correspondents correspondence
      =attend attends attended attending attendance
      =attention attentions attentive
      =intend intends intended intending
      =intention intentions intentional intentionally
      =intense intensely intensity
      =intensive intensively
      =extend extends extended extending extension extensions
      =extensive extensively
      =extent extents
      =converse conversely conversing conversed converses
      =reverse reverses reversed reversing reversal
      =reserve reserves reserved reserving
      =serve serves served serving
      =service services servicing serviced
      =servant servants
      =observe observes observed observing observer observers observation observations
      =arrest arrests arrested arresting
      =army armies
      =tax taxes taxed taxing taxation
      =taxi taxis
      =critic critics
      =critical critically
      =criticize criticizes criticized criticizing criticism criticisms criticise criticised criticising
      =critique critiques critiquing critiqued
      =major majors
      =majority majorities
      =minor minors
      =minority minorities
      =mayor mayors mayoral
      =prior
      =priority priorities
      =security securities
      =secure secures secured securing securely
      =popular popularly popularity
      =population populations populate populated
      =populist populists populism
      =different differently difference differences
      =differ differs differed differing
      =differential differentials
      =confer confers conferred
      =conference conferences conferencing
      =confident confidently confidence
      =confidential confidentially confidentiality
      =president presidents
      =presidency presidencies
      =presidential
      =resident residents
      =residence residences residential
      =govern governs governed governing
      =government governments governmental
      =governor governors
      =governance
      =employ employs employed employing employment
      =employee employees
      =employer employers
      =train trains trained
      =product products
      =produce produces produced producing producer producers production productions
      =productive productivity
      =market markets
      =marketing
      =meaning meanings meaningful
      =sign signs signed signing
      =signature signatures
      =signal signals signaled signalled signaling
      =significant significantly significance
      =signify signifies signified signifying
      =sense senses sensed sensing
      =sensitive sensitivity
      =sensible sensibly
      =sensation sensational sensations
      =sentence sentences sentenced sentencing
      =legal legally legality
      =legislate legislation legislative legislator legislators legislature legislatures legislated legislating
      =legion legions
      =legend legends legendary
      =legacy legacies
      =legitimate legitimately legitimacy legitimated
      """)
}
