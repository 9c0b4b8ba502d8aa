import { AppError } from '#shared/contract/errors.ts'
import type { Paper, PaperFormat } from '#shared/documents/paper.ts'
import { TaskThread } from '../threads/task-thread.ts'
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

/** Makes documents in a thread of their own. */
export class DocumentRenderer {
  readonly #thread: TaskThread<RenderTask, Rendered>

  constructor({ fontsFolder, workerScript, timeLimitMs = DEFAULT_TIME_LIMIT_MS }: DocumentRendererOptions) {
    this.#thread = new TaskThread({
      script: workerScript,
      workerData: { fontsFolder },
      timeLimitMs,
      memoryLimitMb: MEMORY_LIMIT_MB,
      givenUp: (cause) => new AppError('unavailable', 'The document could not be made; making it again may help.', { cause }),
    })
  }

  /**
   * @throws AppError `unsupported` when the document does not come in that format, `unavailable` when fonts are
   *   missing, the thread died or took too long
   */
  render(paper: Paper, format: PaperFormat, look: PaperLook = usualLook, since?: readonly string[]): Promise<Rendered> {
    return this.#thread.run({ paper, format, look, ...(since === undefined ? {} : { since }) })
  }

  close(): Promise<void> {
    return this.#thread.close()
  }
}
