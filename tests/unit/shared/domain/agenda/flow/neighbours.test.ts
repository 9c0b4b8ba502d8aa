import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf, type Block } from '#shared/domain/agenda/flow/block.ts'
import { Neighbours } from '#shared/domain/agenda/flow/neighbours.ts'
import { programmeArbitrary } from '../../../../../helpers/programme-arbitrary.ts'

/** Every block that is reached from one by going on from neighbour to neighbour. */
function reached(block: Block, next: (block: Block) => readonly Block[]): ReadonlySet<Block> {
  const found = new Set<Block>()
  const visit = (from: Block): void => {
    for (const other of next(from)) {
      if (found.has(other)) continue
      found.add(other)
      visit(other)
    }
  }
  visit(block)
  return found
}

const isInLine = (a: Block, b: Block) => a.within === b.within && (a.lane === null || b.lane === null || a.lane === b.lane)

test('who waits for whom is reached over the nearest, in both directions, and nobody waits for what comes later', () => {
  fc.assert(
    fc.property(programmeArbitrary, (event) => {
      const blocks = blocksOf(event)
      const neighbours = new Neighbours(blocks)
      blocks.forEach((block, index) => {
        const [before, behind] = [reached(block, (one) => neighbours.before(one)), reached(block, (one) => neighbours.behind(one))]
        blocks.forEach((other, at) => {
          const waits = at < index && isInLine(other, block) && other.endMinutes <= block.startMinutes
          const isWaitedFor = at > index && isInLine(other, block) && block.endMinutes <= other.startMinutes
          if (waits) expect(before.has(other)).toBe(true)
          if (isWaitedFor) expect(behind.has(other)).toBe(true)
        })
        expect([...before].every((other) => blocks.indexOf(other) < index)).toBe(true)
        expect([...behind].every((other) => blocks.indexOf(other) > index)).toBe(true)
      })
    }),
    { numRuns: 500 },
  )
})

test('a long day is not compared each with each', () => {
  const line = Array.from({ length: 200 }, (_, index): Block => ({
    sessionId: `s${index}` as Block['sessionId'], startMinutes: index * 10, endMinutes: index * 10 + 10, lengthMinutes: 10, hasLength: true,
    isLocked: false, lane: null, within: null, dayStartMinutes: 0, latestMinutes: Number.POSITIVE_INFINITY,
  }))
  const neighbours = new Neighbours(line)
  for (const block of line) expect(neighbours.before(block).length + neighbours.behind(block).length).toBeLessThanOrEqual(2)
})
