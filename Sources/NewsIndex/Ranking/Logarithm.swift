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

  /// Returns 1 - e^(-`mean`): the share of articles in which something is that falls on them at random, `mean`
  /// times on each in the mean (Poisson).
  static func shareReached(_ mean: Double) -> Double {
    -expm1(-mean)
  }
}
