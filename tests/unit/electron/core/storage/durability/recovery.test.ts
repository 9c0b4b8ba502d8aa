import { describe, expect, it } from 'vitest'
import { failingCalls } from '../../../../../helpers/durability/failing-calls.ts'
import { id } from '../../../../../helpers/durability/life.ts'
import { asItIs, powerCuts, recordedRun } from '../../../../../helpers/durability/power-cuts.ts'
import { fates, type Contents } from '../../../../../helpers/fake-disk.ts'
import { folder } from '../../../../../helpers/store.ts'

/** What power cuts at moments all over a life left behind; every third time the snapshot rotted as well. */
async function ruins(count: number): Promise<readonly Contents[]> {
  const { disk, promises } = await recordedRun()
  const first = promises[1]?.moment ?? 0
  return Array.from({ length: count }, (_, index) => {
    const moment = first + Math.floor(((disk.moment - first) * index) / count)
    const left = disk.afterPowerCut((operation) => fates[(operation + index) % fates.length] ?? 'half', moment)
    const contents = new Map(left.contents)
    const snapshot = contents.get(folder.snapshot(id))
    if (index % 3 === 2 && snapshot) contents.set(folder.snapshot(id), snapshot.map((byte, place) => (place === 700 ? byte ^ 4 : byte)))
    return contents
  })
}

describe('recovery that is itself cut off', () => {
  it('by another power cut comes to the same in the end', async () => {
    let states = 0
    for (const contents of await ruins(24)) {
      const outcome = await powerCuts(await recordedRun(asItIs, ['rename', 'snapshot', 'close'], contents), asItIs, 3)
      expect(outcome.losses.slice(0, 3)).toEqual([])
      states += outcome.states
    }
    expect(states).toBeGreaterThanOrEqual(1_000)
  }, 60_000)

  it('by failing calls comes to the same in the end', async () => {
    let runs = 0
    for (const [index, ruin] of (await ruins(5)).entries()) {
      const damage = (contents: Map<string, Uint8Array>) => {
        contents.clear()
        for (const [path, bytes] of ruin) contents.set(path, bytes)
      }
      const outcome = await failingCalls({ name: `ruin ${index}`, before: [], deeds: ['rename', 'close'], damage }, asItIs, ['EIO', 'ENOSPC', 'short'])
      expect(outcome.findings.slice(0, 3)).toEqual([])
      runs += outcome.runs
    }
    expect(runs).toBeGreaterThanOrEqual(500)
  }, 60_000)
})
