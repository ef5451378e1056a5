/// Words of languages in Latin letters that are too common to be taken for names in another script.
///
/// Arabic and Hebrew write few vowels, so that a short word spells half a dozen others: "said" is سعيد, الصيد and سيدي, and
/// "that" الذي. As names such words are typed with a capital.
enum OrdinaryWords {
  /// Whether a folded word is one.
  static func contains(_ word: String) -> Bool { words.contains(word) }

  /// Whether a word is typed as a name: with a capital at its head, and not all in capitals.
  static func isName(_ typed: String) -> Bool {
    guard let first = typed.first(where: \.isLetter) else { return false }
    return first.isUppercase && typed.contains(where: \.isLowercase)
  }

  private static let words = Set(
    (english + " " + german + " " + romance + " " + dutch).utf8.split { $0 <= UInt8(ascii: " ") }
      .map { String(Substring($0)) })

  private static let english = """
    able about above accept accepted according across action added adding after again against agree agreed agreement
    agreements ahead allow allowed almost alone along already also although always among amount amounts annual another
    announce announced answer anyone anything appear appeared area areas around arrive arrived asked asking average avoid
    away back base based basis became because become becomes been before began begin beginning behind being believe
    believed below best better between beyond bill bills black blue body book born both bought bring broad broke broken
    brought build building built business buying call called calls came cannot care case cases cash cause caused cent
    cents certain chance change changed changes child children cities city clear close closed come comes coming common
    companies complete completed condition conditions continue continued continues corn cost costs could council country
    couple course court cover crude current currently cuts daily date dates days dead deal deals death debt decide decided
    decision decline declined deep demand department described despite details developed development difference different
    difficult direct discuss discussed does doing dollar dollars done door doubt down draw drew drive drop dropped drug
    drugs during each earlier early earn earned earnings easily east easy eight either else end ended ends enough entire
    equal even evening ever every everyone everything exactly example except expect expected experience explained face
    faced fact facts fail failed fair fall fallen falls family fare fast father fear feel feet fell felt field fifth figure
    figures file filed fill final find fine fire fired firm first five flat floor flow follow followed following food foot
    force forced forces forecast foreign form former forms forward found four fourth free fresh friend friends from front
    full fully fund funds further future gain gained gains game games gave general gets getting give given gives giving
    goal goes going gold gone good goods got government great green grew ground group groups grow growing grown growth
    guess half hall hand hands happen happened hard hardly have having head health hear heard heart heat heavy held help
    helped here high higher highest hill himself hire hit hold holding holds home hope hoped hospital hour hours house
    houses how however huge human hundred hurt idea important improve include included includes including income increase
    increased indeed inside instead interest into involved issue issued issues itself join joined judge just keep keeping
    kept kill killed kind knew know known knows lack laid land large largely larger largest last late later latest latter
    laws lead leader leaders leading learn least leave leaves leaving left legal less level levels lies life light like
    likely limit line lines list listed little live lived lives living loan loans local long longer look looked looking
    lose loss losses lost lots love lower made main mainly major make makes making male many mark market markets marks
    matter mean means meant meet meeting member members men might mile miles million mine mines minor minute minutes miss
    missed money month months moon more morning most mostly mother move moved moves much must name named names near nearly
    need needed needs never news next nice night nine none nor north note noted nothing notice number numbers offer offered
    office often once ones only onto open opened order orders other others ought outlook output outside over owed owned
    owner owners page paid pain paper part parts party pass passed past paying peace people perhaps period person place
    placed places plain plan planned plans plant plants play played point points poor position possible power present press
    price prices prior private produce produced product production products profit profits prove public pull purchase push
    quarter question quick quickly quite raise raised range rate rates rather reach reached read ready real really reason
    receive received recent recently record reduce reduced refused remain remained remains reply report reported reports
    require required rest result results return rice rich ride right rise risen rises rising risk road rock role room rose
    round rule rules running said sale sales same save saved saying says scale school seat second secret section secure see
    seek seem seemed seems seen sell selling send sent serious served service services seven several shall share shared
    shares she sheet ship shop short shot should show showed shown shut side sides sign signed silver similar simple since
    single site sites situation size slow slowly small smaller sold some someone something soon sort sought sound source
    south speak spend spent spoke spring staff stage stake stand start started state stated statement states stay steel
    step still stock stocks stone stood stop stopped store story street strong such suit sure system table take taken takes
    taking talk talks task team tell tells term terms test than that their them themselves then there these they thing
    things think third this those though thought three threw through thus till time times today together told tomorrow tons
    tonnes took total toward towards town trade traded trader traders trading tree tried trouble true trust truth trying
    turn turned type under union unit united units unless until upon used user uses using usual usually value various very
    view visit voice vote wait walk wall want wanted wants warm water ways weak wear weather week weeks weight well went
    were west what whatever wheat when where whether which while white whole whom whose wide wife will wind wish with within
    without woman women wood word words work worked worker workers works world worse worst worth would write written wrong
    wrote year years yesterday young your
    """

