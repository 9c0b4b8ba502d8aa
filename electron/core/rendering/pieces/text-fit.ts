import type { TextMark } from '#shared/documents/pieces/piece.ts'
import { POINTS_PER_MM } from '../measure.ts'
import { brokenInto, type Measure } from './line-break.ts'

/** Height of a line over the size of its type. */
export const LINE = 1.22
/** One line needs no room for the next one. */
const ONLY_LINE = 1.08
/** Rounding and kerning may take a hair more than the advances say. */
const SAFE = 0.985

export type Fitted = { readonly lines: readonly string[]; readonly sizePt: number }

/** The largest type in which a text fits its area, and the lines that it then has. */
export function fitted({ text, at, lines: most = 1, largestPt = Infinity }: TextMark, measure: Measure): Fitted {
  const [width, height] = [at.width * POINTS_PER_MM * SAFE, at.height * POINTS_PER_MM]
  let best: Fitted = { lines: [text], sizePt: 0 }
  for (let count = 1; count <= most; count += 1) {
    const lines = count === 1 ? [text] : brokenInto(text, count, measure)
    const widest = Math.max(...lines.map(measure), 1e-6)
    const sizePt = Math.min(largestPt, width / widest, height / (lines.length === 1 ? ONLY_LINE : lines.length * LINE))
    if (sizePt > best.sizePt + 1e-6) best = { lines, sizePt }
  }
  return best
}

/** A text that needs less than this share of the largest size is an exception and does not make all others small. */
const USUAL_SHARE = 0.7

/** The one size of many texts that are each as large as they can be. */
export function commonSize(sizes: readonly number[]): number {
  const largest = Math.max(...sizes)
  return Math.min(...sizes.filter((size) => size >= largest * USUAL_SHARE))
}
