import type { LowSpace } from '#shared/contract/results.ts'
import type { Clock } from '../ports/ports.ts'
import type { EventRepository } from '../storage/event-repository.ts'
import type { FileSystem } from '../storage/file-system.ts'
import type { Pushes } from './pushes.ts'

/** Room for months of steps; large events need more, for their snapshots and generations. */
const LOW_BYTES = 200 * 1024 * 1024
const LOW_EVENTS = 20
const LOOK_EVERY_MS = 30_000

/** Tells the pages before the disk of the library is full, and when there is room again. */
export class SpaceWatch {
  readonly #files: FileSystem
  readonly #root: string
  readonly #events: EventRepository
  readonly #pushes: Pushes
  readonly #stop: () => void
  #low: LowSpace | null = null

  constructor(files: FileSystem, root: string, events: EventRepository, pushes: Pushes, clock: Clock) {
    this.#files = files
    this.#root = root
    this.#events = events
    this.#pushes = pushes
    this.#stop = clock.every(LOOK_EVERY_MS, () => void this.look())
  }

  /** How little room is left; null while there is enough, or where the disk does not say. */
  async look(): Promise<{ low: LowSpace | null }> {
    const freeBytes = await this.#files.freeBytes(this.#root).catch(() => Infinity)
    const isLow = freeBytes < Math.max(LOW_BYTES, LOW_EVENTS * this.#events.largestBytes)
    const low = isLow ? { folder: this.#root, freeBytes } : null
    const isNews = low?.freeBytes !== this.#low?.freeBytes
    this.#low = low
    if (isNews) this.#pushes.send({ name: 'library.space', low })
    return { low }
  }

  close(): void {
    this.#stop()
  }
}
