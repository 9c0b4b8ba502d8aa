import { z } from 'zod'
import type { EventContent } from '../domain/event/event-lists.ts'
import {
  collectionNames,
  collectionSchemas,
  eventSchema,
  profileShape,
  SCHEMA_VERSION,
  type CollectionName,
  type Event,
} from '../domain/event/event.ts'
import { eventIdSchema, type EventId } from '../domain/event/ids.ts'
import { ordered, type Positioned } from '../domain/event/position.ts'
import { referencesOf } from '../domain/event/references.ts'
import { bare } from './event-file-fields.ts'
import {
  isCollectionName,
  isFields,
  normalise,
  oversizedCollections,
  valueAt,
  type Fields,
  type KeysOf,
} from './event-file-form.ts'
import { findingsOf, quoted, typeName, type Finding, type Path } from './event-file-findings.ts'

/** `会议.hcevent`: one event as JSON, written by this program, by other systems or by hand. */
export const EVENT_FILE_EXTENSION = '.hcevent'

/** What a file without `schemaVersion` is, for ever: those who write by hand start from the first schema. */
export const UNSTATED_VERSION = 1

/** A file of another kind has a problem on every line: nobody reads more than these. */
const MAX_FINDINGS = 500

export type EventFileOutcome =
  /** the id is there when the file states one */
  | { readonly ok: true; readonly event: EventContent; readonly id?: EventId }
  | { readonly ok: false; readonly findings: readonly Finding[] }

const headSchema = z.strictObject({ id: z.exactOptional(eventIdSchema), ...profileShape })

/**
 * The event that the JSON value of a file says. Generous in form: a collection may be a list or keyed by id, ids and
 * positions may be left out, sets of ids may be lists. Strict in content: nothing is dropped or guessed, and every
 * finding stands on its own with its path in the file.
 *
 * @param file already at the current schema version
 */
export function parseEventFile(
  file: Fields,
  keysOf: KeysOf = (_, entities) => Object.keys(entities),
): EventFileOutcome {
  const oversized = oversizedCollections(file)
  if (oversized.length > 0) return { ok: false, findings: oversized }
  const { value, findings, pathInFile } = normalise(file, keysOf)
  const parsed = parseParts(value)
  const later = [...parsed.findings, ...danglingReferences(value)]
  if (findings.length + later.length > 0) {
    const listed = later.slice(0, MAX_FINDINGS).map((finding) => ({ ...finding, path: pathInFile(finding.path) }))
    return {
      ok: false,
      findings: atMost(MAX_FINDINGS, distinct([...findings, ...listed]), later.length > listed.length),
    }
  }
  const { id, ...event } = parsed.content as FileContent
  return { ok: true, event, ...(id === undefined ? {} : { id }) }
}

/**
 * Entity by entity instead of all at once, to stop where nobody reads on: zod keeps every issue of a whole, and a file
 * of another kind has millions.
 */
function parseParts(value: Fields): { readonly content: Fields; readonly findings: readonly Finding[] } {
  const findings: Finding[] = []
  const parse = (schema: z.ZodType, part: unknown, path: Path): unknown => {
    const { data, error } = schema.safeParse(part)
    for (const issue of error?.issues.slice(0, MAX_FINDINGS + 1) ?? []) {
      const whole = { ...issue, path: [...path, ...issue.path] }
      findings.push(...findingsOf(whole, (place) => valueAt(value, place)))
    }
    return data
  }
  const isHead = ([name]: [string, unknown]) => !isCollectionName(name)
  const head = parse(headSchema, Object.fromEntries(Object.entries(value).filter(isHead)), [])
  const collections = collectionNames.map((name): [string, Fields] => {
    const { [name]: entities = {} } = value
    if (!isFields(entities)) {
      findings.push({ path: [name], code: 'wrong-type', subject: typeName(entities), expected: 'collection' })
      return [name, {}]
    }
    const schema: z.ZodObject = collectionSchemas[name]
    const parsed: [string, unknown][] = []
    for (const [id, entity] of Object.entries(entities)) {
      if (findings.length > MAX_FINDINGS) break
      if (!z.safeParse(bare(collectionSchemas[name].shape.id), id).success)
        findings.push({ path: [name, id], code: 'bad-id', subject: quoted(id) })
      else parsed.push([id, parse(schema, entity, [name, id])])
    }
    return [name, Object.fromEntries(parsed)]
  })
  return { content: { ...(head as Fields | undefined), ...Object.fromEntries(collections) }, findings }
}

const fileSchema = eventSchema.omit({ schemaVersion: true }).extend({ id: z.exactOptional(eventIdSchema) })

/** An event of a library, or one that no library has given an id yet. */
type FileContent = EventContent & { readonly id?: EventId; readonly schemaVersion?: number }

/**
 * The text of an event file: fields in the order of the schema, entities in their own order, empty collections left
 * out. Two equal events give the same text.
 */
export function writeEventFile({ schemaVersion: _version, ...content }: FileContent): string {
  // Parsing puts the fields of every object in the order of the schema.
  const { id, ...fields } = fileSchema.parse(content) as unknown as FileContent
  const entries = Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
    if (!isCollectionName(name)) return [[name, value]]
    const entities = ordered<Positioned>(fields[name])
    return entities.length === 0
      ? []
      : [[name, Object.fromEntries(entities.map((entity) => [entity.id, inStableOrder(name, entity)]))]]
  })
  return `${JSON.stringify({ ...(id === undefined ? {} : { id }), schemaVersion: SCHEMA_VERSION, ...Object.fromEntries(entries) }, null, 2)}\n`
}

function inStableOrder(collection: CollectionName, entity: object): object {
  const shape: Readonly<Record<string, z.core.$ZodType>> = collectionSchemas[collection].shape
  const byKey = (fields: object) => Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))
  return Object.fromEntries(
    Object.entries(entity).map(([field, value]: [string, unknown]) => {
      const schema = shape[field]
      const isKeyed = schema !== undefined && bare(schema) instanceof z.ZodRecord
      return [field, isKeyed ? byKey(value as object) : value]
    }),
  )
}

/** References to what the file does not have; those into a collection that cannot be read are left to its own finding. */
function danglingReferences(value: Fields): readonly Finding[] {
  const collections = Object.fromEntries(collectionNames.map((name) => [name, value[name] ?? {}]))
  const isReadable = (name: CollectionName) => isFields(collections[name])
  return referencesOf({ ...value, ...collections } as unknown as Event)
    .filter(
      ({ collection, id }) =>
        typeof id === 'string' && isReadable(collection) && !Object.hasOwn(collections[collection] as Fields, id),
    )
    .map(({ path, collection, id }) => ({
      path,
      code: 'dangling-reference',
      subject: quoted(id),
      expected: collection,
    }))
}

function atMost(limit: number, findings: readonly Finding[], areMore: boolean): readonly Finding[] {
  return !areMore && findings.length <= limit
    ? findings
    : [...findings.slice(0, limit), { path: [], code: 'more-problems' }]
}

/** A pattern and a rule behind it may both complain of the same text. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [
    ...new Map(
      findings.map((finding) => [JSON.stringify([finding.path, finding.code, finding.subject]), finding]),
    ).values(),
  ]
}
