import type { FileDialogs } from '#core/ports/ports.ts'
import { AppError } from '#shared/contract/errors.ts'
import { safeFileName } from '#shared/lib/file-name.ts'
import { newToken } from './token.ts'

export type Offer = { readonly fileName: string; readonly bytes: Uint8Array }

const KEPT_MS = 60_000
const MAX_OFFERS = 32
const MAX_BYTES = 256 * 1024 * 1024

/**
 * Saving, as a browser can do it: the bytes are kept for a minute, the page fetches them once as a download. Whether
 * the user kept the download stays unknown. When too many wait, the oldest go: nobody came for them.
 */
export class Offers implements FileDialogs {
  readonly #waiting = new Map<string, Offer & { readonly timer: NodeJS.Timeout }>()

  /** @throws AppError 'too-large' */
  readonly save: FileDialogs['save'] = (wantedName, bytes) => {
    if (bytes.byteLength > MAX_BYTES) return Promise.reject(new AppError('too-large', `${bytes.byteLength} bytes cannot be offered`))
    while (this.#waiting.size >= MAX_OFFERS || this.#byteCount() + bytes.byteLength > MAX_BYTES) this.#dropOldest()
    const fileName = safeFileName(wantedName)
    const offerId = newToken()
    const timer = setTimeout(() => this.#waiting.delete(offerId), KEPT_MS).unref()
    this.#waiting.set(offerId, { fileName, bytes, timer })
    return Promise.resolve({ outcome: 'unknown', offerId, fileName })
  }

  /** The bytes of an offer, the first time that they are asked for. */
  take(offerId: string): Offer | undefined {
    const offer = this.#waiting.get(offerId)
    if (!offer) return undefined
    clearTimeout(offer.timer)
    this.#waiting.delete(offerId)
    return offer
  }

  #byteCount(): number {
    return [...this.#waiting.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0)
  }

  #dropOldest(): void {
    for (const [oldest] of this.#waiting) {
      this.take(oldest)
      return
    }
  }
}
