import { FORBIDDEN_KEYS } from './forbidden-keys.ts'

/** A value that survives JSON. */
export type JsonValue =
  | string
  | number
  | boolean
  | null
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue }

/**
 * One field set to one value. A patch without `value` removes the field.
 * Paths name object keys only: collections are keyed by id, and lists of plain values are replaced whole.
 */
export type Patch = {
  readonly path: readonly string[]
  readonly value?: JsonValue
}

type Node = Readonly<Record<string, unknown>>
type OwnNode = Record<string, unknown>

/**
 * Sets the fields that the patches name, one after the other, sharing everything that they leave alone.
 *
 * @returns a new root; the given one is untouched
 * @throws RangeError when a path is empty, crosses something that is no object, or names a prototype key
 */
export function applyPatches<Root extends object>(root: Root, patches: readonly Patch[]): Root {
  return patched(root, patches, new WeakSet()).root
}

/**
 * Applies patches step after step to a value that nobody else sees: objects that were copied before are changed in
 * place. Copying the record of 5,000 people for one phone number takes longer than writing it to the disk.
 *
 * @param own the objects that belong to the caller alone, kept between calls; make a new set once any part of the
 *   value is given out
 */
export function applyToOwn<Root extends object>(root: Root, patches: readonly Patch[], own: WeakSet<object>): Root {
  return patched(root, patches, own).root
}

/** The patches that take `applyPatches(root, patches)` back to `root`. */
export function invertPatches(root: object, patches: readonly Patch[]): readonly Patch[] {
  return areApart(patches) ? patches.map((patch) => inverseOf(root, patch)).reverse() : patched(root, patches, new WeakSet()).inverse
}

/** Whether no patch touches what another sets, so that each can be looked at by itself. */
function areApart(patches: readonly Patch[]): boolean {
  const paths = new Set(patches.map(({ path }) => keyOf(path)))
  return paths.size === patches.length && patches.every(({ path }) => path.every((_, end) => end === 0 || !paths.has(keyOf(path.slice(0, end)))))
}

function keyOf(path: readonly string[]): string {
  return JSON.stringify(path)
}

function inverseOf(root: object, { path }: Patch): Patch {
  const last = lastOf(path)
  const parents = path.slice(0, -1)
  const parent = parents.length === 0 ? root : valueAt(root, parents)
  if (!isNode(parent)) throw unreachable(path)
  return patchTo(path, Object.hasOwn(parent, last) ? (parent[last] as JsonValue) : undefined)
}

/**
 * The patches that turn one value into another, down to the fields that differ; equal parts that both share cost
 * nothing.
 */
export function patchesBetween(from: object, to: object, path: readonly string[] = []): readonly Patch[] {
  const [before, after] = [from as Node, to as Node]
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key): readonly Patch[] => {
    const [old, next] = [before[key], after[key]]
    if (old === next) return []
    const here = [...path, key]
    if (isNode(old) && isNode(next)) return patchesBetween(old, next, here)
    const isEqualList = Array.isArray(old) && Array.isArray(next) && JSON.stringify(old) === JSON.stringify(next)
    return isEqualList ? [] : [patchTo(here, next as JsonValue | undefined)]
  })
}

/** The patch that sets a field, or removes it when the value is undefined. */
export function patchTo(path: readonly string[], value: JsonValue | undefined): Patch {
  return value === undefined ? { path } : { path, value }
}

/** What stands at a path, or undefined when any part of the way is missing. */
export function valueAt(root: object, path: readonly string[]): JsonValue | undefined {
  let node: unknown = root
  for (const key of path) {
    if (!isNode(node) || !Object.hasOwn(node, key)) return undefined
    node = node[key]
  }
  return node as JsonValue | undefined
}

/** Each object on the way is copied once for all patches: a thousand people are added without a thousand copies. */
function patched<Root extends object>(root: Root, patches: readonly Patch[], own: WeakSet<object>): { root: Root; inverse: readonly Patch[] } {
  const owned = (node: Node): OwnNode => {
    if (own.has(node)) return node as OwnNode
    const copy = { ...node }
    own.add(copy)
    return copy
  }
  if (patches.length === 0) return { root, inverse: [] }
  const next = owned(root as Node)
  const inverse: Patch[] = []
  for (const { path, value } of patches) {
    const last = lastOf(path)
    let node = next
    for (const key of path.slice(0, -1)) {
      const child = Object.hasOwn(node, key) ? node[key] : undefined
      if (!isNode(child)) throw unreachable(path)
      const copy = owned(child)
      node[key] = copy
      node = copy
    }
    inverse.push(patchTo(path, Object.hasOwn(node, last) ? (node[last] as JsonValue) : undefined))
    if (value === undefined) delete node[last]
    else node[last] = value
  }
  return { root: next as Root, inverse: inverse.reverse() }
}

/** @throws RangeError when the path is empty or names a prototype key */
function lastOf(path: readonly string[]): string {
  const last = path.at(-1)
  if (last === undefined) throw new RangeError('a patch needs a path')
  const forbidden = path.find((key) => FORBIDDEN_KEYS.has(key))
  if (forbidden !== undefined) throw new RangeError(`a patch cannot name ${forbidden}`)
  return last
}

function unreachable(path: readonly string[]): RangeError {
  return new RangeError(`nothing to patch at ${path.join('.')}`)
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
