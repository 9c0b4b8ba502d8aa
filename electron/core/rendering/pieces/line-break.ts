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

/** At most so many lines, as even as they can be; fewer where there is nothing to break at. */
export function brokenInto(text: string, count: number, measure: Measure): readonly string[] {
  const parts = unbreakable(text)
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
