import type { FactPlace } from '#shared/contract/results.ts'
import type { LaidOutDocument, LaidOutItem, LaidOutPage } from './laid-out-pages.ts'

/** Where on the pages each fact of the event stands, line by line. */
export function factPlaces(document: LaidOutDocument): readonly FactPlace[] {
  return (document._pdfMakePages ?? []).flatMap(placesOnPage)
}

const NOWHERE: readonly FactPlace[] = []

function placesOnPage({ items }: LaidOutPage, page: number): readonly FactPlace[] {
  const shifts = [0]
  return items.flatMap(({ type, item }) => {
    if (item.verticalAlignment !== undefined) {
      if (type === 'beginVerticalAlignment') shifts.push((shifts.at(-1) ?? 0) + (item.shiftPt ?? 0))
      else shifts.pop()
      return []
    }
    return placesOfLine(item, page, shifts.at(-1) ?? 0)
  })
}

/** Chinese characters are each a piece of their own; those that tell one thing are one place. */
function placesOfLine({ x: left = 0, y = 0, inlines = [] }: LaidOutItem, page: number, shift: number): readonly FactPlace[] {
  if (!inlines.some(({ source }) => source !== undefined)) return NOWHERE
  const places: FactPlace[] = []
  const top = y + shift
  let isOpen = false
  for (const { source, x = 0, width, height } of inlines) {
    const last = places.at(-1)
    const right = rounded(left + x + width)
    if (source !== undefined && isOpen && last?.source === source) places[places.length - 1] = { ...last, right, bottom: Math.max(last.bottom, rounded(top + height)) }
    else if (source !== undefined) places.push({ page, left: rounded(left + x), top: rounded(top), right, bottom: rounded(top + height), source })
    isOpen = source !== undefined
  }
  return places
}

function rounded(points: number): number {
  return Math.round(points * 10) / 10
}
