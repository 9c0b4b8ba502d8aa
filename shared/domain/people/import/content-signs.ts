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

const SIGNS: ReadonlyMap<Meaning, (text: string, compact: string) => boolean> = new Map<Meaning, (text: string, compact: string) => boolean>([
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
])

/**
 * What the cells of a column look like. Each meaning is looked at when it is asked for: where a heading says it, that
 * of the heading is all.
 */
export class ContentSigns {
  /** nothing to go by: the column is empty, or holds the running numbers of the list */
  readonly isSilent: boolean
  readonly #cells: readonly { readonly text: string; readonly compact: string; readonly count: number }[]
  readonly #total: number

  /** @param cells the first `SAMPLE_CELLS` of a column that hold anything */
  constructor(cells: readonly string[]) {
    const counts = new Map<string, number>()
    for (const text of cells) counts.set(text, (counts.get(text) ?? 0) + 1)
    this.#cells = [...counts].map(([text, count]) => ({ text: text.slice(0, LONGEST_SIGN), compact: compactText(text.slice(0, LONGEST_SIGN)), count }))
    this.#total = cells.length
    this.isSilent = cells.length === 0 || (this.#cells.length === cells.length && isRunning(this.#cells.map(({ compact }) => compact)))
  }

  /** The part of the cells that look like a meaning, 0 to 1; undefined where it has no look of its own. */
  shareOf(meaning: Meaning): number | undefined {
    const isSign = SIGNS.get(meaning)
    return isSign && this.#cells.reduce((sum, { text, compact, count }) => sum + (isSign(text, compact) ? count : 0), 0) / this.#total
  }

  /** The meaning that most cells look like. */
  best(): { readonly meaning: Meaning; readonly share: number } | null {
    const shares = [...SIGNS.keys()].map((meaning) => ({ meaning, share: this.shareOf(meaning) ?? 0 }))
    return shares.reduce<{ readonly meaning: Meaning; readonly share: number } | null>((best, one) => (one.share > (best?.share ?? 0) ? one : best), null)
  }
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
