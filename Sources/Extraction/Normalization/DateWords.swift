/// The words of written dates.
enum DateWords {
  /// The months by their names and usual abbreviations, lower case.
  static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for line in names {
      for (index, words) in line.split(separator: " ").enumerated() {
        // Of two languages that mean different months by a word the first has it.
        for word in words.split(separator: "/") where word != "-" {
          let name = String(word)
          months[name] = months[name] ?? index + 1
        }
      }
    }
    return months
  }()

  /// One language a line, January to December.
  private static let names = [
    "led úno bře - kvě čvn čvc srp zář říj - -",
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
    "januar februar marts april maj juni juli august september oktober november december",
    "januar/jan februar mars april mai/mai juni juli august september oktober november desember/des",
    "tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu "
      + "toukokuuta/toukokuu kesäkuuta/kesäkuu heinäkuuta/heinäkuu elokuuta/elokuu "
      + "syyskuuta/syyskuu lokakuuta/lokakuu marraskuuta/marraskuu joulukuuta/joulukuu",
    "leden/ledna únor/února březen/března duben/dubna květen/května červen/června "
      + "červenec/července srpen/srpna září říjen/října listopad/listopadu prosinec/prosince",
    "led úno bře - kvě čvn čvc srp zář říj - -",
    "január/januára február/februára marec apríl/apríla máj/mája jún/júna júl/júla "
      + "august/augusta september/septembra október/októbra november/novembra december/decembra",
    "január február március április május június július augusztus szeptember október november "
      + "december",
    "jan feb márc ápr máj jún júl aug szept okt nov dec",
    "ianuarie/ian februarie/feb martie/mar aprilie/apr mai iunie/iun iulie/iul august/aug "
      + "septembrie/sept octombrie/oct noiembrie/noi decembrie/dec",
    "siječanj/siječnja veljača/veljače ožujak/ožujka travanj/travnja svibanj/svibnja "
      + "lipanj/lipnja srpanj/srpnja kolovoz/kolovoza rujan/rujna listopad/listopada "
      + "studeni/studenoga/studenog prosinac/prosinca",
    "januar/januara februar/februara mart/marta april/aprila maj/maja jun/juna jul/jula "
      + "avgust/avgusta septembar/septembra oktobar/oktobra novembar/novembra decembar/decembra",
    "јануар/јануара фебруар/фебруара март/марта април/априла мај/маја јун/јуна јул/јула "
      + "август/августа септембар/септембра октобар/октобра новембар/новембра децембар/децембра",
    "януари февруари март април май юни юли август септември октомври ноември декември",
    "ιανουαρίου/ιανουάριος/ιαν φεβρουαρίου/φεβρουάριος/φεβ μαρτίου/μάρτιος/μαρ "
      + "απριλίου/απρίλιος/απρ μαΐου/μάιος/μαϊ ιουνίου/ιούνιος/ιουν ιουλίου/ιούλιος/ιουλ "
      + "αυγούστου/αύγουστος/αυγ σεπτεμβρίου/σεπτέμβριος/σεπ οκτωβρίου/οκτώβριος/οκτ "
      + "νοεμβρίου/νοέμβριος/νοε δεκεμβρίου/δεκέμβριος/δεκ",
    "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "januari februari maret april mei juni juli agustus/agt september oktober november desember/des",
    "januari februari mac april mei jun julai ogos september oktober november disember",
    "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
    "يناير فبراير مارس أبريل/إبريل/ابريل مايو يونيو/يونيه يوليو/يوليه أغسطس/اغسطس سبتمبر "
      + "أكتوبر/اكتوبر نوفمبر ديسمبر",
    "جانفي فيفري مارس أفريل ماي جوان جويلية أوت سبتمبر أكتوبر نوفمبر ديسمبر",
    "січ лют бер кві тра чер лип сер вер жов лис гру",
    "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
    "ιαν φεβ μάρ απρ μάι ιούν ιούλ αύγ σεπ οκτ νοέ δεκ",
    "sij velj ožu - svi - - - ruj - stu -",
    "sausio/saus vasario/vas kovo/kov balandžio/bal gegužės/geg birželio/birž liepos/liep "
      + "rugpjūčio/rugp rugsėjo/rugs spalio/spal lapkričio/lapkr gruodžio/gruod",
    "janvārī/janvāris februārī/februāris martā/marts aprīlī/aprīlis maijā/maijs jūnijā/jūnijs "
      + "jūlijā/jūlijs augustā/augusts septembrī/septembris oktobrī/oktobris novembrī/novembris "
      + "decembrī/decembris",
    "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
    "一月 二月 三月 四月 五月 六月 七月 八月 九月 十月 十一月 十二月",
    "- شباط آذار/اذار نيسان أيار/ايار حزيران تموز آب/اب أيلول/ايلول - - -",
    "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
    "ינואר/בינואר פברואר/בפברואר מרץ/במרץ אפריל/באפריל מאי/במאי יוני/ביוני יולי/ביולי "
      + "אוגוסט/באוגוסט ספטמבר/בספטמבר אוקטובר/באוקטובר נובמבר/בנובמבר דצמבר/בדצמבר",
    "जनवरी फरवरी/फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर "
      + "नवंबर/नवम्बर दिसंबर/दिसम्बर",
    "জানুয়ারি ফেব্রুয়ারি মার্চ এপ্রিল মে জুন জুলাই আগস্ট সেপ্টেম্বর অক্টোবর নভেম্বর ডিসেম্বর",
    "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน "
      + "ธันวาคม",
  ]

  /// Zones that mean one offset; "ET" or "IST" mean several and give none.
  static let zones = [
    "z": "Z", "utc": "Z", "gmt": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00",
    "cdt": "-05:00", "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
    "cet": "+01:00", "cest": "+02:00", "mez": "+01:00", "mesz": "+02:00", "bst": "+01:00",
    "wib": "+07:00", "wita": "+08:00", "wit": "+09:00", "kst": "+09:00", "hkt": "+08:00",
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
    måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag torsdag lørdag søndag kl klo
    publicerad publisert publiceret offentliggjort julkaistu päivitetty maanantai tiistai keskiviikko
    torstai perjantai lauantai sunnuntai pondělí úterý středa čtvrtek pátek neděle pondelok utorok
    streda štvrtok piatok nedeľa hétfő kedd szerda csütörtök péntek szombat vasárnap luni marți
    miercuri joi vineri sâmbătă duminică ponedjeljak utorak srijeda četvrtak petak subota nedjelja
    δευτέρα τρίτη τετάρτη πέμπτη παρασκευή σάββατο κυριακή στις senin selasa rabu kamis jumat sabtu
    minggu isnin khamis jumaat pukul thứ hai ba tư năm sáu bảy chủ nhật ngày tháng lúc
    الأحد الاثنين الإثنين الثلاثاء الأربعاء الخميس الجمعة السبت
    सोमवार मंगलवार बुधवार गुरुवार शुक्रवार शनिवार रविवार
    星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 周一 周二 周三 周四 周五 周六 周日 月曜日 火曜日 水曜日
    木曜日 金曜日 土曜日 日曜日 火 水 木 金 土 년 월 일 입력 오전 오후 시 분 時 分 时 발행 등록 最終更新 更新 公開 発行
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
