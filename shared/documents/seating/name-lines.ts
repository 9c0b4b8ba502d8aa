import { emWidth } from '../text.ts'

type Box = { readonly width: number; readonly height: number }

/** A name as it is set in a box: its lines, and the size of its type in the measure of the box. */
export type NameInBox = { readonly lines: readonly string[]; readonly size: number }

/** A name of four characters fills its box; only longer ones are set smaller. */
const USUAL_EMS = 4.2
const LINE_OF_TYPE = 1.15
/** A further line has to be worth it. */
const WORTH = 1.15
/** A single word that is longer is set on two lines all the same. */
const LONGEST_WORD_EMS = 7

/** A name on as many lines as make it largest: parted at its · or a blank, a word only where it could not be read on one. */
export function nameInBox(name: string, box: Box): NameInBox {
  const [whole, ...parted] = partings(name).map((lines) => ({ lines, size: sizeOf(lines, box) }))
  if (!whole) return { lines: [name], size: sizeOf([name], box) }
  return parted.reduce((best, other) => (other.size > best.size * WORTH ? other : best), whole)
}

function sizeOf(lines: readonly string[], { width, height }: Box): number {
  return Math.min(width / Math.max(USUAL_EMS, ...lines.map(emWidth)), height / (lines.length * LINE_OF_TYPE))
}

/** The name on one line, and parted in two and three where its parts allow. */
function partings(name: string): readonly (readonly string[])[] {
  const parts = name.split(/(?<=·)| /).filter((part) => part !== '')
  const gap = (index: number) => (name.includes('·') && parts[index]?.endsWith('·') ? '' : ' ')
  const joined = (from: number, to: number) => parts.slice(from, to).reduce((line, part, index) => (index === 0 ? part : `${line}${gap(from + index - 1)}${part}`), '')
  const inTwo = parts.slice(1).map((_, index) => [joined(0, index + 1), joined(index + 1, parts.length)])
  const inThree = parts.slice(1, -1).flatMap((_, first) => parts.slice(first + 2).map((__, second) => [joined(0, first + 1), joined(first + 1, first + second + 2), joined(first + second + 2, parts.length)]))
  if (parts.length === 1 && emWidth(name) > LONGEST_WORD_EMS) {
    const characters = [...name]
    const middle = Math.ceil(characters.length / 2)
    return [[name], [characters.slice(0, middle).join(''), characters.slice(middle).join('')]]
  }
  return [[name], ...inTwo, ...inThree]
}
