import News
import NewsIndex
import Testing

@testable import Stories

/// Pairs that look alike: forms that are filled anew each day, and the same story in another house's clothes.
@Suite struct StandingFormTests {
  /// An article of a pair.
  struct Print: Sendable {
    var title: String
    var text: String
    var outlet = "Wire"
    /// Hours since the first of the pair.
    var hour = 0
  }

  /// A pair, and whether it is one story.
  struct Pair: Sendable, CustomTestStringConvertible {
    var name: String
    var isOne: Bool
    var first: Print
    var second: Print
    var testDescription: String { name }
  }

  // MARK: Forms

  private static func lottery(_ day: String, _ numbers: String, _ jackpot: String, _ bonus: Int)
    -> String
  {
    "The numbers drawn in \(day)'s national lottery were \(numbers). The bonus ball was \(bonus). The estimated "
      + "jackpot was \(jackpot) million crowns. No ticket matched all six numbers, the operator said, so the jackpot "
      + "rolls over to the next draw. Players have 90 days to claim their prizes at any licensed shop or by post."
  }
  private static let wednesday = lottery("Wednesday", "3, 11, 19, 24, 38 and 41", "4.2", 7)

  private static func weather(
    _ day: String, _ high: Int, _ low: Int, _ wind: Int, _ humidity: Int,
    in place: String = "the capital"
  ) -> String {
    "Skies over \(place) will be mostly clear on \(day) with a high of \(high) degrees and a low of \(low), the "
      + "weather office said. Winds from the north-west will reach \(wind) kilometres an hour in the afternoon. "
      + "Humidity will stay near \(humidity) percent. Sea conditions are moderate and small boats should take care "
      + "near the headland. The outlook for the next three days is unchanged."
  }

  private static func market(
    _ way: String, _ index: String, _ change: String, _ turnover: Int, _ up: Int, _ down: Int,
    in place: String
  ) -> String {
    "Shares on the \(place) exchange closed \(way) with the main index at \(index), a change of \(change) percent on "
      + "the day. Turnover was \(turnover) million crowns. Gainers outnumbered losers by \(up) to \(down). Dealers "
      + "said that trading was thin and that investors waited for the central bank's decision. Bond yields were "
      + "little changed and the currency was steady against the dollar."
  }

  private static func table(_ prices: [(String, Int)]) -> String {
    "Prices in crowns per tonne. " + prices.map { "\($0.0) \($0.1)" }.joined(separator: " ")
      + ". Source: exchange. Prices are for delivery in three months and do not include duties."
  }

  private static func match(
    _ home: String, _ guest: String, _ score: String, _ crowd: Int, _ scorer: String
  ) -> String {
    "\(home) beat \(guest) \(score) on Saturday before \(crowd) spectators. \(scorer) scored the winner in the "
      + "second half. The visitors had more of the ball but found no way past a well drilled defence. Both coaches "
      + "praised the referee after the match, which was interrupted for ten minutes by rain."
  }

  private static func scores(_ results: [String]) -> String {
    "Final. " + results.joined(separator: ". ") + ". Standings are published on Monday."
  }

  private static func earnings(
    _ company: String, _ quarter: String, _ profit: Int, _ before: Int, _ sales: Int
  ) -> String {
    "\(company) said its \(quarter)-quarter net profit rose to \(profit) million crowns from \(before) million a year "
      + "earlier. Sales were \(sales) million. The company kept its forecast for the year and said that demand in its "
      + "main markets was stable. The shares were unchanged in early trade. The board will propose a dividend in spring."
  }

  private static func quake(
    _ magnitude: String, _ distance: Int, _ place: String, _ time: String, _ depth: Int
  ) -> String {
    "An earthquake of magnitude \(magnitude) struck \(distance) kilometres from \(place) at \(time) local time, the "
      + "seismological institute said. Its depth was \(depth) kilometres. There were no immediate reports of damage "
      + "or injuries. People living near the coast were told to stay away from the beaches as a precaution. "
      + "Aftershocks are possible."
  }

  private static func obituary(
    _ name: String, _ age: Int, _ subject: String, _ years: Int, _ children: String
  ) -> String {
    "\(name), who taught \(subject) in Norby for \(years) years, died at home on Sunday at the age of \(age). A service "
      + "will be held in the parish church. The family asks that no flowers be sent and that gifts go to the "
      + "children's ward instead. Survivors include \(children) children."
  }

  private static func arrest(
    _ town: String, _ age: Int, _ day: String, _ place: String, _ court: String
  ) -> String {
    "Police in \(town) arrested a man of \(age) on \(day) on suspicion of theft from a \(place). He will appear in "
      + "court on \(court)."
  }

