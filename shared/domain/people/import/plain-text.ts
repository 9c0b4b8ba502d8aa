import { halfWidth } from '../../../lib/half-width.ts'

// Soft hyphens, zero-width blanks and joiners, marks of direction and of byte order: they are never meant.
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
const BLANKS = /[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000 ]+/g

/** Anything that has to be replaced; most cells have nothing of it. */
const UNTIDY = /[\t\n\r\u00a0\u00ad\u1680\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2064\u2066-\u2069\u3000\ufeff]| {2}/

/** Nothing to be replaced: most names, units and numbers are Chinese characters and figures throughout. */
const COMPACT = /^[\u4e00-\u9fff\dA-Za-z]*$/
const IS_KEY = /^[\u4e00-\u9fff\da-z]*$/

/** A cell without what cannot be seen, each run of blanks as one; line breaks stay. */
export function plainText(text: string): string {
  if (COMPACT.test(text)) return text
  if (!UNTIDY.test(text)) return text.trim()
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(INVISIBLE, '').replaceAll(BLANKS, ' ').replaceAll(/ ?\n ?/g, '\n').trim()
}

/** A code such as a telephone number, without any blank and in half-width signs. */
export function compactText(text: string): string {
  if (COMPACT.test(text)) return text
  return halfWidth(plainText(text)).replaceAll(/\s/g, '')
}

/** What two spellings of a name or a unit have in common: no blanks, half-width, one form of the dot between names. */
export function nameKey(text: string): string {
  if (IS_KEY.test(text)) return text
  return compactText(text).replaceAll(/[•・‧∙⋅．]/g, '·').toLowerCase()
}
