internal import CXML2

extension MarkupTree {
  /// Parses an HTML page, however broken it is.
  ///
  /// Names are in lower case, entities are resolved, what HTML implies (`html`, `body`, the end of a
  /// paragraph) is there. The text of `script` and `style` is kept as it stands. Encodings that the page
  /// declares are not looked at.
  ///
  /// - Parameters:
  ///   - html: the page in UTF-8; bytes that are not, and NUL, become U+FFFD.
  ///   - isValid: whether it is known to be valid UTF-8, so that it need not be looked at again.
  public init(html: [UInt8], isValid: Bool = false) {
    let cutter = ScriptCutter(Self.cleaned(html, isValid: isValid))
    self.init(cleaned: cutter.page, cutter, sizeHint: html.count)
  }

  /// Parses valid UTF-8, from which `cutter` has taken scripts.
  init(cleaned source: [UInt8], _ cutter: ScriptCutter?, sizeHint: Int) {
    let builder = BuilderBox(sizeHint: sizeHint, cutter: cutter)
    LibraryStart.once()
    unsafe source.withUnsafeBufferPointer { buffer in
      guard let length = Int32(exactly: buffer.count), length > 0,
        let context = unsafe loaded_htmlCreateMemoryParserCtxt()(
          UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self), length)
      else { return }
      defer { unsafe loaded_htmlFreeParserCtxt()(context) }
      // The parser calls only these while `htmlParseDocument` runs, which `builder` outlives.
      unsafe context.pointee.sax.pointee = Self.htmlHandler()
      unsafe context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
        | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      unsafe loaded_htmlCtxtUseOptions()(context, Int32(bitPattern: options))
      unsafe context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      unsafe loaded_xmlSwitchEncoding()(context, XML_CHAR_ENCODING_UTF8)
      unsafe loaded_htmlParseDocument()(context)
    }
    self = builder.finish()
  }

  /// What libxml2 calls for HTML.
  ///
  /// Strings end with a NUL; attributes are names and values in turn.
  private static func htmlHandler() -> htmlSAXHandler {
    var handler = unsafe htmlSAXHandler()
    unsafe handler.startElement = { data, name, attributes in
      unsafe BuilderBox.of(data)?.startHTML(name, attributes)
    }
    unsafe handler.endElement = { data, _ in unsafe BuilderBox.of(data)?.end() }
    unsafe handler.characters = { data, text, count in
      unsafe BuilderBox.of(data)?.text(text, count)
    }
    unsafe handler.ignorableWhitespace = { data, text, count in
      unsafe BuilderBox.of(data)?.text(text, count)
    }
    unsafe handler.cdataBlock = { data, text, count in
      unsafe BuilderBox.of(data)?.text(text, count)
    }
    return unsafe handler
  }

  /// Bytes that libxml2 can read to their end: valid UTF-8 without NUL.
  static func cleaned(_ bytes: [UInt8], isValid: Bool = false) -> [UInt8] {
    if isValid || Self.isValid(bytes), ScriptCutter.index(of: 0, in: bytes, from: 0) == nil {
      return bytes
    }
    return Array(String(decoding: bytes, as: UTF8.self).utf8).flatMap { byte in
      byte == 0 ? [0xEF, 0xBF, 0xBD] : [byte]
    }
  }

  private static func isValid(_ bytes: [UInt8]) -> Bool {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return true
    } catch {
      return false
    }
  }
}
