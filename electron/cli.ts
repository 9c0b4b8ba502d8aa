import type { Machine } from './hosts/cli/command.ts'
import { runCommandLine } from './hosts/cli/run-command-line.ts'
import { pageFolder } from './node-ports/app-paths.ts'
import { nodePorts } from './node-ports/node-ports.ts'
import { makeFolder, newFolder, saveFile } from './node-ports/save-file.ts'
import { stopSignal } from './node-ports/stop-signal.ts'

const entryFolder = import.meta.dirname

const machine: Machine = {
  portsOf: (library) => nodePorts({ entryFolder, ...(library === undefined ? {} : { library }) }),
  saveFile,
  newFolder,
  makeFolder,
  pageFolder: pageFolder(entryFolder),
  stop: stopSignal,
  print: (text) => void process.stdout.write(`${text}\n`),
  say: (sentence) => void process.stderr.write(`${sentence}\n`),
  env: process.env,
  systemLocale: Intl.DateTimeFormat().resolvedOptions().locale,
}

// `organizer list | head` closes the pipe early, which is no defect.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})

process.exitCode = await runCommandLine(process.argv.slice(2), machine)
