import FileSystem
import Foundation
import Testing

@Suite struct EnvironmentTests {
  @Test func `an empty variable is none`() {
    // Whoever joined an empty $TMPDIR with a name would write into the root.
    let name = "DATELINE_ENVIRONMENT_TEST"
    #expect(FileSystem.ProcessInfo.environment(name) == nil)
    unsafe setenv(name, "", 1)
    #expect(FileSystem.ProcessInfo.environment(name) == nil)
    unsafe setenv(name, "/var/tmp", 1)
    #expect(FileSystem.ProcessInfo.environment(name) == "/var/tmp")
    unsafe unsetenv(name)
  }
}
