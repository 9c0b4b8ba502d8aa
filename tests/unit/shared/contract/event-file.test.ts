import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEventFile } from '#core/storage/event-file-reader.ts'
import { parseEventFile, writeEventFile } from '#shared/contract/event-file.ts'
import { eventSchema, type Event } from '#shared/domain/event/event.ts'
import { samples } from '#shared/domain/samples/samples.ts'
import { eventWith } from '../../../helpers/builders.ts'

function readBack(text: string): Event {
  const outcome = readEventFile(text)
  if (!outcome.ok) throw new Error(outcome.problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
  return eventSchema.parse({ ...outcome.event, id: outcome.id, schemaVersion: 1 })
}

const line = fc.string({ unit: 'grapheme', maxLength: 20 })
const word = fc.constantFrom('p1', '10', '9', '林', 'a.b-c_d')
const words = fc.uniqueArray(word, { maxLength: 5 })
const date = fc.constantFrom('2026-02-28', '2024-02-29', '--10-12', '2026-10')

/** Events whose parts refer to one another, with ids that sort otherwise than they stand. */
const events = fc
  .record({
    name: line,
    ids: words,
    purposes: fc.array(line, { maxLength: 3 }),
    startDate: fc.option(date, { nil: undefined }),
    notes: fc.array(line, { minLength: 5, maxLength: 5 }),
    chosen: fc.nat(),
    english: fc.boolean(),
  })
  .map(({ name, ids, purposes, startDate, notes, chosen, english }) => {
    const chosenIds = ids.filter((_, index) => ((chosen >> index) & 1) === 1)
    const set = Object.fromEntries(chosenIds.map((id) => [id, true as const]))
    const people = ids.map((id, index) => ({ id, name: notes[index] ?? '', posts: [{ title: notes[index] ?? '' }] }))
    return eventWith({
      name,
      purposes,
      documentLocale: english ? 'en' : 'zh-CN',
      ...(startDate === undefined ? {} : { startDate }),
      people,
      groups: ids.map((id) => ({ id, name: `组 ${id}`, members: set })),
      sessions: [{ id: 'x', title: name, groupIds: set, presiderIds: chosenIds.toReversed() }],
      agendaItems: chosenIds.map((personId) => ({
        sessionId: 'x',
        speakers: [
          { kind: 'person' as const, personId },
          { kind: 'text' as const, text: name },
        ],
      })),
      vehicles: [{ passengers: Object.fromEntries(chosenIds.map((id) => [id, { seat: '1A' }])) }],
    })
  })

describe('an event file', () => {
  it('gives back the event that was written', () => {
    fc.assert(
      fc.property(events, (event) => {
        expect(readBack(writeEventFile(event))).toEqual(event)
      }),
    )
  })

  it.each(samples.map(({ key, build }) => [key, build] as const))('gives back the sample %s', (_, build) => {
    const outcome = readEventFile(writeEventFile(build()))
    expect(outcome).toEqual({ ok: true, event: build() })
  })

  it('is the same text for equal events, however they were put together', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, child]) => [key, turned(child)]),
      )
    }
    fc.assert(
      fc.property(events, (event) => {
        expect(writeEventFile(turned(event) as Event)).toBe(writeEventFile(event))
      }),
    )
  })

  it('says the same as lists, without positions and with sets as lists', () => {
    fc.assert(
      fc.property(events, (event) => {
        const listed = (collection: object) =>
          Object.values(collection).map(({ position: _position, ...entity }: { position: string }) => entity)
        const { people, groups, sessions, agendaItems, vehicles, ...rest } = event
        const file = {
          ...rest,
          people: listed(people),
          groups: listed(
            Object.fromEntries(
              Object.entries(groups).map(([id, group]) => [id, { ...group, members: Object.keys(group.members) }]),
            ),
          ),
          sessions: listed(
            Object.fromEntries(
              Object.entries(sessions).map(([id, session]) => [
                id,
                { ...session, groupIds: Object.keys(session.groupIds) },
              ]),
            ),
          ),
          agendaItems: listed(agendaItems),
          vehicles: listed(vehicles),
        }
        // A record puts keys that are numbers first, so the lists above may stand in another order: ids alone are compared.
        const outcome = parseEventFile(JSON.parse(JSON.stringify(file)) as Record<string, unknown>)
        const plain = (content: object) =>
          JSON.parse(
            JSON.stringify(content, (key, value: unknown) => (key === 'position' ? undefined : value)),
          ) as unknown
        const { id: _id, schemaVersion: _version, ...content } = event
        expect(outcome.ok && plain(outcome.event)).toEqual(plain(content))
      }),
    )
  })

  it('holds only what the schema of events takes', () => {
    fc.assert(
      fc.property(
        events,
        fc.constantFrom('people', 'groups', 'sessions', 'agendaItems'),
        fc.constantFrom('id', 'name', 'title', 'nothing', 'sessionId'),
        fc.jsonValue(),
        (event, collection, field, value) => {
          const entities = Object.entries(event[collection as 'people']).map(
            ([id, entity]) => [id, { ...entity, [field]: value }] as const,
          )
          const file = { ...event, [collection]: Object.fromEntries(entities) }
          const outcome = parseEventFile(JSON.parse(JSON.stringify(file)) as Record<string, unknown>)
          if (outcome.ok)
            expect(eventSchema.parse({ ...outcome.event, id: event.id, schemaVersion: 1 })).toEqual(
              eventSchema.parse(JSON.parse(JSON.stringify(file))),
            )
        },
      ),
    )
  })

  it('may name a picture file at a stop, as they did before pictures lay in the event', () => {
    const event = eventWith({ tours: [{}], stops: [{ name: '示例站', picture: '大门.jpg' }] })
    expect(Object.values(readBack(writeEventFile(event)).stops)).toMatchObject([{ name: '示例站', picture: '大门.jpg' }])
  })

  it('leaves empty collections out', () => {
    expect(writeEventFile(eventWith({}))).not.toContain('"people"')
  })
})
