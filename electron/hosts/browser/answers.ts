import type { ServerResponse } from 'node:http'
import { encode } from '#shared/contract/codec.ts'
import type { ErrorCode } from '#shared/contract/errors.ts'
import type { Reply } from '#shared/contract/reply.ts'
import { STRICT_HEADERS } from '../both/page-policy.ts'

const FRESH = { ...STRICT_HEADERS, 'cache-control': 'no-store' }

export function sendReply(response: ServerResponse, reply: Reply, status = 200): void {
  send(response, status, 'application/json; charset=utf-8', encode(reply))
}

/** An error of the host itself, in the same shape as those of the core. */
export function sendError(response: ServerResponse, status: number, code: ErrorCode, message: string): void {
  sendReply(response, { ok: false, error: { code, message, details: {} } }, status)
}

/** A sentence for whoever opened a wrong address. */
export function sendSentence(response: ServerResponse, status: number, sentence: string): void {
  send(response, status, 'text/plain; charset=utf-8', `${sentence}\n`)
}

export function sendWrongMethod(response: ServerResponse, allowed: string): void {
  response.setHeader('allow', allowed)
  sendError(response, 405, 'unsupported', `only ${allowed}`)
}

/** A file that the browser is to keep, not to show. */
export function sendDownload(response: ServerResponse, fileName: string, bytes: Uint8Array): void {
  // RFC 6266 and 8187: the plain name for old readers, the whole name in UTF-8.
  const plain = fileName.replaceAll(/[^\w.-]/g, '_')
  const whole = encodeURIComponent(fileName.toWellFormed()).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  response.setHeader('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${whole}`)
  send(response, 200, 'application/octet-stream', bytes)
}

/** Opens an answer that goes on. */
export function startLines(response: ServerResponse): void {
  response.writeHead(200, { ...FRESH, 'content-type': 'application/x-ndjson; charset=utf-8' })
}

export function sendAway(response: ServerResponse, address: string): void {
  response.writeHead(303, { ...FRESH, location: address, 'content-length': 0 }).end()
}

function send(response: ServerResponse, status: number, contentType: string, content: string | Uint8Array): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  response.writeHead(status, { ...FRESH, 'content-type': contentType, 'content-length': bytes.byteLength }).end(bytes)
}
