import { describe, expect, it } from 'vitest'
import { timeChanges, timeText } from '#renderer/features/agenda/session-time.ts'
import { speakerTokens, typedSpeaker } from '#renderer/features/agenda/speaker-tokens.ts'
import { typedPlace } from '#renderer/features/agenda/typed-place.ts'
import { eventWith } from '../../../../helpers/builders.ts'

describe('a typed time', () => {
  it('is read back as it is shown', () => {
    expect(timeChanges(timeText({ startsAt: '09:00', endsAt: '10:30' }, 'zh-CN'))).toEqual({ startsAt: '09:00', endsAt: '10:30', partOfDay: null })
    expect(timeChanges(timeText({ partOfDay: 'evening' }, 'en'))).toEqual({ startsAt: null, endsAt: null, partOfDay: 'evening' })
  })

  it('clears when nothing is typed and is refused when it is no time', () => {
    expect(timeChanges(' ')).toEqual({ startsAt: null, endsAt: null, partOfDay: null })
    expect(timeChanges('饭后')).toBeNull()
  })
})

describe('a typed speaker', () => {
  it.each([
    ['8位代表', { kind: 'count', count: 8, of: '代表' }],
    ['12 名学员', { kind: 'count', count: 12, of: '学员' }],
    ['8 representatives', { kind: 'count', count: 8, of: 'representatives' }],
    ['东湖区代表队', { kind: 'text', text: '东湖区代表队' }],
    ['2026', { kind: 'text', text: '2026' }],
  ])('%s', (typed, speaker) => {
    expect(typedSpeaker(typed)).toEqual(speaker)
  })

  it('is shown as it was typed', () => {
    expect(speakerTokens(eventWith(), [typedSpeaker('8位代表')])[0]?.label).toBe('8位代表')
  })
})

describe('a typed place', () => {
  const event = eventWith({ venues: [{ id: 'v', name: '示例宾馆' }], rooms: [{ id: 'r', venueId: 'v' as never, floor: '二楼', name: '一号厅' }] })

  it('is the room that is called so, else words', () => {
    expect(typedPlace(event, '示例宾馆二楼一号厅')).toEqual({ kind: 'room', roomId: 'r' })
    expect(typedPlace(event, '南广场')).toEqual({ kind: 'text', text: '南广场' })
    expect(typedPlace(event, ' ')).toBeNull()
  })
})
