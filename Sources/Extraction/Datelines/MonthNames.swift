/// The months and weekdays as datelines print them in the languages that Dateline reads.
enum MonthNames {
  /// Returns the month, 1–12, of a name or abbreviation in any case; nil for other words.
  static func month(_ word: some StringProtocol) -> Int? {
    byKey[NameKey.fold(word)]
  }

  /// Returns the month of an English name with one slip of the hand, as wires of the 1980s have them:
  /// "Narch", "Mach", "Marchg".
  static func misspelledMonth(_ word: some StringProtocol) -> Int? {
    let key = NameKey.fold(word)
    guard (3...10).contains(key.count) else { return nil }
    return english.firstIndex { isOneSlip(key, Array($0.utf8)) }.map { $0 + 1 }
  }

  /// Whether a word is a weekday's name or abbreviation.
  static func isWeekday(_ word: some StringProtocol) -> Bool {
    weekdays.contains(NameKey.fold(word))
  }

  /// Whether the keys differ by one letter added, left out or replaced.
  private static func isOneSlip(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    guard b.count >= 4, abs(a.count - b.count) <= 1 else { return false }
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
    return min(a.count, b.count) - head - tail <= (a.count == b.count ? 1 : 0)
  }

  private static let english = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december",
  ]

  private static let byKey: [[UInt8]: Int] = {
    var months: [[UInt8]: Int] = [:]
    for line in names {
      for (index, names) in line.split(separator: ",").enumerated() {
        for name in names.split(separator: " ") { months[NameKey.fold(name)] = index + 1 }
      }
    }
    return months
  }()

  /// Twelve groups a language, from January on.
  private static let names = [
    // English
    "January Jan,February Feb,March Mar Marc,April Apr,May,June Jun,July Jul,August Aug,"
      + "September Sept Sep,October Oct,November Nov,December Dec",
    // German
    "Januar Jänner Jan,Februar Feber Feb,März Maerz Mär,April Apr,Mai,Juni Jun,Juli Jul,August Aug,"
      + "September Sept Sep,Oktober Okt,November Nov,Dezember Dez",
    // French
    "janvier janv jan,février févr fév,mars,avril avr,mai,juin,juillet juil,août aout,"
      + "septembre sept,octobre oct,novembre nov,décembre déc",
    // Spanish
    "enero ene,febrero feb,marzo mar,abril abr,mayo may,junio jun,julio jul,agosto ago,"
      + "septiembre setiembre sep set sept,octubre oct,noviembre nov,diciembre dic",
    // Portuguese
    "janeiro jan,fevereiro fev,março mar,abril abr,maio mai,junho jun,julho jul,agosto ago,"
      + "setembro set,outubro out,novembro nov,dezembro dez",
    // Italian
    "gennaio gen,febbraio feb,marzo mar,aprile apr,maggio mag,giugno giu,luglio lug,agosto ago,"
      + "settembre set sett,ottobre ott,novembre nov,dicembre dic",
    // Dutch
    "januari jan,februari feb,maart mrt,april apr,mei,juni jun,juli jul,augustus aug,"
      + "september sep sept,oktober okt,november nov,december dec",
    // Polish
    "stycznia,lutego,marca,kwietnia,maja,czerwca,lipca,sierpnia,września,października,listopada,"
      + "grudnia",
    // Turkish
    "Ocak,Şubat,Mart,Nisan,Mayıs,Haziran,Temmuz,Ağustos,Eylül,Ekim,Kasım,Aralık",
    // Russian
    "января янв,февраля фев февр,марта мар,апреля апр,мая май,июня июн,июля июл,августа авг,"
      + "сентября сен сент,октября окт,ноября ноя нояб,декабря дек",
    // Ukrainian
    "січня січ,лютого лют,березня бер,квітня квіт,травня трав,червня черв,липня лип,серпня серп,"
      + "вересня вер,жовтня жовт,листопада лист,грудня груд",
    // Nordic languages
    "januar,februar,mars,april,maj,juni,juli,august augusti,september,oktober,november,december",
  ]

  private static let weekdays: Set<[UInt8]> = Set(
    """
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag
    lundi mardi mercredi jeudi vendredi samedi dimanche
    lunes martes miércoles jueves viernes sábado domingo
    lunedì martedì mercoledì giovedì venerdì sabato domenica
    maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
    понедельник вторник среда четверг пятница суббота воскресенье
    """.split { $0 == " " || $0 == "\n" }.map { NameKey.fold($0) })
}
