import News
import Testing

@testable import Extraction

/// Pages in many languages that say nothing of themselves but in print.
@Suite struct PageLanguageTests {
  /// A page, and what it says.
  struct Sample: CustomTestStringConvertible {
    var language: String
    var head: String
    var text: [String]
    var authors: [String] = []
    var place: String?
    /// What the text begins with, where a dateline goes.
    var first: String?

    var testDescription: String { language }
  }

  private static let samples: [Sample] = [
    Sample(
      language: "ar", head: "<div class=a>بقلم: سامي الحداد</div><div class=date>٦ مارس ٢٠٢٣</div>",
      text: [
        "بيروت (أ ف ب) - استأنفت عبارة الميناء خدمتها يوم الاثنين بعد أسبوع من أعمال الإصلاح، حسب بيان السلطات.",
        "واضطر الركاب إلى ركوب الحافلات حول الخليج بينما كان الغواصون يستبدلون المروحة المتضررة.",
      ], authors: ["سامي الحداد"], place: "Beirut", first: "استأنفت عبارة"),
    Sample(
      language: "cs", head: "<span class=date>Pondělí 6. března 2023 8:15</span>",
      text: [
        "Přístavní přívoz v pondělí po týdnu oprav opět zahájil provoz, oznámil přístavní úřad v prohlášení.",
        "Cestující museli jezdit autobusy kolem zátoky, zatímco potápěči vyměňovali poškozený šroub.",
      ]),
    Sample(
      language: "el", head: "<span class=date>6 Μαρτίου 2023, 08:15</span>",
      text: [
        "Το φέρι του λιμανιού επανέλαβε τα δρομολόγιά του τη Δευτέρα μετά από μία εβδομάδα επισκευών.",
        "Οι επιβάτες έπρεπε να παίρνουν λεωφορεία γύρω από τον κόλπο ενώ οι δύτες άλλαζαν την έλικα.",
      ]),
    Sample(
      language: "es", head: "<div>Lucía Ferrer<br>Cádiz - 06 mar 2023 - 08:15 CET</div>",
      text: [
        "El transbordador del puerto retomó su servicio el lunes tras una semana de reparaciones.",
        "Los pasajeros tuvieron que tomar autobuses alrededor de la bahía mientras cambiaban la hélice.",
      ]),
    Sample(
      language: "fi", head: "<span class=date>6. maaliskuuta 2023 klo 8.15</span>",
      text: [
        "Sataman lautta aloitti liikenteen maanantaina viikon korjausten jälkeen, kertoi satama tiedotteessa.",
        "Matkustajien piti kulkea bussilla lahden ympäri, kun sukeltajat vaihtoivat potkurin.",
      ]),
    Sample(
      language: "hi", head: "<span class=date>६ मार्च २०२३</span>",
      text: [
        "बंदरगाह की नौका ने एक सप्ताह की मरम्मत के बाद सोमवार को अपनी सेवा फिर शुरू कर दी, प्राधिकरण ने कहा।",
        "यात्रियों को खाड़ी के चारों ओर बस से जाना पड़ा जबकि गोताखोरों ने क्षतिग्रस्त प्रोपेलर बदला।",
      ]),
    Sample(
      language: "hr", head: "<span class=date>6. ožujka 2023.</span>",
      text: [
        "Lučka brodica ponovno je u ponedjeljak počela voziti nakon tjedan dana popravaka, objavila je luka.",
        "Putnici su morali autobusima oko zaljeva dok su ronioci mijenjali oštećeni propeler.",
      ]),
    Sample(
      language: "id",
      head: "<div class=date>Senin, 06 Mar 2023 08:15 WIB</div><div>Penulis: Siti Rahma</div>",
      text: [
        "<b>JAKARTA</b> - Feri pelabuhan kembali beroperasi pada Senin setelah sepekan perbaikan, kata otoritas.",
        "Penumpang harus naik bus mengelilingi teluk sementara penyelam mengganti baling-baling.",
      ], authors: ["Siti Rahma"], place: "Jakarta", first: "Feri pelabuhan"),
    Sample(
      language: "ko",
      head: "<span class=date>입력 2023.03.06 08:15</span><p class=reporter>김민수 기자</p>",
      text: [
        "(서울=연합뉴스) 김민수 기자 = 항구 여객선이 일주일간의 수리를 마치고 월요일 운항을 재개했다고 항만 당국이 밝혔다.",
        "승객들은 수리 기간 동안 만을 도는 버스를 이용해야 했다. 잠수부들이 손상된 프로펠러를 교체했다.",
      ], authors: ["김민수"], place: "Seoul", first: "항구 여객선이"),
    Sample(
      language: "sv",
      head: "<div class=byline>Text: Karin Berg</div><p>Publicerad 6 mars 2023 kl. 08.15</p>",
      text: [
        "Hamnfärjan återupptog trafiken på måndagen efter en veckas reparationer, meddelade hamnmyndigheten.",
        "Passagerarna fick åka buss runt bukten medan dykare bytte den skadade propellern.",
      ], authors: ["Karin Berg"]),
    Sample(
      language: "vi", head: "<p>Thứ hai, 6/3/2023, 08:15 (GMT+7)</p>",
      text: [
        "Phà của cảng đã hoạt động trở lại hôm thứ Hai sau một tuần sửa chữa, cơ quan quản lý cảng cho biết.",
        "Hành khách phải đi xe buýt quanh vịnh trong khi thợ lặn thay chân vịt bị hỏng.",
      ]),
    Sample(
      language: "zh", head: "<div>2023-03-06 08:15　来源：海湾日报　记者：王小明</div>",
      text: [
        "新华社北京3月6日电 港口渡轮经过一周的维修后于星期一恢复运营，港务局在一份声明中说。",
        "维修期间，乘客不得不乘坐公共汽车绕过海湾，潜水员更换了损坏的螺旋桨。",
      ], authors: ["王小明"], place: "Beijing", first: "港口渡轮"),
  ]

