import type { ServerResponse } from 'node:http'
import { encode } from '#shared/contract/codec.ts'
import type { Push } from '#shared/contract/endpoints.ts'

const SIGN_OF_LIFE_MS = 15_000
/** A page that does not read this much is stuck; it catches up when it connects again. */
const MAX_UNREAD_BYTES = 1024 * 1024
const MAX_STREAMS = 16

/** Tells every open page what the core pushes, one JSON text a line. */
export class PushStreams {
  readonly #open = new Set<ServerResponse>()
  readonly #signOfLife = setInterval(() => this.#write('\n'), SIGN_OF_LIFE_MS).unref()

  hasRoom(): boolean {
    return this.#open.size < MAX_STREAMS
  }

  add(response: ServerResponse): void {
    this.#open.add(response)
    response.on('close', () => this.#open.delete(response))
    response.write('\n') // at once, so that the page knows that it is connected
  }

  send(push: Push): void {
    this.#write(`${encode(push)}\n`)
  }

  close(): void {
    clearInterval(this.#signOfLife)
    for (const response of this.#open) response.end()
  }

  #write(line: string): void {
    for (const response of this.#open) {
      if (response.writableLength > MAX_UNREAD_BYTES) response.destroy()
      else response.write(line)
    }
  }
}
