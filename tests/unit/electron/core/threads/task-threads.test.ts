import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { TaskThreads } from '#core/threads/task-threads.ts'
import type { TaskThreadOptions } from '#core/threads/task-thread.ts'
import { AppError } from '#shared/contract/errors.ts'
import { temporaryFolder } from '../../../../helpers/temporary-folder.ts'

/** Answers with the number of its thread; `wait` is answered when the file it names is there, `die` and `hang` never. */
const WORKER = `
  import { existsSync } from 'node:fs'
  import { parentPort, threadId } from 'node:worker_threads'
  const answer = (id) => parentPort.postMessage({ id, outcome: 'done', result: threadId })
  parentPort.on('message', ({ id, task: [act, file] }) => {
    if (act === 'die') process.exit(3)
    if (act === 'hang') return
    if (act === 'wait') while (!existsSync(file)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    answer(id)
  })`

type Task = readonly ['say'] | readonly ['wait', string] | readonly ['die'] | readonly ['hang']

const open: TaskThreads<Task, number>[] = []

async function threads(most: number, options: Partial<TaskThreadOptions> = {}) {
  const folder = await temporaryFolder()
  const script = path.join(folder, 'worker.mjs')
  writeFileSync(script, WORKER)
  const made = new TaskThreads<Task, number>(most, { script, timeLimitMs: 20_000, memoryLimitMb: 64, givenUp: (cause) => new AppError('unavailable', cause, { cause }), ...options })
  open.push(made)
  const gate = path.join(folder, 'gate')
  return { threads: made, waiting: () => made.run(['wait', gate]), letGo: () => { writeFileSync(gate, '') } }
}

const causeOf = (promise: Promise<unknown>) => promise.then(() => 'done', (error: unknown) => (error instanceof AppError ? error.details.cause : String(error)))

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()))
})

describe('a few threads', () => {
  test('are one while there is one task at a time', async () => {
    const { threads: two } = await threads(2)
    const first = await two.run(['say'])
    expect([await two.run(['say']), await two.run(['say'])]).toEqual([first, first])
  })

  test('let a short task pass a long one', async () => {
    const { threads: two, waiting, letGo } = await threads(2)
    const long = waiting()
    const short = await two.run(['say'])
    letGo()
    expect(await long).not.toBe(short)
  })

  test('are never more than were asked for: what comes after waits its turn', async () => {
    const { waiting, letGo } = await threads(2)
    const all = Array.from({ length: 6 }, waiting)
    letGo()
    const answered = await Promise.all(all)
    expect(new Set(answered).size).toBe(2)
    expect(answered.filter((thread) => thread === answered[0])).toHaveLength(3)
  })

  test('take only their own tasks along when one dies', async () => {
    const { threads: two, waiting, letGo } = await threads(2)
    const [long, dead] = [waiting(), causeOf(two.run(['die']))]
    expect(await dead).toBe('exit 3')
    letGo()
    await expect(causeOf(long)).resolves.toBe('done')
    await expect(causeOf(two.run(['say']))).resolves.toBe('done')
  })

  test('give up a task that hangs, and do the next one', async () => {
    const { threads: two } = await threads(2, { timeLimitMs: 1_000 })
    await expect(causeOf(two.run(['hang']))).resolves.toBe('time limit')
    await expect(causeOf(two.run(['say']))).resolves.toBe('done')
  })

  test('end the further one when it is idle, and keep the first', async () => {
    const { threads: two, waiting, letGo } = await threads(2, { idleLimitMs: 1 })
    const warm = await two.run(['say'])
    const busy = waiting()
    const further = await two.run(['say'])
    await vi.waitFor(async () => expect(await two.run(['say'])).not.toBe(further), { interval: 50, timeout: 10_000 })
    letGo()
    expect(await busy).toBe(warm)
    expect(await two.run(['say'])).toBe(warm)
  })

  test('refuse what waits when they are closed, and everything after', async () => {
    const { threads: two } = await threads(2)
    const waiting = [causeOf(two.run(['hang'])), causeOf(two.run(['hang'])), causeOf(two.run(['hang']))]
    await two.close()
    await expect(Promise.all([...waiting, causeOf(two.run(['say']))])).resolves.toEqual(['closed', 'closed', 'closed', 'closed'])
  })
})
