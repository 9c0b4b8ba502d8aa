import { parentPort } from 'node:worker_threads'
import { AppError } from '#shared/contract/errors.ts'
import type { TaskReply, TaskRequest } from './task-message.ts'

/**
 * The thread's side of a `TaskThread`: does one task after the other.
 *
 * @param handedOver buffers of a result that need not be copied
 */
export function answerTasks<Result>(
  run: (task: never) => Result | Promise<Result>,
  handedOver: (result: Result) => ArrayBuffer[] = () => [],
): void {
  let last = Promise.resolve()
  parentPort?.on('message', (request: TaskRequest<never>) => {
    last = last.then(() => answer(request))
  })

  async function answer({ id, task }: TaskRequest<never>): Promise<void> {
    try {
      const result = await run(task)
      send({ id, outcome: 'done', result }, handedOver(result))
    } catch (error) {
      if (error instanceof AppError) send({ id, outcome: 'refused', error: error.toData() })
      else if (error instanceof Error) send({ id, outcome: 'failed', message: error.message, stack: error.stack ?? '' })
      else send({ id, outcome: 'failed', message: String(error), stack: '' })
    }
  }

  function send(reply: TaskReply<Result>, transfer: ArrayBuffer[] = []): void {
    parentPort?.postMessage(reply, transfer)
  }
}
