import { fingerprint } from '#shared/lib/fingerprint.ts'
import type { LaidOutDocument, LaidOutItem } from './laid-out-pages.ts'

/**
 * A fingerprint of every sheet: what stands on it and where, but for head and foot, whose version and time differ with
 * every making.
 */
export function sheetPrints(document: LaidOutDocument): readonly string[] {
  return (document._pdfMakePages ?? []).map(({ items, pageSize, pageMargins }) => {
    const said = items.flatMap(({ item }) => {
      const y = item.y ?? item.y1 ?? 0
      if (y < pageMargins.top - 1 || y > pageSize.height - pageMargins.bottom) return []
      return [`${at(item.x ?? item.x1)},${at(y)} ${shapeOf(item)}`]
    })
    return fingerprint(`${at(pageSize.width)} ${said.join('\n')}`)
  })
}

function shapeOf({ type = '', x2, y2, w, h, r1, inlines, image, _width, _height, opacity = 1 }: LaidOutItem): string {
  // Where each word stands follows from what stands before it.
  if (inlines) return `${at(inlines.at(-1)?.x)}/${inlines[0]?.fontSize ?? ''}/${inlines.map(({ text }) => text).join('')}`
  if (image !== undefined) return `image ${at(_width)},${at(_height)} ${opacity} ${image}`
  return `${type}${[x2, y2, w, h, r1].map(at).join(',')}`
}

/** Tenths of a point: what differs by less prints alike. */
function at(points = 0): number {
  return Math.round(points * 10)
}
