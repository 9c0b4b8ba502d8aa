import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemsOf } from '#shared/domain/agenda/programme.ts'
import { drawOrder } from '#shared/domain/agenda/speaking/lot.ts'
import { drawnNames, drawSpeakers, moveSpeaker, orderSpeakers, replaceSpeaker } from '#shared/domain/agenda/speaking/speaker-order.ts'
import { speakingTime, turnsOf } from '#shared/domain/agenda/speaking/turns.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { AgendaItemId, PersonId, SessionId } from '#shared/domain/event/ids.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { eventWith } from '../../../../../helpers/builders.ts'

const SESSION = 'sessions-1' as SessionId
const people = ['王示', '李示', '张示', '赵示'].map((name, index) => ({ id: `p${index}`, name, rank: 4 - index }))
const speak = (index: number) => ({ kind: 'person', personId: `p${index}` }) as const

/** A welcome, four talks each an item of its own with a film between them, and a summary. */
const oneByOne = () =>
  eventWith({
    people,
    sessions: [{ title: '大会交流' }],
    agendaItems: [
      { id: 'welcome', kind: 'welcome', speakers: [speak(3)] },
      { id: 'a', kind: 'exchange', title: '甲题', speakers: [speak(0)], limitMinutes: 8 },
      { id: 'b', kind: 'exchange', title: '乙题', speakers: [speak(1)], limitMinutes: 8 },
      { id: 'film', kind: 'film', title: '专题片' },
      { id: 'c', kind: 'exchange', title: '丙题', speakers: [speak(2)] },
      { id: 'd', kind: 'exchange', title: '丁题', speakers: [{ kind: 'unit', unitId: 'u' }], limitMinutes: 5 },
      { id: 'summary', kind: 'summary', speakers: [speak(3)] },
    ],
    units: [{ id: 'u', name: '示例县' }],
  })
/** The same four in one item. */
const together = () =>
  eventWith({
    people,
    sessions: [{ title: '大会交流' }],
    agendaItems: [{ id: 'all', kind: 'exchange', speakers: [speak(0), speak(1), speak(2), { kind: 'count', count: 3, of: '代表' }], limitMinutes: 6 }],
  })

const run = (event: Event, command: EventCommand | null): Event => {
  const outcome = command === null ? null : runCommand(event, command)
  if (!outcome?.ok) throw new Error('refused')
  return outcome.event
}
const ids = (event: Event) => itemsOf(event, SESSION).map(({ id }) => id).join(' ')

test('items of one speaker each are moved as wholes, and what stands between them stays', () => {
  const ordered = run(oneByOne(), orderSpeakers(oneByOne(), SESSION, 'rank', ['p2', 'p1', 'p0'] as PersonId[]))
  expect(ids(ordered)).toBe('welcome c b film a d summary')
  expect(ordered.sessions[SESSION]?.speakerOrder).toEqual({ origin: 'rank' })
})

test('of several speakers in one item the speakers change places; who is not a person comes last', () => {
  const event = together()
  const ordered = run(event, orderSpeakers(event, SESSION, 'pinyin', ['p1', 'p2', 'p0'] as PersonId[]))
  expect(ordered.agendaItems['all' as AgendaItemId]?.speakers.map((speaker) => (speaker.kind === 'person' ? speaker.personId : speaker.kind))).toEqual(['p1', 'p2', 'p0', 'count'])
})

test('one is moved by hand, and the order is by hand from then on', () => {
  const moved = run(oneByOne(), moveSpeaker(oneByOne(), SESSION, 1, 'up'))
  expect(ids(moved)).toBe('welcome b a film c d summary')
  expect(moved.sessions[SESSION]?.speakerOrder?.origin).toBe('hand')
  expect(moveSpeaker(oneByOne(), SESSION, 0, 'up')).toBeNull()
})

test('a draw keeps seed, time and slips, and gives the same order however the speakers stood before', () => {
  const draw = (event: Event) => run(event, drawSpeakers(event, SESSION, '20261012-0930', '2026-10-11T08:00:00Z'))
  const drawn = draw(oneByOne())
  const shuffled = run(oneByOne(), moveSpeaker(oneByOne(), SESSION, 1, 'down'))
  expect(turnsOf(draw(shuffled), SESSION).map(({ itemId }) => itemId)).toEqual(turnsOf(drawn, SESSION).map(({ itemId }) => itemId))
  const order = drawn.sessions[SESSION]?.speakerOrder
  expect(order).toMatchObject({ origin: 'lot', seed: '20261012-0930', drawnAt: '2026-10-11T08:00:00Z', slips: ['张示', '李示', '王示', '示例县'] })
  expect(drawnNames(order!).map(({ name }) => name)).toEqual(
    turnsOf(drawn, SESSION).map(({ speaker }) => (speaker.kind === 'person' ? people[Number(speaker.personId.slice(1))]?.name : '示例县')),
  )
})

test('a substitute keeps the place, and the record of the draw stays', () => {
  const drawn = run(oneByOne(), drawSpeakers(oneByOne(), SESSION, 'x', '2026-10-11T08:00:00Z'))
  const [first] = turnsOf(drawn, SESSION)
  const replaced = run(drawn, replaceSpeaker(drawn, first!, speak(3) as never))
  expect(turnsOf(replaced, SESSION).map(({ itemId }) => itemId)).toEqual(turnsOf(drawn, SESSION).map(({ itemId }) => itemId))
  expect(turnsOf(replaced, SESSION)[0]?.speaker).toMatchObject({ personId: 'p3' })
  expect(replaced.sessions[SESSION]).toBe(drawn.sessions[SESSION])
})

test('the draw is written down for good: these seeds give these orders', () => {
  expect(drawOrder('20261012-0930', 8)).toEqual([4, 2, 7, 3, 5, 6, 1, 0])
  expect(drawOrder('', 3)).toEqual([2, 1, 0])
  expect(drawOrder('any', 0)).toEqual([])
})

test('every slip is drawn once, and each is equally likely to be the first', () => {
  fc.assert(fc.property(fc.string(), fc.integer({ min: 0, max: 60 }), (seed, count) => {
    expect(drawOrder(seed, count).toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_slip, index) => index))
  }))
  const firsts = Array.from({ length: 6000 }, (_draw, seed) => drawOrder(String(seed), 6)[0])
  for (const slip of [0, 1, 2, 3, 4, 5]) expect(Math.abs(firsts.filter((first) => first === slip).length - 1000)).toBeLessThan(130)
})

test('speaking times are added up; representatives count one by one', () => {
  expect(speakingTime(turnsOf(oneByOne(), SESSION))).toEqual({ speakers: 4, totalMinutes: 21, averageMinutes: 7, withoutLimit: 1 })
  expect(speakingTime(turnsOf(together(), SESSION))).toEqual({ speakers: 6, totalMinutes: 36, averageMinutes: 6, withoutLimit: 0 })
})
