import { request, type Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders } from 'node:http'

export type Exchange = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }

export type Sent = {
  readonly port: number
  readonly path: string
  readonly method?: string
  /** also those that a browser would not let a page set */
  readonly headers?: OutgoingHttpHeaders
  readonly body?: string | Buffer
  /** keeps connections for the next exchange; each has its own without one */
  readonly agent?: Agent
}

/** One raw HTTP exchange; the stream of pushes is given up after its headers. */
export function exchange({ port, path, method = 'GET', headers = {}, body, agent }: Sent): Promise<Exchange> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: agent ?? false }, (response) => {
      const { statusCode: status = 0, headers: received } = response
      if (received['content-type']?.startsWith('application/x-ndjson')) {
        response.destroy()
        return resolve({ status, headers: received, body: Buffer.alloc(0) })
      }
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () => resolve({ status, headers: received, body: Buffer.concat(chunks) }))
      response.on('error', reject)
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
