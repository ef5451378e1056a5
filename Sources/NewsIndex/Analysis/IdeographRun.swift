internal import Linguistics

/// Characters of a script without blanks, which give overlapping pairs, and the last character alone.
struct IdeographRun {
  /// Folded spellings, and where each begins and stands.
  private var bytes: [UInt8] = []
  private var starts: [Int] = []
  private var sources: [Int] = []

  /// Begins another run.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    starts.removeAll(keepingCapacity: true)
    sources.removeAll(keepingCapacity: true)
  }

  /// Adds the character of a scalar, or puts a mark of sound on the one before it.
  ///
  /// - Parameters:
  ///   - scalar: the character.
  ///   - folded: as it is compared; empty for what is left out.
  ///   - source: where it stands in the text.
  mutating func append(_ scalar: UInt32, folded: [UInt8], at source: Int) {
    if let mark = Self.soundMark(scalar), let last = starts.last {
      compose(mark, with: last)
    } else if !folded.isEmpty {
      starts.append(bytes.count)
      sources.append(source)
      bytes.append(contentsOf: folded)
    }
  }

  /// Sends the pairs of a run that ends at `end` of the text.
  func send<Sink: WordSink>(to sink: inout Sink, end: Int) {
    for index in starts.indices {
      let isInside = index + 2 < starts.count
      let last = isInside ? starts[index + 2] : bytes.count
      // The source is the whole pair: those of neighbours overlap.
      let sourceEnd = isInside ? sources[index + 2] : end
      sink.word(
        exact: bytes[starts[index]..<last], stemmable: [], source: sources[index]..<sourceEnd)
    }
  }

  /// The combining mark that a voiced or semi-voiced sound mark of kana stands for, also of half width.
  private static func soundMark(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x3099, 0xFF9E: 0x3099
    case 0x309A, 0xFF9F: 0x309A
    default: nil
    }
  }

  /// Puts a mark on the last character: `ｶﾞ` is `ガ`.
  private mutating func compose(_ mark: UInt32, with last: Int) {
    var text = String(decoding: bytes[last...], as: UTF8.self)
    if let mark = Unicode.Scalar(mark) { text.unicodeScalars.append(mark) }
    bytes.replaceSubrange(last..., with: UnicodeNormalization.nfc(text).utf8)
  }
}
