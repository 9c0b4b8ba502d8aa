import { TaskThread, type TaskThreadOptions } from './task-thread.ts'

/** A further thread is of use again within minutes, or not for hours. */
const IDLE_LIMIT_MS = 60_000

/**
 * A few threads for the same work: a task goes to the one with the least waiting, so that a short one need not wait for
 * a long one. The first is kept warm; a further one is started while all others are busy, and ends when it is idle,
 * because each has a memory of its own.
 */
export class TaskThreads<Task, Result> {
  readonly #threads: readonly TaskThread<Task, Result>[]

  /** @param most threads at a time, at least one */
  constructor(most: number, { idleLimitMs = IDLE_LIMIT_MS, ...options }: TaskThreadOptions) {
    this.#threads = Array.from({ length: Math.max(1, most) }, (_, index) => new TaskThread<Task, Result>(index === 0 ? options : { ...options, idleLimitMs }))
  }

  /** @throws AppError as `TaskThread.run`: a thread that dies takes only what waited for it along */
  run(task: Task): Promise<Result> {
    return this.#leastBusy().run(task)
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.close()))
  }

  #leastBusy(): TaskThread<Task, Result> {
    return this.#threads.reduce((least, thread) => (thread.waiting < least.waiting ? thread : least))
  }
}
