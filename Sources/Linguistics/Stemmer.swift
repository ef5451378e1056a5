internal import CStemmer

/// Snowball's stemmer for one language (https://snowballstem.org); one for each thread.
@safe public final class Stemmer {
  private let handle: OpaquePointer

  /// Creates the stemmer for a language, BCP 47; nil where Snowball has none for it.
  public init?(language: String) {
    let primary = language.prefix { $0 != "-" }.lowercased()
    guard let name = Self.names[primary], let stemmer = unsafe sb_stemmer_new(name, "UTF_8") else {
      return nil
    }
    unsafe handle = stemmer
  }

  deinit {
    unsafe sb_stemmer_delete(handle)
  }

  /// Appends the stem of `word`, lower-case UTF-8, to `out`.
  @inline(__always)
  public func appendStem(of word: borrowing Span<UInt8>, to out: inout [UInt8]) {
    let count = word.count
    unsafe word.withUnsafeBufferPointer { buffer in
      guard let stem = unsafe sb_stemmer_stem(handle, buffer.baseAddress, Int32(count)) else {
        return
      }
      let length = unsafe Int(sb_stemmer_length(handle))
      unsafe out.append(contentsOf: UnsafeBufferPointer(start: stem, count: length))
    }
  }

  /// Snowball's name of each language that it stems, by ISO 639-1 code.
  private static let names = [
    "ar": "arabic", "ca": "catalan", "da": "danish", "de": "german", "el": "greek",
    "en": "english", "es": "spanish", "eu": "basque", "fi": "finnish", "fr": "french",
    "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
    "it": "italian", "lt": "lithuanian", "ne": "nepali", "nl": "dutch", "no": "norwegian",
    "nb": "norwegian", "nn": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "sv": "swedish", "ta": "tamil", "tr": "turkish", "yi": "yiddish",
  ]

  /// The languages that have a stemmer, ISO 639-1, in order.
  public static var languages: [String] { names.keys.sorted() }
}
