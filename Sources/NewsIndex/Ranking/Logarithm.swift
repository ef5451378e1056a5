internal import Glibc

/// Functions of the C library's mathematics that ranking needs.
enum Logarithm {
  /// Returns the natural logarithm.
  static func natural(_ x: Double) -> Double {
    log(x)
  }

  /// Returns `x` to the power of `exponent`.
  static func power(_ x: Double, _ exponent: Double) -> Double {
    pow(x, exponent)
  }
}
