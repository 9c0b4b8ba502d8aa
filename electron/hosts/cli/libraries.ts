import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createCore, type Core } from '#core/core.ts'
import type { FileDialogs } from '#core/ports/ports.ts'
import { eventIdSchema, type EventId } from '#shared/domain/event/ids.ts'
import { ask } from './ask.ts'
import type { Call, Machine } from './command.ts'
import { Failure } from './failure.ts'
import { readInputFile } from './input-file.ts'
import { words } from './words.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
const ENDED_BY_SIGNAL = 130

/** For commands that keep nothing. */
const nothingToSave: FileDialogs = {
  save: () => Promise.reject(new Error('this command saves nothing')),
}

/** Works with the library that the call means, and lets it go afterwards. */
export async function withLibrary<T>(
  call: Call,
  use: (core: Core) => Promise<T>,
  dialogs: FileDialogs = nothingToSave,
): Promise<T> {
  return withCore(await createCore({ ...call.machine.portsOf(call.value('library')), dialogs }), use)
}

/** Works with a library of its own that is gone afterwards, for files that are only looked at. */
export async function withTemporaryLibrary<T>(
  machine: Machine,
  use: (core: Core) => Promise<T>,
  dialogs: FileDialogs = nothingToSave,
): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'huicheng-'))
  const remove = () => rmSync(folder, { recursive: true, force: true })
  // Ctrl+C would end the program with the folder left behind.
  const endEarly = () => {
    remove()
    process.exit(ENDED_BY_SIGNAL)
  }
  for (const signal of SIGNALS) process.once(signal, endEarly)
  try {
    return await withCore(await createCore({ ...machine.portsOf(folder), dialogs }), use)
  } finally {
    for (const signal of SIGNALS) process.off(signal, endEarly)
    remove()
  }
}

async function withCore<T>(core: Core, use: (core: Core) => Promise<T>): Promise<T> {
  try {
    return await use(core)
  } finally {
    await core.close()
  }
}

/** What is done with one event of an open library. */
export type UseEvent<T> = (core: Core, id: EventId) => Promise<T>

/**
 * Works with the event that FILE|ID means: a file is read into a library of its own, an id is looked up in the library.
 *
 * @throws Failure when there is neither, AppError with every problem of the file
 */
export async function withEvent<T>(call: Call, use: UseEvent<T>, dialogs: FileDialogs = nothingToSave): Promise<T> {
  const { argument, machine } = call
  const id = eventIdSchema.safeParse(argument)
  if (existsSync(argument) || !id.success) {
    const file = await readInputFile(argument)
    return withTemporaryLibrary(
      machine,
      async (core) => use(core, (await ask(core, 'library.import', file)).id),
      dialogs,
    )
  }
  requireLibrary(call)
  return withLibrary(
    call,
    async (core) => {
      const { events } = await ask(core, 'library.list', {})
      if (events.some((event) => event.id === id.data)) return use(core, id.data)
      throw new Failure(
        'not-found',
        words(
          `没有文件 ${argument}，资料库里也没有编号为 ${argument} 的活动。`,
          `There is no file ${argument}, and no event with that id in the library.`,
        ),
      )
    },
    dialogs,
  )
}

/** A slip in `--library` must not make an empty library and say that it is empty. */
export function requireLibrary(call: Call): void {
  const folder = call.value('library')
  if (folder !== undefined && !existsSync(folder))
    throw new Failure('not-found', words(`没有资料库文件夹 ${folder}。`, `There is no library folder ${folder}.`))
}
