internal import CJansson

/// Why a text is not JSON.
public struct JSONError: Error, Equatable, CustomStringConvertible {
  /// What is wrong, in lower case.
  public var reason: String
  /// The line, from 1.
  public var line: Int
  /// The column, in characters from 1.
  public var column: Int

  /// `reason at line L, column C`.
  public var description: String { "\(reason) at line \(line), column \(column)" }
}

extension JSONValue {
  /// Reads one JSON value from UTF-8 bytes.
  ///
  /// Any value is allowed at the top; NUL characters in strings are kept; where an integer is
  /// beyond 64 bits, every number of the text is read as floating point. At most 2,048 levels deep.
  ///
  /// - Throws: `JSONError` where the bytes are not one JSON value in UTF-8.
  public init(parsing bytes: [UInt8]) throws(JSONError) {
    let flags = Int(JSON_DECODE_ANY | JSON_ALLOW_NUL)
    switch Self.load(bytes, flags: flags) {
    case .success(let value): self = value
    case .failure(let error) where error.reason.hasPrefix("too big"):
      self = try Self.load(bytes, flags: flags | Int(JSON_DECODE_INT_AS_REAL)).get()
    case .failure(let error): throw error
    }
  }

  private static func load(_ bytes: [UInt8], flags: Int) -> Result<JSONValue, JSONError> {
    var failure = json_error_t()
    let root = unsafe bytes.withUnsafeBytes { buffer in
      unsafe json_loadb(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, flags, &failure)
    }
    guard let root = unsafe root else { return .failure(JSONError(failure)) }
    defer { unsafe json_decref(root) }
    return .success(unsafe JSONValue(root))
  }

  /// Copies a tree of the C library.
  private init(_ node: UnsafeMutablePointer<json_t>) {
    switch unsafe node.pointee.type {
    case JSON_OBJECT: self = unsafe .object(Self.members(of: node))
    case JSON_ARRAY:
      self = .array(
        (0..<(unsafe json_array_size(node))).compactMap { index in
          guard let element = unsafe json_array_get(node, index) else { return nil }
          return unsafe JSONValue(element)
        })
    case JSON_STRING:
      self = .string(unsafe Self.text(json_string_value(node), json_string_length(node)))
    case JSON_INTEGER: self = .integer(unsafe Int(json_integer_value(node)))
    case JSON_REAL: self = .number(unsafe json_real_value(node))
    case JSON_TRUE: self = .bool(true)
    case JSON_FALSE: self = .bool(false)
    default: self = .null
    }
  }

  private static func members(of object: UnsafeMutablePointer<json_t>) -> [JSONMember] {
    var members: [JSONMember] = []
    unsafe members.reserveCapacity(json_object_size(object))
    var cursor = unsafe json_object_iter(object)
    while let here = unsafe cursor {
      if let name = unsafe json_object_iter_key(here),
        let value = unsafe json_object_iter_value(here)
      {
        unsafe members.append(JSONMember(String(cString: name), JSONValue(value)))
      }
      unsafe cursor = unsafe json_object_iter_next(object, here)
    }
    return members
  }

  private static func text(_ start: UnsafePointer<CChar>?, _ count: Int) -> String {
    guard let start = unsafe start else { return "" }
    let bytes = unsafe UnsafeRawBufferPointer(start: start, count: count)
    return unsafe String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONError {
  fileprivate init(_ failure: json_error_t) {
    let reason = unsafe withUnsafeBytes(of: failure.text) { buffer in
      unsafe String(decoding: buffer.prefix { $0 != 0 }, as: UTF8.self)
    }
    self.init(reason: reason, line: Int(failure.line), column: Int(failure.column))
  }
}
