import { availableParallelism } from 'node:os'
import { AppError } from '#shared/contract/errors.ts'
import type { Paper, PaperFormat } from '#shared/documents/paper.ts'
import { TaskThreads } from '../threads/task-threads.ts'
import { contentKey, MadeDocuments } from './made-documents.ts'
import { usualLook, type PaperLook, type Rendered, type RenderTask } from './render-message.ts'

export type { Rendered } from './render-message.ts'

export type DocumentRendererOptions = {
  readonly fontsFolder: string
  /** the built worker, or its source when running from source */
  readonly workerScript: string
  /** a document that takes longer is given up, in milliseconds */
  readonly timeLimitMs?: number
}

const DEFAULT_TIME_LIMIT_MS = 120_000
const MEMORY_LIMIT_MB = 1_024
/** More threads than two take memory that an office PC wants for other programs. */
const MOST_THREADS = Math.min(2, availableParallelism())
/** Some fifty handbooks. */
const KEPT_BYTES = 32 * 1_024 * 1_024

/** Makes documents in threads of their own, and what says the same as before not again. */
export class DocumentRenderer {
  readonly #threads: TaskThreads<RenderTask, Rendered>
  readonly #made = new MadeDocuments(KEPT_BYTES)

  constructor({ fontsFolder, workerScript, timeLimitMs = DEFAULT_TIME_LIMIT_MS }: DocumentRendererOptions) {
    this.#threads = new TaskThreads(MOST_THREADS, {
      script: workerScript,
      workerData: { fontsFolder },
      timeLimitMs,
      memoryLimitMb: MEMORY_LIMIT_MB,
      givenUp: (cause) => new AppError('unavailable', 'The document could not be made; making it again may help.', { cause }),
    })
  }

  /**
   * A paper that says the same as one made before comes as it was made then, with the version and time of then at its
   * foot: what is looked at, saved and printed are the same bytes.
   *
   * @throws AppError `unsupported` when the document does not come in that format, `unavailable` when fonts are
   *   missing, the thread died or took too long
   */
  async render(paper: Paper, format: PaperFormat, look: PaperLook = usualLook, since?: readonly string[]): Promise<Rendered> {
    const startedAt = performance.now()
    const task = { paper, format, look, ...(since === undefined ? {} : { since }) }
    const key = contentKey(task)
    const known = this.#made.get(key)
    if (known) return { ...known, milliseconds: performance.now() - startedAt }
    const made = await this.#threads.run(task)
    this.#made.keep(key, made)
    return made
  }

  close(): Promise<void> {
    return this.#threads.close()
  }
}
