internal import CUTF8Proc

/// What the Unicode Character Database says of one scalar.
public enum UnicodeData {
  /// The general categories, as far as analysis tells them apart.
  public enum Category: Sendable {
    case letter, mark, number, other
  }

  /// Returns the general category of a scalar value.
  public static func category(of scalar: UInt32) -> Category {
    switch utf8proc_category(utf8proc_int32_t(bitPattern: scalar)) {
    case UTF8PROC_CATEGORY_LU, UTF8PROC_CATEGORY_LL, UTF8PROC_CATEGORY_LT, UTF8PROC_CATEGORY_LM,
      UTF8PROC_CATEGORY_LO:
      .letter
    case UTF8PROC_CATEGORY_MN, UTF8PROC_CATEGORY_MC, UTF8PROC_CATEGORY_ME: .mark
    case UTF8PROC_CATEGORY_ND, UTF8PROC_CATEGORY_NL, UTF8PROC_CATEGORY_NO: .number
    default: .other
    }
  }

  /// Returns the simple lower-case mapping of a scalar value, itself where it has none.
  public static func lowercase(of scalar: UInt32) -> UInt32 {
    UInt32(bitPattern: utf8proc_tolower(utf8proc_int32_t(bitPattern: scalar)))
  }

  /// Returns the full compatibility decomposition (NFKD) of a scalar value.
  public static func decomposition(of scalar: UInt32) -> [UInt32] {
    let options = utf8proc_option_t(
      rawValue: UTF8PROC_DECOMPOSE.rawValue | UTF8PROC_COMPAT.rawValue)
    // The longest decomposition, of U+FDFA, has 18 scalars.
    var buffer = [utf8proc_int32_t](repeating: 0, count: 24)
    var boundary: Int32 = 0
    let count = unsafe utf8proc_decompose_char(
      utf8proc_int32_t(bitPattern: scalar), &buffer, buffer.count, options, &boundary)
    guard (1...buffer.count).contains(count) else { return [scalar] }
    return buffer[..<count].map { UInt32(bitPattern: $0) }
  }
}
