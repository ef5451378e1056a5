import News
import Testing

@testable import Extraction

@Suite struct DateReaderTests {
  @Test(arguments: [
    ("2017-07-07", "2017-07-07"),
    ("2017-07-07T09:30:00+02:00", "2017-07-07T09:30:00+02:00"),
    ("2017-07-07T23:30:00Z", "2017-07-07T23:30:00Z"),
    ("2017-07-07 09:30:00.123456", "2017-07-07T09:30:00"),
    ("20170707T093000Z", "2017-07-07T09:30:00Z"),
    ("July 7, 2017", "2017-07-07"),
    ("Jul. 7th, 2017 at 9:30 p.m. EDT", "2017-07-07T21:30:00-04:00"),
    ("Friday, July 7, 2017 9 a.m.", "2017-07-07T09:00:00"),
    ("7 July 2017", "2017-07-07"),
    ("7. Juli 2017, 09.30 Uhr", "2017-07-07T09:30:00"),
    ("le 7 juillet 2017 à 9h30", "2017-07-07T09:30:00"),
    ("7 de julio de 2017", "2017-07-07"),
    ("7 de março de 2017", "2017-03-07"),
    ("7 lipca 2017", "2017-07-07"),
    ("7 Temmuz 2017", "2017-07-07"),
    ("7 июля 2017 г.", "2017-07-07"),
    ("7 липня 2017 року", "2017-07-07"),
    ("2017年7月9日", "2017-07-09"),
    ("26-FEB-1987 15:01:01.79", "1987-02-26T15:01:01"),
    ("27-MAR-1987 00:02:59.13RM", "1987-03-27T00:02:59"),
    ("Fri, 07 Jul 2017 09:30:00 +0200", "2017-07-07T09:30:00+02:00"),
    ("Fri, 07 Jul 2017 09:30:00 GMT", "2017-07-07T09:30:00Z"),
    ("07.08.2017", "2017-08-07"),
    ("25/12/2017", "2017-12-25"),
    ("12/25/2017", "2017-12-25"),
    ("7/7/2017", "2017-07-07"), ("28 May ’21", "2021-05-28"),
  ])
  func `reads dates as outlets write them`(text: String, date: String) {
    #expect(DateReader().date(text)?.text == date)
  }

  @Test(arguments: [
    "07/08/2017", "July 2017", "2017", "30 February 2017", "Feb 26", "last Friday",
    "On July 7, 2017, the council met", "7 July 2017 25:10", "99999999999999999999999", "",
    "2017-13-45", "::::", "3 days ago", "July 7, 2017 July 8, 2018",
  ])
  func `does not guess`(text: String) {
    #expect(DateReader().date(text) == nil)
  }

  @Test(arguments: [("de", "2017-08-07"), ("en-GB", "2017-08-07"), ("en-US", "2017-07-08")])
  func `lets the language decide between day and month`(language: String, day: String) {
    #expect(DateReader().date("07/08/2017", language: language)?.text == day)
  }

  @Test(arguments: [
    (1_499_419_800, "2017-07-07T09:30:00Z"), (1_499_419_800_000, "2017-07-07T09:30:00Z"),
  ])
  func `reads seconds and milliseconds since 1970`(number: Int, date: String) {
    #expect(DateReader().date(secondsSince1970: number)?.text == date)
  }

  @Test(arguments: [0, -1, 12, Int.max, Int.min])
  func `takes no other number for a date`(number: Int) {
    #expect(DateReader().date(secondsSince1970: number) == nil)
  }

  @Test(
    arguments: [
      ("Published July 7, 2017 | Updated July 8, 2017", "2017-07-07", "2017-07-08"),
      ("Veröffentlicht am 7. Juli 2017", "2017-07-07", nil),
      ("Last updated: 7 July 2017, 18:40", nil, "2017-07-07T18:40:00"),
      ("Posted on 7 July 2017 • 3 min read", "2017-07-07", nil),
      ("28 May 21", "2021-05-28", nil), ("28. Mai 21", "2021-05-28", nil),
      ("Posted 28-May-21", "2021-05-28", nil), ("28/05/21", "2021-05-28", nil),
      ("05/28/21", "2021-05-28", nil), ("28.05.21", "2021-05-28", nil),
      ("Fri 28 May '21", "2021-05-28", nil), ("28 May ’21", "2021-05-28", nil),
      ("28 May 21:00", nil, nil), ("07/08/21", nil, nil), ("28 21", nil, nil),
    ] as [(String, String?, String?)])
  func `reads what a page says of its day`(line: String, published: String?, updated: String?) {
    let date = PageDate.read(line)
    #expect(date?.published?.text == published)
    #expect(date?.updated?.text == updated)
  }
}
