import { parseArgs } from 'node:util'
import { AppError } from '#shared/contract/errors.ts'
import { serve, type ServeOptions } from './hosts/browser/serve.ts'
import { pageFolder } from './node-ports/app-paths.ts'
import { nodePorts } from './node-ports/node-ports.ts'
import { stopSignal } from './node-ports/stop-signal.ts'

const USAGE = 'serve [--port N] [--library DIR] [--samples] [--no-open | --browser PATH]'
const WRONG_USAGE = 2
const IN_USE = 5
const NOT_POSSIBLE = 1

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`)

process.exitCode = await main()

async function main(): Promise<number> {
  const flags = readFlags()
  if (flags === null) return WRONG_USAGE
  const entryFolder = import.meta.dirname
  try {
    await serve({
      ports: nodePorts({ entryFolder, ...(flags.library === undefined ? {} : { library: flags.library }) }),
      pageFolder: pageFolder(entryFolder),
      port: flags.port,
      open: flags.open,
      withSamples: flags.withSamples,
      print: (line) => void process.stdout.write(`${line}\n`),
      warn: say,
      stop: stopSignal(),
    })
    return 0
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    say(error.message)
    return error.code === 'locked' ? IN_USE : NOT_POSSIBLE
  }
}

type Flags = Pick<ServeOptions, 'port' | 'open' | 'withSamples'> & { readonly library: string | undefined }

function readFlags(): Flags | null {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '0' },
        library: { type: 'string' },
        samples: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
        browser: { type: 'string' },
      },
    })
    const { library, browser, samples: withSamples, 'no-open': noOpen } = values
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port is a number up to 65535, not ${values.port}.`)
    return { port, library, withSamples, open: noOpen ? 'nothing' : browser === undefined ? 'usual-browser' : { browser } }
  } catch (error) {
    say(`${error instanceof Error ? error.message : String(error)}\nUsage: ${USAGE}`)
    return null
  }
}
