/** A place on a page that tells something; points from the page's left upper corner. */
export type PageMark = {
  /** counted from 0 */
  readonly page: number
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** what it tells */
  readonly source: string
}

/** Whoever clicks between two lines means one of them. */
const NEAR_PT = 8

/**
 * What a reader who points at a page means: what stands there, else what is nearest in the same line, as a row of a table
 * is about the one who is named in it.
 *
 * @param marks of that page
 */
export function markAt(marks: readonly PageMark[], x: number, y: number): PageMark | undefined {
  const distances = marks.map((mark) => ({ mark, down: outside(y, mark.top, mark.bottom), across: outside(x, mark.left, mark.right) }))
  return distances.filter(({ down }) => down <= NEAR_PT).sort((a, b) => a.down - b.down || a.across - b.across)[0]?.mark
}

function outside(value: number, from: number, to: number): number {
  return Math.max(0, from - value, value - to)
}
