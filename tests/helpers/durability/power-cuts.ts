import type { EventRepository } from '#core/storage/event-repository.ts'
import type { FileSystem } from '#core/storage/file-system.ts'
import { FakeDisk, fates, type Contents, type Fate } from '../fake-disk.ts'
import { LIFE, id, openStore, perform, seenBetween, seenIn, type Deed } from './life.ts'

/** A fault planted between the store and its disk, or none. */
export type Wrap = (files: FileSystem) => FileSystem
export const asItIs: Wrap = (files) => files

/** A run of deeds on a disk: what was to be seen, and from which moment on it was promised. */
export type RecordedRun = {
  readonly disk: FakeDisk
  readonly promises: readonly Promised[]
}

/** What was to be seen from a moment on, and what on the way there. */
type Promised = { readonly moment: number; readonly seen: string; readonly before: readonly string[] }

/** Does deeds on a disk that works. */
export async function recordedRun(wrap: Wrap = asItIs, deeds: readonly Deed[] = LIFE, contents?: Contents): Promise<RecordedRun> {
  const disk = new FakeDisk(contents)
  const store = openStore(wrap(disk))
  const promises: Promised[] = [{ moment: 0, seen: contents ? await seenIn(openStore(new FakeDisk(contents))) : 'none', before: [] }]
  for (const [index, deed] of deeds.entries()) {
    await perform(store, deed, index)
    const { moment } = disk
    // Looked at on a copy, so that looking changes nothing.
    const copy = () => openStore(new FakeDisk(disk.contents))
    const before = deed === 'several' ? await seenBetween(copy(), Number.parseInt(promises.at(-1)?.seen ?? '', 10)) : []
    promises.push({ moment, seen: await seenIn(copy()), before })
  }
  return { disk, promises }
}

export type PowerCuts = { readonly states: number; readonly losses: readonly string[] }

/**
 * Cuts the power at every moment of a run, with so many fates of what was not synced at each, and opens what is left:
 * it has to be what was promised last, or what was being done.
 */
export async function powerCuts({ disk, promises }: RecordedRun, wrap: Wrap, fatesAMoment: number, seed = 1): Promise<PowerCuts> {
  const losses: string[] = []
  const random = randomFrom(seed)
  let states = 0
  for (let moment = 0; moment <= disk.moment; moment += 1) {
    const last = promises.findLastIndex((promise) => promise.moment <= moment)
    const [promised, next] = promises.slice(last, last + 2)
    const allowed = [promised?.seen ?? '', ...(next ? [...next.before, next.seen] : [])]
    for (let choice = 0; choice < fatesAMoment; choice += 1) {
      const left = disk.afterPowerCut(fatesOf(choice, random), moment)
      const outcome = await afterwards(left, wrap, states % 4 === 0)
      states += 1
      if (!allowed.includes(outcome)) losses.push(`moment ${moment}, choice ${choice}: ${outcome.slice(0, 40)} instead of ${allowed.map((text) => text.slice(0, 40)).join(' or ')}`)
    }
  }
  return { states, losses }
}

/** What a start after the power cut shows; with work done on it, also after one more step and another start. */
async function afterwards(left: FakeDisk, wrap: Wrap, isWorkedOn: boolean): Promise<string> {
  const store = openStore(wrap(left))
  const seen = await seenIn(store)
  if (!isWorkedOn || seen === 'none' || !/^\d|^removed/.test(seen)) return seen
  await perform(store, 'rename', 99)
  const again = openStore(wrap(new FakeDisk(left.contents)))
  return (await whatIsWrong(again, '第99版')) ?? seen
}

/** The last name of an event and its whole history have to be there; null when they are. */
export async function whatIsWrong(store: EventRepository, name: string, isWhole = true): Promise<string | null> {
  const { event, revision } = await store.load(id)
  if (event.name !== name) return `the last step was lost: ${event.name} instead of ${name}`
  const steps = (await store.history(id)).map((step) => step.revision)
  const first = isWhole ? 1 : (steps[0] ?? 1)
  const joinsOn = steps.length === revision - first + 1 && steps.every((step, index) => step === index + first)
  return joinsOn ? null : `of ${revision} steps the history has ${steps.join(' ')}`
}

/** The first choices are the plain ones (all lost, all kept, only names kept …); the others are drawn. */
function fatesOf(choice: number, random: () => number): (operation: number) => Fate {
  const plain = fates[choice]
  if (plain !== undefined) return () => plain
  const drawn = new Map<number, Fate>()
  return (operation) => {
    const fate = drawn.get(operation) ?? fates[Math.floor(random() * fates.length)] ?? 'none'
    drawn.set(operation, fate)
    return fate
  }
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
