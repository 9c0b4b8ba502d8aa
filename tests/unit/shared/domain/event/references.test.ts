import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { collectionNames, collectionSchemas, profileShape, SCHEMA_VERSION, type Event } from '#shared/domain/event/event.ts'
import { danglingReferences, forgetReferences, referenceFields, referencesOf } from '#shared/domain/event/references.ts'
import { samples } from '#shared/domain/samples/samples.ts'
import { applyPatches } from '#shared/lib/patch.ts'
import { eventWith } from '../../../../helpers/builders.ts'

/** Schemas of ids, which `.brand` leaves in place: a field that holds one is a reference to its collection. */
const collectionOfId = new Map<z.core.$ZodType, string>(collectionNames.map((name) => [collectionSchemas[name].shape.id, name]))

/** Every field anywhere below a schema that holds ids of a collection: alone, in a list, or as the keys of a record. */
function idFieldsOf(schema: z.core.$ZodType, field: string): readonly (readonly [string, string])[] {
  const collection = collectionOfId.get(schema)
  if (collection !== undefined) return [[field, collection]]
  if (schema instanceof z.ZodObject) return Object.entries(schema.shape).flatMap(([key, child]) => idFieldsOf(child, key))
  if (schema instanceof z.ZodArray) return idFieldsOf(schema.def.element, field)
  if (schema instanceof z.ZodRecord) return [...idFieldsOf(schema.def.keyType, field), ...idFieldsOf(schema.def.valueType, field)]
  if (schema instanceof z.ZodUnion) return schema.def.options.flatMap((option) => idFieldsOf(option, field))
  if (schema instanceof z.ZodTuple) return schema.def.items.flatMap((item) => idFieldsOf(item, field))
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodExactOptional) return idFieldsOf(schema.def.innerType, field)
  return []
}

const fieldsInSchema = [
  ...Object.entries(profileShape).flatMap(([field, schema]) => idFieldsOf(schema, field)),
  ...collectionNames.flatMap((name) => {
    const { id: _id, ...fields } = collectionSchemas[name].shape
    return Object.entries(fields).flatMap(([field, schema]) => idFieldsOf(schema, field))
  }),
]

describe('the table of reference fields', () => {
  test('names every field of the schemas that holds an id, and no other', () => {
    expect(Object.fromEntries(fieldsInSchema)).toEqual(referenceFields)
  })

  test('could not mean two collections by one name', () => {
    const byField = Map.groupBy(new Set(fieldsInSchema.map((pair) => pair.join(' '))), (pair) => pair.split(' ')[0])
    expect([...byField].filter(([, pairs]) => pairs.length > 1)).toEqual([])
  })
})

describe('the references of an event', () => {
  test('are found alone, in lists, in sets and in records, each with its path', () => {
    const event = eventWith({
      hostIds: ['u'],
      units: [{ id: 'u' }],
      people: [{ id: 'p', posts: [{ unitId: 'u', title: '局长' }] }],
      groups: [{ id: 'g', members: { p: true } }],
      vehicles: [{ id: 'v', passengers: { p: {} } }],
    })
    expect(referencesOf(event)).toEqual([
      { path: ['hostIds', 0], collection: 'units', id: 'u' },
      { path: ['people', 'p', 'posts', 0, 'unitId'], collection: 'units', id: 'u' },
      { path: ['groups', 'g', 'members', 'p'], collection: 'people', id: 'p' },
      { path: ['vehicles', 'v', 'passengers', 'p'], collection: 'people', id: 'p' },
    ])
  })

  test('are not mistaken for ids that read like fields', () => {
    const event = eventWith({ delegations: [{ id: 'guests' }], categoryTexts: [{ id: 'members' }], venues: [{ id: 'ownerId' }], people: [{ id: 'unitId' }] })
    expect(referencesOf(event)).toEqual([])
  })

  test('are not looked for in texts that are kept by the name of a field', () => {
    const event = eventWith({ people: [{ id: 'p1', name: '林示例', unclear: { roommates: 'p2' }, registerKept: { delegationId: 'd1' } }, { id: 'p2', name: '安示例' }] })
    expect(referencesOf(event)).toEqual([])
    expect(forgetReferences(event, 'people', new Set(['p2']))).toEqual([])
  })

  test('dangle when what they name is not there', () => {
    const event = eventWith({ people: [{ id: 'p' }], sessions: [{ presiderIds: ['gone', 'p', 'lost'] }] })
    expect(danglingReferences(event).map(({ path, id }) => [path.join('.'), id])).toEqual([
      ['sessions.sessions-1.presiderIds.0', 'gone'],
      ['sessions.sessions-1.presiderIds.2', 'lost'],
    ])
  })
})

describe('forgetting', () => {
  const event = { ...samples[0]!.build(), id: 'sample000001', schemaVersion: SCHEMA_VERSION } as Event

  test.each(collectionNames.filter((name) => Object.values(referenceFields).includes(name)))('all of %s leaves no mention of them', (name) => {
    const patches = forgetReferences(event, name, new Set(Object.keys(event[name])))
    const mentions = referencesOf(applyPatches(event, patches)).filter(({ collection, path }) => collection === name && path[0] !== name)
    expect(mentions).toEqual([])
  })

  test('nobody changes nothing', () => {
    expect(forgetReferences(event, 'people', new Set())).toEqual([])
    expect(forgetReferences(event, 'people', new Set(['nobody']))).toEqual([])
  })
})
