import { expect, it } from 'vitest'
import { ordered } from '#shared/domain/event/position.ts'
import { startCore } from '../../../helpers/test-core.ts'

const blank = { kind: 'conference', name: '示例会议', documentLocale: 'zh-CN' } as const

it('a new event in a form of meeting has its agenda, and its tasks are due before its first day', async () => {
  const { call } = await startCore()
  const { id } = await call('library.create', { ...blank, form: 'promotion', startDate: '2026-10-12' })
  const { event } = await call('events.open', { id })
  expect(event).toMatchObject({ kind: 'conference', parts: ['tour'], name: '示例会议', startDate: '2026-10-12' })
  expect(ordered(event.sessions).map(({ title }) => title)).toEqual(['报到', '集合乘车', '现场观摩', '午餐', '推进会', '返程'])
  expect(Object.keys(event.agendaItems)).toHaveLength(6)
})

it('a new event like another has its shape on its own days, and nobody of it', async () => {
  const { call } = await startCore()
  const { id: sample } = await call('library.add-sample', { key: 'conference' })
  const { id } = await call('library.create', { ...blank, like: sample, startDate: '2027-03-01' })
  const [{ event }, { event: other }] = [await call('events.open', { id }), await call('events.open', { id: sample })]
  expect(event).toMatchObject({ name: '示例会议', startDate: '2027-03-01', endDate: '2027-03-03', people: {}, status: 'planning' })
  expect(ordered(event.sessions).map(({ title, startsAt }) => [title, startsAt])).toEqual(ordered(other.sessions).map(({ title, startsAt }) => [title, startsAt]))
})

it('an event that is gone cannot be followed', async () => {
  const { fail } = await startCore()
  expect((await fail('library.create', { ...blank, like: 'event0000009' })).code).toBe('not-found')
})

it('a new event counts with the customs of the office, but one like another with that one’s', async () => {
  const { call } = await startCore()
  const { id: before } = await call('library.create', blank)
  expect((await call('events.open', { id: before })).event.customs).toBeUndefined()
  await call('settings.change', { customs: { minutesBetweenPlaces: 30 } })
  const { id: office } = await call('library.create', blank)
  expect((await call('events.open', { id: office })).event.customs).toEqual({ minutesBetweenPlaces: 30 })
  await call('settings.change', { customs: { minutesBetweenPlaces: 45 } })
  const { id: like } = await call('library.create', { ...blank, like: office })
  expect((await call('events.open', { id: like })).event.customs).toEqual({ minutesBetweenPlaces: 30 })
})
