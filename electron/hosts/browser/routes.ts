import { readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Core } from '#core/core.ts'
import { AppError } from '#shared/contract/errors.ts'
import { CALL_PATH, OFFER_PATH, PUSH_PATH } from '#shared/contract/host.ts'
import { parseCall } from '../both/call-text.ts'
import type { PageFile, PageFiles } from '../both/page-files.ts'
import { pageHeaders } from '../both/page-policy.ts'
import { sendAway, sendDownload, sendError, sendReply, sendSentence, sendWrongMethod, startLines } from './answers.ts'
import { readText } from './call-body.ts'
import { refusalOf } from './guard.ts'
import type { Offers } from './offers.ts'
import type { PushStreams } from './push-streams.ts'
import type { StartTicket } from './start-ticket.ts'

/** GET, followed by a ticket: the way in for a browser that we start. */
export const START_PATH = '/start/'

export type Site = {
  readonly core: Pick<Core, 'dispatch'>
  readonly offers: Offers
  readonly pushes: PushStreams
  readonly ticket: StartTicket
  readonly files: PageFiles
  readonly door: { readonly port: number; readonly token: string }
}

/** Answers one request. Every path goes past the guard first. */
export async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path = ''] = (request.url ?? '').split('?')
  const isApi = path.startsWith('/api/')
  const refusal = refusalOf(request, isApi ? 'api' : 'page', site.door)
  if (refusal) return sendError(response, refusal.status, 'refused', refusal.reason)

  if (path === CALL_PATH) return answerCall(site, request, response)
  if (path === PUSH_PATH) return openPushStream(site, request, response)
  if (path.startsWith(OFFER_PATH)) return answerOffer(site, request, response, path.slice(OFFER_PATH.length))
  if (isApi) return sendError(response, 404, 'not-found', 'no such address')
  if (path.startsWith(START_PATH)) return letIn(site, request, response, path.slice(START_PATH.length))
  return answerFile(request, response, site.files.get(path))
}

async function answerCall({ core }: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') return sendWrongMethod(response, 'POST')
  if (!/^application\/json(; ?charset=utf-8)?$/i.test(request.headers['content-type'] ?? '')) {
    return sendError(response, 415, 'invalid-input', 'a call is application/json')
  }
  try {
    const { name, input } = parseCall(await readText(request))
    sendReply(response, await core.dispatch(name, input))
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    sendReply(response, { ok: false, error: error.toData() }, error.code === 'too-large' ? 413 : 400)
  }
}

function openPushStream({ pushes }: Site, request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== 'GET') return sendWrongMethod(response, 'GET')
  if (!pushes.hasRoom()) return sendError(response, 503, 'unavailable', 'too many pages are open')
  startLines(response)
  pushes.add(response)
}

function answerOffer({ offers }: Site, request: IncomingMessage, response: ServerResponse, offerId: string): void {
  if (request.method !== 'GET') return sendWrongMethod(response, 'GET')
  const offer = offers.take(offerId)
  if (!offer) return sendError(response, 404, 'not-found', 'this offer was fetched or has expired')
  sendDownload(response, offer.fileName, offer.bytes)
}

function letIn({ ticket, door }: Site, request: IncomingMessage, response: ServerResponse, given: string): void {
  if (request.method !== 'GET') return sendWrongMethod(response, 'GET')
  if (!ticket.redeem(given)) return sendSentence(response, 404, 'This address was used or has expired. Start the program again.')
  sendAway(response, `/#token=${door.token}`)
}

async function answerFile(request: IncomingMessage, response: ServerResponse, page: PageFile | undefined): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return sendWrongMethod(response, 'GET, HEAD')
  if (!page) return sendSentence(response, 404, 'There is nothing at this address.')
  const bytes = await readFile(page.file)
  response.writeHead(200, { ...pageHeaders(page), 'content-length': bytes.byteLength }).end(bytes)
}
