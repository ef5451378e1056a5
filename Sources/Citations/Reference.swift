public import News

/// What a reader of a paper, or a program that keeps references, wants to know of an article.
///
/// What is not known is nil, and left out by every form: nothing is invented.
public struct Reference: Sendable, Equatable {
  /// The article's id, by which it is shown again.
  public var id: Int
  /// The headline; empty where there is none.
  public var title: String
  /// The writers, as printed.
  public var bylines: [String] = []
  /// Who carried it.
  public var outlet: String?
  /// Who wrote it, where that is another house.
  public var origin: String?
  /// The news agency credited.
  public var agency: String?
  /// The day of publication.
  public var published: CalendarDate?
  /// The dateline as printed: where the reporter was, which is not where the outlet is published.
  public var dateline: String?
  /// The dateline's city by its usual name.
  public var city: String?
  /// The section.
  public var section: String?
  /// The language, BCP 47.
  public var language: String?
  /// The outlet's own keywords.
  public var keywords: [String] = []
  /// Where it lives on the web.
  public var url: String?
  /// Which of the texts that the archive has seen this is, from 1.
  public var version = 1
  /// The day when it was looked up.
  public var accessed: CalendarDate
  /// The state of the archive that it was found in; empty where it is not told.
  public var state = ""

  /// Creates a reference of which only the headline is known.
  public init(id: Int, title: String, accessed: CalendarDate) {
    self.id = id
    self.title = title
    self.accessed = accessed
  }

  /// The writers, read as names.
  var authors: [AuthorName] {
    let houses = [outlet, origin, agency].compactMap { $0 }
    return bylines.map { Line.clean($0) }.filter { !$0.isEmpty }
      .map { AuthorName($0, houses: houses) }
  }

  /// What has no field of its own in the usual forms, one sentence each.
  ///
  /// - Parameter sign: what stands between a word and what it tells.
  /// - Returns: the sentences, without a full stop.
  func notes(_ sign: String = ": ") -> [String] {
    var notes: [String] = []
    if let origin, origin != outlet { notes.append("From \(Line.clean(origin))") }
    if let agency, agency != outlet, agency != origin {
      notes.append("Agency\(sign)\(Line.clean(agency))")
    }
    if let dateline { notes.append("Dateline\(sign)\(Line.clean(dateline))") }
    return notes
  }
}

/// Values that stand on one line.
enum Line {
  /// Returns a text in which every run of blanks, line breaks and control characters is one blank.
  ///
  /// Readers of such files end a line at any of Unicode's line breaks, and at some control characters too.
  static func clean(_ text: String) -> String {
    var clean = ""
    var isBlank = false
    for scalar in text.unicodeScalars {
      if isBreak(scalar) {
        isBlank = true
      } else {
        if isBlank, !clean.isEmpty { clean.append(" ") }
        isBlank = false
        clean.unicodeScalars.append(scalar)
      }
    }
    return clean
  }

  private static func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value <= 0x20 || (0x7F...0xA0).contains(scalar.value) || scalar.value == 0x2028
      || scalar.value == 0x2029
  }

  /// Returns an address in which some characters are written as `%XX`.
  static func encoding(_ characters: String, in address: String) -> String {
    var encoded = ""
    for scalar in address.unicodeScalars {
      if characters.unicodeScalars.contains(scalar) {
        encoded += "%" + String(scalar.value, radix: 16, uppercase: true)
      } else {
        encoded.unicodeScalars.append(scalar)
      }
    }
    return encoded
  }

  /// Returns a value, nil where nothing of it is left.
  static func value(_ text: String?) -> String? {
    guard let text else { return nil }
    let clean = clean(text)
    return clean.isEmpty ? nil : clean
  }
}