  /// A story of twelve sentences.
  private static let tunnel = [
    "Engineers closed the Norby tunnel on Tuesday after 14 sensors reported water behind the lining, and traffic "
      + "was sent over the Halvor pass.",
    "The operator said that pumps from Oslo would arrive within 2 days.",
    "Freight trains wait at Lund, where 31 of them filled the yard by noon.",
    "The mayor of Norby, Asta Lind, asked shops to stay open for the drivers.",
    "A first inspection found no cracks in the concrete, the operator said, but the pumps must run for 48 hours "
      + "before anybody may enter.",
    "The tunnel opened in 1987 and carries 900 vehicles an hour in summer.",
    "Hauliers from Emden said that the detour adds 3 hours and 120 kilometres to the way, and that the pass has no "
      + "lights.",
    "The insurer Nordkap put the cost of a week at 6 million crowns.",
    "A commission will report to parliament in May, its head Tor Aas said.",
    "In 2004 a fire closed the same tube for 11 weeks, and two men were fined.",
    "Berg, a geologist at Lund university, had warned of the spring floods in a letter to the ministry.",
  ]
  private static func tunnel(_ range: Range<Int>) -> String { tunnel[range].joined(separator: " ") }
  private static let whole = Print(title: "Norby tunnel closed", text: tunnel(0..<11))
  private static let short = Print(title: "Norby tunnel closed", text: tunnel(0..<5))

  private static func pair(_ name: String, isOne: Bool, _ first: Print, _ second: Print) -> Pair {
    Pair(name: name, isOne: isOne, first: first, second: second)
  }

  // MARK: Pairs

