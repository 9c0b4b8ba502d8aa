import { z } from 'zod'
import type { EventContent } from '../domain/event/event-lists.ts'
import { collectionNames, collectionSchemas, eventSchema, type CollectionName, type Event } from '../domain/event/event.ts'
import { eventIdSchema, type EventId } from '../domain/event/ids.ts'
import { ordered, positionsBetween, isPosition, type Positioned } from '../domain/event/position.ts'
import { referencesOf } from '../domain/event/references.ts'
import { bare, setFields, type SetMember } from './event-file-fields.ts'
import { findingsOf, quoted, typeName, type Finding, type Path } from './event-file-problems.ts'

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

type Fields = Readonly<Record<string, unknown>>
/** Keys of a collection in the order of the file's text: an object of JavaScript puts numbers first. */
export type KeysOf = (collection: string, entities: Fields) => readonly string[]

const fileSchema = eventSchema
  .omit({ schemaVersion: true })
  .extend({ id: z.exactOptional(eventIdSchema) })

/**
 * The event that the JSON value of a file says. Generous in form: a collection may be a list or keyed by id, ids and
 * positions may be left out, sets of ids may be lists. Strict in content: nothing is dropped or guessed, and every
 * finding stands on its own with its path in the file.
 *
 * @param file already at the current schema version
 */
export function parseEventFile(file: Fields, keysOf: KeysOf = (_, entities) => Object.keys(entities)): EventFileOutcome {
  const { value, findings, pathInFile } = normalise(file, keysOf)
  const parsed = fileSchema.safeParse(value)
  const later = [
    ...(parsed.error?.issues ?? []).flatMap((issue) => findingsOf(issue, (path) => valueAt(value, path))),
    ...danglingReferences(value),
  ]
  if (!parsed.success || findings.length + later.length > 0) {
    const listed = later.slice(0, MAX_FINDINGS).map((finding) => ({ ...finding, path: pathInFile(finding.path) }))
    return { ok: false, findings: atMost(MAX_FINDINGS, distinct([...findings, ...listed]), later.length - listed.length) }
  }
  const { id, ...event } = parsed.data as unknown as Omit<Event, 'id' | 'schemaVersion'> & { readonly id?: EventId }
  return { ok: true, event, ...(id === undefined ? {} : { id }) }
}

/**
 * The text of an event file: fields in the order of the schema, entities in their own order, empty collections left
 * out. Two equal events give the same text.
 */
export function writeEventFile(event: Event): string {
  // Parsing puts the fields of every object in the order of the schema.
  const { id, schemaVersion, ...fields } = eventSchema.parse(event) as unknown as Event
  const entries = Object.entries(fields).flatMap(([name, value]): [string, unknown][] => {
    if (!isCollectionName(name)) return [[name, value]]
    const entities = ordered<Positioned>(fields[name])
    return entities.length === 0 ? [] : [[name, Object.fromEntries(entities.map((entity) => [entity.id, inStableOrder(name, entity)]))]]
  })
  return `${JSON.stringify({ id, schemaVersion, ...Object.fromEntries(entries) }, null, 2)}\n`
}

function inStableOrder(collection: CollectionName, entity: object): object {
  const schema: z.ZodObject = collectionSchemas[collection]
  const byKey = (fields: object) => Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)))
  return Object.fromEntries(
    Object.entries(entity).map(([field, value]: [string, unknown]) => {
      const isKeyed = schema.shape[field] !== undefined && bare(schema.shape[field]) instanceof z.ZodRecord
      return [field, isKeyed ? byKey(value as object) : value]
    }),
  )
}

type Normalised = {
  readonly value: Fields
  readonly findings: readonly Finding[]
  readonly pathInFile: (path: Path) => Path
}

function normalise(file: Fields, keysOf: KeysOf): Normalised {
  // `$schema` is what editors look at to help with the writing; it says nothing of the event.
  const { $schema: _schema, schemaVersion: _version, ...rest } = file
  const findings: Finding[] = []
  const indexes = new Map<string, ReadonlyMap<string, number>>()
  const entries = Object.entries(rest).map(([name, value]): [string, unknown] => {
    if (!isCollectionName(name) || typeof value !== 'object' || value === null) return [name, value]
    const keyed = Array.isArray(value) ? fromList(name, value, findings) : fromRecord(name, keysOf(name, value as Fields), value as Fields, findings)
    if (Array.isArray(value)) indexes.set(name, new Map(keyed.map(({ id, index }) => [id, index])))
    return [name, Object.fromEntries(withPositions(keyed).map(({ id, entity }) => [id, entity]))]
  })
  const pathInFile = (path: Path): Path => {
    let node: unknown = file
    return path.map((key, depth) => {
      const step = Array.isArray(node) && typeof key === 'string' ? indexIn(node, key, depth === 1 ? indexes.get(String(path[0])) : undefined) : key
      node = valueAt(node, [step])
      return step
    })
  }
  return { value: Object.fromEntries(entries), findings, pathInFile }
}

function indexIn(list: readonly unknown[], key: string, indexes: ReadonlyMap<string, number> | undefined): string | number {
  const index = indexes === undefined ? list.indexOf(key) : (indexes.get(key) ?? -1)
  return index === -1 ? key : index
}

type Keyed = { readonly id: string; readonly index: number; readonly entity: unknown }

