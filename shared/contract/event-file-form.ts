import { collectionNames, type CollectionName } from '../domain/event/event.ts'
import { isPosition, positionsBetween } from '../domain/event/position.ts'
import { setFields, type SetMember } from './event-file-fields.ts'
import { quoted, typeName, type Finding, type Path } from './event-file-findings.ts'

/** Entries of one collection or set; as many as one command adds. */
const MAX_ENTRIES = 20_000

export type Fields = Readonly<Record<string, unknown>>
/** Keys of a collection in the order of the file's text: an object of JavaScript puts numbers first. */
export type KeysOf = (collection: string, entities: Fields) => readonly string[]

/** Nobody holds an event of so many, and reading on would keep the machine busy for nothing. */
export function oversizedCollections(file: Fields): readonly Finding[] {
  return collectionNames
    .filter((name) => typeof file[name] === 'object' && Object.keys(file[name] ?? {}).length > MAX_ENTRIES)
    .map((name) => ({ path: [name], code: 'too-many', expected: String(MAX_ENTRIES) }))
}

export type Normalised = {
  readonly value: Fields
  readonly findings: readonly Finding[]
  readonly pathInFile: (path: Path) => Path
}

/**
 * A file in the one form that the schema knows: collections keyed by id, every entity with its id and position, sets of
 * ids as records. What cannot be brought into it stays as it is, for the schema to complain of.
 */
export function normalise(file: Fields, keysOf: KeysOf): Normalised {
  // `$schema` is what editors look at to help with the writing; it says nothing of the event.
  const { $schema: _schema, schemaVersion: _version, ...rest } = file
  const findings: Finding[] = []
  const indexes = new Map<string, ReadonlyMap<string, number>>()
  const entries = Object.entries(rest).map(([name, value]): [string, unknown] => {
    if (!isCollectionName(name) || typeof value !== 'object' || value === null) return [name, value]
    const keyed = Array.isArray(value)
      ? fromList(name, value, findings)
      : fromRecord(name, keysOf(name, value as Fields), value as Fields, findings)
    if (Array.isArray(value)) indexes.set(name, new Map(keyed.map(({ id, index }) => [id, index])))
    return [name, Object.fromEntries(withPositions(keyed).map(({ id, entity }) => [id, entity]))]
  })
  const pathInFile = (path: Path): Path => {
    let node: unknown = file
    return path.map((key, depth) => {
      const step =
        Array.isArray(node) && typeof key === 'string'
          ? indexIn(node, key, depth === 1 ? indexes.get(String(path[0])) : undefined)
          : key
      node = valueAt(node, [step])
      return step
    })
  }
  return { value: Object.fromEntries(entries), findings, pathInFile }
}

function indexIn(
  list: readonly unknown[],
  key: string,
  indexes: ReadonlyMap<string, number> | undefined,
): string | number {
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

function fromRecord(
  name: CollectionName,
  keys: readonly string[],
  entities: Fields,
  findings: Finding[],
): readonly Keyed[] {
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
    if (typeof id !== 'string')
      findings.push({ path: [...path, index], code: 'wrong-type', subject: typeName(id), expected: 'string' })
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

export function isCollectionName(name: string): name is CollectionName {
  return (collectionNames as readonly string[]).includes(name)
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (node, key) =>
      typeof node === 'object' && node !== null && Object.hasOwn(node, key) ? (node as Fields)[key] : undefined,
    root,
  )
}