  static let forms: [Pair] = [
    pair(
      "a lottery's draws of two days", isOne: false,
      Print(title: "Lottery results", text: wednesday),
      Print(
        title: "Lottery results", text: lottery("Saturday", "6, 9, 22, 27, 30 and 45", "6.8", 13),
        hour: 72)),
    pair(
      "a daily draw's two days, twenty hours apart", isOne: false,
      Print(title: "Pick 6", text: wednesday),
      Print(
        title: "Pick 6", text: lottery("Thursday", "1, 7, 15, 21, 34 and 39", "1.3", 6), hour: 20)),
    pair(
      "the weather of two days", isOne: false,
      Print(title: "Weather", text: weather("Monday", 27, 18, 25, 60)),
      Print(title: "Weather", text: weather("Tuesday", 29, 19, 30, 55), hour: 24)),
    pair(
      "the weather of two days that differ by one number", isOne: false,
      Print(title: "Weather", text: weather("Monday", 27, 18, 25, 60)),
      Print(title: "Weather", text: weather("Tuesday", 28, 18, 25, 60), hour: 23)),
    pair(
      "the weather of two towns", isOne: false,
      Print(title: "Weather: Lund", text: weather("Monday", 27, 18, 25, 60, in: "Lund")),
      Print(title: "Weather: Halvor", text: weather("Monday", 21, 12, 40, 75, in: "Halvor"))),
    pair(
      "a market's close of two days", isOne: false,
      Print(
        title: "Stocks close higher",
        text: market("higher", "1,432.55", "0.8", 312, 211, 98, in: "Norby")),
      Print(
        title: "Stocks close lower",
        text: market("lower", "1,418.20", "1.0", 298, 87, 220, in: "Norby"), hour: 24)),
    pair(
      "two markets' close of one day", isOne: false,
      Print(
        title: "Norby stocks", text: market("higher", "1,432.55", "0.8", 312, 211, 98, in: "Norby")),
      Print(title: "Lund stocks", text: market("higher", "902.11", "0.3", 87, 64, 51, in: "Lund"))),
    pair(
      "a market at noon and at its close", isOne: false,
      Print(
        title: "Stocks at midday",
        text: market("higher", "1,440.10", "1.3", 150, 230, 70, in: "Norby")),
      Print(
        title: "Stocks at close",
        text: market("higher", "1,432.55", "0.8", 312, 211, 98, in: "Norby"), hour: 5)),
    pair(
      "a table of prices of two days", isOne: false,
      Print(
        title: "Metals",
        text: table([("Copper", 8120), ("Zinc", 2544), ("Lead", 2101), ("Tin", 25110)])),
      Print(
        title: "Metals",
        text: table([("Copper", 8092), ("Zinc", 2561), ("Lead", 2088), ("Tin", 25340)]), hour: 24)),
    pair(
      "two matches", isOne: false,
      Print(title: "Results", text: match("Lund", "Norby", "2-1", 4120, "Berg")),
      Print(title: "Results", text: match("Halvor", "Emden", "3-2", 6904, "Aas"))),
    pair(
      "the scores of two days", isOne: false,
      Print(
        title: "Scores",
        text: scores(["Lund 3, Norby 1", "Halvor 0, Emden 0", "Aas 2, Berg 5", "Holm 88, Vik 79"])),
      Print(
        title: "Scores",
        text: scores(["Norby 2, Halvor 2", "Emden 1, Lund 4", "Vik 77, Aas 81", "Berg 3, Holm 3"]),
        hour: 24)),
    pair(
      "two companies' earnings", isOne: false,
      Print(title: "Norby Steel profit rises", text: earnings("Norby Steel", "third", 41, 35, 512)),
      Print(
        title: "Lund Paper profit rises", text: earnings("Lund Paper", "third", 18, 16, 233),
        hour: 1)),
    pair(
      "one company's next quarter", isOne: false,
      Print(title: "Norby Steel profit rises", text: earnings("Norby Steel", "third", 41, 35, 512)),
      Print(
        title: "Norby Steel profit rises", text: earnings("Norby Steel", "fourth", 44, 38, 530),
        hour: 300)),
    pair(
      "two quakes", isOne: false,
      Print(title: "Quake near Lund", text: quake("5.1", 40, "Lund", "06:12", 10)),
      Print(title: "Quake near Emden", text: quake("4.8", 22, "Emden", "14:45", 33), hour: 8)),
    pair(
      "a quake and its aftershock", isOne: false,
      Print(title: "Quake near Lund", text: quake("5.1", 40, "Lund", "06:12", 10)),
      Print(title: "Quake near Lund", text: quake("4.4", 38, "Lund", "09:40", 14), hour: 4)),
    pair(
      "two obituaries", isOne: false,
      Print(title: "Ida Brandt, teacher", text: obituary("Ida Brandt", 88, "music", 31, "two")),
      Print(
        title: "Tom Reed, teacher", text: obituary("Tom Reed", 79, "chemistry", 24, "three"),
        hour: 24)),
    pair(
      "two briefs of one form", isOne: false,
      Print(title: "Arrest", text: arrest("Lund", 34, "Monday", "shop in Mill Street", "Thursday")),
      Print(
        title: "Arrest", text: arrest("Emden", 51, "Friday", "farm in Dyke Road", "Wednesday"),
        hour: 12)),
    pair(
      "today in history", isOne: false,
      Print(
        title: "Today in history",
        text:
          "Today is Monday, March 2, the 61st day of the year. There are 304 days left. Highlights in history on "
          + "this date: In 1836, Norby declared itself a free town. In 1907, the first tram ran in Lund. Thought for "
          + "today: who rises early sees the sun."),
      Print(
        title: "Today in history",
        text:
          "Today is Tuesday, March 3, the 62nd day of the year. There are 303 days left. Highlights in history on "
          + "this date: In 1845, the mint of Lund was robbed. In 1923, the Emden bridge opened to carts. Thought for "
          + "today: a closed mouth catches no flies.", hour: 24)),
    pair(
      "two reporters at one event", isOne: false, whole,
      Print(
        title: "Tunnel shut by flood",
        text:
          "Water in the Norby tunnel has forced its closure, and lorries crawl over the Halvor pass. Asta Lind, "
          + "the mayor of Norby, spoke of a black day for the valley. Sensors had raised the alarm before dawn on "
          + "Tuesday; by noon 31 freight trains stood in the yard of Lund. Nobody could say when the tube, opened in "
          + "1987, would carry its 900 vehicles an hour again.", outlet: "Echo", hour: 2)),
    pair(
      "an editorial that quotes a sentence", isOne: false, whole,
      Print(
        title: "Roads nobody repairs",
        text:
          "Once more the valley pays for thrift. For thirty years this paper has asked for a second tube, and for "
          + "thirty years ministers have smiled and driven home. " + tunnel[4]
          + " That is what they call maintenance. "
          + "We call it luck. The money went into a stadium, into studies by consultants, into a bridge that ends in "
          + "a field. Parliament should ask not who closed the road but who failed to open another one.",
        outlet: "Norby Times", hour: 10)),
    pair(
      "a round-up that begins with the story", isOne: false, short,
      Print(
        title: "News in brief", text: tunnel(0..<5) + " " + others, outlet: "Norby Times", hour: 8)),
    pair(
      "a page under another headline that has the story last", isOne: false, short,
      Print(
        title: "Fish, art and schools", text: others + " " + tunnel(0..<3), outlet: "Norby Times",
        hour: 8)),
  ]

  private static let others =
    "Prices of fish rose by 4 percent in Emden, the board said. A painting by Holm was sold for 80,000 crowns in Lund "
    + "on Monday. Schools in Aas reopen after the holidays with 12 new teachers. The ferry to Vik sails at 07:15 from "
    + "now on, and dogs ride free of charge. The choir of Berg won the cup for the third time since 1999, and its "
    + "leader retires. Farmers in the valley expect a late harvest, for May was cold and the bees flew late."

