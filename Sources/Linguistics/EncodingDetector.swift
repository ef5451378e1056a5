internal import CUchardet

/// Guesses the encoding of bytes from how often its characters come, by uchardet.
public enum EncodingDetector {
  /// Returns a name as uchardet spells it, such as `WINDOWS-1251`; nil where nothing fits.
  ///
  /// A guess: markup and plain ASCII among the bytes make it worse, and a few words are too few.
  public static func encoding(of bytes: [UInt8]) -> String? {
    guard let detector = unsafe uchardet_new() else { return nil }
    defer { unsafe uchardet_delete(detector) }
    let result = unsafe bytes.withUnsafeBytes { buffer -> Int32 in
      guard let start = buffer.baseAddress else { return 1 }
      return unsafe uchardet_handle_data(
        detector, start.assumingMemoryBound(to: CChar.self), buffer.count)
    }
    guard result == 0 else { return nil }
    unsafe uchardet_data_end(detector)
    let name = unsafe String(cString: uchardet_get_charset(detector))
    return name.isEmpty ? nil : name
  }
}
