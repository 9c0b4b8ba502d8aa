import { Worker } from 'node:worker_threads'
import { AppError } from '#shared/contract/errors.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { TaskReply, TaskRequest } from './task-message.ts'

export type TaskThreadOptions = {
  /** the built worker, or its source when running from source */
  readonly script: string
  readonly workerData?: unknown
  /** a task that takes longer is given up, in milliseconds */
  readonly timeLimitMs: number
  /** heap of the thread, in megabytes */
  readonly memoryLimitMb: number
  /** a thread that has had nothing to do for so long ends, in milliseconds; absent: it is kept */
  readonly idleLimitMs?: number
  /** what whoever waits is told when the thread died, took too long or is closed */
  readonly givenUp: (cause: string) => AppError
}

type Waiting<Result> = {
  readonly resolve: (result: Result) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

/**
 * Room for what a thread has just made, in megabytes. What V8 takes by itself is many times as much, and no task is
 * quicker for it.
 */
const YOUNG_MEMORY_MB = 12

/**
 * Work in one thread that is started with the first task and kept warm. When the thread dies or hangs, what was waiting
 * is refused, and the next task gets a new thread.
 */
export class TaskThread<Task, Result> {
  readonly #options: TaskThreadOptions
  readonly #waiting = new Map<number, Waiting<Result>>()
  #worker: Worker | null = null
  #idleTimer: NodeJS.Timeout | undefined
  #lastId = 0
  #isClosed = false

  constructor(options: TaskThreadOptions) {
    this.#options = options
  }

  /** How many tasks it has been given and has not done. */
  get waiting(): number {
    return this.#waiting.size
  }

  /** @throws AppError that the task threw or `givenUp` makes; a defect keeps the stack that it had in the thread */
  run(task: Task): Promise<Result> {
    if (this.#isClosed) return Promise.reject(this.#options.givenUp('closed'))
    clearTimeout(this.#idleTimer)
    const worker = (this.#worker ??= this.#start())
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#abandon(worker, 'time limit'), this.#options.timeLimitMs)
      this.#waiting.set(id, { resolve, reject, timer })
      worker.ref()
      worker.postMessage({ id, task } satisfies TaskRequest<Task>)
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
    const { script, workerData, memoryLimitMb } = this.#options
    const worker = new Worker(script, {
      workerData,
      // Flags of a test runner or a debugger are not for this thread.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: memoryLimitMb, maxYoungGenerationSizeMb: YOUNG_MEMORY_MB },
    })
    worker.on('message', (reply: TaskReply<Result>) => this.#settle(worker, reply))
    worker.on('error', (error: Error) => this.#abandon(worker, error.message))
    worker.on('exit', (code) => this.#abandon(worker, `exit ${code}`))
    worker.unref()
    return worker
  }

  #settle(worker: Worker, reply: TaskReply<Result>): void {
    const waiting = this.#waiting.get(reply.id)
    if (!waiting) return
    this.#waiting.delete(reply.id)
    clearTimeout(waiting.timer)
    if (this.#waiting.size === 0) this.#rest(worker)
    switch (reply.outcome) {
      case 'done':
        return waiting.resolve(reply.result)
      case 'refused':
        return waiting.reject(new AppError(reply.error.code, reply.error.message, reply.error.details))
      case 'failed':
        return waiting.reject(defect(reply.message, reply.stack))
      default:
        return assertNever(reply)
    }
  }

  #rest(worker: Worker): void {
    // An idle thread must not keep the process alive.
    worker.unref()
    const { idleLimitMs } = this.#options
    if (idleLimitMs !== undefined) this.#idleTimer = setTimeout(() => this.#abandon(worker, 'idle'), idleLimitMs).unref()
  }

  /** Refuses everything that waits for this thread, and forgets it. */
  #abandon(worker: Worker, cause: string): void {
    if (this.#worker !== worker) return
    this.#worker = null
    clearTimeout(this.#idleTimer)
    void worker.terminate()
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(this.#options.givenUp(cause))
    }
    this.#waiting.clear()
  }
}

/** An error of ours in the thread, with the stack that it had there. */
function defect(message: string, stack: string): Error {
  const error = new Error(message)
  error.stack = stack
  return error
}
