import { describe, expect, it } from 'vitest'
import { asItIs, powerCuts, recordedRun } from '../../../../../helpers/durability/power-cuts.ts'

describe('a power cut', () => {
  it('loses nothing that was promised, at any moment of a life, whatever is left of what was not synced', async () => {
    const run = await recordedRun()
    const { states, losses } = await powerCuts(run, asItIs, 50)
    expect(losses.slice(0, 5)).toEqual([])
    expect(states).toBeGreaterThanOrEqual(5_000)
  }, 60_000)

  it('while an event is put away or brought back leaves it in one of both places, whole', async () => {
    const run = await recordedRun(asItIs, ['create', 'rename', 'add', 'rename', 'add', 'remove', 'restore', 'rename', 'remove'])
    const { states, losses } = await powerCuts(run, asItIs, 12)
    expect(losses.slice(0, 5)).toEqual([])
    expect(states).toBeGreaterThanOrEqual(1_000)
  }, 60_000)
})
