/// Tells a person before a state from a place that the gazetteer does not list.
///
/// "ADA QUILL, Michigan" is who wrote from there; "VALLEY FORGE, Pa." is a place though no list has it. All 82
/// unlisted names before a state in 10,051 wire stories are places, so that only a common given name before a word
/// that ends no place's name speaks against one.
enum PersonBeforeState {
  /// Whether a name that the gazetteer does not list in the state behind it is a person's.
  static func isPerson(_ name: some StringProtocol) -> Bool {
    let words = name.lowercased().split(separator: " ")
    guard (2...3).contains(words.count), let first = words.first, let last = words.last else {
      return false
    }
    return givenNames.contains(String(first)) && !placeWords.contains(String(last))
      && last.allSatisfy { $0.isLetter || $0 == "-" || $0 == "'" || $0 == "’" }
  }

  /// Given names that are no places' first words: no Charlotte, Florence, Marina or Victoria.
  private static let givenNames = words(
    """
    ada adam agnes alan albert alexander alfred alice alison allison amanda amy andrea andrew angela ann anna anne
    annie anthony arthur barbara benjamin bernard bertha betty beverly bill bob bonnie brenda brian bruce carl carla
    carol caroline carolyn catherine charles cheryl chris christian christina christine christopher cindy craig
    cynthia dan daniel david dawn deborah debra dennis diana diane donald donna doris dorothy douglas ed edith
    edward elaine elizabeth ellen emily emma eric erica erin esther ethan ethel eugene eva evelyn frances frank fred
    gail gary gerald gladys gloria grace greg gregory hannah harold harry heather heidi helen henry howard ida irene
    jacob jacqueline james jamie jan jane janet janice jason jean jeff jeffrey jennifer jeremy jerry jessica jill jim
    jo joan joe john jonathan joseph joshua joyce juan judith judy julia julie justin karen kate katherine kathleen
    kathryn kathy katie keith kelly kenneth kevin kim kimberly kristen kyle larry laura lauren laurie lee leslie
    linda lisa lois lori louise lucy margaret maria marie marilyn mark martha mary matthew megan melissa michael
    michelle mike mildred monica nancy nathan nicholas nicole pamela patricia patrick paul peggy peter philip
    phyllis rachel ralph rebecca richard robert robin roger ronald rosa ruth ryan sam samantha samuel sandra sara
    sarah scott sean sharon sheila shirley sophie stephanie stephen steve steven sue susan tammy teresa theresa
    thomas tiffany tim timothy tina todd tom tracy valerie walter wanda wayne wendy william zoe
    """)

  /// Words with which places' names end, and no or hardly any person's.
  private static let placeWords = words(
    """
    acres airport bar bay beach bend bluff bluffs bridge brook camp center centre church city cliffs corner corners
    court cove creek crossing dam estates falls ferry field fields ford forge fork forks gap garden gardens glen grove
    harbor harbour heights hill hills island islands isle junction lake lakes landing manor meadow meadows mill mills
    mountain neck park pass pier plain plains plantation point port prairie ranch rapids ridge river rock rocks
    shore shores spring springs station summit town township valley view village ville vista wells wood woods
    """)

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }
}
