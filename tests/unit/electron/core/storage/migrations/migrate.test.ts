import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readEventFile } from '#core/storage/event-file-reader.ts'
import { migrate } from '#core/storage/migrations/migrate.ts'
import { AppError } from '#shared/contract/errors.ts'
import { eventSchema, SCHEMA_VERSION } from '#shared/domain/event/event.ts'

const fixture = (name: string): string =>
  readFileSync(path.resolve(import.meta.dirname, '../../../../../fixtures', name), 'utf8')

describe('an event of version 0', () => {
  it('becomes the golden event of version 1', () => {
    expect(migrate(JSON.parse(fixture('event-v0.json')), 0)).toEqual({
      raw: JSON.parse(fixture('event-v0.migrated.json')),
      from: 0,
      to: 1,
    })
  })

  it('fits the schema afterwards', () => {
    expect(eventSchema.safeParse(migrate(JSON.parse(fixture('event-v0.json')), 0).raw).error).toBeUndefined()
  })

  it('is read as a file like any other', () => {
    const outcome = readEventFile(fixture('event-v0.json'))
    expect(outcome.ok && Object.values(outcome.event.people).map(({ name }) => name)).toEqual([
      '林示例',
      '周例示',
      '吴示',
      '郑示例',
      '冯示例',
    ])
  })

  it('loses nothing that it did not know: the reader finds it', () => {
    const outcome = readEventFile(
      JSON.stringify({ ...JSON.parse(fixture('event-v0.json')), people: [{ name: '林示例', hobby: '围棋' }] }),
    )
    expect(!outcome.ok && outcome.problems.map(({ path: place, code }) => [place, code])).toEqual([
      ['people.people-1.hobby', 'unknown-field'],
    ])
  })

  it('that is malformed is left for the reader too', () => {
    for (const people of ['林示例', [5], { p1: {} }, null]) {
      expect(readEventFile(JSON.stringify({ schemaVersion: 0, kind: 'conference', title: '示例', people })).ok).toBe(
        false,
      )
    }
  })

  it('is not changed itself', () => {
    const raw = JSON.parse(fixture('event-v0.json')) as object
    migrate(raw, 0)
    expect(raw).toEqual(JSON.parse(fixture('event-v0.json')))
  })
})

describe('migrating', () => {
  it('leaves an event of the present version untouched', () => {
    const raw = { schemaVersion: SCHEMA_VERSION }
    expect(migrate(raw, SCHEMA_VERSION).raw).toBe(raw)
    const { raw: migrated } = migrate(JSON.parse(fixture('event-v0.json')), 0)
    expect(migrate(migrated, SCHEMA_VERSION).raw).toBe(migrated)
  })

  it('refuses an event of a newer version', () => {
    expect(() => migrate({}, SCHEMA_VERSION + 1)).toThrow(AppError)
    expect(() => migrate({}, SCHEMA_VERSION + 1)).toThrow(expect.objectContaining({ code: 'newer-version' }))
  })
})
