import { join } from 'node:path'
import { parse } from 'jsonc-parser'
import { AppError } from '#shared/contract/errors.ts'
import type { Salvage } from '#shared/contract/results.ts'
import { entityName } from '#shared/domain/event/entity-name.ts'
import { collectionNames } from '#shared/domain/event/event.ts'
import { errnoOf, type FileSystem } from './file-system.ts'
import { storageError } from './durable-file.ts'
import { parseJournal } from './journal.ts'
import { eventIdOfSnapshot, journalName, type LibraryFolder } from './library-folder.ts'

/** Longer texts are of no use to the eye; the file itself stays where it is. */
const MAX_TEXT = 1_000_000

/**
 * What can still be read of a damaged event: the names in its snapshot as far as that parses, those in the good steps
 * of its journal, and the text itself. Nothing is written.
 *
 * @throws AppError 'not-found' when there is no such file
 */
export async function salvage(files: FileSystem, folder: LibraryFolder, fileName: string): Promise<Salvage> {
  const id = eventIdOfSnapshot(fileName)
  if (id === null) throw new AppError('not-found', 'no event file of this name', { subject: fileName })
  const text = (await readText(files, join(folder.events, fileName))) ?? ''
  const journal = await readBytes(files, join(folder.events, journalName(id)))
  const steps = journal === null ? [] : parseJournal(journal).entries.flatMap(({ patches }) => patches.map(({ value }) => value))
  const data = fieldsOf(fieldsOf(parse(text))['data'])
  const parts = collectionNames.map((collection) => ({ collection, names: Object.values(fieldsOf(data[collection])).flatMap(nameOf) }))
  const inSteps = { names: [...new Set(steps.flatMap((value) => (typeof value === 'string' ? [value] : nameOf(value))))] }
  const found = [{ names: nameOf(data) }, ...parts, inSteps].filter(({ names }) => names.length > 0)
  return { fileName, parts: found, text: text.slice(0, MAX_TEXT) }
}

async function readText(files: FileSystem, path: string): Promise<string | null> {
  const bytes = await readBytes(files, path)
  // Bytes that are no text show as marks: better a wrong letter than none of the page.
  return bytes === null ? null : new TextDecoder('utf-8').decode(bytes)
}

async function readBytes(files: FileSystem, path: string): Promise<Uint8Array | null> {
  try {
    return await files.read(path)
  } catch (error) {
    if (errnoOf(error) === 'ENOENT') return null
    throw storageError(error, path)
  }
}

function nameOf(value: unknown): string[] {
  const name = entityName(value)
  return name === undefined ? [] : [name]
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {}
}
