/// The small parts of SVG's text.
enum SVG {
  /// Returns a text as XML has it: characters of its own escaped, those that it cannot have left out.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n", "\r": escaped += " "
      default:
        // XML 1.0 has no other control characters and no noncharacters at a plane's end.
        guard scalar.value >= 0x20, scalar.value & 0xFFFE != 0xFFFE else { continue }
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Returns a number with at most two decimals.
  static func number(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let sign = hundredths < 0 ? "-" : ""
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(sign)\(whole)" }
    if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
    return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// Returns something drawn that tells what it is, and leads somewhere where there is a place.
  ///
  /// Links are not reached by the keyboard: the page has them in a table too.
  static func told(_ shape: String, title: String, href: String?) -> String {
    let told = "<title>\(escaped(title))</title>\(shape)"
    guard let href else { return "<g>\(told)</g>" }
    return "<a href=\"\(escaped(href))\" tabindex=\"-1\">\(told)</a>"
  }
}
