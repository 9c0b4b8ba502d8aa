import type { Event } from '../../event/event.ts'
import type { SessionId } from '../../event/ids.ts'
import type { Place } from '../place.ts'
import { blocksOf, placeKey, type Block } from './block.ts'
import { NO_CHANGE, planOf, type SessionChange, type TimePlan } from './time-plan.ts'

/** A block under the hand: moved by so many minutes, or stretched at either end; a move may lead into another place. */
export type Drag = {
  readonly kind: 'move' | 'stretch-start' | 'stretch-end'
  readonly sessionId: SessionId
  readonly byMinutes: number
  /** where a move leads; absent: the place stays, and it keeps order with the others */
  readonly place?: Place
}

/** The steps of the clock that times fall on while dragging. */
export const snapSteps = [5, 10, 15] as const
export type SnapStep = (typeof snapSteps)[number]

/**
 * The movement that brings an edge onto the grid of the clock: with steps of 15, 09:10 moved by 8 comes to 09:15.
 *
 * @param edgeMinutes where the edge is now, in minutes since midnight
 * @param byMinutes how far the pointer moved it
 * @returns minutes to move by
 */
export function snapped(edgeMinutes: number, byMinutes: number, step: SnapStep): number {
  return Math.round((edgeMinutes + byMinutes) / step) * step - edgeMinutes
}

/** Minutes that a block keeps however hard it is pushed together. */
const SHORTEST = 5

/** The new times of the whole programme for where a dragged block is now; pure, and fast enough for every frame. */
export function planDrag(event: Event, { kind, sessionId, byMinutes, place }: Drag): TimePlan {
  const blocks = blocksOf(event)
  const block = blocks.find((candidate) => candidate.sessionId === sessionId)
  if (!block) return NO_CHANGE
  const { startMinutes, endMinutes, lengthMinutes } = block
  switch (kind) {
    case 'move': {
      const lane = place === undefined ? {} : { lane: placeKey(place), place }
      return planPlaced(event, blocks, block, { startMinutes: startMinutes + byMinutes, ...lane })
    }
    case 'stretch-end':
      return planOf(event, blocks, new Map([[sessionId, { lengthMinutes: Math.max(SHORTEST, lengthMinutes + byMinutes) }]]))
    case 'stretch-start': {
      const start = Math.min(Math.max(earliestStart(blocks, block), startMinutes + byMinutes), Math.max(startMinutes, endMinutes - SHORTEST))
      return planOf(event, blocks, new Map([[sessionId, { startMinutes: start, lengthMinutes: lengthMinutes + startMinutes - start }]]))
    }
  }
}

/**
 * A session is put to a clock time of its day, as typed into the table.
 *
 * @param startMinutes since midnight
 * @param lengthMinutes absent: as long as it is
 */
export function planTimes(event: Event, sessionId: SessionId, startMinutes: number, lengthMinutes?: number): TimePlan {
  const blocks = blocksOf(event)
  const block = blocks.find((candidate) => candidate.sessionId === sessionId)
  if (!block) return NO_CHANGE
  const length = lengthMinutes === undefined ? {} : { lengthMinutes }
  const start = block.dayStartMinutes + startMinutes
  if (start === block.startMinutes) return planOf(event, blocks, new Map([[sessionId, length]]))
  return planPlaced(event, blocks, block, { startMinutes: start, ...length })
}

/** Sessions get other lengths; what follows moves along. */
export function planLengths(event: Event, lengths: ReadonlyMap<SessionId, number>): TimePlan {
  const changes = [...lengths].map(([id, minutes]) => [id, { lengthMinutes: Math.max(0, minutes) }] as const)
  return changes.length === 0 ? NO_CHANGE : planOf(event, blocksOf(event), new Map(changes))
}

/** What is put down outside the block that surrounded it belongs to that no longer. */
function planPlaced(event: Event, blocks: readonly Block[], block: Block, change: SessionChange & { readonly startMinutes: number }): TimePlan {
  const around = blocks.find(({ sessionId }) => sessionId === block.within)
  const end = change.startMinutes + (change.lengthMinutes ?? block.lengthMinutes)
  const isInside = around !== undefined && around.startMinutes <= change.startMinutes && end <= around.endMinutes
  const free = around === undefined || isInside ? blocks : blocks.map((other) => (other === block ? { ...block, within: around.within } : other))
  const planAt = (start: number) => planOf(event, free, new Map([[block.sessionId, { ...change, startMinutes: start, isPlaced: true }]]))
  const plan = planAt(change.startMinutes)
  const lock = lockInTheWay(plan, block, blocks)
  return lock === undefined ? plan : planAt(lock.endMinutes)
}

/** The lock that a block does not fit before: what was put down there goes behind it. */
function lockInTheWay({ times, squeezes }: TimePlan, block: Block, blocks: readonly Block[]): Block | undefined {
  const before = block.lengthMinutes - (block.endMinutes - block.startMinutes)
  if ((times.get(block.sessionId)?.squeezedMinutes ?? 0) <= before) return undefined
  const squeeze = squeezes.find(({ sessionIds }) => sessionIds.includes(block.sessionId))
  return blocks.find(({ sessionId }) => sessionId === squeeze?.lockId)
}

/**
 * Two sessions that follow one another change places; the time between them stays. A locked one is passed instead.
 *
 * @param direction which way the session goes in the order of its day
 * @returns no change where there is nothing to pass
 */
export function planPassing(event: Event, sessionId: SessionId, direction: 'up' | 'down'): TimePlan {
  const blocks = blocksOf(event)
  const block = blocks.find((candidate) => candidate.sessionId === sessionId)
  if (!block) return NO_CHANGE
  const beside = blocks.filter((other) => isInLine(other, block) && other.dayStartMinutes === block.dayStartMinutes)
  const other =
    direction === 'up'
      ? beside.findLast(({ endMinutes, startMinutes }) => endMinutes <= block.startMinutes && startMinutes < block.startMinutes)
      : beside.find(({ startMinutes }) => startMinutes >= block.endMinutes)
  if (!other) return NO_CHANGE
  if (other.isLocked) {
    const start = direction === 'up' ? other.startMinutes - block.lengthMinutes : other.endMinutes
    return planPlaced(event, blocks, block, { startMinutes: start })
  }
  const [first, second] = direction === 'up' ? [other, block] : [block, other]
  const gap = second.startMinutes - first.endMinutes
  return planOf(event, blocks, new Map([
    [second.sessionId, { startMinutes: first.startMinutes, isPlaced: true }],
    [first.sessionId, { startMinutes: first.startMinutes + second.lengthMinutes + gap, isPlaced: true }],
  ]))
}

/** Whether one of two blocks has to wait for the other. */
function isInLine(other: Block, block: Block): boolean {
  return (
    other !== block &&
    other.within === block.within &&
    (other.lane === null || block.lane === null || other.lane === block.lane)
  )
}

/** A stretched edge stops at what stands before it. */
function earliestStart(blocks: readonly Block[], block: Block): number {
  const before = blocks.filter((other) => isInLine(other, block) && other.endMinutes <= block.startMinutes)
  return Math.max(block.dayStartMinutes, ...before.map(({ endMinutes }) => endMinutes))
}
