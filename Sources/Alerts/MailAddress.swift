/// Mail addresses, as far as a sender has to look at them.
public enum MailAddress {
  /// Whether a text can be an address: `name@host`, without blanks and control characters.
  ///
  /// What stands before the `@` is the host's own business; nothing of it can reach another line of a header.
  public static func isPlausible(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, text.utf8.count <= 254,
      text.first != "-"
    else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      scalar.value > 0x20 && scalar.value != 0x7F && !(0x80...0xA0).contains(scalar.value)
        && !"<>,;:()[]\"\\".unicodeScalars.contains(scalar)
    }
  }
}
