import { describe, expect, it } from 'vitest'
import { eventIdSchema } from '#shared/domain/event/ids.ts'
import { randomIds } from '../../../../electron/node-ports/ids.ts'

describe('random ids', () => {
  it('are event ids', () => {
    expect(() => eventIdSchema.parse(randomIds.next())).not.toThrow()
  })

  it('do not come twice', () => {
    const ids = Array.from({ length: 10_000 }, () => randomIds.next())
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('use every letter as often as any other', () => {
    const counts = new Map<string, number>()
    for (let draw = 0; draw < 6000; draw += 1) {
      for (const letter of randomIds.next()) counts.set(letter, (counts.get(letter) ?? 0) + 1)
    }
    // 72,000 draws of 36: 2,000 each, standard deviation 44. A byte modulo 36 would draw the first four 2,250 times
    // and the others 1,969 times, which makes about 1,140 of this sum; chance makes 35, and over 90 once in a million.
    const expected = 2000
    const chiSquared = [...counts.values()].reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0)
    expect(counts.size).toBe(36)
    expect(chiSquared).toBeLessThan(95)
  })
})
