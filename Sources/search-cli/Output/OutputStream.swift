internal import FileSystem
internal import JSON

/// A stream that collects what is written and sends it in large pieces, to a standard stream or a spool.
final class OutputStream: TextOutputStream {
  private enum Sink {
    case stream(StandardStream)
    case spool(Spool)
    case file(ReplacementFile)
  }

  private static let pieceSize = 1 << 16
  private let sink: Sink
  private var pipe: PatientPipe?
  private var pending: [UInt8] = []
  /// What comes before the first that is written, if anything is.
  var opening: [UInt8] = []
  /// U+FEFF in UTF-8.
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  /// Whether the reader has gone, or wants no more; there is then no use in writing more.
  private(set) var isClosed = false
  /// Why a write failed, if one did.
  private(set) var failure: String?

  init(_ stream: StandardStream) {
    sink = .stream(stream)
  }

  init(_ spool: Spool) {
    sink = .spool(spool)
  }

  /// Writes into a file, which is there when `finish` has been called.
  init(_ file: ReplacementFile) {
    sink = .file(file)
  }

  func write(_ text: String) { write(Array(text.utf8)) }

  func write(_ bytes: [UInt8]) {
    guard !isClosed, !bytes.isEmpty else { return }
    pending += opening + bytes
    opening = []
    if pending.count >= Self.pieceSize { flush() }
  }

  /// Writes a value as JSON, indented, with an end of line behind it; a spool that keeps values takes it as it is.
  func write(_ value: JSONValue) {
    if case .spool(let spool) = sink, pending.isEmpty, spool.keep(value) { return }
    write(value.bytes(indented: true) + [UInt8(ascii: "\n")])
  }

  /// Lets what the reader of a pipe does not take wait in a file without a name, in the first of these folders that has
  /// room: no reader of a pipe holds what the program holds meanwhile.
  func wait(in folders: [String]) {
    guard pipe == nil, case .stream(let stream) = sink else { return }
    pipe = PatientPipe(stream, folders: folders)
  }

  /// Waits till all that was written has been taken.
  func drain() {
    flush()
    guard let pipe, !isClosed else { return }
    do { try pipe.finish() } catch { close(error) }
  }

  private func close(_ error: StandardStream.WriteError) {
    isClosed = true
    if case .failed(let reason) = error { failure = reason.description }
  }

  /// Passes on what was written; the reader of a pipe may take it later.
  func flush() {
    guard !pending.isEmpty, !isClosed else { return }
    switch sink {
    case .stream(let stream):
      do {
        if let pipe { try pipe.write(pending) } else { try stream.write(pending) }
      } catch {
        close(error)
      }
    case .spool(let spool):
      do {
        isClosed = try !spool.add(pending)
      } catch {
        isClosed = true
        failure = error.description
      }
    case .file(let file):
      do {
        try file.write(pending)
      } catch {
        isClosed = true
        failure = error.description
      }
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Writes what is left and puts a file in its place; other streams go on.
  ///
  /// - Throws: `Failure` where the file cannot be written.
  func finish() throws(Failure) {
    flush()
    if let failure { throw Failure(failure) }
    guard case .file(let file) = sink else { return }
    do throws(FileError) { try file.finish() } catch { throw Failure(error.description) }
  }

  /// Whether it is a terminal.
  var isTerminal: Bool {
    if case .stream(let stream) = sink { stream.isTerminal } else { false }
  }

  /// The width in columns: the terminal's, else what COLUMNS says, else 80.
  func width(_ columns: String?) -> Int {
    var own: Int?
    if case .stream(let stream) = sink { own = stream.width }
    let width = columns.flatMap { Int($0) } ?? own ?? 80
    return min(max(width, 20), 1000)
  }
}
