internal import CXML2

/// The named entities of an XML source, spelled so that its parser needs no declarations.
///
/// NITF and feeds use HTML's entities without declaring them, which makes them ill-formed XML; others are
/// declared in a DTD that must not be read, or grow into gigabytes.
enum EntityReferences {
  /// Returns a source in which HTML's entities are numbers and unknown ones stand for themselves.
  ///
  /// Sections of `CDATA` stay as they are.
  static func resolved(_ source: [UInt8]) -> [UInt8] {
    guard source.contains(UInt8(ascii: "&")) else { return source }
    var result: [UInt8] = []
    result.reserveCapacity(source.count + source.count / 16)
    var place = 0
    while place < source.count {
      let byte = source[place]
      if byte == UInt8(ascii: "<"), starts(source, at: place, with: cdata) {
        let end = endOfSection(source, from: place)
        result += source[place..<end]
        place = end
      } else if byte == UInt8(ascii: "&"), let name = name(in: source, after: place) {
        result += spelling(of: Array(source[name]))
        place = name.upperBound + 1
      } else {
        result.append(byte)
        place += 1
      }
    }
    return result
  }

  private static let cdata = Array("<![CDATA[".utf8)
  private static let longest = 40

  private static func starts(_ source: [UInt8], at place: Int, with word: [UInt8]) -> Bool {
    place + word.count <= source.count && source[place..<place + word.count].elementsEqual(word)
  }

  private static func endOfSection(_ source: [UInt8], from place: Int) -> Int {
    var place = place
    let end = Array("]]>".utf8)
    while place < source.count {
      if source[place] == end[0], starts(source, at: place, with: end) { return place + end.count }
      place += 1
    }
    return place
  }

  /// The name between the `&` at a place and its `;`; nil where no name stands there.
  private static func name(in source: [UInt8], after ampersand: Int) -> Range<Int>? {
    var end = ampersand + 1
    while end < source.count, end - ampersand <= longest {
      switch source[end] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): break
      case UInt8(ascii: "0")...UInt8(ascii: "9") where end > ampersand + 1: break
      case UInt8(ascii: ";") where end > ampersand + 1: return ampersand + 1..<end
      default: return nil
      }
      end += 1
    }
    return nil
  }

  private static func spelling(of name: [UInt8]) -> [UInt8] {
    let letters = String(decoding: name, as: UTF8.self)
    if ["amp", "lt", "gt", "quot", "apos"].contains(letters) { return Array("&\(letters);".utf8) }
    let found = unsafe (name + [0]).withUnsafeBufferPointer { buffer in
      unsafe loaded_htmlEntityLookup()(buffer.baseAddress).map { unsafe $0.pointee.value }
    }
    return Array((found.map { "&#\($0);" } ?? "&amp;\(letters);").utf8)
  }
}
