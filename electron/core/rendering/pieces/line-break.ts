import { titleWords } from '#shared/documents/title-words.ts'

/** The width of a text over the size of its type. */
export type Measure = (text: string) => number

const CLOSING = /^[、，。；：！？》”’）】·…—,.;:!?)\]]/u
const OPENING = /[《“‘（【([]$/u
const WIDE = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\u3000-\u303f\uff00-\uffef]/u

/** Between two characters that stay on one line; it is not printed. */
const JOINER = '\u2060'

/** What a line may not be broken within: a Latin word, a mark and the character that it belongs to, what is joined. */
function unbreakable(text: string): readonly string[] {
  const parts: string[] = []
  for (const character of text) {
    const last = parts.at(-1)
    const goesOn = last !== undefined && (character === JOINER || last.endsWith(JOINER) || CLOSING.test(character) || OPENING.test(last) || character === ' ' || (!WIDE.test(character) && !WIDE.test(last.at(-1) ?? '') && !last.endsWith(' ')))
    if (goesOn) parts[parts.length - 1] = last + character
    else parts.push(character)
  }
  return parts
}

/** So much wider lines may become for words to stay whole: 图书馆 is not parted, where that costs little of the size. */
const WORTH_A_WORD = 1.2

/** At most so many lines, as even as they can be; fewer where there is nothing to break at. */
export function brokenInto(text: string, count: number, measure: Measure): readonly string[] {
  const closest = narrowest(unbreakable(text), count, measure)
  if (closest.length === 1) return closest
  const inWords = narrowest(wholeWords(text), count, measure)
  const widest = (lines: readonly string[]) => Math.max(...lines.map(measure))
  return widest(inWords) <= widest(closest) * WORTH_A_WORD ? inWords : closest
}

/** The unbreakable parts of a text, those of one word together. */
function wholeWords(text: string): readonly string[] {
  const ends = new Set<number>()
  let end = 0
  for (const word of titleWords(text, 'zh')) ends.add((end += word.length))
  const parts: string[] = []
  let [at, isOpen] = [0, false]
  for (const part of unbreakable(text)) {
    if (isOpen) parts[parts.length - 1] = (parts.at(-1) ?? '') + part
    else parts.push(part)
    at += part.length
    isOpen = !ends.has(at)
  }
  return parts
}

function narrowest(parts: readonly string[], count: number, measure: Measure): readonly string[] {
  const widths = parts.map(measure)
  let [least, most] = [Math.max(...widths, 0), widths.reduce((sum, width) => sum + width, 0)]
  let best = lined(parts, widths, most)
  // Halving finds the narrowest measure in which the text still has so many lines.
  for (let step = 0; step < 16 && most - least > 0.05; step += 1) {
    const middle = (least + most) / 2
    const lines = lined(parts, widths, middle)
    if (lines.length <= count) [best, most] = [lines, middle]
    else least = middle
  }
  return best
}

function lined(parts: readonly string[], widths: readonly number[], measure: number): readonly string[] {
  const lines: string[] = []
  let used = Infinity
  parts.forEach((part, index) => {
    const width = widths[index] ?? 0
    if (used + width > measure + 1e-6) {
      lines.push(part)
      used = width
    } else {
      lines[lines.length - 1] = (lines.at(-1) ?? '') + part
      used += width
    }
  })
  return lines.map((line) => line.trim())
}
