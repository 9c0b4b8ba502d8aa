import { describe, expect, test } from 'vitest'
import { itemTimes } from '#shared/domain/agenda/item-times.ts'
import { itemsOf, sessionsInOrder } from '#shared/domain/agenda/programme.ts'
import { danglingReferences } from '#shared/domain/event/references.ts'
import { collectionNames, eventSchema, SCHEMA_VERSION, type Event } from '#shared/domain/event/event.ts'
import { samples, type Sample } from '#shared/domain/samples/samples.ts'
import { timeOfMinutes } from '#shared/lib/local-date.ts'

const eventOf = (sample: Sample) => ({ ...sample.build(), id: 'sample000001', schemaVersion: SCHEMA_VERSION }) as Event
const sampleOf = (key: string) => eventOf(samples.find((sample) => sample.key === key)!)
const countOf = (collection: Readonly<Record<string, unknown>>) => Object.keys(collection).length

describe.each([...samples])('the sample $key', (sample) => {
  const event = eventOf(sample)

  test('is a valid event', () => {
    expect(eventSchema.parse(event)).toEqual(event)
  })

  test('refers to nothing that it does not have', () => {
    expect(danglingReferences(event)).toEqual([])
  })

  test('keeps each entity under its own id', () => {
    for (const name of collectionNames) {
      expect(Object.entries(event[name]).filter(([key, { id }]) => key !== id)).toEqual([])
    }
  })

  test('says of itself and of everybody that they are invented', () => {
    expect(event.name).toMatch(/（示例）|\(Sample\)/)
    const isInvented = (name: string) => /[示例]|Sampl|Exampl/.test(name)
    expect(Object.values(event.people).filter(({ name }) => !isInvented(name))).toEqual([])
  })

  test('has items that fill their session to the minute, where the clock is known', () => {
    for (const session of sessionsInOrder(event)) {
      const items = itemsOf(event, session.id)
      const end = [...itemTimes(session, items).values()].at(-1)?.endMinutes
      if (end !== undefined) expect([session.title, timeOfMinutes(end)]).toEqual([session.title, session.endsAt])
    }
  })

  test('is the same each time it is built', () => {
    expect(sample.build()).toEqual(sample.build())
  })
})

describe('the samples', () => {
  test('have keys of their own', () => {
    expect(new Set(samples.map(({ key }) => key)).size).toBe(samples.length)
  })

  test('show a conference of 120 people in ten delegations and four groups, with half a day of visits', () => {
    const event = sampleOf('conference')
    expect([countOf(event.people), countOf(event.delegations), countOf(event.groups), countOf(event.stops)]).toEqual([120, 10, 4, 4])
  })

  test('show a tour of two lines, six stops and three coaches', () => {
    const event = sampleOf('tour')
    expect([countOf(event.lines), countOf(event.stops), countOf(event.vehicles)]).toEqual([2, 6, 3])
  })

  test('show a seminar with a training class, a written speech and unnamed speakers', () => {
    const event = sampleOf('seminar')
    const speakers = Object.values(event.agendaItems).flatMap((item) => item.speakers)
    expect([event.kind, ...event.parts]).toEqual(['seminar', 'training'])
    expect(speakers).toContainEqual({ kind: 'count', count: 8, of: '学员代表' })
    expect(speakers).toContainEqual({ kind: 'person', personId: '古示言', mode: 'written' })
  })

  test('show a workshop in English with about 40 people', () => {
    const event = sampleOf('conference-en')
    expect(event.documentLocale).toBe('en')
    expect(countOf(event.people)).toBe(40)
  })
})
