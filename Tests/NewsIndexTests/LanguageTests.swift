import Linguistics
import Testing

@Suite struct LanguageTests {
  @Test(arguments: [
    ("The two presidents met for talks on the sidelines of the summit on Friday.", "en"),
    ("Die beiden Präsidenten trafen sich am Freitag am Rande des Gipfels zu Gesprächen.", "de"),
    ("Les deux présidents se sont rencontrés vendredi en marge du sommet.", "fr"),
    ("Президенты встретились в пятницу в кулуарах саммита.", "ru"),
    ("Президенти зустрілися в п'ятницю в кулуарах саміту й говорили про мир.", "uk"),
    ("两国总统星期五在峰会期间举行了会谈，讨论了和平进程。", "zh"),
    ("両大統領は金曜日、首脳会議の合間に会談した。", "ja"),
    ("", nil), ("42", nil),
  ])
  func `tells the language of a sentence`(text: String, language: String?) {
    #expect(LanguageDetector.guess(of: [text])?.language == language)
  }

  @Test func `the larger part of a text counts, and how large it is`() throws {
    let english = "The two presidents met for talks on the sidelines of the summit on Friday."
    let french = "Les deux présidents se sont rencontrés vendredi en marge du sommet."
    let mixed = try #require(LanguageDetector.guess(of: [english, french, english, english]))
    #expect(mixed.language == "en" && mixed.share >= LanguageDetector.sureShare)
    let halves = try #require(LanguageDetector.guess(of: [english, french]))
    #expect(halves.share < LanguageDetector.sureShare)
    // A cut inside a character is none.
    let cyrillic = String(repeating: "Президенты встретились в пятницу. ", count: 20)
    #expect(LanguageDetector.guess(of: cyrillic, limit: 255)?.language == "ru")
  }
}
