import { AppError } from '#shared/contract/errors.ts'
import { FakeDisk, faults, type Contents, type Fault } from '../fake-disk.ts'
import { openStore, perform, seenIn, type Deed } from './life.ts'
import { asItIs, whatIsWrong, type Wrap } from './power-cuts.ts'

/** A deed that is to meet the faults, with what went before it. */
export type Case = { readonly name: string; readonly before: readonly Deed[]; readonly deeds: readonly Deed[]; readonly damage?: (contents: Map<string, Uint8Array>) => void }

export type Failures = { readonly runs: number; readonly findings: readonly string[] }

/**
 * Does the deeds again and again, each time with the next file-system call failing, once or for ever, until no call
 * is left to fail. Then the disk is well again: what is seen is the state before or after, a refused deed gave a
 * reason that can be told, and work goes on, in the same run and in the next.
 */
export async function failingCalls({ name, before, deeds, damage }: Case, wrap: Wrap = asItIs, withFaults: readonly Fault[] = faults): Promise<Failures> {
  const contents = await diskAfter(before, damage)
  const rights = await statesOf(contents, deeds)
  const findings: string[] = []
  let runs = 0
  for (const fault of withFaults) {
    for (const isForEver of [false, true]) {
      for (let at = 1; ; at += 1) {
        const disk = new FakeDisk(contents)
        const problem = await oneRun(disk, wrap, { deeds, rights, isWhole: damage === undefined }, () => disk.failCall(at, fault, isForEver))
        runs += 1
        if (problem !== null) findings.push(`${name}, ${fault} ${isForEver ? 'from' : 'at'} call ${at}: ${problem}`)
        if (disk.calls < at) break
        if (at > 500) throw new Error(`${name} never ends`)
      }
    }
  }
  return { runs, findings }
}

async function diskAfter(deeds: readonly Deed[], damage: Case['damage']): Promise<Contents> {
  const disk = new FakeDisk()
  const store = openStore(disk)
  for (const [index, deed] of deeds.entries()) await perform(store, deed, index)
  const contents = new Map(disk.contents)
  damage?.(contents)
  return contents
}

/** What is to be seen before the deeds and after each, on a disk that works. */
async function statesOf(contents: Contents, deeds: readonly Deed[]): Promise<readonly string[]> {
  const disk = new FakeDisk(contents)
  const store = openStore(disk)
  const states = [await seenOn(disk)]
  for (const [index, deed] of deeds.entries()) {
    await perform(store, deed, FIRST_NUMBER + index)
    states.push(await seenOn(disk))
  }
  return states
}

const FIRST_NUMBER = 50

type Plan = { readonly deeds: readonly Deed[]; readonly rights: readonly string[]; readonly isWhole: boolean }

async function oneRun(disk: FakeDisk, wrap: Wrap, { deeds, rights, isWhole }: Plan, breakDisk: () => void): Promise<string | null> {
  const store = openStore(wrap(disk))
  breakDisk()
  let done = 0
  let isRefused = false
  for (const deed of deeds) {
    try {
      await perform(store, deed, FIRST_NUMBER + done)
      done += 1
    } catch (error) {
      if (!(error instanceof AppError)) return `no reason that could be told: ${String(error)}`
      if (error.code === 'damaged' || error.code === 'not-found') return `called ${error.code}: ${error.message}`
      isRefused = true
      break
    }
  }
  const allowed = rights.slice(done, done + (isRefused ? 2 : 1))
  disk.heal()
  const kept = await seenOn(disk, wrap)
  if (!allowed.includes(kept)) return `the next start shows ${brief(kept)} instead of ${allowed.map(brief).join(' or ')}`
  const here = await seenIn(store)
  if (!allowed.includes(here)) return `the same run shows ${brief(here)} instead of ${allowed.map(brief).join(' or ')}`
  if (here === 'none') return null
  await perform(store, 'rename', 99)
  // What the damage took from the history cannot come back.
  return (await whatIsWrong(store, '第99版', isWhole)) ?? (await whatIsWrong(openStore(wrap(new FakeDisk(disk.contents))), '第99版', isWhole))
}

/** Looked at on a copy, so that looking changes nothing. */
function seenOn(disk: FakeDisk, wrap: Wrap = asItIs): Promise<string> {
  return seenIn(openStore(wrap(new FakeDisk(disk.contents))))
}

function brief(seen: string): string {
  return seen.slice(0, 30)
}
