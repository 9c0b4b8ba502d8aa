import { expect, it } from 'vitest'
import { killAtRandom } from '../../../../../helpers/durability/kills.ts'
import { temporaryFolder } from '../../../../../helpers/temporary-folder.ts'

it('a program that is killed at 300 random moments of saving, compacting and importing loses nothing acknowledged', async () => {
  const { kills, acknowledged, events, losses } = await killAtRandom(await temporaryFolder(), 300)
  expect(losses).toEqual([])
  expect(kills).toBe(300)
  expect(acknowledged).toBeGreaterThan(300)
  expect(events).toBeGreaterThan(10)
}, 180_000)
