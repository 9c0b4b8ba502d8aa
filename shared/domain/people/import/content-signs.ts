import { parseLocalDate } from '../../../lib/local-date.ts'
import { cleanDate } from './clean-date.ts'
import { isMobile } from './clean-contact.ts'
import { isLikeName } from './clean-name.ts'
import { isLikeTitle, isLikeUnit, splitPost } from './clean-posts.ts'
import { ethnicityOfColumn, genderOf, politicalStatusOf } from './identity-words.ts'
import type { Meaning } from './meaning.ts'
import { compactText } from './plain-text.ts'

/** Cells of a column that are looked at. */
export const SAMPLE_CELLS = 120
/** No cell of a column that looks like anything is longer. */
const LONGEST_SIGN = 200

/** What the cells of a column look like, by meaning: the part of them that does, 0 to 1. Only what has a look of its own. */
export type ContentSigns = ReadonlyMap<Meaning, number>

const SIGNS: readonly (readonly [Meaning, (text: string, compact: string) => boolean])[] = [
  ['phone', (_, compact) => isMobile(compact) || /^(0\d{2,3}-)?\d{7,8}$/.test(compact) || /^\d(\.\d+)?e\+1\d$/i.test(compact)],
  ['idNumber', (_, compact) => /^(\d{17}[\dXx]|[A-Z]\d{8})$/.test(compact)],
  ['email', (_, compact) => /^[^@\s]+@[^@\s]+$/.test(compact)],
  ['gender', (_, compact) => genderOf(compact) !== null],
  ['ethnicity', (_, compact) => ethnicityOfColumn(compact) !== null],
  ['politicalStatus', (_, compact) => politicalStatusOf(compact) !== null],
  ['birthDate', (_, compact) => isBirthDate(compact)],
  ['arrivalNumber', (_, compact) => /^[GDCZTK]\d{2,4}(次)?$/i.test(compact) || /^(?=.*[A-Z])[A-Z\d]{2}\d{3,4}$/i.test(compact)],
  ['unit', isLikeUnit],
  ['title', isLikeTitle],
  ['post', (text) => splitPost(text, []).unit !== '' && !isLikeUnit(text)],
  // Titles of two characters look like names, so names come last; one Latin word alone is a size or a code.
  ['name', (text) => isLikeName(text) && /\p{Script=Han}|\p{L} \p{L}/u.test(text)],
]

/** @param cells the first `SAMPLE_CELLS` of a column that hold anything */
export function contentSigns(cells: readonly string[]): ContentSigns {
  const sample = cells.map((text) => text.slice(0, LONGEST_SIGN))
  if (sample.length === 0) return new Map()
  if (isRunning(sample.map(compactText))) return new Map([['ignore', 1]])
  const counts = new Map<string, number>()
  for (const text of sample) counts.set(text, (counts.get(text) ?? 0) + 1)
  const texts = [...counts].map(([text, count]) => ({ text, compact: compactText(text), count }))
  return new Map(
    SIGNS.map(([meaning, isSign]) => {
      const like = texts.reduce((sum, { text, compact, count }) => sum + (isSign(text, compact) ? count : 0), 0)
      return [meaning, like / sample.length]
    }),
  )
}

/** 1, 2, 3 …: the running number of a list. */
function isRunning(cells: readonly string[]): boolean {
  const numbers = cells.map(Number)
  return cells.length > 1 && (numbers[0] ?? 0) < 10_000 && numbers.every((number, index) => Number.isInteger(number) && (index === 0 || number === (numbers[index - 1] ?? 0) + 1))
}

/** A day of somebody who is grown up: no day of this meeting. */
function isBirthDate(text: string): boolean {
  const { date } = cleanDate(text, 't')
  const year = date === null ? undefined : parseLocalDate(date)?.year
  return year !== undefined && year >= 1925 && year <= 2010
}
