internal import Alerts
internal import FileSystem
internal import JSON
internal import News
internal import NewsIndex
internal import Presentation
internal import Search

/// Somebody who is told what is new.
enum AlertRecipient {
  case mail(String)
  case feed(String)
  case output(AlertCommand.Format)

  /// The recipients that options name; the standard output where they name none.
  static func all(
    _ options: DeliveryOptions, _ format: AlertCommand.Format?
  ) -> [AlertRecipient] {
    var all = options.addresses.map(AlertRecipient.mail)
    if let folder = options.folder { all.append(.feed(folder)) }
    // A message for the standard output is one of those that are sent, shown and not sent.
    if format == .mail { return [.output(.mail)] }
    if let format { all.append(.output(format)) }
    return all.isEmpty ? [.output(.text)] : all
  }

  /// What it is remembered by.
  var name: String {
    switch self {
    case .mail(let address): "mail:" + address
    case .feed(let folder): "rss:" + folder
    case .output: "output"
    }
  }

  /// What it is called in messages.
  var title: String {
    switch self {
    case .mail(let address): "mail to \(address)"
    case .feed(let folder): "feed in \(folder)"
    case .output: "standard output"
    }
  }

  /// Tells it.
  ///
  /// - Throws: `Failure` where it could not be told: nothing counts as told then.
  func deliver(
    _ told: AlertTold, _ options: DeliveryOptions, _ context: Context
  ) throws(Failure) {
    switch self {
    case .mail(let address): try send(told, to: address, options)
    case .feed(let folder): try write(told, into: folder, options)
    case .output:
      show(told, options, context)
      context.output.drain()
      if let failure = context.output.failure { throw Failure(failure) }
      if context.output.isClosed { throw Failure("nobody reads it") }
    }
  }

  // MARK: Mail

  private func send(
    _ told: AlertTold, to address: String, _ options: DeliveryOptions
  ) throws(Failure) {
    let message = Self.mail(to: address, options).message(told.telling)
    // Cron's path does not lead to where mail servers put it.
    let command =
      options.sendmail ?? "PATH=\"$PATH:/usr/sbin:/usr/lib\"; export PATH; sendmail -i -t"
    let status: Int
    do throws(FileError) {
      status = try ShellCommand.run(command, input: Array(message.utf8))
    } catch {
      throw Failure(error.description)
    }
    guard status == 0 else {
      throw Failure(
        "'\(options.sendmail ?? "sendmail -i -t")' ended with status \(status)"
          + (status == 127 ? ": name the command with '--sendmail'" : ""))
    }
  }

  private static func mail(to address: String, _ options: DeliveryOptions) -> AlertMail {
    let host = ProcessInfo.hostName
    return AlertMail(
      sender: options.sender ?? "\(ProcessInfo.userName)@\(host)", recipient: address, host: host,
      seconds: Moment.now.seconds)
  }

  // MARK: Feeds

  private func write(
    _ told: AlertTold, into folder: String, _ options: DeliveryOptions
  ) throws(Failure) {
    let path = AlertFeeds.path(of: told.telling.name, in: folder)
    let feed = AlertFeed(
      name: told.telling.name,
      address: options.link.map { "\($0)/alerts/\(told.telling.name).xml" },
      seconds: Moment.now.seconds)
    do throws(FileError) {
      try FileReplacement.makeFolder(folder)
      let old =
        FileReplacement.exists(path)
        ? String(decoding: try WholeFile.read(path), as: UTF8.self) : ""
      try WholeFile.write(Array(feed.text(told.telling, after: old).utf8), to: path)
    } catch {
      throw Failure(error.description)
    }
  }

  // MARK: The standard output

  /// Writes what is told in a form.
  func show(_ told: AlertTold, _ options: DeliveryOptions, _ context: Context) {
    guard case .output(let format) = self else { return }
    let telling = told.telling
    switch format {
    case .text: context.output.write(AlertText.body(telling, width: min(context.width, 100)))
    case .mail:
      let addresses =
        options.addresses.isEmpty
        ? ["\(ProcessInfo.userName)@\(ProcessInfo.hostName)"] : options.addresses
      for address in addresses {
        context.output.write(Self.mail(to: address, options).message(telling))
      }
    case .json: context.output.write(AlertJSON.value(told).text() + "\n")
    case .jsonl:
      for value in AlertJSON.items(told) { context.output.write(value.text() + "\n") }
    case .csv:
      let table = CSVFormat(fields: CSVFormat.hitFields, hasSafeCells: false)
      context.output.write("name,change," + table.header)
      for (item, hit) in zip(telling.items, told.hits) {
        context.output.write(table.row(hit, after: [telling.name, item.change.rawValue]))
      }
    }
  }
}
