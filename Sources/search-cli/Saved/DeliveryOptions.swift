internal import Alerts
internal import FileSystem

/// Where alerts go, as options of the command line and of saved searches.
struct DeliveryOptions: Equatable {
  var addresses: [String] = []
  var sender: String?
  var sendmail: String?
  var folder: String?
  var link: String?
  /// How many articles are told one by one.
  var most = 50

  /// Refuses what no message could be sent to.
  func check() throws(Failure) {
    for address in addresses + [sender].compactMap({ $0 })
    where !MailAddress.isPlausible(address) {
      throw .misuse("'\(address)' is no mail address: use name@host")
    }
  }

  /// Adds what differs from the usual to the lines of a file.
  func add(to lines: inout [SavedSearchFile.Line]) {
    for address in addresses { lines.append(.init("mail", address)) }
    if let sender { lines.append(.init("from", sender)) }
    if let sendmail { lines.append(.init("sendmail", sendmail)) }
    if let folder { lines.append(.init("rss", SaveCommand.absolute(folder))) }
    if let link { lines.append(.init("link", link)) }
    if most != DeliveryOptions().most { lines.append(.init("max", "\(most)")) }
  }
}

/// A command that takes what is delivered, and to whom.
protocol DeliveryCommand: Command {
  var delivery: DeliveryOptions { get set }
}

extension DeliveryCommand {
  /// The options of delivery.
  static var deliveryArguments: [Argument<Self>] {
    [
      .list(
        "mail", \.delivery.addresses, "ADDRESS",
        help: "send alerts to this address, a message for each search"),
      .option(
        "from", \.delivery.sender, "ADDRESS",
        help: "the sender of these messages; else the user at this host"),
      .option(
        "sendmail", \.delivery.sendmail, "COMMAND",
        help: "the command that takes a message; else 'sendmail -i -t'"),
      .option(
        "rss", \.delivery.folder, "FOLDER", completion: .file,
        help: "keep a feed of alerts in FOLDER/NAME.xml"),
      .option(
        "link", \.delivery.link, "URL",
        help: "link articles that have no address to URL/article/ID"),
      .number(
        "max", \.delivery.most, in: 1...1000, "N",
        help: "tell at most N articles one by one, and count the rest"),
    ]
  }
}
