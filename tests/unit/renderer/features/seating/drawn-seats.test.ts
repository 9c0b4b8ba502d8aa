import { describe, expect, test } from 'vitest'
import { rowsFollower } from '#renderer/features/seating/drawn-seats.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { roomOf } from '#shared/domain/seating/room.ts'
import { toggleLock } from '#shared/domain/seating/seat-changes.ts'
import { seatPeople } from '#shared/domain/seating/seat-people.ts'
import type { SeatingPlan } from '#shared/domain/seating/seating-plan.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const people = Array.from({ length: 6 }, (_, index) => ({ id: `p${index + 1}`, name: `示例${index + 1}` }))
const planOf = (event: Event) => event.seatingPlans['hall'] as SeatingPlan

function hall(): Event {
  const event = eventWith({ people, seatingPlans: [{ id: 'hall', layout: { kind: 'audience', rows: [3, 3], aislesAfterColumns: [] }, seated: people.map(({ id }) => ({ personId: id })) } as never] })
  return edited(event, { assignments: seatPeople(event, planOf(event)).assignments })
}

function after(event: Event, command: EventCommand): Event {
  const outcome = runCommand(event, command)
  if (!outcome.ok) throw new Error('refused')
  return outcome.event
}

function edited(event: Event, changes: object): Event {
  return after(event, { type: 'entity.edit', collection: 'seatingPlans', id: planOf(event).id, changes })
}

const follow = rowsFollower(({ person }) => person?.name ?? 'free')
const drawn = (event: Event) => follow(event, planOf(event), roomOf(event, planOf(event)))

describe('the seats as they are drawn', () => {
  test('say who sits there and how the seat stands', () => {
    const event = edited(hall(), { blockedSeats: { r2s3: true } })
    const [front, back] = drawn(edited(event, toggleLock(planOf(event), 'r1s2' as never) ?? {}))
    expect(front?.seats.map(({ label, look }) => [label, look])).toEqual([['示例1', 'taken'], ['示例2', 'taken locked'], ['示例3', 'taken']])
    expect(back?.seats.at(-1)?.look).toBe('taken blocked')
  })

  test('are the same row as before where nothing has changed, so that it is not rendered again', () => {
    const event = hall()
    const [front, back] = drawn(event)
    const [frontAfter, backAfter] = drawn(edited(event, toggleLock(planOf(event), 'r1s2' as never) ?? {}))
    expect(backAfter).toBe(back)
    expect(frontAfter).not.toBe(front)
    expect(frontAfter?.seats[0]).toBe(front?.seats[0])
  })

  test('follow a name, and a room of other numbers', () => {
    const event = hall()
    const [front] = drawn(event)
    const renamed = after(event, { type: 'entity.edit', collection: 'people', id: 'p1', changes: { name: '示范' } })
    expect(drawn(renamed)[0]?.seats[0]?.label).toBe('示范')
    const wider = drawn(edited(event, { layout: { kind: 'audience', rows: [4], aislesAfterColumns: [] } }))
    expect(wider.map(({ seats }) => seats.length)).toEqual([4])
    expect(wider[0]).not.toBe(front)
  })
})
