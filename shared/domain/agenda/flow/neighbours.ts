import type { SessionId } from '../../event/ids.ts'
import type { Block } from './block.ts'

/** Blocks that share what is around them, in the order of the clock. */
type Line = {
  readonly blocks: readonly Block[]
  /** when the last of all blocks before each is over */
  readonly overBefore: readonly number[]
}

/**
 * Which blocks each has to wait for, and which wait for it: of those that wait for one another only the nearest, because
 * that one waits for the others itself. So a programme of many days is not compared each with each.
 */
export class Neighbours {
  readonly #lines = new Map<SessionId | null, Line>()
  readonly #indexes = new Map<Block, number>()

  /** @param blocks in the order of the clock */
  constructor(blocks: readonly Block[]) {
    for (const [within, line] of Map.groupBy(blocks, (block) => block.within)) {
      const overBefore: number[] = []
      let latest = Number.NEGATIVE_INFINITY
      line.forEach((block, index) => {
        this.#indexes.set(block, index)
        overBefore.push(latest)
        latest = Math.max(latest, block.endMinutes)
      })
      this.#lines.set(within, { blocks: line, overBefore })
    }
  }

  before(block: Block): readonly Block[] {
    const { blocks, overBefore } = this.#lineOf(block)
    const found: Block[] = []
    /** When the first of those begins that all before it are in line with as well. */
    let nearest = Number.NEGATIVE_INFINITY
    for (let index = this.#indexOf(block) - 1; index >= 0; index -= 1) {
      const other = blocks[index]
      if (!other || (overBefore[index + 1] ?? 0) <= nearest) break
      if (other.endMinutes > block.startMinutes || !isInLine(other, block)) continue
      found.push(other)
      if (standsForAll(other, block)) nearest = Math.max(nearest, other.startMinutes)
    }
    return found
  }

  behind(block: Block): readonly Block[] {
    const { blocks } = this.#lineOf(block)
    const found: Block[] = []
    /** When the first of those is over that all behind it are in line with as well. */
    let nearest = Number.POSITIVE_INFINITY
    for (let index = this.#indexOf(block) + 1; index < blocks.length; index += 1) {
      const other = blocks[index]
      if (!other || other.startMinutes >= nearest) break
      if (other.startMinutes < block.endMinutes || !isInLine(other, block)) continue
      found.push(other)
      if (standsForAll(other, block)) nearest = Math.min(nearest, other.endMinutes)
    }
    return found
  }

  #lineOf({ within }: Block): Line {
    return this.#lines.get(within) ?? { blocks: [], overBefore: [] }
  }

  #indexOf(block: Block): number {
    return this.#indexes.get(block) ?? 0
  }
}

/** Blocks beside each other, in different places, do not wait for each other. */
function isInLine(a: Block, b: Block): boolean {
  return a.lane === null || b.lane === null || a.lane === b.lane
}

/** Whether whatever is in line with the block is in line with its neighbour too. */
function standsForAll(neighbour: Block, block: Block): boolean {
  return neighbour.lane === null || neighbour.lane === block.lane
}
