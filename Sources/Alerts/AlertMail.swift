/// A telling as a mail: plain text, for `sendmail -t`.
public struct AlertMail: Sendable {
  private static let width = 72
  /// The most characters of the subject.
  private static let longestSubject = 200

  /// Who sends it.
  public var sender: String
  /// Who gets it.
  public var recipient: String
  /// The name of this machine.
  public var host: String
  /// When it was made, seconds since 1970.
  public var seconds: Int

  /// Creates the envelope of messages.
  public init(sender: String, recipient: String, host: String, seconds: Int) {
    self.sender = sender
    self.recipient = recipient
    self.host = host
    self.seconds = seconds
  }

  /// Returns the whole message (RFC 5322), its lines ended by CR and LF.
  public func message(_ telling: AlertTelling) -> String {
    let host = Self.hostName(host)
    let list = Self.ascii(telling.name)
    let number = String(telling.number, radix: 16)
    let subject = Self.oneLine("Dateline: " + telling.headline)
    let headers = [
      ("From", Self.oneLine(sender)), ("To", Self.oneLine(recipient)),
      ("Date", MailDate.text(seconds: seconds)),
      ("Subject", QuotedPrintable.header(String(subject.prefix(Self.longestSubject)))),
      ("Message-ID", "<\(list).\(number)@\(host)>"), ("Auto-Submitted", "auto-generated"),
      ("List-Id", "\(list) <\(list).dateline.\(host)>"), ("MIME-Version", "1.0"),
      ("Content-Type", "text/plain; charset=utf-8"),
      ("Content-Transfer-Encoding", "quoted-printable"),
    ]
    return headers.map { "\($0.0): \($0.1)\r\n" }.joined() + "\r\n"
      + QuotedPrintable.body(AlertText.body(telling, width: Self.width))
  }

  /// No value begins another line, whatever stands in it.
  static func oneLine(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars {
      let isControl =
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
        || scalar.value == 0x2029
      line.unicodeScalars.append(isControl ? " " : scalar)
    }
    return line
  }

  /// A name of letters and digits alone; other characters as their numbers.
  private static func ascii(_ name: String) -> String {
    name.unicodeScalars.map { scalar in
      let isPlain =
        scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
      return isPlain || scalar == "-" || scalar == "_"
        ? String(scalar) : "x" + String(scalar.value, radix: 16)
    }.joined()
  }

  private static func hostName(_ host: String) -> String {
    let clean = host.unicodeScalars.filter {
      $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        || $0 == "-" || $0 == "."
    }
    return clean.isEmpty ? "localhost" : String(String.UnicodeScalarView(clean))
  }
}
