internal import Glibc

/// Functions of the C library's mathematics that ranking needs.
enum Logarithm {
  /// Returns the natural logarithm.
  static func natural(_ x: Double) -> Double {
    log(x)
  }
}
