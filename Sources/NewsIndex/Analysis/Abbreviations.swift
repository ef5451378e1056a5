/// Words that a full stop follows inside a sentence, lower case, without the full stop.
///
/// From the abbreviations that the AP and Reuters style books prescribe (titles, months, states,
/// companies) and the usual ones of German, French, Spanish, Portuguese, Italian, Polish and Russian.
enum Abbreviations {
  static let words: Set<String> = Set(
    """
    mr mrs ms dr prof rev fr sr jr st ste mt ft sen sens rep reps gov govs lt maj col gen brig capt
    cmdr adm sgt cpl pvt pfc spc supt supts insp det atty dist hon amb pres vp
    jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun
    ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb
    nev okla ore pa tenn tex va vt wash wis wyo ont que alta sask
    inc ltd corp co cos bros plc llc assn dept univ inst
    no nos vs v etc al approx est ave blvd rd hwy pp vol ed eds cf ca fig figs
    bzw ca evtl ggf inkl mio mrd nr str usw vgl dipl ing hrsg abs art bspw sog zzgl
    mme mlle mm me av env sté
    sra srta dn dña ud uds pág núm tel ee aa ff
    exmo exma dra profa
    sig sigg dott avv on
    ul prof hab inż mgr red tzn tzw godz
    г гг г-н г-жа им ул стр тыс млн млрд руб проф акад ст
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Months that may follow the ordinal of a day.
  static let months: Set<String> = Set(
    """
    januar jänner februar märz april mai juni juli august september oktober november dezember
    ledna února března dubna května června července srpna září října listopadu prosince
    januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra
    januara februara marta maja juna jula avgusta septembra oktobra novembra decembra
    siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna studenoga prosinca
    maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta
    februari maart mars juin juillet août
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Words that begin a sentence far more often than they follow an acronym or an initial.
  static let sentenceOpeners: Set<String> = Set(
    """
    the a an in on at it its he she they we i you his her their our this that these those but and
    or if when while as after before since for from with by to there what who how why where is was
    are were no not some many most all both one two according however meanwhile officials
    der die das ein eine er sie es wir in im am auf und aber doch
    le la les un une il elle ils elles on nous et mais dans en
    el los las un una en pero y
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
