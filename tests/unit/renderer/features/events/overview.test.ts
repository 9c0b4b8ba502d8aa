import { expect, it } from 'vitest'
import { stripDays } from '#renderer/features/events/day-strip.ts'
import { missingFacts } from '#renderer/features/events/missing-facts.ts'
import { readEventFile } from '#renderer/features/events/event-file.ts'
import { eventWith } from '../../../../helpers/builders.ts'

it('shows every day of the event, planned or not', () => {
  const event = eventWith({
    startDate: '2026-10-12',
    endDate: '2026-10-14',
    sessions: [
      { date: '2026-10-13', startsAt: '14:00', endsAt: '17:00' },
      { date: '2026-10-13', startsAt: '08:30', endsAt: '11:00' },
      { title: '待定' },
    ],
  })
  expect(stripDays(event)).toEqual([
    { date: '2026-10-12', sessionCount: 0 },
    { date: '2026-10-13', sessionCount: 2, firstStart: '08:30', lastEnd: '17:00' },
    { date: '2026-10-14', sessionCount: 0 },
    { sessionCount: 1 },
  ])
})

it('shows the one day of an event without an end, and of one whose year is unknown', () => {
  expect(stripDays(eventWith({ startDate: '--10-12', endDate: '--10-14' }))).toEqual([{ date: '--10-12', sessionCount: 0 }])
})

it('does not draw a season day by day', () => {
  expect(stripDays(eventWith({ startDate: '2026-01-01', endDate: '2026-12-31' }))).toHaveLength(31)
})

it('names what nobody has entered yet', () => {
  expect(missingFacts(eventWith({ name: '' }))).toEqual(['name', 'startDate', 'city', 'hosts', 'registration', 'registration-place', 'venues'])
  const whole = eventWith({
    name: '示例会议',
    startDate: '2026-10-12',
    city: '云溪市',
    units: [{ id: 'u1', name: '省图书馆学会' }],
    hostIds: ['u1'],
    registration: { from: { date: '2026-10-12' }, place: '示例宾馆' },
    rooms: [{ name: '一号厅' }],
  } as never)
  expect(missingFacts(whole)).toEqual([])
})

it('looks at the size of a file before its content', async () => {
  const large = new File(['x'], '很大.json')
  Object.defineProperty(large, 'size', { value: 40 * 1024 * 1024 })
  expect(await readEventFile(large)).toMatchObject({ ok: false, reason: 'too-large', megabytes: 40, limit: 32 })
})

it('tells text from other files, and a folder from a file', async () => {
  expect(await readEventFile(new File(['{"名":1}'], 'a.json'))).toEqual({ ok: true, text: '{"名":1}' })
  expect(await readEventFile(new File([new Uint8Array([0xff, 0xd8])], 'a.jpg'))).toMatchObject({ reason: 'not-text' })
  const folder = new File([], '会议资料')
  folder.arrayBuffer = () => Promise.reject(new DOMException('', 'NotReadableError'))
  expect(await readEventFile(folder)).toMatchObject({ reason: 'folder' })
})
