import { AppError } from '#shared/contract/errors.ts'
import type { ListFile } from '#shared/contract/list-file.ts'
import { TaskThread } from '../threads/task-thread.ts'

const DEFAULT_TIME_LIMIT_MS = 10_000
/** Heap of the thread; what is unpacked lies outside of it and is counted by itself. */
const MEMORY_LIMIT_MB = 320

/** Reads lists in a thread of their own, within limits of time and memory. */
export class ListReader {
  readonly #thread: TaskThread<Uint8Array, ListFile>

  constructor({ workerScript, timeLimitMs = DEFAULT_TIME_LIMIT_MS }: { readonly workerScript: string; readonly timeLimitMs?: number }) {
    this.#thread = new TaskThread({
      script: workerScript,
      timeLimitMs,
      memoryLimitMb: MEMORY_LIMIT_MB,
      givenUp: (cause) => new AppError(cause === 'closed' ? 'unavailable' : 'too-large', 'the list could not be read', { cause }),
    })
  }

  /** The tables of a file, or why it has none; a file that takes too long or too much is refused like any other. */
  async read(bytes: Uint8Array): Promise<ListFile> {
    try {
      return await this.#thread.run(bytes)
    } catch (error) {
      if (error instanceof AppError && error.code === 'too-large') return { outcome: 'refused', reason: error.details.cause === 'time limit' ? 'too-slow' : 'too-large' }
      throw error
    }
  }

  close(): Promise<void> {
    return this.#thread.close()
  }
}
