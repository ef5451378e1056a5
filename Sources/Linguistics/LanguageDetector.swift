internal import CLanguageDetector

/// Tells what language a text is written in, by CLD2.
public enum LanguageDetector {
  /// The bytes of a text that are looked at; more do not make the answer better.
  private static let sampleSize = 8192

  /// Returns the language of a text, BCP 47; nil where it cannot be told reliably.
  ///
  /// Texts shorter than a sentence can hardly ever be told.
  public static func language(of text: String) -> String? {
    var sample = Array(text.utf8.prefix(sampleSize))
    // CLD2 wants whole characters.
    while let last = sample.last, last & 0xC0 == 0x80 { sample.removeLast() }
    if let last = sample.last, last >= 0x80 { sample.removeLast() }
    let code = unsafe sample.withUnsafeBytes { buffer -> String in
      guard let start = buffer.baseAddress else { return "" }
      return unsafe String(
        cString: dateline_language(start.assumingMemoryBound(to: CChar.self), Int32(buffer.count)))
    }
    return code.isEmpty ? nil : tags[code] ?? code
  }

  /// CLD2's own codes that are not BCP 47, or older than it.
  private static let tags = [
    "iw": "he", "in": "id", "jw": "jv", "mo": "ro", "sh": "sr", "nb": "no",
  ]
}
