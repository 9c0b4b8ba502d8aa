import { createServer, type Server, type ServerOptions } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Core } from '#core/core.ts'
import type { Log } from '#core/ports/ports.ts'
import { AppError } from '#shared/contract/errors.ts'
import { listPageFiles } from '../both/page-files.ts'
import { sendError } from './answers.ts'
import type { Offers } from './offers.ts'
import { PushStreams } from './push-streams.ts'
import { START_PATH, answer, type Site } from './routes.ts'
import { StartTicket } from './start-ticket.ts'
import { newToken } from './token.ts'

export type BrowserHostOptions = {
  readonly core: Pick<Core, 'dispatch' | 'onPush'>
  readonly offers: Offers
  readonly log: Log
  readonly pageFolder: string
  /** 0 takes any free port */
  readonly port: number
  readonly limits?: Limits
}

/** How long a request may take to arrive, in milliseconds, before its connection is closed. */
export type Limits = Pick<ServerOptions, 'headersTimeout' | 'requestTimeout' | 'connectionsCheckingInterval'>

export type BrowserHost = {
  /** where a user opens the page; holds the token */
  readonly address: string
  /** an address for one start of a browser: good once, for a minute */
  readonly startAddress: () => string
  readonly close: () => Promise<void>
}

const LIMITS: Limits = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2_000 }
const MAX_HEADER_BYTES = 16 * 1024
const MAX_CONNECTIONS = 64
const CLOSING_MS = 3_000
const SWEEP_MS = 20

/**
 * Serves the page and the core's door to browsers on this machine, and to nobody else.
 *
 * @throws AppError 'locked' when the port is taken, 'unavailable' when it cannot be used or the page was not built
 */
export async function startBrowserHost({ core, offers, log, pageFolder, port, limits = LIMITS }: BrowserHostOptions): Promise<BrowserHost> {
  const files = readPage(pageFolder)
  const server = createServer({ ...limits, maxHeaderSize: MAX_HEADER_BYTES, keepAliveTimeout: 30_000 })
  server.maxConnections = MAX_CONNECTIONS
  const door = { port: await listen(server, port), token: newToken() }

  const pushes = new PushStreams()
  const ticket = new StartTicket()
  const site: Site = { core, offers, pushes, ticket, files, door }
  const stopListening = core.onPush((push) => pushes.send(push))

  server.on('request', (request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      if (request.destroyed && !request.complete) return // the sender went away in mid-sentence
      log.error('the browser host failed', error)
      if (response.headersSent) response.destroy()
      else sendError(response, 500, 'internal', 'a defect of the program')
    })
  })
  // Nothing of ours waits for leave to send its body.
  server.on('checkContinue', (_request, response) => response.writeHead(417).end())

  return {
    address: `http://127.0.0.1:${door.port}/#token=${door.token}`,
    startAddress: () => `http://127.0.0.1:${door.port}${START_PATH}${ticket.issue()}`,
    close: async () => {
      stopListening()
      pushes.close()
      await closed(server)
    },
  }
}

function readPage(folder: string): Site['files'] {
  try {
    return listPageFiles(folder)
  } catch {
    throw new AppError('unavailable', `The page is not built: there is no folder ${folder}.`, { subject: folder })
  }
}

/** On the loopback address only: no other machine can connect. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code = '' }: NodeJS.ErrnoException) => {
      const details = { subject: String(port), cause: code }
      reject(
        code === 'EADDRINUSE'
          ? new AppError('locked', `Port ${port} is in use: choose another with --port, or leave it out to take a free one.`, details)
          : new AppError('unavailable', `Port ${port} cannot be used (${code}): choose another with --port.`, details),
      )
    })
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => resolve((server.address() as AddressInfo).port))
  })
}

/** Lets the requests that are under way end, for a moment. */
function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => server.closeAllConnections(), CLOSING_MS)
    // A connection becomes idle a moment after its last answer ended.
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS)
    server.close(() => {
      clearTimeout(impatience)
      clearInterval(sweep)
      resolve()
    })
  })
}
