import { expect, test } from 'vitest'
import { placeText } from '#shared/domain/agenda/place-text.ts'
import type { Place } from '#shared/domain/agenda/place.ts'
import { eventWith } from '../../../../helpers/builders.ts'

const fields = {
  venues: [{ id: 'centre', name: '云溪会议中心' }],
  rooms: [{ id: 'hall', venueId: 'centre', floor: '二楼', name: '大会议厅' }, { id: 'bare', name: '一号厅' }],
  tours: [{}],
  stops: [{ id: 'farm', name: '智慧农场' }],
}
const inRoom = (roomId: string) => ({ kind: 'room', roomId }) as Place

test('a room is named with venue and floor, from large to small in Chinese and small to large in English', () => {
  expect(placeText(eventWith(fields), inRoom('hall'))).toBe('云溪会议中心二楼大会议厅')
  expect(placeText(eventWith({ ...fields, documentLocale: 'en' }), inRoom('hall'))).toBe('大会议厅, 二楼, 云溪会议中心')
  expect(placeText(eventWith(fields), inRoom('bare'))).toBe('一号厅')
})

test('a stop and words stand for themselves', () => {
  expect(placeText(eventWith(fields), { kind: 'stop', stopId: 'farm' } as Place)).toBe('智慧农场')
  expect(placeText(eventWith(fields), { kind: 'text', text: '南广场' })).toBe('南广场')
})

test('an unknown place is no text', () => {
  expect([placeText(eventWith(), undefined), placeText(eventWith(), inRoom('gone'))]).toEqual(['', ''])
})
