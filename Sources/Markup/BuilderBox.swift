internal import CXML2

/// A tree builder that libxml2's callbacks can reach: the parser's user data points to it.
final class BuilderBox {
  private var builder: TreeBuilder
  /// Names of HTML by the address of their letters: libxml2 keeps one copy of each while it parses.
  private var names: [UInt: MarkupName] = [:]

  /// What was taken out of an HTML page; nil for XML.
  private let cutter: ScriptCutter?

  init(sizeHint: Int, cutter: ScriptCutter? = nil) {
    builder = TreeBuilder(sizeHint: sizeHint)
    self.cutter = cutter
  }

  func finish() -> MarkupTree { builder.finish() }

  /// The box behind a callback's first argument.
  ///
  /// The parsers pass what they were given as user data, which is always a box that lives as long as
  /// the parsing.
  @unsafe static func of(_ data: UnsafeMutableRawPointer?) -> BuilderBox? {
    guard let data = unsafe data else { return nil }
    return unsafe Unmanaged<BuilderBox>.fromOpaque(data).takeUnretainedValue()
  }

  @unsafe func startHTML(
    _ name: UnsafePointer<xmlChar>?, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name = unsafe name else { return }
    unsafe builder.start(number(name))
    guard var next = unsafe attributes else { return }
    while let attribute = unsafe next.pointee {
      let value = unsafe next[1]
      unsafe builder.attribute(number(attribute), Self.bytes(value))
      unsafe next += 2
    }
  }

  @unsafe private func number(_ letters: UnsafePointer<xmlChar>) -> MarkupName {
    let address = UInt(bitPattern: letters)
    if let known = names[address] { return known }
    let number = unsafe builder.number(String(cString: letters))
    names[address] = number
    return number
  }

  @unsafe func startXML(
    _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, count: Int32,
    _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard let name = unsafe name else { return }
    let space = unsafe namespace.map { unsafe String(cString: $0) } ?? ""
    unsafe builder.start(builder.number(String(cString: name)), namespace: space)
    guard let attributes = unsafe attributes else { return }
    // Five pointers each: name, prefix, address of the name space, value, end of the value.
    for index in 0..<Int(count) {
      let record = unsafe attributes + 5 * index
      guard let local = unsafe record[0], let first = unsafe record[3], let last = unsafe record[4]
      else { continue }
      var name = unsafe String(cString: local)
      if let prefix = unsafe record[1] { name = unsafe String(cString: prefix) + ":" + name }
      unsafe builder.attribute(
        builder.number(name), UnsafeBufferPointer(start: first, count: last - first))
    }
  }

  func end() { builder.end() }

  @unsafe func text(_ text: UnsafePointer<xmlChar>?, _ count: Int32) {
    let text = unsafe UnsafeBufferPointer(start: text, count: Int(count))
    if let cutter, let number = unsafe cutter.number(in: text) {
      unsafe cutter.withContent(number) { unsafe builder.text($0) }
    } else {
      unsafe builder.text(text)
    }
  }

  @unsafe private static func bytes(_ text: UnsafePointer<xmlChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text = unsafe text else { return unsafe UnsafeBufferPointer(start: nil, count: 0) }
    return unsafe UnsafeBufferPointer(start: text, count: Int(loaded_xmlStrlen()(text)))
  }
}

/// libxml2's own preparations, which must happen once, before threads use it.
enum LibraryStart {
  private static let done: Void = loaded_xmlInitParser()()

  static func once() { _ = done }
}
