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
    #expect(LanguageDetector.language(of: text) == language)
  }
}
