import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePositions, isPosition, ordered, positionsBetween } from '#shared/domain/event/position.ts'
import { positionSchema } from '#shared/domain/event/values.ts'

describe('positions', () => {
  test('sort between the two that they were made for, and are valid', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (places, count) => {
        const list: string[] = []
        for (const place of places) {
          const index = place % (list.length + 1)
          list.splice(index, 0, ...positionsBetween(list[index - 1] ?? null, list[index] ?? null, count))
        }
        expect(list).toEqual([...new Set(list)].sort())
        for (const position of list) expect(positionSchema.safeParse(position).success).toBe(true)
      }),
    )
  })

  test.each(['', 'a', 'a10', 'zz', '!0', 'b0'])('%s is none', (text) => {
    expect(isPosition(text)).toBe(false)
  })

  test('are decided by the id where two are equal, alike whichever comes first', () => {
    const [a, b] = [{ id: 'a', position: 'a0' }, { id: 'b', position: 'a0' }]
    expect(ordered({ b, a })).toEqual([a, b])
    expect([comparePositions(a, b), comparePositions(b, a), comparePositions(a, a)]).toEqual([-1, 1, 0])
  })
})
