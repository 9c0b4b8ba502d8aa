import { createHash } from 'node:crypto'
import type { z } from 'zod'

const shapes = new WeakMap<z.ZodType, string>()

/**
 * A short name for everything that a schema says: fields, kinds, limits, defaults. Data that was parsed by a schema of
 * the same shape and has its checksum need not be parsed again.
 */
export function shapeOf(schema: z.ZodType): string {
  const known = shapes.get(schema)
  if (known !== undefined) return known
  const shape = createHash('sha256').update(JSON.stringify(described(schema, new Map()))).digest('hex').slice(0, 16)
  shapes.set(schema, shape)
  return shape
}

/** What can be told of a part of a schema as plain data; a part that comes again is only named. */
function described(part: unknown, seen: Map<object, number>): unknown {
  if (typeof part === 'function') return part instanceof RegExp ? part.source : 'function'
  if (typeof part !== 'object' || part === null) return String(part)
  if (part instanceof RegExp) return part.source
  const before = seen.get(part)
  if (before !== undefined) return before
  seen.set(part, seen.size)
  if (Array.isArray(part)) return part.map((item) => described(item, seen))
  const definition = '_zod' in part ? (part._zod as { def: object }).def : part
  return Object.entries(definition).map(([key, value]) => [key, described(value, seen)])
}
