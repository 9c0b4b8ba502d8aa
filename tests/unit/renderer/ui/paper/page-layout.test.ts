import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GAP_PX, layoutPages, pageAt, pagesBetween, paperExtent, placeAt, PX_PER_PT, scaleFor, scrollTopOf } from '#renderer/ui/paper/page-layout.ts'

const A4 = { widthPt: 595, heightPt: 842 }
const LYING = { widthPt: 842, heightPt: 595 }
const room = { width: 440, height: 700 }

describe('the scale', () => {
  it('fills the width of the room with the widest page, but for its margins', () => {
    const scale = scaleFor('width', [A4, LYING], room)
    expect(842 * PX_PER_PT * scale).toBeCloseTo(440 - 2 * GAP_PX)
  })

  it('shows a whole page', () => {
    const scale = scaleFor('page', [A4], { width: 2000, height: 700 })
    expect(842 * PX_PER_PT * scale).toBeCloseTo(700 - 2 * GAP_PX)
  })

  it('is what was chosen', () => {
    expect(scaleFor(1.5, [A4], room)).toBe(1.5)
  })

  it('stays above nothing in a room that has not been measured', () => {
    expect(scaleFor('width', [A4], { width: 0, height: 0 })).toBeGreaterThan(0)
    expect(scaleFor('width', [], room)).toBeGreaterThan(0)
  })
})

describe('pages one under the other', () => {
  const boxes = layoutPages([A4, LYING, A4], 0.5, room.width)

  it('do not overlap and leave a margin', () => {
    expect(boxes[0]!.top).toBe(GAP_PX)
    expect(boxes[1]!.top).toBe(boxes[0]!.top + boxes[0]!.height + GAP_PX)
    expect(paperExtent(boxes).height).toBe(boxes[2]!.top + boxes[2]!.height + GAP_PX)
  })

  it('are drawn when any of them can be seen', () => {
    expect(pagesBetween(boxes, 0, 100)).toEqual([0])
    expect(pagesBetween(boxes, boxes[0]!.height, boxes[2]!.top + 1)).toEqual([0, 1, 2])
  })

  it('count as being read when they lie under the middle', () => {
    expect(pageAt(boxes, 0)).toBe(0)
    expect(pageAt(boxes, boxes[1]!.top + 5)).toBe(1)
    expect(pageAt([], 300)).toBe(0)
  })
})

describe('a place on the paper', () => {
  it('is found again at every other scale', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 3, noNaN: true }), fc.double({ min: 0.2, max: 3, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (from, to, share) => {
        const before = layoutPages([A4, A4, A4, A4], from, room.width)
        const after = layoutPages([A4, A4, A4, A4], to, room.width)
        const place = placeAt(before, before[2]!.top + share * before[2]!.height)
        const found = placeAt(after, scrollTopOf(after, place))
        expect(found.index).toBe(place.index)
        expect(Math.abs(found.fraction - place.fraction) * after[2]!.height).toBeLessThan(2)
      }),
    )
  })

  it('keeps the margin above the first page', () => {
    expect(scrollTopOf(layoutPages([A4], 1, 800), { index: 0, fraction: 0 })).toBe(0)
  })

  it('is the last page when there are fewer pages than before', () => {
    const boxes = layoutPages([A4, A4], 0.5, room.width)
    expect(scrollTopOf(boxes, { index: 7, fraction: 0 })).toBe(boxes[1]!.top)
  })
})
