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

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Sets the fields that the patches name, one after the other, sharing everything that they leave alone.
 *
 * @returns a new root; the given one is untouched
 * @throws RangeError when a path is empty, crosses something that is no object, or names a prototype key
 */
export function applyPatches<Root extends object>(root: Root, patches: readonly Patch[]): Root {
  return patches.reduce((next, patch) => setAt(next as Node, patch.path, patch.value) as Root, root)
}

/**
 * The patches that take `applyPatches(root, patches)` back to `root`.
 */
export function invertPatches(root: object, patches: readonly Patch[]): readonly Patch[] {
  const inverse: Patch[] = []
  let current = root
  for (const patch of patches) {
    inverse.push(patchTo(patch.path, valueAt(current, patch.path)))
    current = applyPatches(current, [patch])
  }
  return inverse.reverse()
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

function setAt(node: Node, path: readonly string[], value: unknown): Node {
  const [key, ...rest] = path
  if (key === undefined) throw new RangeError('a patch needs a path')
  if (FORBIDDEN_KEYS.has(key)) throw new RangeError(`a patch cannot name ${key}`)
  if (rest.length > 0) {
    const child = Object.hasOwn(node, key) ? node[key] : undefined
    if (!isNode(child)) throw new RangeError(`nothing to patch at ${path.join('.')}`)
    return { ...node, [key]: setAt(child, rest, value) }
  }
  if (value !== undefined) return { ...node, [key]: value }
  const { [key]: _removed, ...others } = node
  return others
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
