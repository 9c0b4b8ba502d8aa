import type { DrawnLabel } from '../paper.ts'
import { emWidth } from '../text.ts'

/** What a label, or something that no label may cover, takes of a drawing; measured from its middle. */
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Type of a label and the room that its line takes, in units of the drawing. */
const [TYPE, LINE] = [0.42, 0.56]

/** Finds room for labels, one after the other: the first place that is free, else the one that covers least. */
export class LabelRoom {
  readonly #taken: Box[]

  constructor(taken: readonly Box[]) {
    this.#taken = [...taken]
  }

  put({ text, width, ...label }: Omit<DrawnLabel, 'x' | 'y'>, places: readonly Pick<Box, 'x' | 'y'>[]): readonly DrawnLabel[] {
    const wide = Math.min(width, emWidth(text) * TYPE)
    const weighed = places.map(({ x, y }) => ({ x, y, width: wide, height: LINE })).map((box) => ({ box, covered: this.#covered(box) }))
    const [best] = weighed.toSorted((a, b) => a.covered - b.covered)
    if (!best) return []
    this.#taken.push(best.box)
    return [{ ...label, text, width, x: best.box.x, y: best.box.y }]
  }

  #covered(box: Box): number {
    return this.#taken.reduce((sum, other) => sum + shared(box.x, box.width, other.x, other.width) * shared(box.y, box.height, other.y, other.height), 0)
  }
}

/** How much two stretches have in common. */
function shared(a: number, width: number, b: number, other: number): number {
  return Math.max(0, Math.min(a + width / 2, b + other / 2) - Math.max(a - width / 2, b - other / 2))
}