  @Test(arguments: samples) func `reads day, writer, place and text`(sample: Sample) throws {
    let paragraphs = sample.text.map { "<p>\($0)</p>" }.joined()
    let html = """
      <html lang="\(sample.language)"><head><meta charset="utf-8"><title>Harbour ferry</title></head>
      <body><div><h1>Harbour ferry</h1>\(sample.head)<div>\(paragraphs)</div></div></body></html>
      """
    let record = RawRecord(
      kind: .html, location: SourceLocation(path: "page.html"), bytes: Array(html.utf8))
    guard case .article(let article) = GazetteerFixture.extractor.extract(record) else {
      Issue.record("no article")
      return
    }
    #expect(article.published?.day.description == "2023-03-06")
    #expect(article.bylines == sample.authors)
    #expect(article.dateline?.places.first?.city == sample.place)
    #expect(article.blocks.count == 2)
    let first = try #require(article.blocks.first?.text)
    #expect(first.hasPrefix(sample.first ?? sample.text[0]))
    #expect(article.blocks.last?.text == sample.text[1])
  }

  @Test(
    arguments: [
      ("6 de març de 2023", "ca", "2023-03-06"), ("2023. március 6.", "hu", "2023-03-06"),
      ("6 martie 2023, 08:15", "ro", "2023-03-06"), ("6. listopada 2023.", "hr", "2023-10-06"),
      ("6 listopada 2023", "pl", "2023-11-06"), ("6 آذار/مارس 2023", "ar", "2023-03-06"),
      ("יום שני 6 במרץ 2023", "he", nil), ("6 במרץ 2023", "he", "2023-03-06"),
      ("6. marts 2023", "da", "2023-03-06"), ("6. desember 2023", "nb", "2023-12-06"),
      ("2023년 3월 6일 오전 8:15", "ko", "2023-03-06"), ("6 Mac 2023", "ms", "2023-03-06"),
      ("６月３日２０２３", nil, nil), ("٦/٣/٢٠٢٣", "ar", "2023-03-06"),
      ("ngày 6 tháng 3 năm 2023", "vi", "2023-03-06"), ("6 март 2023", "bg", "2023-03-06"),
    ] as [(String, String?, String?)])
  func `reads the months of many languages`(text: String, language: String?, day: String?) {
    #expect(DateReader().date(text, language: language)?.day.description == day)
  }
}