function fromList(name: CollectionName, list: readonly unknown[], findings: Finding[]): readonly Keyed[] {
  const stated = new Set(list.map((entity) => statedId(entity)))
  const taken = new Set<string>()
  return list.flatMap((entity, index) => {
    const id = statedId(entity) ?? madeId(name, index, stated)
    if (taken.has(id)) {
      findings.push({ path: [name, index, 'id'], code: 'duplicate-id', subject: quoted(id) })
      return []
    }
    taken.add(id)
    return [{ id, index, entity: withId(entity, id, normaliseSets(name, entity, [name, index], findings)) }]
  })
}

function fromRecord(name: CollectionName, keys: readonly string[], entities: Fields, findings: Finding[]): readonly Keyed[] {
  return keys.map((key, index) => {
    const entity = entities[key]
    const id = statedId(entity)
    if (id !== undefined && id !== key) {
      findings.push({ path: [name, key, 'id'], code: 'id-differs', subject: quoted(id), expected: quoted(key) })
    }
    const keyed = id === undefined || id === key ? entity : { ...(entity as Fields), id: key }
    return { id: key, index, entity: withId(keyed, key, normaliseSets(name, entity, [name, key], findings)) }
  })
}

function statedId(entity: unknown): string | undefined {
  const id = valueAt(entity, ['id'])
  return typeof id === 'string' ? id : undefined
}

/** An entity without an id is called after its collection and its place, the same at every reading: `people-3`. */
function madeId(name: CollectionName, index: number, stated: ReadonlySet<string | undefined>): string {
  const id = `${name}-${index + 1}`
  return stated.has(id) ? `${id}-${stated.size}` : id
}

function withId(entity: unknown, id: string, sets: Fields): unknown {
  if (!isFields(entity)) return entity
  return { ...entity, ...sets, ...('id' in entity ? {} : { id }) }
}

/** The set fields of an entity that are written as lists of ids, as records keyed by those ids. */
function normaliseSets(name: CollectionName, entity: unknown, path: Path, findings: Finding[]): Fields {
  if (!isFields(entity)) return {}
  const entries = [...(setFields.get(name) ?? [])].flatMap(([field, member]): [string, Fields][] => {
    const ids = entity[field]
    return Array.isArray(ids) ? [[field, setOf(ids, member, [...path, field], findings)]] : []
  })
  return Object.fromEntries(entries)
}

function setOf(ids: readonly unknown[], member: SetMember, path: Path, findings: Finding[]): Fields {
  const set = new Map<string, SetMember>()
  for (const [index, id] of ids.entries()) {
    if (typeof id !== 'string') findings.push({ path: [...path, index], code: 'wrong-type', subject: typeName(id), expected: 'string' })
    else if (set.has(id)) findings.push({ path: [...path, index], code: 'duplicate-id', subject: quoted(id) })
    else set.set(id, member)
  }
  return Object.fromEntries(set)
}

/** An entity without a position stands right after the one before it in the file. */
function withPositions(entities: readonly Keyed[]): readonly Keyed[] {
  const stated = entities.flatMap(({ entity }) => statedPosition(entity) ?? []).sort()
  const runs = new Map<string | null, Keyed[]>()
  let before: string | null = null
  for (const keyed of entities) {
    before = statedPosition(keyed.entity) ?? before
    if (!needsPosition(keyed.entity)) continue
    const run = runs.get(before)
    if (run) run.push(keyed)
    else runs.set(before, [keyed])
  }
  const made = new Map<string, string>()
  for (const [start, run] of runs) {
    const positions = positionsBetween(start, firstAbove(stated, start), run.length)
    for (const [index, { id }] of run.entries()) made.set(id, positions[index] ?? '')
  }
  return entities.map((keyed) => {
    const position = made.get(keyed.id)
    return position === undefined ? keyed : { ...keyed, entity: { ...(keyed.entity as Fields), position } }
  })
}

/** The first of sorted texts that comes after another; null when none does. */
function firstAbove(sorted: readonly string[], text: string | null): string | null {
  if (text === null) return sorted[0] ?? null
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? '') > text) high = middle
    else low = middle + 1
  }
  return sorted[low] ?? null
}

function needsPosition(entity: unknown): boolean {
  return isFields(entity) && !('position' in entity)
}

function statedPosition(entity: unknown): string | null {
  const position = valueAt(entity, ['position'])
  return typeof position === 'string' && isPosition(position) ? position : null
}

/** References to what the file does not have; those into a collection that cannot be read are left to its own finding. */
function danglingReferences(value: Fields): readonly Finding[] {
  const collections = Object.fromEntries(collectionNames.map((name) => [name, value[name] ?? {}]))
  const isReadable = (name: CollectionName) => isFields(collections[name])
  return referencesOf({ ...value, ...collections } as unknown as Event)
    .filter(({ collection, id }) => typeof id === 'string' && isReadable(collection) && !Object.hasOwn(collections[collection] as Fields, id))
    .map(({ path, collection, id }) => ({ path, code: 'dangling-reference', subject: quoted(id), expected: collection }))
}

function atMost(limit: number, findings: readonly Finding[], unlisted: number): readonly Finding[] {
  const rest = unlisted + Math.max(0, findings.length - limit)
  return rest === 0 ? findings : [...findings.slice(0, limit), { path: [], code: 'more-problems', subject: String(rest) }]
}

/** A pattern and a rule behind it may both complain of the same text. */
function distinct(findings: readonly Finding[]): readonly Finding[] {
  return [...new Map(findings.map((finding) => [JSON.stringify([finding.path, finding.code, finding.subject]), finding])).values()]
}

function isCollectionName(name: string): name is CollectionName {
  return (collectionNames as readonly string[]).includes(name)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? (node as Fields)[key] : undefined), root)
}
