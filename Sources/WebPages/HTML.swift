/// Markup that is well formed and escaped by construction: it is made of elements, and a string in it is always text.
///
/// There is no way to make markup of a string.
public struct HTML: Sendable, Equatable {
  /// The markup.
  public private(set) var text: String

  private init(markup: String) {
    text = markup
  }

  /// Takes the markup of a drawing.
  init(drawn markup: String) {
    text = markup
  }

  /// Nothing.
  public static let empty = HTML(markup: "")

  /// Creates text.
  public init(_ text: String) {
    self.text = Self.escaped(text)
  }

  /// Creates an element.
  public init(
    _ tag: Tag, _ attributes: [Attribute?] = [], @HTMLBuilder _ content: () -> HTML = { .empty }
  ) {
    var markup = "<" + tag.rawValue
    for attribute in attributes {
      guard let attribute else { continue }
      markup += " " + attribute.name
      if let value = attribute.value { markup += "=\"" + Self.escaped(value) + "\"" }
    }
    markup += ">"
    if !tag.isVoid { markup += content().text + "</" + tag.rawValue + ">" }
    text = markup
  }

  /// Creates a row of markup.
  public init(_ parts: [HTML]) {
    text = parts.reduce(into: "") { $0 += $1.text }
  }

  /// A whole document.
  static func document(_ root: HTML) -> HTML {
    HTML(markup: "<!DOCTYPE html>\n" + root.text + "\n")
  }

  /// Whether there is nothing.
  public var isEmpty: Bool { text.isEmpty }

  /// Text as it stands in an element or an attribute: the five characters that mean something are escaped, and control
  /// characters, which HTML and XML do not allow, are dropped.
  static func escaped(_ text: String) -> String {
    let needsWork = text.utf8.contains { byte in
      byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xEF || "&<>\"'".utf8.contains(byte)
    }
    guard needsWork else { return text }
    var escaped = ""
    escaped.reserveCapacity(text.utf8.count + 16)
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{FFFE}"..."\u{FFFF}": continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension HTML {
  /// The elements that pages use.
  public enum Tag: String, Sendable {
    case html, head, title, meta, link, body, header, main, footer, nav, aside, section, article,
      form
    case h1, h2, h3, p, div, span, a, ul, ol, li, dl, dt, dd, b, bdi, mark, ins, del, time, small
    case input, label, select, option, button, fieldset, legend, details, summary, pre, code
    case blockquote, figure, figcaption, table, thead, tbody, tr, th, td, caption, br, cite

    var isVoid: Bool {
      switch self {
      case .meta, .link, .input, .br: true
      default: false
      }
    }
  }

  /// The attributes that pages use; no `style`, no handler of events.
  public struct Attribute: Sendable {
    let name: String
    let value: String?

    private init(_ name: StaticString, _ value: String?) {
      self.name = "\(name)"
      self.value = value
    }

    /// An attribute with a value that is no address.
    public static func set(_ name: Plain, _ value: String) -> Attribute {
      Attribute(name.text, value)
    }

    /// An attribute that is there or not.
    public static func flag(_ name: Flag) -> Attribute { Attribute(name.text, nil) }

    /// Where a link leads.
    public static func href(_ link: WebLink) -> Attribute { Attribute("href", link.text) }

    /// Where a form leads.
    public static func action(_ link: WebLink) -> Attribute { Attribute("action", link.text) }

    /// The class of elements.
    public static func `class`(_ name: String) -> Attribute { Attribute("class", name) }

    /// The name of a place in the page.
    public static func id(_ name: String) -> Attribute { Attribute("id", name) }

    /// Attributes that hold words or numbers.
    public enum Plain: Sendable {
      case name, content, charset, rel, type, value, lang, dir, title, role, start, scope, datetime,
        colspan
      case autocomplete, placeholder, size, method, tabindex, `for`, label, current, describedBy
      case hidden, labelledBy, inputMode, httpEquiv, media, download

      var text: StaticString {
        switch self {
        case .name: "name"
        case .content: "content"
        case .charset: "charset"
        case .rel: "rel"
        case .type: "type"
        case .value: "value"
        case .lang: "lang"
        case .dir: "dir"
        case .title: "title"
        case .role: "role"
        case .start: "start"
        case .scope: "scope"
        case .datetime: "datetime"
        case .colspan: "colspan"
        case .autocomplete: "autocomplete"
        case .placeholder: "placeholder"
        case .size: "size"
        case .method: "method"
        case .tabindex: "tabindex"
        case .for: "for"
        case .label: "aria-label"
        case .current: "aria-current"
        case .describedBy: "aria-describedby"
        case .hidden: "aria-hidden"
        case .labelledBy: "aria-labelledby"
        case .inputMode: "inputmode"
        case .httpEquiv: "http-equiv"
        case .media: "media"
        case .download: "download"
        }
      }
    }

    /// Attributes without a value.
    public enum Flag: Sendable {
      case checked, selected, open, required

      var text: StaticString {
        switch self {
        case .checked: "checked"
        case .selected: "selected"
        case .open: "open"
        case .required: "required"
        }
      }
    }
  }
}

/// Lets markup be written as a list of its parts; a string is text.
@resultBuilder
public enum HTMLBuilder {
  /// Takes markup.
  public static func buildExpression(_ part: HTML) -> HTML { part }
  /// Takes markup that may not be there.
  public static func buildExpression(_ part: HTML?) -> HTML { part ?? .empty }
  /// Takes text.
  public static func buildExpression(_ text: String) -> HTML { HTML(text) }
  /// Takes a row of markup.
  public static func buildExpression(_ parts: [HTML]) -> HTML { HTML(parts) }
  /// Joins parts.
  public static func buildBlock(_ parts: HTML...) -> HTML { HTML(parts) }
  /// Takes the markup of an `if`.
  public static func buildOptional(_ part: HTML?) -> HTML { part ?? .empty }
  /// Takes the first branch.
  public static func buildEither(first part: HTML) -> HTML { part }
  /// Takes the second branch.
  public static func buildEither(second part: HTML) -> HTML { part }
  /// Joins the rounds of a loop.
  public static func buildArray(_ parts: [HTML]) -> HTML { HTML(parts) }
}
