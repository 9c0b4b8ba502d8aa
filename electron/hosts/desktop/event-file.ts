import { open } from 'node:fs/promises'
import path from 'node:path'
import type { Core } from '#core/core.ts'
import { MAX_IMPORT_BYTES } from '#shared/contract/endpoints.ts'
import type { ErrorData } from '#shared/contract/errors.ts'

/** The event file that the program was started with, as by a double click. */
export function eventFileIn(args: readonly string[]): string | null {
  return args.find((arg) => /\.hcevent$/i.test(arg)) ?? null
}

/** Takes an event file into the library; the page hears of it by a push. Returns what went wrong, if anything. */
export async function importEventFile({ dispatch }: Pick<Core, 'dispatch'>, file: string): Promise<ErrorData | null> {
  const fileName = path.basename(file)
  const text = await readSmallFile(file).catch(() => null)
  if (text === null) return { code: 'unavailable', message: 'the file cannot be read', details: { subject: fileName } }
  const reply = await dispatch('library.import', { fileName, text })
  return reply.ok ? null : reply.error
}

/** @throws Error when the file cannot be read or is too large for an event */
async function readSmallFile(file: string): Promise<string> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    if (size > MAX_IMPORT_BYTES) throw new RangeError('too large')
    return await handle.readFile('utf8')
  } finally {
    await handle.close()
  }
}
