/**
 * Writes the stroke dictionary of the domain out of the package cnchar-order: `node build/stroke-dictionary.mjs`, after
 * the package was updated. The package itself stays out of the program: installing it adds methods to every string.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const FILE = resolve(import.meta.dirname, '../shared/domain/people/orders/stroke-dictionary-data.ts')
const PER_LINE = 100

/** @returns {string} the source of the module */
export function strokeDictionarySource() {
  /** @type {{ dict: { orders: Record<string, string> } }} */
  const { dict } = createRequire(import.meta.url)('cnchar-order')
  const entries = Object.entries(dict.orders).map(([character, letters]) => character + letters)
  const lines = Array.from({ length: Math.ceil(entries.length / PER_LINE) }, (_line, index) =>
    `  '${entries.slice(index * PER_LINE, (index + 1) * PER_LINE).join('')}',\n`)
  return `// Written by build/stroke-dictionary.mjs out of cnchar-order (MIT), do not edit by hand.
/* eslint max-len: off */

/** Each character with the forms of its strokes in GB order, a letter a stroke (see \`strokeForms\`). */
export const strokeDictionaryText = [
${lines.join('')}].join('')
`
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(FILE, strokeDictionarySource())
