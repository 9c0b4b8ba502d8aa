import { FORBIDDEN_KEYS } from '../lib/forbidden-keys.ts'

/** The largest body that either side sends or takes, in bytes of JSON text. */
export const MAX_BODY_BYTES = 64 * 1024 * 1024

/** JSON text of a call or a reply. */
export function encode(value: unknown): string {
  return JSON.stringify(value) ?? 'null'
}

/**
 * The value of a JSON text, without keys that could reach a prototype.
 *
 * @throws SyntaxError when the text is not JSON
 */
export function decode(text: string): unknown {
  const value: unknown = JSON.parse(text)
  if (![...FORBIDDEN_KEYS].some((key) => text.includes(key) || text.includes('\\u'))) return value
  return withoutPrototypeKeys(value)
}

function withoutPrototypeKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPrototypeKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !FORBIDDEN_KEYS.has(key))
      .map(([key, child]) => [key, withoutPrototypeKeys(child)]),
  )
}
