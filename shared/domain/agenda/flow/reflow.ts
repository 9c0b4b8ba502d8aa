import type { SessionId } from '../../event/ids.ts'
import type { Block } from './block.ts'
import { Neighbours } from './neighbours.ts'

/** What becomes of one block by the hand of the user: a new start, a new length, another lane. */
export type BlockChange = {
  readonly startMinutes?: number
  readonly lengthMinutes?: number
  readonly lane?: string | null
  /** put down at a free place of the user's choice, so it may pass others; else it keeps its place in the order */
  readonly isPlaced?: boolean
}

/** Where a block comes to stand; it is squeezed by as much as its length exceeds the time it has. */
export type Placing = { readonly startMinutes: number; readonly endMinutes: number; readonly lengthMinutes: number }

/**
 * Lays a programme out anew after a change, by these rules:
 *
 * 1. What adjoins a block follows it, in both directions; free time is used up before what stands behind it is pushed.
 * 2. Locked blocks stand still. What would run into one stops at its beginning and is squeezed: it keeps its length, but
 *    has less time. What stands behind a lock is not touched.
 * 3. Blocks beside each other, in different places at one time, do not push each other.
 * 4. What takes place inside another block moves with it.
 *
 * A block that is put down on another goes before it when it begins in its first half, else behind it.
 *
 * @param blocks in the order of the clock
 * @returns the place of every block; time grows with their number, and with that of those side by side at one time
 */
export function reflow(blocks: readonly Block[], changes: ReadonlyMap<SessionId, BlockChange>): ReadonlyMap<SessionId, Placing> {
  const flow = new Flow(blocks, changes)
  return new Map(blocks.map((block) => [block.sessionId, flow.placingOf(block)]))
}

class Flow {
  readonly #blocks: readonly Block[]
  readonly #byId: ReadonlyMap<SessionId, Block>
  readonly #changes: ReadonlyMap<SessionId, BlockChange>
  readonly #limits = new Map<SessionId, number>()
  readonly #placings = new Map<SessionId, Placing>()
  readonly #neighbours: Neighbours
  /** those that were put somewhere else, and changed locks, which stand where they are told to: each is compared with all */
  readonly #displaced: readonly Block[]
  readonly #indexes: ReadonlyMap<Block, number>

  constructor(blocks: readonly Block[], changes: ReadonlyMap<SessionId, BlockChange>) {
    this.#blocks = blocks
    this.#changes = changes
    this.#byId = new Map(blocks.map((block) => [block.sessionId, block]))
    this.#indexes = new Map(blocks.map((block, index) => [block, index]))
    this.#displaced = blocks.filter((block) => {
      const change = changes.get(block.sessionId)
      return change !== undefined && (change.isPlaced === true || change.lane !== undefined || block.isLocked)
    })
    this.#neighbours = new Neighbours(blocks.filter((block) => !this.#displaced.includes(block)))
  }

  placingOf(block: Block): Placing {
    const known = this.#placings.get(block.sessionId)
    if (known) return known
    const placing = this.#place(block)
    this.#placings.set(block.sessionId, placing)
    return placing
  }

  #place(block: Block): Placing {
    const change = this.#changes.get(block.sessionId)
    const lengthMinutes = change?.lengthMinutes ?? block.lengthMinutes
    if (block.isLocked) {
      const start = change?.startMinutes ?? block.startMinutes
      return { startMinutes: start, endMinutes: start + (change ? lengthMinutes : block.endMinutes - block.startMinutes), lengthMinutes }
    }
    const limit = Math.min(this.#nextLock(block), block.latestMinutes)
    const room = change?.isPlaced === true ? limit - lengthMinutes : limit
    const start = Math.max(this.#earliest(block), Math.min(this.#wished(block, change), room))
    const startMinutes = Math.min(start, limit)
    const isUntouched = startMinutes === block.startMinutes && lengthMinutes === block.lengthMinutes && block.endMinutes <= limit
    const isFull = block.endMinutes - block.startMinutes >= lengthMinutes
    if (isUntouched && isFull) return { startMinutes, endMinutes: block.endMinutes, lengthMinutes }
    const end = startMinutes + lengthMinutes
    return { startMinutes, endMinutes: this.#nextLock(block) < end ? Math.max(startMinutes, this.#nextLock(block)) : end, lengthMinutes }
  }

  /** Where it would begin if nothing stood in its way: as stated, along with what surrounds it, or behind what it adjoins. */
  #wished(block: Block, change: BlockChange | undefined): number {
    if (change?.startMinutes !== undefined) return change.startMinutes
    const around = block.within === null ? undefined : this.#byId.get(block.within)
    const carried = around === undefined ? 0 : this.placingOf(around).startMinutes - around.startMinutes
    const adjoined = this.#before(block).filter(({ endMinutes }) => endMinutes === block.startMinutes)
    if (adjoined.length === 0) return block.startMinutes + carried
    return Math.max(...adjoined.map((before) => this.placingOf(before).endMinutes))
  }

  #earliest(block: Block): number {
    return Math.max(Number.NEGATIVE_INFINITY, ...this.#before(block).map((before) => this.placingOf(before).endMinutes))
  }

  #before(block: Block): readonly Block[] {
    if (this.#displaced.includes(block)) return this.#blocks.filter((other) => this.#precedes(other, block))
    return [...this.#displaced.filter((other) => this.#precedes(other, block)), ...this.#neighbours.before(block)]
  }

  #behind(block: Block): readonly Block[] {
    if (this.#displaced.includes(block)) return this.#blocks.filter((other) => this.#precedes(block, other))
    return [...this.#displaced.filter((other) => this.#precedes(block, other)), ...this.#neighbours.behind(block)]
  }

  /** When the nearest lock begins that it has to be over before, itself or together with those that wait for it. */
  #nextLock(block: Block): number {
    const known = this.#limits.get(block.sessionId)
    if (known !== undefined) return known
    const starts = this.#behind(block).map((other) => (other.isLocked ? this.placingOf(other).startMinutes : this.#nextLock(other)))
    const around = block.within === null ? undefined : this.#byId.get(block.within)
    const limit = Math.min(Number.POSITIVE_INFINITY, ...starts, ...(around === undefined ? [] : [this.#nextLock(around)]))
    this.#limits.set(block.sessionId, limit)
    return limit
  }

  /** Whether the second may not begin before the first is over, where at least one of them is displaced. */
  #precedes(first: Block, second: Block): boolean {
    if (first === second || first.within !== second.within) return false
    const [firstLane, secondLane] = [this.#laneOf(first), this.#laneOf(second)]
    if (firstLane !== null && secondLane !== null && firstLane !== secondLane) return false
    const placedFirst = this.#placedStart(first)
    const placedSecond = this.#placedStart(second)
    if (placedFirst !== null && placedSecond !== null) return placedFirst < placedSecond
    if (placedSecond !== null) return middleOf(first) <= placedSecond
    if (placedFirst !== null) return middleOf(second) > placedFirst
    return first.endMinutes <= second.startMinutes && (this.#indexes.get(first) ?? 0) < (this.#indexes.get(second) ?? 0)
  }

  #placedStart({ sessionId }: Block): number | null {
    const change = this.#changes.get(sessionId)
    return change?.isPlaced === true ? (change.startMinutes ?? null) : null
  }

  #laneOf({ sessionId, lane }: Block): string | null {
    const change = this.#changes.get(sessionId)
    return change?.lane === undefined ? lane : change.lane
  }
}

function middleOf({ startMinutes, endMinutes }: Block): number {
  return (startMinutes + endMinutes) / 2
}
