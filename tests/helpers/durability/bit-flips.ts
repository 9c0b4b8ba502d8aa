import { join } from 'node:path'
import { LibraryIndex } from '#core/storage/library-index.ts'
import type { FileSystem } from '#core/storage/file-system.ts'
import { FakeDisk, type Contents } from '../fake-disk.ts'
import { countingIds, folder } from '../store.ts'
import { LIFE, STAMP, openStore, perform, seenIn, id } from './life.ts'
import { asItIs, randomFrom, type Wrap } from './power-cuts.ts'

/** What became of flipped bits: a wrong value that nobody noticed is the one thing that must not be. */
export type Flips = {
  readonly flips: number
  readonly whole: number
  /** shown as it was some steps ago; the rest is kept aside */
  readonly earlier: number
  readonly refused: number
  readonly wrong: readonly string[]
}

/** A library after a full life; closed in order, or left by a crash with steps that only the journal has. */
export async function oldLibrary(isClosed: boolean): Promise<{ contents: Contents; states: readonly string[] }> {
  const disk = new FakeDisk()
  const store = openStore(disk, { steps: 5, bytes: 1_500, ms: Infinity })
  const states: string[] = []
  for (const [index, deed] of LIFE.entries()) {
    await perform(store, deed, index)
    states.push(await seenIn(openStore(new FakeDisk(disk.contents))))
  }
  if (isClosed) await store.close()
  await indexOn(disk).seal(STAMP.at)
  return { contents: disk.contents, states }
}

/** Flips single bits, as many in every file, and opens the event and the list. */
export async function flipBits({ contents, states }: Awaited<ReturnType<typeof oldLibrary>>, flips: number, wrap: Wrap = asItIs): Promise<Flips> {
  const random = randomFrom(7)
  const paths = [...contents.keys()].filter((path) => (contents.get(path)?.length ?? 0) > 0)
  const listed = await listOf(new FakeDisk(contents))
  const totals = { flips: 0, whole: 0, earlier: 0, refused: 0, wrong: [] as string[] }
  for (let flip = 0; flip < flips; flip += 1) {
    const path = paths[flip % paths.length] ?? ''
    const bytes = Uint8Array.from(contents.get(path) ?? [])
    const bit = Math.floor(random() * bytes.length * 8)
    bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    const disk = new FakeDisk(new Map([...contents, [path, bytes]]))
    const seen = await seenIn(openStore(wrap(disk))).catch((error: unknown) => `defect: ${String(error)}`)
    const list = path === folder.index ? await listOf(wrap(disk)).catch((error: unknown) => String(error)) : listed
    totals.flips += 1
    if (list !== listed || (!states.includes(seen) && seen !== 'damaged')) totals.wrong.push(`bit ${bit} of ${path}: ${seen.slice(0, 60)}`)
    else if (seen === states.at(-1)) totals.whole += 1
    else if (seen === 'damaged') totals.refused += 1
    else totals.earlier += 1
  }
  return totals
}

async function listOf(files: FileSystem): Promise<string> {
  const { events, unreadable } = await indexOn(files).list(STAMP.at)
  return JSON.stringify([events, unreadable])
}

function indexOn(files: FileSystem): LibraryIndex {
  return new LibraryIndex(files, folder, openStore(files), countingIds(10_000))
}

/** The kinds of files that a library has, to be sure that all were hit. */
export function kindsOf(contents: Contents): readonly string[] {
  const kinds = [...contents.keys()].map((path) => path.replace(folder.root, '').replace(join('/', id), '').replace(/[\dTZ.-]+(?=\.(json|history))/, ''))
  return [...new Set(kinds)].sort()
}
