import type { Event } from '#shared/domain/event/event.ts'
import { eventSchema, SCHEMA_VERSION } from '#shared/domain/event/event.ts'
import { timeOfMinutes } from '#shared/lib/local-date.ts'
import { eventWith } from './builders.ts'
import { crowdedEvent } from './crowded-event.ts'

const DAYS = ['2026-10-12', '2026-10-13', '2026-10-14']
const FIRST_START = 8 * 60
const SESSION_MINUTES = 45
const PARALLEL_FROM = 12

/** The crowded event with a programme of three full days: so many items in sessions of three, some side by side in two rooms. */
export function crowdedProgramme(people: number, items: number): Event {
  const sessions = Math.ceil(items / 3)
  const perDay = Math.ceil(sessions / DAYS.length)
  const { rooms, sessions: laidOut, agendaItems } = eventWith({
    rooms: [{ id: 'r0', name: '示例厅一' }, { id: 'r1', name: '示例厅二' }],
    sessions: Array.from({ length: sessions }, (_, index) => {
      const slot = index % perDay
      const start = FIRST_START + (slot % PARALLEL_FROM) * (SESSION_MINUTES + 10)
      return {
        id: `s${index}`,
        title: `示例环节${index + 1}`,
        date: DAYS[Math.floor(index / perDay)] ?? '',
        startsAt: timeOfMinutes(start),
        endsAt: timeOfMinutes(start + SESSION_MINUTES),
        place: { kind: 'room', roomId: slot >= PARALLEL_FROM ? 'r1' : 'r0' },
        presiderIds: [`p${index % people}`],
      }
    }),
    agendaItems: Array.from({ length: items }, (_, index) => ({
      id: `i${index}`,
      sessionId: `s${Math.floor(index / 3)}`,
      kind: 'exchange',
      title: `示例发言${index + 1}`,
      durationMinutes: 15,
      speakers: [{ kind: 'person', personId: `p${(index * 7 + 3) % people}`, mode: 'present' }],
    })),
  } as never)
  return eventSchema.parse({ ...crowdedEvent(people), schemaVersion: SCHEMA_VERSION, rooms, sessions: laidOut, agendaItems })
}
