import { describe, expect, it } from 'vitest'
import { failingCalls, type Case } from '../../../../../helpers/durability/failing-calls.ts'
import { id, type Deed } from '../../../../../helpers/durability/life.ts'
import { folder } from '../../../../../helpers/store.ts'

const SOME_WORK: readonly Deed[] = ['create', 'rename', 'add', 'rename', 'add', 'rename', 'undo', 'rename']

/** Behind the steps of a journal there may be room: what is torn is the last thing that was written. */
function tear(path: string, contents: Map<string, Uint8Array>): void {
  const whole = contents.get(path) ?? new Uint8Array()
  contents.set(path, whole.subarray(0, whole.findLastIndex((byte) => byte !== 0) - 6))
}

const cases: readonly Case[] = [
  { name: 'making an event', before: [], deeds: ['create'] },
  { name: 'steps', before: SOME_WORK, deeds: ['rename', 'add', 'undo'] },
  { name: 'steps with a snapshot and a closed journal', before: SOME_WORK, deeds: ['rename', 'rename', 'add', 'rename', 'rename', 'add', 'rename'] },
  { name: 'several steps at once', before: SOME_WORK, deeds: ['several', 'several', 'undo'] },
  { name: 'a kept generation', before: SOME_WORK, deeds: ['snapshot'] },
  { name: 'going back to a past state', before: SOME_WORK, deeds: ['past'] },
  { name: 'closing', before: [...SOME_WORK, 'close'], deeds: ['rename', 'close', 'rename'] },
  { name: 'putting away', before: SOME_WORK, deeds: ['remove'] },
  { name: 'putting away after a step', before: SOME_WORK, deeds: ['rename', 'remove'] },
  { name: 'bringing back', before: [...SOME_WORK, 'remove'], deeds: ['restore'] },
  { name: 'opening with a torn journal', before: SOME_WORK, deeds: ['rename', 'rename'], damage: (contents) => tear(folder.journal(id), contents) },
  { name: 'opening with a damaged snapshot', before: SOME_WORK, deeds: ['rename', 'rename'], damage: (contents) => tear(folder.snapshot(id), contents) },
]

describe('a file system whose calls fail, each once and from then on, in seven ways', () => {
  it.each(cases)('leaves the old state or the new, and work goes on: $name', async (deeds) => {
    const { findings, runs } = await failingCalls(deeds)
    expect(findings.slice(0, 5)).toEqual([])
    expect(runs).toBeGreaterThan(100)
  }, 60_000)
})
