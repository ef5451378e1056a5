internal import Glibc

/// Commands of the shell that take what is written to them.
public enum ShellCommand {
  /// Runs a command with bytes as its standard input, and waits for its end.
  ///
  /// What it prints goes where the program's own output goes.
  ///
  /// - Returns: its exit status; 128 and the signal's number where one ended it.
  /// - Throws: `FileError` where no shell can be started.
  public static func run(_ command: String, input: [UInt8]) throws(FileError) -> Int {
    guard let stream = unsafe popen(command, "we") else {
      throw FileError(last: "run", path: command)
    }
    // A command that does not read to the end says by its status whether that is a fault.
    _ = unsafe input.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, stream) }
    let status = unsafe pclose(stream)
    guard status >= 0 else { throw FileError(last: "wait for", path: command) }
    let signal = status & 0x7F
    return Int(signal == 0 ? status >> 8 & 0xFF : 128 + signal)
  }
}

extension ProcessInfo {
  /// The name of this machine.
  public static var hostName: String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard unsafe gethostname(&buffer, buffer.count) == 0 else { return "localhost" }
    let name = String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return name.isEmpty ? "localhost" : name
  }

  /// The name of the user, or its number where it has none.
  public static var userName: String {
    guard let entry = unsafe getpwuid(geteuid()), let name = unsafe entry.pointee.pw_name else {
      return String(geteuid())
    }
    return unsafe String(cString: name)
  }
}
