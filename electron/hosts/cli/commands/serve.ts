import { AppError } from '#shared/contract/errors.ts'
import { serve } from '../../browser/serve.ts'
import type { Command, Machine } from '../command.ts'
import { Failure, wrongUsage } from '../failure.ts'
import { libraryOption } from '../options.ts'
import { words } from '../words.ts'

const MAX_PORT = 65_535

export const serveCommand: Command = {
  name: 'serve',
  summary: words(
    '在本机浏览器里打开会程，Ctrl+C 结束',
    'open the organizer in a browser of this machine; Ctrl+C ends it',
  ),
  options: {
    port: { value: 'N', summary: words('端口，默认任选空闲端口', 'port; else any that is free') },
    'no-open': { summary: words('只显示地址，不打开浏览器', 'only print the address') },
    ...libraryOption,
  },
  run: async ({ value, has, machine }) => {
    const port = portOf(value('port') ?? '0')
    const serving = serve({
      ports: machine.portsOf(value('library')),
      pageFolder: machine.pageFolder,
      port,
      open: has('no-open') ? 'nothing' : 'usual-browser',
      withSamples: false,
      // The address is the result, and is needed long before the command ends.
      print: (address) => machine.print(has('json') ? JSON.stringify({ address }) : address),
      warn: machine.say,
      stop: machine.stop(),
    })
    await serving.catch((error: unknown) => {
      throw error instanceof AppError ? (servingFailure(error, port, machine) ?? error) : error
    })
    return { text: '', json: undefined }
  },
}

/** What goes wrong with serving alone; the library has its own sentences. */
function servingFailure({ code, message, details }: AppError, port: number, { pageFolder }: Machine): Failure | null {
  if (details.subject === String(port))
    return new Failure(
      code,
      words(`端口 ${port} 不能使用（${details.cause ?? ''}）：用 --port 换一个，或不写以任选空闲端口。`, message),
    )
  if (details.subject === pageFolder)
    return new Failure(code, words(`页面还没有构建：没有文件夹 ${pageFolder}。`, message))
  return null
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : MAX_PORT + 1
  if (port > MAX_PORT)
    throw wrongUsage(
      `--port 要写 0 至 ${MAX_PORT} 的整数，不是 ${text}。`,
      `--port is a number from 0 to ${MAX_PORT}, not ${text}.`,
    )
  return port
}
