import { emWidth } from './text.ts'
import { titleWords } from './title-words.ts'

/** Where a line of a title likes to end: after a joining word, a pause or a closing mark. */
const GOOD_END = /[暨、，：》”）\s]$/u
const NO_START = /^[、，。；：！？》”’）】…—·\s]/u
const NO_END = /[《“‘（【·]$/u

/**
 * A title in lines of about the same length, broken between words, as a typesetter would by its meaning.
 *
 * @param maxEms width of a line in ems
 * @source GB/T 9704-2012: titles in several lines are broken by meaning and evenly
 */
export function titleLines(title: string, locale: string, maxEms: number): readonly string[] {
  const total = emWidth(title)
  if (total <= maxEms) return [title]
  const words = titleWords(title, locale)
  const count = Math.ceil(total / maxEms)
  const lines: string[] = []
  let rest = words
  for (let left = count; left > 1; left--) {
    const at = bestBreak(rest, maxEms, left)
    lines.push(rest.slice(0, at).join('').trim())
    rest = rest.slice(at)
  }
  return [...lines, rest.join('').trim()].filter((line) => line !== '')
}

/** The word before which to break, so that this line takes its even share of what is left. */
function bestBreak(words: readonly string[], maxEms: number, linesLeft: number): number {
  const ideal = emWidth(words.join('')) / linesLeft
  let best = { at: 1, cost: Infinity }
  let width = 0
  words.forEach((word, index) => {
    width += emWidth(word)
    const next = words[index + 1]
    if (next === undefined || width > maxEms || NO_START.test(next) || NO_END.test(word)) return
    const cost = Math.abs(width - ideal) - (GOOD_END.test(word) ? 3 : 0)
    if (cost < best.cost) best = { at: index + 1, cost }
  })
  return best.at
}