  private static let german = """
    aber alle allem allen aller alles also andere anderen auch auf ausser bald beide beim bereits bisher damit dann daran
    darauf dass dein deine dem denen denn deren dessen deshalb dich diese diesem diesen dieser dieses doch dort durch eben
    eigen eine einem einen einer eines einmal erst etwa etwas euch fast ganz gar gegen gehen geht gern gibt gross gut habe
    haben hatte hatten heute hier hinter ihre ihrem ihren ihrer immer jede jedem jeden jeder jedoch jene jetzt kann kaum
    kein keine keinen kommen kommt konnte lang lange lassen leute macht machen mehr mein meine meist mit mitte muss nach nacht
    nahe nein neue neuen nicht nichts noch nun nur oben oder ohne sagen sagt sagte schon sehr sein seine seinem seinen
    seiner seit seite selbst sich sie sieht sind sogar solche soll sollen sollte sondern sonst stadt statt stehen steht tage
    tagen teil trotz ueber unter viel viele vielen vom von vor wann warum was wegen weil weit weiter welche wenig wenige wenn
    wer werde werden wie wieder will wird wirklich wissen wurde wurden zehn zeit zum zur zwar zwei zwischen
    """

  private static let romance = """
    ainsi alors apres aussi autre autres avant avec avoir avait beaucoup bien cela celle celui cent cette ceux chaque comme
    contre dans deja depuis dernier deux dire dont elle elles encore entre etait etre fait faire fois haut hier homme jour
    jours lequel leur leurs loin mais mal meme mettre mois moins monde notre nous onze petit peut peu place plus pour
    premier pres quand quatre quel quelle rien sans selon sera sept seul sinon soit sont sous sur tant temps toujours tous
    tout toute toutes tres trois trop vers vingt voir votre vous
    algo alli antes aqui aquel asi aunque cada casi como con contra cosa cual cuando cuatro dado dar decir del desde dice
    dijo donde durante ella ellos entonces era eran esa ese eso esta estaba estado estan estar este esto estos fue fueron
    fuera gran hace hacer hacia han hasta hay hoy igual jamas lado luego lugar manera mas mayor medio mejor menos mientras
    mil mismo modo mucho muchos muy nada nadie ninguno nos nuestro nuevo nunca otra otras otro otros para parte pero poco
    poder porque pues que quien sea seis sera siempre siete sino sobre solo son sus tal tambien tan tanto tener tenia tiene
    tienen toda todas todavia todo todos tras tres una uno unos usted vez veces vida viene
    ainda alguns antes aos apenas assim ate cada coisa depois desse deste dia dias disse dois dos duas ela elas ele eles
    enquanto entao essa esse essas esses este fazer foi foram hoje isso isto mais mas melhor menos mesmo minha muito muitos
    nao nas nem nessa neste nos nossa onde outra outros pela pelo pode podem porque quando quatro quem sao sem sempre ser
    seu seus sobre sua suas tambem tem tempo ter teve tinha toda todos tudo uma umas vai vem
    alcuni allora altra altre altri altro anche ancora anni anno appena bene casa che chi cinque come con cosa cosi dalla
    dallo degli dei della delle dello dentro deve dopo dove due ecco era essere fare fatto fino forse fra gia giorni giorno
    hanno ieri infatti loro lui mai meglio meno mentre molti molto nel nella nelle niente noi nostro nulla ogni oggi oltre
    pero perche piu poco poi possono prima proprio quale qualche quando quanto quasi quattro quella quello questa queste
    questi questo qui sei sempre senza sette sia sono sopra sotto stata stati stato stessa stesso sua sue sugli sulla suo
    tanto tempo tra tre troppo tutta tutte tutti tutto una uno vanno venti verso vita
    """

  private static let dutch = """
    alle alleen alles altijd ander andere anders beide bij daar daarna dan dat deze dit doen door dus echt een eens eerst
    eerste elk elke enige even geen gaan gaat goed grote haar had hadden heb hebben heeft heel hele hem het hier hij hoe hun
    iets ieder iemand jaar jaren kan komen komt kon laat laten maar maken man meer meest men mensen met mijn moest moet
    moeten naar naast niet niets nieuwe nog nooit nou omdat onder ons onze ook oude over per reeds samen sinds slechts
    soms staan staat steeds tegen terug tien tijd toch toen tot tussen twee uit van vanaf veel vele vier vijf volgens voor
    vooral waar waarom want waren was wat week weer wel welke werd werden weten wie wij wil worden wordt zal zei zeer zelf
    zelfs zich zien zijn zoals zonder zou zouden
    """
}
