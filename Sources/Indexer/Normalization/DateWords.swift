/// The words of written dates.
enum DateWords {
  /// The months by their names and usual abbreviations, lower case.
  static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for line in names {
      for (index, words) in line.split(separator: " ").enumerated() {
        for word in words.split(separator: "/") { months[String(word)] = index + 1 }
      }
    }
    return months
  }()

  /// One language a line, January to December.
  private static let names = [
    "january/jan february/feb march/mar april/apr may june/jun july/jul august/aug "
      + "september/sep/sept october/oct november/nov december/dec",
    "januar/jänner/jän februar/feber märz/mär/mrz april mai juni juli august september "
      + "oktober/okt november dezember/dez",
    "janvier/janv février/févr/fév mars avril/avr mai juin juillet/juil août septembre octobre "
      + "novembre décembre/déc",
    "enero/ene febrero marzo abril/abr mayo junio julio agosto/ago septiembre/setiembre octubre "
      + "noviembre diciembre/dic",
    "janeiro fevereiro/fev março abril maio/mai junho julho agosto setembro/set outubro/out "
      + "novembro dezembro",
    "gennaio/gen febbraio marzo aprile maggio/mag giugno/giu luglio/lug agosto settembre "
      + "ottobre/ott novembre dicembre",
    "januari februari maart/mrt april mei juni juli augustus september oktober november december",
    "styczeń/stycznia/sty luty/lutego/lut marzec/marca kwiecień/kwietnia/kwi maj/maja "
      + "czerwiec/czerwca/cze lipiec/lipca/lip sierpień/sierpnia/sie wrzesień/września/wrz "
      + "październik/października/paź listopad/listopada/lis grudzień/grudnia/gru",
    "ocak/oca şubat/şub mart nisan/nis mayıs haziran/haz temmuz/tem ağustos/ağu eylül/eyl "
      + "ekim/eki kasım/kas aralık/ara",
    "январь/января/янв февраль/февраля/фев март/марта/мар апрель/апреля/апр май/мая "
      + "июнь/июня/июн июль/июля/июл август/августа/авг сентябрь/сентября/сен/сент "
      + "октябрь/октября/окт ноябрь/ноября/ноя декабрь/декабря/дек",
    "січень/січня/січ лютий/лютого/лют березень/березня/бер квітень/квітня/квіт травень/травня/трав "
      + "червень/червня/черв липень/липня/лип серпень/серпня/серп вересень/вересня/вер "
      + "жовтень/жовтня/жовт листопад/листопада/лист грудень/грудня/груд",
    "januari februari mars april maj juni juli augusti september oktober november december",
  ]

  /// Zones that mean one offset; "ET" or "IST" mean several and give none.
  static let zones = [
    "z": "Z", "utc": "Z", "gmt": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00",
    "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
    "cet": "+01:00", "cest": "+02:00", "mez": "+01:00", "mesz": "+02:00", "bst": "+01:00",
    "msk": "+03:00", "мск": "+03:00", "eet": "+02:00", "eest": "+03:00", "jst": "+09:00",
  ]

  /// Whether a word, in small letters, can be a part of a written date; one letter is a wire desk's mark.
  static func mayStandInDate(_ word: String) -> Bool {
    word.unicodeScalars.count <= 2 || months[word] != nil || zones[word] != nil
      || fillers.contains(word)
  }

  /// Words that may stand in a date and say nothing.
  static let fillers: Set<String> = Set(
    """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat
    sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so
    lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado
    domingo segunda terça quarta quinta sexta feira lunedì martedì mercoledì giovedì venerdì sabato
    domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag poniedziałek wtorek środa
    czwartek piątek sobota niedziela pazartesi salı çarşamba perşembe cuma cumartesi pazar
    понедельник вторник среда четверг пятница суббота воскресенье понеділок вівторок середа четвер
    п’ятниця субота неділя
    st nd rd th of the on at o clock et ct pt ist local time hrs hours
    den der dem am um uhr vom le à a h las los del de el em às de alle ore ore il om uur op dnia o
    godz saat в года г год о р року в̓ 年 月 日 er º ª
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
