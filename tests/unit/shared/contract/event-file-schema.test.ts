import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { readEventFile } from '#core/storage/event-file-reader.ts'
import { writeEventFile } from '#shared/contract/event-file.ts'
import { eventFileJsonSchema } from '#shared/contract/event-file-schema.ts'
import { collectionNames } from '#shared/domain/event/event.ts'
import { samples } from '#shared/domain/samples/samples.ts'

type JsonSchema = { readonly [key: string]: unknown }

const schema = eventFileJsonSchema()
const accepts = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  allErrors: true,
  formats: { 'date-time': true },
}).compile(schema)

const base = { kind: 'conference', name: '示例会议' }

/** What people and other systems write. */
const generous: readonly (readonly [what: string, file: object])[] = [
  ['the least', base],
  [
    'a schema for the editor, a version, an id',
    { ...base, $schema: './event.schema.json', schemaVersion: 1, id: 'abcdefghijkl' },
  ],
  ['lists without ids', { ...base, people: [{ name: '林示例' }], sessions: [{ type: 'opening', title: '开幕' }] }],
  ['records without ids inside', { ...base, people: { lin: { name: '林示例', posts: [{ title: '会长' }] } } }],
  [
    'lists of ids for sets',
    {
      ...base,
      people: { lin: { name: '' } },
      groups: [{ name: '第一组', members: ['lin'] }],
      vehicles: [{ number: '1号车', passengers: ['lin'] }],
    },
  ],
  [
    'sets keyed by ids',
    {
      ...base,
      people: { lin: { name: '' } },
      groups: { g: { name: '', members: { lin: true } } },
      vehicles: { v: { number: '', passengers: { lin: { seat: '1A' } } } },
    },
  ],
  ['a date without its year', { ...base, startDate: '--10-12' }],
  ['an id in Chinese', { ...base, rooms: { 一号厅: { name: '一号厅', position: 'a0' } } }],
]

/** What goes wrong when one writes by hand. */
const mistakes: readonly (readonly [what: string, file: object])[] = [
  ['no kind', { name: '' }],
  ['a kind that is none', { ...base, kind: 'meeting' }],
  ['a slip in the name of a field', { ...base, startdate: '2026-10-12' }],
  ['a slip deep inside', { ...base, people: [{ name: '', attendance: { stat: 'invited' } }] }],
  ['a month that is none', { ...base, startDate: '2026-13-01' }],
  ['a date as people write it', { ...base, startDate: '2026年10月12日' }],
  ['a time without its zero', { ...base, sessions: [{ type: 'meal', title: '', startsAt: '9:00' }] }],
  ['a number as text', { ...base, rooms: [{ name: '', capacity: '120' }] }],
  ['null for unknown', { ...base, city: null }],
  ['an id with a blank', { ...base, people: { 'p 1': { name: '' } } }],
  ['an id that objects inherit', { ...base, people: [{ id: 'toString', name: '' }] }],
  ['a place without its kind', { ...base, sessions: [{ type: 'meal', title: '', place: { roomId: 'r1' } }] }],
  ['a set with false', { ...base, people: { p: { name: '' } }, groups: [{ name: '', members: { p: false } }] }],
  ['the same id twice in a set', { ...base, people: { p: { name: '' } }, groups: [{ name: '', members: ['p', 'p'] }] }],
  ['a newer version', { ...base, schemaVersion: 2 }],
]

describe('the schema of event files', () => {
  it.each(samples.map(({ key, build }) => [key, build] as const))('accepts the sample %s', (_, build) => {
    accepts(JSON.parse(writeEventFile(build())))
    expect(accepts.errors).toBeNull()
  })

  it.each(generous)('accepts what the reader accepts: %s', (_, file) => {
    accepts(file)
    expect(accepts.errors).toBeNull()
    expect(readEventFile(JSON.stringify(file))).toMatchObject({ ok: true })
  })

  it.each(mistakes)('refuses what the reader refuses: %s', (_, file) => {
    expect(accepts(file)).toBe(false)
    const read = () => readEventFile(JSON.stringify(file)).ok
    if ('schemaVersion' in file) expect(read).toThrow(expect.objectContaining({ code: 'newer-version' }))
    else expect(read()).toBe(false)
  })

  it('describes every collection, and of every field that holds ids what they are ids of', () => {
    const properties = schema['properties'] as Readonly<Record<string, JsonSchema>>
    const definitions = schema['$defs'] as Readonly<Record<string, JsonSchema>>
    for (const name of collectionNames) {
      expect(properties[name]?.['description'], name).toEqual(expect.any(String))
      const fields = definitions[name]?.['properties'] as Readonly<Record<string, JsonSchema>>
      for (const [field, { description, $ref, items }] of Object.entries(fields)) {
        const holdsIds =
          field !== 'id' && ($ref !== undefined || (items as JsonSchema | undefined)?.['$ref'] === '#/$defs/id')
        if (holdsIds) expect(description, `${name}.${field}`).toMatch(/by id from \w+$/)
      }
    }
  })
})
