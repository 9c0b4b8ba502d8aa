import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemTimes } from '#shared/domain/agenda/item-times.ts'
import { anItem, aSession } from '../../../../helpers/builders.ts'

const timesOf = (session: Parameters<typeof aSession>[0], ...items: readonly Parameters<typeof anItem>[0][]) => {
  const made = items.map((item, index) => anItem({ ...item, id: `i${index}` as never }))
  const times = itemTimes(aSession(session), made)
  return made.map(({ id }) => times.get(id))
}

test('one item follows the other', () => {
  expect(timesOf({ startsAt: '09:00' }, { durationMinutes: 10 }, { durationMinutes: 5 })).toEqual([
    { startMinutes: 540, endMinutes: 550 },
    { startMinutes: 550, endMinutes: 555 },
  ])
})

test('after an unknown duration nothing is known until the next fixed start', () => {
  expect(timesOf({ startsAt: '09:00' }, {}, { durationMinutes: 5 }, { lockedStart: '10:00' })).toEqual([{ startMinutes: 540 }, {}, { startMinutes: 600 }])
})

test('a session without a start knows only fixed ones', () => {
  expect(timesOf({}, { durationMinutes: 5 }, { lockedStart: '10:00', durationMinutes: 5 })).toEqual([{}, { startMinutes: 600, endMinutes: 605 }])
})

test('a fixed start after midnight lies on the next day of an evening session', () => {
  expect(timesOf({ startsAt: '22:00' }, { lockedStart: '00:30' })).toEqual([{ startMinutes: 24 * 60 + 30 }])
  expect(timesOf({ startsAt: '09:00' }, { lockedStart: '08:50' })).toEqual([{ startMinutes: 530 }])
})

test('where all durations are known, the items fill the session without a gap', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 120 }), { minLength: 1, maxLength: 30 }), (durations) => {
      const times = timesOf({ startsAt: '09:00' }, ...durations.map((durationMinutes) => ({ durationMinutes })))
      times.slice(1).forEach((time, index) => expect(time?.startMinutes).toBe(times[index]?.endMinutes))
      expect(times.at(-1)?.endMinutes).toBe(540 + durations.reduce((sum, minutes) => sum + minutes, 0))
    }),
  )
})
