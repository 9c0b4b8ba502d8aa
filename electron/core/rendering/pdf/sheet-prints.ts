import { fingerprint } from '#shared/lib/fingerprint.ts'
import type { LaidOutDocument, LaidOutItem } from './laid-out-pages.ts'

/**
 * A fingerprint of every sheet: what stands on it and where, but for head and foot, whose version and time differ with
 * every making.
 */
export function sheetPrints(document: LaidOutDocument): readonly string[] {
  return (document._pdfMakePages ?? []).map(({ items, pageSize, pageMargins }) => {
    const [top, bottom] = [pageMargins.top - 1, pageSize.height - pageMargins.bottom]
    let said = `${at(pageSize.width)} `
    let between = ''
    for (const { item } of items) {
      const y = item.y ?? item.y1 ?? 0
      if (y < top || y > bottom) continue
      said += `${between}${at(item.x ?? item.x1)},${at(y)} ${shapeOf(item)}`
      between = '\n'
    }
    return fingerprint(said)
  })
}

function shapeOf({ type = '', x2, y2, w, h, r1, inlines, image, _width, _height, opacity = 1 }: LaidOutItem): string {
  // Where each word stands follows from what stands before it.
  if (inlines) {
    let text = ''
    for (const inline of inlines) text += inline.text
    return `${at(inlines.at(-1)?.x)}/${inlines[0]?.fontSize ?? ''}/${text}`
  }
  if (image !== undefined) return `image ${at(_width)},${at(_height)} ${opacity} ${image}`
  return `${type}${at(x2)},${at(y2)},${at(w)},${at(h)},${at(r1)}`
}

/** Tenths of a point: what differs by less prints alike. */
function at(points = 0): number {
  return Math.round(points * 10)
}
