import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { eventCommandSchema, newEntity } from '#shared/domain/event/command.ts'
import { collectionNames, collectionSchemas, SCHEMA_VERSION, type CollectionName, type Event } from '#shared/domain/event/event.ts'
import { samples } from '#shared/domain/samples/samples.ts'
import { anEntity } from '../../../../helpers/builders.ts'
import { aStep, commandOf } from '../../../../helpers/steps.ts'

const event = { ...samples[0]!.build(), id: 'sample000001', schemaVersion: SCHEMA_VERSION } as Event
const isAccepted = (command: unknown) => eventCommandSchema.safeParse(command).success
const withoutPosition = <Entity extends { readonly position: string }>({ position: _position, ...fields }: Entity) => fields

describe('the schema of commands', () => {
  test('takes every command that can be made, and leaves it as it is', () => {
    fc.assert(
      fc.property(aStep, (step) => {
        const command = commandOf(event, step, 'new')
        if (command) expect(eventCommandSchema.parse(command)).toEqual(command)
      }),
      { numRuns: 300 },
    )
  })

  test('refuses a command with a field too many, at the top and in what it brings', () => {
    fc.assert(
      fc.property(aStep, (step) => {
        const command = commandOf(event, step, 'new')
        if (!command) return
        expect(isAccepted({ ...command, extra: 1 })).toBe(false)
        if (command.type === 'entity.edit') expect(isAccepted({ ...command, changes: { ...command.changes, extra: 1 } })).toBe(false)
        if (command.type === 'entities.add') expect(isAccepted({ ...command, entities: [{ ...command.entities[0], extra: 1 }] })).toBe(false)
      }),
    )
  })

  test('holds no batch in a batch, and no empty one', () => {
    const single = { type: 'profile.edit', changes: { name: '示例' } }
    expect(isAccepted({ type: 'batch', commands: [single, single] })).toBe(true)
    expect(isAccepted({ type: 'batch', commands: [{ type: 'batch', commands: [single] }] })).toBe(false)
    expect(isAccepted({ type: 'batch', commands: [] })).toBe(false)
  })

  test.each([
    ['an unknown type', { type: 'event.drop' }],
    ['an unknown collection', { type: 'entity.move', collection: 'toString', id: 'a' }],
    ['a position from outside', { type: 'entity.edit', collection: 'people', id: 'a', changes: { position: 'a0' } }],
    ['another id', { type: 'entity.edit', collection: 'people', id: 'a', changes: { id: 'b' } }],
    ['a collection as a field of the profile', { type: 'profile.edit', changes: { people: {} } }],
    ['an id that a prototype has', { type: 'entities.add', collection: 'units', entities: [{ id: 'constructor', name: '', shortNames: [] }] }],
    ['no entities', { type: 'entities.add', collection: 'units', entities: [] }],
    ['nothing', null],
  ])('refuses %s', (_what, command) => {
    expect(isAccepted(command)).toBe(false)
  })

  test.each<CollectionName>([...collectionNames])('lets null clear just those fields of %s that may be absent', (collection) => {
    const { id: _id, position: _position, ...shape } = collectionSchemas[collection].shape
    for (const [field, schema] of Object.entries(shape)) {
      const isCleared = isAccepted({ type: 'entity.edit', collection, id: 'a', changes: { [field]: null } })
      expect([field, isCleared]).toEqual([field, schema.def.type === 'optional'])
    }
  })

  test('puts no default into a change that does not name the field', () => {
    for (const collection of collectionNames) {
      const command = { type: 'entity.edit', collection, id: 'a', changes: {} }
      expect(eventCommandSchema.parse(command)).toEqual(command)
    }
  })
})

describe('a new entity', () => {
  test.each<CollectionName>([...collectionNames])('of %s is whole but for its position', (collection) => {
    const fields = withoutPosition(anEntity(collection))
    const entity = newEntity(collection, fields as Parameters<typeof newEntity>[1])
    expect(entity).toEqual(fields)
    expect(isAccepted({ type: 'entities.add', collection, entities: [entity] })).toBe(true)
  })
})
