import Testing

@testable import Citations

/// Names as papers print them, and their parts.
@Suite struct AuthorNameTests {
  /// Given | particle | family | suffix.
  @Test(arguments: [
    ("Ida Brandt", "Ida||Brandt|"), ("Anna-Lena van der Berg", "Anna-Lena|van der|Berg|"),
    ("L. Z. Zed, Jr.", "L. Z.||Zed|Jr."), ("Ludwig Zed Jr", "Ludwig||Zed|Jr."),
    ("Ludwig Q. Zed III", "Ludwig Q.||Zed|III"), ("Tom Reed Sr.", "Tom||Reed|Sr."),
    ("Dick Van Dyke", "Dick||Van Dyke|"), ("Charles De Gaulle", "Charles||De Gaulle|"),
    ("Ursula von der Leyen", "Ursula|von der|Leyen|"),
    ("Jean d’Ormesson", "Jean||d’Ormesson|"), ("Mohammed bin Salman", "Mohammed|bin|Salman|"),
    ("José Ortega y Gasset", "José||Ortega y Gasset|"),
    ("João Silva e Souza", "João||Silva e Souza|"),
    ("Maria de la Cruz", "Maria|de la|Cruz|"), ("de la Cruz", "|de la|Cruz|"),
    ("Brandt, Ida", "Ida||Brandt|"), ("van der Berg, Anna-Lena", "Anna-Lena|van der|Berg|"),
    ("Олег Петренко", "Олег||Петренко|"), ("Eyal Press", "Eyal||Press|"),
    ("Sean O'Brien", "Sean||O'Brien|"), ("Bashar al-Assad", "Bashar||al-Assad|"),
    ("IDA BRANDT", "IDA||BRANDT|"), ("Van Morrison", "Van||Morrison|"),
    ("Antoine de Saint-Exupéry", "Antoine|de|Saint-Exupéry|"),
  ])
  func `tells the parts of a person's name`(name: String, parts: String) {
    let found =
      switch AuthorName(name) {
      case .literal(let text): "literal \(text)"
      case .person(let person):
        "\(person.given)|\(person.particle ?? "")|\(person.family)|\(person.suffix ?? "")"
      }
    #expect(found == parts)
  }

  @Test(arguments: [
    "Reuters", "Madonna", "王小明", "王 小明", "김 철수", "山田 太郎", "Staff", "Courier Staff",
    "News Desk", "The Canadian Press", "Associated Press", "Agence France-Presse",
    "Press Trust of India", "Kyodo News", "RIA Novosti", "Deutsche Presse-Agentur",
    "Reporter 7", "Editorial Board", "Harbour & Sons", "Ida Brandt and Tom Reed",
    "ida@example.org", "Ida Brandt (AP)", "Team Investigativ, Hamburg, Berlin", "Jr.", ",", "III",
  ])
  func `leaves desks, agencies and single words as they are`(name: String) {
    #expect(AuthorName(name) == .literal(name))
  }

  @Test func `a house of the article is no person`() {
    #expect(AuthorName("harbour ledger", houses: ["Harbour Ledger"]) == .literal("harbour ledger"))
    #expect(AuthorName("Harbour Ledger") != .literal("Harbour Ledger"))
  }
}
