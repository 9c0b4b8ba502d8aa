import fc from 'fast-check'
import type { Event } from '#shared/domain/event/event.ts'
import { timeOfMinutes } from '#shared/lib/local-date.ts'
import { eventWith } from './builders.ts'

/**
 * Programmes of one to three days as they are planned: sessions one after another with gaps, some locked, some beside
 * each other in two rooms, some with a length alone; each with some items; on dates, on days that are only counted, or one
 * day without either. No session overlaps a locked one.
 */
export const programmeArbitrary: fc.Arbitrary<Event> = fc
  .record({
    planned: fc.array(fc.array(slotArbitrary(), { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 3 }),
    days: fc.constantFrom('dated', 'dated', 'counted', 'none'),
  })
  .map(({ planned, days: kind }) => {
    const days = kind === 'none' ? planned.slice(0, 1) : planned
    const sessions: object[] = []
    const agendaItems: object[] = []
    days.forEach((slots, day) => {
      let minutes = 8 * 60
      for (const { gap, length, isLocked, isParallel, isFollowing, items } of slots) {
        minutes += gap
        const date = kind === 'none' ? {} : { date: kind === 'dated' ? `2026-10-1${day + 2}` : `day-${day + 1}` }
        const times = { startsAt: timeOfMinutes(minutes), endsAt: timeOfMinutes(minutes + length) }
        const byLength = isFollowing && gap === 0 && !isLocked && !isParallel ? { durationMinutes: length } : { ...times, isTimeLocked: isLocked }
        sessions.push({ title: `环节${sessions.length + 1}`, ...date, ...byLength, ...(isParallel ? { place: { kind: 'text', text: '一号厅' } } : {}) })
        items.forEach((durationMinutes) => agendaItems.push({ sessionId: `sessions-${sessions.length}`, durationMinutes }))
        if (isParallel) sessions.push({ title: `环节${sessions.length + 1}`, ...date, ...times, place: { kind: 'text', text: '二号厅' } })
        minutes += length
      }
    })
    return eventWith({ ...(kind === 'dated' ? { startDate: '2026-10-12' } : {}), sessions, agendaItems } as Parameters<typeof eventWith>[0])
  })

function slotArbitrary() {
  return fc.record({
    gap: fc.constantFrom(0, 0, 0, 5, 20, 90),
    length: fc.constantFrom(10, 15, 30, 60, 90),
    isLocked: fc.constantFrom(false, false, true),
    isParallel: fc.constantFrom(false, false, false, true),
    isFollowing: fc.constantFrom(false, false, true),
    items: fc.array(fc.constantFrom(5, 10, 15), { maxLength: 4 }),
  })
}
