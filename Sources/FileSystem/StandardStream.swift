internal import Glibc

/// The standard streams of the process.
public enum StandardStream: Int32, Sendable {
  case input = 0
  case output = 1
  case error = 2

  /// Why bytes could not be written.
  public enum WriteError: Error, Equatable, Sendable {
    /// The reader has gone: whatever reads the pipe has seen enough.
    case brokenPipe
    /// The write failed: the disk is full, for one.
    case failed(FileError)
  }

  /// Whether it is a terminal.
  public var isTerminal: Bool { isatty(rawValue) == 1 }

  /// The width of the terminal in columns, nil where it is none.
  public var width: Int? {
    var size = winsize()
    let code = unsafe ioctl(rawValue, UInt(TIOCGWINSZ), &size)
    return code == 0 && size.ws_col > 0 ? Int(size.ws_col) : nil
  }

  /// Writes all bytes.
  ///
  /// - Throws: `WriteError` where the reader has gone or the write failed.
  public func write(_ bytes: [UInt8]) throws(WriteError) {
    var start = 0
    while start < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          rawValue, buffer.baseAddress?.advanced(by: start), buffer.count - start)
      }
      if count < 0 {
        if errno == EINTR { continue }
        throw errno == EPIPE ? .brokenPipe : .failed(FileError(last: "write to", path: name))
      }
      start += count
    }
  }

  private var name: String {
    switch self {
    case .input: "standard input"
    case .output: "standard output"
    case .error: "standard error"
    }
  }

  /// Makes a write to a closed pipe an error, not the end of the process.
  public static func ignoreBrokenPipes() {
    _ = signal(SIGPIPE, SIG_IGN)
  }
}

/// What the process knows of itself.
public enum ProcessInfo {
  /// The path of the running program, without symbolic links.
  public static var executablePath: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    return count > 0
      ? String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self) : ""
  }

  /// The folder in which relative paths begin.
  public static var workingFolder: String {
    var buffer = [CChar](repeating: 0, count: 4096)
    guard unsafe getcwd(&buffer, buffer.count) != nil else { return "." }
    return String(
      decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// The value of an environment variable, nil where it is not set or empty.
  public static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name), unsafe value.pointee != 0 else { return nil }
    return unsafe String(cString: value)
  }

  /// The number of processors that the process may use.
  public static var processorCount: Int {
    max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
  }

  /// Seconds of a clock that never goes back.
  public static var uptime: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Lets the thread rest.
  public static func sleep(milliseconds: Int) {
    usleep(UInt32(clamping: milliseconds * 1000))
  }

  /// Nanoseconds since 1970 (UTC), as files' times count.
  public static var now: Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec)
  }

  /// The days since 1970-01-01 in the local time zone.
  public static var daysSinceEpoch: Int {
    var now = time(nil)
    var local = unsafe tm()
    unsafe localtime_r(&now, &local)
    return unsafe (Int(now) + local.tm_gmtoff) / 86400
  }
}
