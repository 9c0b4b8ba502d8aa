import { checkEvent } from '#shared/domain/event/check-event.ts'
import { SCHEMA_VERSION, type Event } from '#shared/domain/event/event.ts'
import { eventFromLists } from '#shared/domain/event/event-lists.ts'
import type { SessionId } from '#shared/domain/event/ids.ts'
import { planDrag } from '#shared/domain/agenda/flow/drag.ts'
import { addDays, timeOfMinutes } from '#shared/lib/local-date.ts'
import { compare, type Measurement } from './measurement.ts'

const PEOPLE = 1_000
const ITEMS = 500
const SESSIONS = 50
const MANY_SESSIONS = 500

/** Days of ten sessions one after another, lunch locked; items that somebody speaks in, spread over them. */
function largeEvent(sessionCount = SESSIONS): Event {
  const sessions = Array.from({ length: sessionCount }, (_session, index) => {
    const start = 8 * 60 + (index % 10) * 55
    return {
      id: `s${index}`,
      type: 'exchange' as const,
      title: `环节${index}`,
      date: addDays('2026-10-12', Math.floor(index / 10)),
      startsAt: timeOfMinutes(start),
      endsAt: timeOfMinutes(start + 55),
      isTimeLocked: index % 10 === 5,
      presiderIds: [`p${index}`],
    }
  })
  const lists = {
    kind: 'conference' as const,
    name: '示例会议',
    startDate: '2026-10-12',
    endDate: addDays('2026-10-12', Math.ceil(sessionCount / 10) - 1),
    people: Array.from({ length: PEOPLE }, (_person, index) => ({ id: `p${index}`, name: `示例${index}`, posts: [{ unitText: `示例单位${index % 200}`, title: '主任' }] })),
    sessions,
    agendaItems: Array.from({ length: ITEMS }, (_item, index) => ({ sessionId: `s${index % sessionCount}`, kind: 'exchange' as const, durationMinutes: 5, speakers: [{ kind: 'person' as const, personId: `p${index}` }] })),
  }
  return { ...eventFromLists(lists), id: 'event0000001', schemaVersion: SCHEMA_VERSION } as Event
}

/** Every step makes a new event, so nothing is remembered from the one before. */
export async function* bench(): AsyncGenerator<Measurement> {
  const event = largeEvent()
  const fresh = (): Event => ({ ...event })
  const peer = { name: 'structuredClone of the event', run: () => structuredClone(event) }
  yield await compare(`reflow and all checks, ${ITEMS} items and ${PEOPLE} people`, () => {
    const step = fresh()
    planDrag(step, { kind: 'move', sessionId: 's0' as SessionId, byMinutes: 10 })
    return checkEvent(step)
  }, peer, 2, 15)
  yield await compare(`one frame of a drag among ${SESSIONS} sessions`, () => planDrag(fresh(), { kind: 'move', sessionId: 's0' as SessionId, byMinutes: 10 }), peer, 0.5, 15)
  const many = largeEvent(MANY_SESSIONS)
  const manyPeer = { name: 'structuredClone of the event', run: () => structuredClone(many) }
  yield await compare(`one frame of a drag among ${MANY_SESSIONS} sessions`, () => planDrag({ ...many }, { kind: 'move', sessionId: 's0' as SessionId, byMinutes: 10 }), manyPeer, 1, 15)
}
