import fc from 'fast-check'
import { expect, test } from 'vitest'
import { blocksOf, type Block } from '#shared/domain/agenda/flow/block.ts'
import { planDrag, type Drag } from '#shared/domain/agenda/flow/drag.ts'
import { lateStart } from '#shared/domain/agenda/flow/late-start.ts'
import { squeezesOf } from '#shared/domain/agenda/flow/squeeze.ts'
import { sessionChoices } from '#shared/domain/agenda/flow/squeeze-choices.ts'
import { stepOf, type TimePlan } from '#shared/domain/agenda/flow/time-plan.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { applyPatches, invertPatches } from '#shared/lib/patch.ts'
import { programmeArbitrary } from '../../../../../helpers/programme-arbitrary.ts'

const RUNS = { numRuns: 1000 }

/** A programme and what is done to one of its sessions that is not locked. */
const changed = fc
  .record({
    event: programmeArbitrary,
    which: fc.nat(),
    byMinutes: fc.integer({ min: -40, max: 40 }).map((steps) => steps * 5),
    how: fc.constantFrom('move', 'stretch-start', 'stretch-end', 'late'),
  })
  .map(({ event, which, byMinutes, how }) => {
    const free = blocksOf(event).filter(({ isLocked }) => !isLocked)
    const sessionId = free[which % Math.max(1, free.length)]?.sessionId
    const minutes = how === 'late' ? Math.abs(byMinutes) : byMinutes
    const plan = sessionId === undefined ? null : how === 'late' ? lateStart(event, { sessionId }, minutes) : planDrag(event, { kind: how as Drag['kind'], sessionId, byMinutes })
    return { event, sessionId, plan, how }
  })
  .filter((made): made is typeof made & { plan: TimePlan; sessionId: Block['sessionId'] } => made.plan !== null)

function done(event: Event, plan: TimePlan): Event {
  const step = stepOf(plan, { kind: 'shift-times', name: '示例', count: 1 })
  if (!step) return event
  const outcome = runCommand(event, step)
  if (!outcome.ok) throw new Error(outcome.refusal.code)
  return outcome.event
}

const overlapping = (event: Event) => {
  const blocks = blocksOf(event)
  const locks = blocks.filter(({ isLocked }) => isLocked)
  return blocks
    .filter(({ isLocked }) => !isLocked)
    .filter((block) => locks.some((lock) => lock.within !== block.sessionId && block.within !== lock.sessionId && meets(block, lock)))
    .map(({ sessionId }) => sessionId)
}
const meets = (a: Block, b: Block) =>
  a.startMinutes < b.endMinutes && b.startMinutes < a.endMinutes && (a.lane === null || b.lane === null || a.lane === b.lane)

test('no session and no item is lost, and none gets another length', () => {
  fc.assert(
    fc.property(changed, ({ event, plan, sessionId, how }) => {
      const after = done(event, plan)
      expect(Object.keys(after.sessions)).toEqual(Object.keys(event.sessions))
      expect(after.agendaItems).toBe(event.agendaItems)
      const lengths = new Map(blocksOf(after).map((block) => [block.sessionId, block.lengthMinutes]))
      for (const block of blocksOf(event)) {
        if (block.sessionId !== sessionId || how === 'move' || how === 'late') expect(lengths.get(block.sessionId)).toBe(block.lengthMinutes)
      }
    }),
    RUNS,
  )
})

test('locked sessions stand still, and nothing overlaps them', () => {
  fc.assert(
    fc.property(changed, ({ event, plan }) => {
      const after = done(event, plan)
      for (const { id, isTimeLocked } of Object.values(event.sessions)) if (isTimeLocked) expect(after.sessions[id]).toBe(event.sessions[id])
      expect(overlapping(after).filter((id) => !overlapping(event).includes(id))).toEqual([])
    }),
    RUNS,
  )
})

test('the order is kept among all that are not moved by hand', () => {
  fc.assert(
    fc.property(changed, ({ event, plan, sessionId }) => {
      const after = new Map(blocksOf(done(event, plan)).map((block) => [block.sessionId, block]))
      const others = blocksOf(event).filter((block) => block.sessionId !== sessionId)
      for (const first of others) {
        for (const second of others) {
          const isInOrder = first.endMinutes <= second.startMinutes && first.startMinutes < second.startMinutes
          const isBeside = first.lane !== null && second.lane !== null && first.lane !== second.lane
          if (!isInOrder || isBeside || first.within !== second.within) continue
          expect(after.get(first.sessionId)?.endMinutes).toBeLessThanOrEqual(after.get(second.sessionId)?.startMinutes ?? -Infinity)
        }
      }
    }),
    RUNS,
  )
})

test('what was shown while dragging is what is there afterwards', () => {
  fc.assert(
    fc.property(changed, ({ event, plan }) => {
      const [before, after] = [blocksOf(event), new Map(blocksOf(done(event, plan)).map((block) => [block.sessionId, block]))]
      for (const block of before) {
        const planned = plan.times.get(block.sessionId)
        const now = after.get(block.sessionId)
        if (!planned) expect([now?.startMinutes, now?.endMinutes]).toEqual([block.startMinutes, block.endMinutes])
        else expect(now && now.lengthMinutes - (now.endMinutes - now.startMinutes)).toBe(planned.squeezedMinutes)
      }
    }),
    RUNS,
  )
})

test('undo gives the same value back', () => {
  fc.assert(
    fc.property(changed, ({ event, plan }) => {
      const step = stepOf(plan, { kind: 'shift-times', count: 1 })
      if (!step) return
      const outcome = runCommand(event, step)
      expect(outcome.ok && applyPatches(outcome.event, invertPatches(event, outcome.patches))).toEqual(event)
    }),
    RUNS,
  )
})

test('every choice offered helps, and one that cuts takes the squeeze away', () => {
  fc.assert(
    fc.property(changed, ({ event, plan }) => {
      const squeezed = done(event, plan)
      for (const squeeze of squeezesOf(squeezed)) {
        for (const { kind, commands } of sessionChoices(squeezed, squeeze)) {
          const after = done(squeezed, { times: new Map(), squeezes: [], commands })
          const left = squeezesOf(after).find(({ lockId }) => lockId === squeeze.lockId)?.minutes ?? 0
          if (kind === 'shorten' || kind === 'share') expect(left).toBe(0)
          expect(left).toBeLessThan(squeeze.minutes)
        }
      }
    }),
    RUNS,
  )
})
