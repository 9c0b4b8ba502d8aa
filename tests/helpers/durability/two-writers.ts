import { seal, unseal } from '#core/storage/envelope.ts'
import { replaceDurably } from '#core/storage/durable-file.ts'
import type { FileSystem } from '#core/storage/file-system.ts'

export type TwoWriters = { readonly reads: number; readonly torn: number; readonly failedWrites: number }

const FORMAT = 'test'

/** Two writers replace one file again and again while a reader looks so many times. */
export async function readWhileTwoWrite(files: FileSystem, path: string, reads: number): Promise<TwoWriters> {
  let isOver = false
  let failedWrites = 0
  const write = async (name: string, size: number) => {
    for (let revision = 0; !isOver; revision += 1) {
      const facts = { format: FORMAT, schema: 1, revision, parents: [], savedAt: '2026-10-12T01:00:00.000Z' }
      const { bytes } = seal(facts, { text: name.repeat(size + (revision % 7)) })
      await replaceDurably(files, path, bytes, `${name}${revision}`).catch(() => (failedWrites += 1))
    }
  }
  await replaceDurably(files, path, seal({ format: FORMAT, schema: 1, revision: 0, parents: [], savedAt: '2026-10-12T01:00:00.000Z' }, {}).bytes, 'first')
  const writers = [write('a', 400), write('b', 3_000)]
  let torn = 0
  for (let read = 0; read < reads; read += 1) {
    try {
      unseal(await files.read(path), FORMAT, path)
    } catch {
      torn += 1
    }
  }
  isOver = true
  await Promise.all(writers)
  return { reads, torn, failedWrites }
}