  static let carried: [Pair] = [
    pair(
      "one draw in two papers", isOne: true, Print(title: "Lottery results", text: wednesday),
      Print(
        title: "Winning numbers", text: wednesday + " Play responsibly.", outlet: "Lund Courier",
        hour: 2)),
    pair(
      "one match, cut", isOne: true,
      Print(title: "Lund win", text: match("Lund", "Norby", "2-1", 4120, "Berg")),
      Print(
        title: "Berg decides derby",
        text: match("Lund", "Norby", "2-1", 4120, "Berg").split(separator: ". ").prefix(3)
          .joined(separator: ". ") + ".", outlet: "Lund Courier", hour: 3)),
    pair(
      "earnings with a corrected number", isOne: true,
      Print(title: "Norby Steel profit rises", text: earnings("Norby Steel", "third", 41, 35, 512)),
      Print(
        title: "CORRECTED: Norby Steel profit rises",
        text: earnings("Norby Steel", "third", 47, 35, 512), hour: 2)),
    pair(
      "a quake whose strength was revised", isOne: true,
      Print(title: "Quake of 5.1 near Lund", text: quake("5.1", 40, "Lund", "06:12", 10)),
      Print(
        title: "UPDATE 1: Quake of 5.3 near Lund",
        text: quake("5.3", 40, "Lund", "06:12", 10)
          + " Schools in Lund were closed for the day, and trains were stopped for an hour.",
        hour: 1)),
    pair(
      "the first four sentences under another headline", isOne: true, whole,
      Print(
        title: "Drivers sent over the pass", text: tunnel(0..<4), outlet: "Lund Courier", hour: 3)),
    pair(
      "the first three sentences", isOne: true, whole,
      Print(title: "Water shuts tunnel", text: tunnel(0..<3), outlet: "Lund Courier", hour: 3)),
    pair(
      "another lead", isOne: true, whole,
      Print(
        title: "Tunnel row",
        text: "Hauliers are furious about a detour that nobody planned for. " + tunnel(1..<11),
        outlet: "Lund Courier", hour: 5)),
    pair(
      "a headline and a note in another language", isOne: true, whole,
      Print(
        title: "Tunnel von Norby gesperrt", text: "(Meldung der Agentur) " + tunnel(0..<11),
        outlet: "Bote", hour: 4)),
    pair(
      "an update that tells twice as much", isOne: true, short,
      Print(title: "UPDATE 2-Norby tunnel closed", text: tunnel(0..<11), hour: 6)),
    pair(
      "a brief that two carry", isOne: true,
      Print(title: "Arrest", text: arrest("Lund", 34, "Monday", "shop in Mill Street", "Thursday")),
      Print(
        title: "Theft in Lund",
        text: arrest("Lund", 34, "Monday", "shop in Mill Street", "Thursday"),
        outlet: "Lund Courier", hour: 5)),
    pair(
      "a round-up that two carry", isOne: true,
      Print(title: "News in brief", text: tunnel(0..<2) + " " + others),
      Print(
        title: "News in brief", text: tunnel(0..<2) + " " + others + " More tomorrow.",
        outlet: "Echo", hour: 1)),
  ]

  @Test(arguments: forms + carried)
  func `what fills one form anew is another story, what carries a text is the same`(pair: Pair) {
    let reader = StoryReader(Analyzer())
    let texts = [pair.first, pair.second].enumerated().map { number, article in
      let day = CalendarDate(julianDay: 2_460_000 + article.hour / 24)
      let hour = article.hour % 24
      let time = "\(day)T\(hour < 10 ? "0" : "")\(hour):00:00Z"
      return reader.text(
        title: article.title, blocks: [Block(article.text)],
        published: PublicationDate(day: day, timestamp: time), outlet: article.outlet,
        identity: number + 1)
    }
    let found = StoryModel().compare(texts[0], texts[1])
    #expect((found.relation != nil) == pair.isOne, "\(found)")
  }

  @Test(arguments: [
    ("News in brief, no. 3", true), ("World news round-up", true), ("ROUNDUP: Markets", true),
    ("HIGHLIGHTS-Bank governor's speech", true), ("Kurz notiert", true), ("Briefs", true),
    ("Minister highlights risks", false), ("Farmer wins Roundup case", false),
    ("Briefs filed in court", false), ("Norby tunnel closed", false), ("", false),
  ])
  func `a round-up is told by its headline`(headline: String, isRoundUp: Bool) {
    #expect(RoundUp.isNamed(by: headline) == isRoundUp)
  }
}
