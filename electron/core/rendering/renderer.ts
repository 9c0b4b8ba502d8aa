import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/contract/errors.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { Paper, PaperFormat } from '#shared/documents/paper.ts'
import type { Rendered, RenderReply, RenderRequest } from './render-message.ts'

export type { Rendered } from './render-message.ts'

export type DocumentRendererOptions = {
  readonly fontsFolder: string
  /** the built worker, or its source when running from source */
  readonly workerScript: string
  /** a document that takes longer is given up, in milliseconds */
  readonly timeLimitMs?: number
}

type Waiting = {
  readonly resolve: (rendered: Rendered) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

const DEFAULT_TIME_LIMIT_MS = 120_000
const MEMORY_LIMIT_MB = 1_024

/**
 * Makes documents in one thread that is started with the first and kept warm. When the thread dies or hangs, what
 * was waiting is refused as `unavailable`, and the next document gets a new thread.
 */
export class DocumentRenderer {
  readonly #options: DocumentRendererOptions
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | null = null
  #lastId = 0
  #isClosed = false

  constructor(options: DocumentRendererOptions) {
    this.#options = options
  }

  /**
   * @throws AppError `unsupported` when the document does not come in that format, `unavailable` when fonts are
   *   missing, the thread died or took too long
   */
  render(paper: Paper, format: PaperFormat): Promise<Rendered> {
    if (this.#isClosed) return Promise.reject(unavailable('The program is closing.', 'closed'))
    const worker = (this.#worker ??= this.#start())
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      const limit = this.#options.timeLimitMs ?? DEFAULT_TIME_LIMIT_MS
      const timer = setTimeout(() => this.#abandon(worker, 'time limit'), limit)
      this.#waiting.set(id, { resolve, reject, timer })
      worker.ref()
      worker.postMessage({ id, paper, format } satisfies RenderRequest)
    })
  }

  async close(): Promise<void> {
    this.#isClosed = true
    const worker = this.#worker
    if (!worker) return
    this.#abandon(worker, 'closed')
    await worker.terminate()
  }

  #start(): Worker {
    const { workerScript, fontsFolder } = this.#options
    const worker = new Worker(workerScript, {
      workerData: { fontsFolder },
      // Flags of a test runner or a debugger are not for this thread.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MEMORY_LIMIT_MB },
    })
    worker.on('message', (reply: RenderReply) => this.#settle(worker, reply))
    worker.on('error', (error: Error) => this.#abandon(worker, error.message))
    worker.on('exit', (code) => this.#abandon(worker, `exit ${code}`))
    worker.unref()
    return worker
  }

  #settle(worker: Worker, reply: RenderReply): void {
    const waiting = this.#waiting.get(reply.id)
    if (!waiting) return
    this.#waiting.delete(reply.id)
    clearTimeout(waiting.timer)
    // An idle thread must not keep the process alive.
    if (this.#waiting.size === 0) worker.unref()
    switch (reply.outcome) {
      case 'rendered':
        return waiting.resolve(reply.rendered)
      case 'refused':
        return waiting.reject(new AppError(reply.error.code, reply.error.message, reply.error.details))
      case 'failed':
        return waiting.reject(defect(reply.message, reply.stack))
      default:
        return assertNever(reply)
    }
  }

  /** Refuses everything that waits for this thread, and forgets it. */
  #abandon(worker: Worker, cause: string): void {
    if (this.#worker !== worker) return
    this.#worker = null
    void worker.terminate()
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(unavailable('The document could not be made; making it again may help.', cause))
    }
    this.#waiting.clear()
  }
}

function unavailable(message: string, cause: string): AppError {
  return new AppError('unavailable', message, { cause })
}

/** An error of ours in the thread, with the stack that it had there. */
function defect(message: string, stack: string): Error {
  const error = new Error(message)
  error.stack = stack
  return error
}
