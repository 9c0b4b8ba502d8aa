/** Size of a page in points, 1/72 inch, as the document states it. */
export type PageSize = { readonly widthPt: number; readonly heightPt: number }
/** How large the paper is shown: filling the width, whole pages, or a share of its real size. */
export type Zoom = 'width' | 'page' | number
/** Where a page lies in the scrolled area, in CSS pixels. */
export type PageBox = { readonly top: number; readonly left: number; readonly width: number; readonly height: number }
/** A place on the paper that survives another scale: so far down (0 to 1) that page. */
export type PaperPlace = { readonly index: number; readonly fraction: number }

/** CSS pixels per point at 100 %. */
export const PX_PER_PT = 96 / 72
/** Free space around and between pages, in CSS pixels. */
export const GAP_PX = 12

const MIN_SCALE = 0.1

/** Scale against the real size at which the widest page fits the room, in CSS pixels. */
export function scaleFor(zoom: Zoom, pages: readonly PageSize[], room: { readonly width: number; readonly height: number }): number {
  if (typeof zoom === 'number') return zoom
  const widest = Math.max(1, ...pages.map(({ widthPt }) => widthPt)) * PX_PER_PT
  const tallest = Math.max(1, ...pages.map(({ heightPt }) => heightPt)) * PX_PER_PT
  const byWidth = (room.width - 2 * GAP_PX) / widest
  const byHeight = (room.height - 2 * GAP_PX) / tallest
  return Math.max(MIN_SCALE, zoom === 'width' ? byWidth : Math.min(byWidth, byHeight))
}

/** All pages one under the other, each in the middle of the room. */
export function layoutPages(pages: readonly PageSize[], scale: number, roomWidth: number): readonly PageBox[] {
  let top = GAP_PX
  return pages.map(({ widthPt, heightPt }) => {
    const width = Math.floor(widthPt * PX_PER_PT * scale)
    const height = Math.floor(heightPt * PX_PER_PT * scale)
    const box = { top, left: Math.max(GAP_PX, Math.floor((roomWidth - width) / 2)), width, height }
    top += height + GAP_PX
    return box
  })
}

/** Height and width of the whole, margins included. */
export function paperExtent(boxes: readonly PageBox[]): { readonly width: number; readonly height: number } {
  const last = boxes.at(-1)
  return {
    width: Math.max(0, ...boxes.map(({ left, width }) => left + width)) + GAP_PX,
    height: last ? last.top + last.height + GAP_PX : 0,
  }
}

/** Pages of which some part lies between two heights, as indexes. */
export function pagesBetween(boxes: readonly PageBox[], from: number, to: number): readonly number[] {
  return boxes.flatMap(({ top, height }, index) => (top < to && top + height > from ? [index] : []))
}

/** The page that a reader would say to be on: the one under the middle of the room. */
export function pageAt(boxes: readonly PageBox[], middle: number): number {
  const index = boxes.findLastIndex(({ top }) => top - GAP_PX <= middle)
  return Math.max(0, index)
}

export function placeAt(boxes: readonly PageBox[], scrollTop: number): PaperPlace {
  const index = Math.max(0, boxes.findLastIndex(({ top }) => top <= scrollTop))
  const box = boxes[index]
  return { index, fraction: box && scrollTop > box.top ? Math.min(1, (scrollTop - box.top) / box.height) : 0 }
}

/** Where to scroll to for a place; 0 for the very top, so that its margin shows. */
export function scrollTopOf(boxes: readonly PageBox[], { index, fraction }: PaperPlace): number {
  const box = boxes[Math.min(index, boxes.length - 1)]
  if (!box || (index === 0 && fraction === 0)) return 0
  return Math.round(box.top + fraction * box.height)
}
