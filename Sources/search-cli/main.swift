internal import FileSystem
internal import Glibc

// The whole program: words in, exit status out. Everything below main reads top-down from
// CommandTable.run.
StandardStream.ignoreBrokenPipes()
let context = Context()
var status: ExitStatus
do {
  status = try CommandTable.run(Array(CommandLine.arguments.dropFirst()), context)
} catch {
  context.note(error.message)
  status = error.status
}
context.closeIndex()
context.output.drain()
context.errors.flush()
if let failure = context.output.failure {
  context.note(failure)
  status = .failure
}
exit(status.rawValue)
