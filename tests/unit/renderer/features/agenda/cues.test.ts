import { describe, expect, it } from 'vitest'
import { countdownText, cuesOf, dayOfShow, minutesOnDay, showAt } from '#renderer/features/agenda/show/cues.ts'
import { wallClock } from '#renderer/features/agenda/use-event-clock.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const DAY = '2026-10-12'
const event = eventWith({
  sessions: [
    { id: 'opening', date: DAY, startsAt: '09:00', endsAt: '10:00' },
    { id: 'break', date: DAY, startsAt: '10:00', endsAt: '10:20' },
    { id: 'talks', date: DAY, startsAt: '10:20' },
    { id: 'party', date: DAY, startsAt: '22:00', endsAt: '01:00' },
    { id: 'someday' },
  ],
  agendaItems: [
    { id: 'welcome', sessionId: 'opening', durationMinutes: 10 },
    { id: 'keynote', sessionId: 'opening' },
  ],
})
const cues = cuesOf(event, DAY)
const names = (all: ReturnType<typeof cuesOf>) => all.map(({ session, item }) => item?.id ?? session.id)

it('a day is told thing by thing; a session with timed items is told by them', () => {
  expect(cues.map(({ session, item, startMinutes, endMinutes }) => `${item?.id ?? session.id} ${startMinutes}-${endMinutes}`)).toEqual([
    'welcome 540-550',
    'keynote 550-600',
    'break 600-620',
    'talks 620-1320',
    'party 1320-1500',
  ])
})

describe('at a moment of the day', () => {
  it('what is on and what comes next are known', () => {
    const { running, next } = showAt(cues, 545)
    expect([names(running), names(next)]).toEqual([['welcome'], ['keynote', 'break', 'talks', 'party']])
  })

  it('before the first nothing is on, after the last nothing comes', () => {
    expect(showAt(cues, 500).running).toEqual([])
    expect(showAt(cues, 1500)).toEqual({ running: [], next: [] })
  })

  it('after midnight the evening before goes on, else the hour alone counts', () => {
    const [night, morning] = [{ date: '2026-10-13', minutes: 30 }, { date: '2026-10-13', minutes: 600 }]
    expect(names(showAt(cues, minutesOnDay(DAY, night, cues)).running)).toEqual(['party'])
    expect(names(showAt(cues, minutesOnDay(DAY, morning, cues)).running)).toEqual(['break'])
  })
})

it('the show opens on today, else on the next day of the programme, else on its last', () => {
  const days = eventWith({ sessions: [{ date: DAY }, { date: '2026-10-14' }] })
  expect([dayOfShow(days, '2026-10-14'), dayOfShow(days, '2026-10-13'), dayOfShow(days, '2026-12-01'), dayOfShow(eventWith(), DAY)]).toEqual(['2026-10-14', '2026-10-14', '2026-10-14', undefined])
})

it('the clock on the wall is that of the event’s zone', () => {
  expect(wallClock('Asia/Shanghai', new Date('2026-10-12T16:30:30Z'))).toEqual({ date: '2026-10-13', minutes: 30.5 })
})

it('a countdown shows minutes and seconds, and hours where there are any', () => {
  expect([countdownText(4 + 5 / 60), countdownText(62.15), countdownText(-1)]).toEqual(['4:05', '1:02:09', '0:00'])
})
