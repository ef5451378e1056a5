internal import CXML2

/// Why bytes are no XML document.
public struct MarkupError: Error, Equatable, Sendable {
  /// The line where the parser stopped, from 1.
  public var line: Int
  /// What is wrong there, in the parser's words.
  public var message: String
}

extension MarkupTree {
  /// Parses an XML document.
  ///
  /// Names keep their case and lose their prefix (attributes keep it); name spaces are known by their
  /// address. Nothing outside the document is ever read: external entities and DTDs are left out,
  /// entities that the document defines itself are left as they are spelled, so none can grow. HTML's
  /// entities are resolved, as NITF documents use them. The encoding is the declared one.
  ///
  /// - Parameter xml: the document.
  /// - Throws: `MarkupError` where it is not well-formed.
  public init(xml: [UInt8]) throws(MarkupError) {
    let builder = BuilderBox(sizeHint: xml.count)
    LibraryStart.once()
    let source = EntityReferences.resolved(xml)
    let failure: MarkupError? = unsafe source.withUnsafeBufferPointer { buffer in
      guard let length = Int32(exactly: buffer.count), length > 0,
        let context = unsafe loaded_xmlCreateMemoryParserCtxt()(
          UnsafeRawPointer(buffer.baseAddress)?.assumingMemoryBound(to: CChar.self), length)
      else { return MarkupError(line: 1, message: "the document is empty or too long") }
      defer { unsafe loaded_xmlFreeParserCtxt()(context) }
      // The parser calls only these while `xmlParseDocument` runs, which `builder` outlives.
      unsafe context.pointee.sax.pointee = Self.xmlHandler()
      let options =
        XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
      unsafe loaded_xmlCtxtUseOptions()(context, Int32(bitPattern: options))
      unsafe context.pointee.userData = Unmanaged.passUnretained(builder).toOpaque()
      unsafe loaded_xmlParseDocument()(context)
      if unsafe context.pointee.wellFormed == 1 { return nil }
      if let error = unsafe loaded_xmlCtxtGetLastError()(context) {
        let text =
          unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "unknown error"
        return unsafe MarkupError(
          line: Int(error.pointee.line),
          message: text.split(separator: "\n").first.map(String.init) ?? text)
      }
      return MarkupError(line: 1, message: "the document is not well-formed")
    }
    if let failure { throw failure }
    self = builder.finish()
  }

  /// What libxml2 calls for XML.
  private static func xmlHandler() -> xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = XML_SAX2_MAGIC
    unsafe handler.startElementNs = { data, name, _, namespace, _, _, count, _, attributes in
      unsafe BuilderBox.of(data)?.startXML(name, namespace, count: count, attributes)
    }
    unsafe handler.endElementNs = { data, _, _, _ in unsafe BuilderBox.of(data)?.end() }
    unsafe handler.characters = { data, text, count in
      unsafe BuilderBox.of(data)?.text(text, count)
    }
    unsafe handler.ignorableWhitespace = { data, text, count in
      unsafe BuilderBox.of(data)?.text(text, count)
    }
    unsafe handler.cdataBlock = { data, text, count in
      unsafe BuilderBox.of(data)?.text(text, count)
    }
    unsafe handler.getEntity = { _, name in unsafe loaded_xmlGetPredefinedEntity()(name) }
    return unsafe handler
  }
}
