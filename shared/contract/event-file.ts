import { z } from 'zod'
import type { EventContent } from '../domain/event/event-lists.ts'
import { collectionNames, collectionSchemas, eventSchema, profileShape, SCHEMA_VERSION, type CollectionName, type Event } from '../domain/event/event.ts'
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
/** Entries of one collection or set; as many as one command adds. */
const MAX_ENTRIES = 20_000

export type EventFileOutcome =
  /** the id is there when the file states one */
  | { readonly ok: true; readonly event: EventContent; readonly id?: EventId }
  | { readonly ok: false; readonly findings: readonly Finding[] }

type Fields = Readonly<Record<string, unknown>>
/** Keys of a collection in the order of the file's text: an object of JavaScript puts numbers first. */
export type KeysOf = (collection: string, entities: Fields) => readonly string[]

const headSchema = z.strictObject({ id: z.exactOptional(eventIdSchema), ...profileShape })

/**
 * The event that the JSON value of a file says. Generous in form: a collection may be a list or keyed by id, ids and
 * positions may be left out, sets of ids may be lists. Strict in content: nothing is dropped or guessed, and every
 * finding stands on its own with its path in the file.
 *
 * @param file already at the current schema version
 */
export function parseEventFile(file: Fields, keysOf: KeysOf = (_, entities) => Object.keys(entities)): EventFileOutcome {
  const oversized = oversizedCollections(file)
  if (oversized.length > 0) return { ok: false, findings: oversized }
  const { value, findings, pathInFile } = normalise(file, keysOf)
  const parsed = parseParts(value)
  const later = [...parsed.findings, ...danglingReferences(value)]
  if (findings.length + later.length > 0) {
    const listed = later.slice(0, MAX_FINDINGS).map((finding) => ({ ...finding, path: pathInFile(finding.path) }))
    return { ok: false, findings: atMost(MAX_FINDINGS, distinct([...findings, ...listed]), later.length > listed.length) }
  }
  const { id, ...event } = parsed.content as FileContent
  return { ok: true, event, ...(id === undefined ? {} : { id }) }
}

/** Nobody holds an event of so many, and reading on would keep the machine busy for nothing. */
function oversizedCollections(file: Fields): readonly Finding[] {
  return collectionNames
    .filter((name) => typeof file[name] === 'object' && Object.keys(file[name] ?? {}).length > MAX_ENTRIES)
    .map((name) => ({ path: [name], code: 'too-many', expected: String(MAX_ENTRIES) }))
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
      if (!z.safeParse(bare(collectionSchemas[name].shape.id), id).success) findings.push({ path: [name, id], code: 'bad-id', subject: quoted(id) })
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
    return entities.length === 0 ? [] : [[name, Object.fromEntries(entities.map((entity) => [entity.id, inStableOrder(name, entity)]))]]
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
  if (ids.length > MAX_ENTRIES) {
    findings.push({ path, code: 'too-many', expected: String(MAX_ENTRIES) })
    return {}
  }
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

function atMost(limit: number, findings: readonly Finding[], areMore: boolean): readonly Finding[] {
  return !areMore && findings.length <= limit ? findings : [...findings.slice(0, limit), { path: [], code: 'more-problems' }]
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
