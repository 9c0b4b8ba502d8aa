import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapPlaces, type Mapped } from '#shared/domain/tours/map-places.ts'

const RATIO = 1.6
const at = (latitude: number, longitude: number) => ({ latitude, longitude })
const corners: readonly Mapped[] = [
  { key: 'west', coordinates: at(0, 10) },
  { key: 'east', coordinates: at(0, 10.2) },
  { key: 'north', coordinates: at(0.1, 10.1) },
]
const put = (all: readonly Mapped[], spots: Readonly<Record<string, { x: number; y: number }>>) => all.map((one) => ({ ...one, ...(spots[one.key] ? { spot: spots[one.key] } : {}) }))

describe('places on a map picture', () => {
  it('fill the picture with north up until something is put by hand', () => {
    const places = mapPlaces(corners, RATIO)
    const [west, east, north] = ['west', 'east', 'north'].map((key) => places.get(key))
    expect(west?.x).toBeLessThan(east?.x ?? 0)
    expect(north?.y).toBeLessThan(west?.y ?? 0)
    for (const place of places.values()) expect([place.x >= 0.1, place.x <= 0.9, place.y >= 0.1, place.y <= 0.9, place.source]).toEqual([true, true, true, true, 'coordinates'])
  })

  it('shift all alike when one is put', () => {
    const [free, put1] = [mapPlaces(corners, RATIO), mapPlaces(put(corners, { west: { x: 0.2, y: 0.5 } }), RATIO)]
    const offOf = (key: string) => (put1.get(key)?.x ?? 0) - (free.get(key)?.x ?? 0)
    expect(put1.get('west')).toMatchObject({ x: 0.2, y: 0.5, source: 'hand' })
    expect(offOf('north')).toBeCloseTo(offOf('west'), 9)
  })

  it('turn and scale with two that were put: a map with east at the top', () => {
    const places = mapPlaces(put(corners, { west: { x: 0.5, y: 0.9 }, east: { x: 0.5, y: 0.1 } }), RATIO)
    // From west to east is 0.8 of the height upwards, so north lies half of that to the left.
    expect(places.get('north')?.x).toBeCloseTo(0.5 - 0.4 / RATIO, 6)
    expect(places.get('north')?.y).toBeCloseTo(0.5, 6)
  })

  it('say what lies beyond the edge, and let wait what nothing is known of', () => {
    const all = [...put(corners, { west: { x: 0.8, y: 0.5 }, east: { x: 1, y: 0.5 } }), { key: 'far', coordinates: at(0, 12) }, { key: 'lost' }]
    const places = mapPlaces(all, RATIO)
    expect(places.get('far')).toMatchObject({ x: 1, isBeyond: true })
    expect(places.get('north')).toMatchObject({ isBeyond: false })
    expect(places.get('lost')).toMatchObject({ source: 'nothing', x: 0.5 })
  })

  it('find any turn, scale and shift of a map from two places, and all others with it', () => {
    const share = fc.double({ min: 0.3, max: 0.7, noNaN: true })
    const point = fc.record({ x: fc.double({ min: -0.2, max: 0.2, noNaN: true }), y: fc.double({ min: -0.2, max: 0.2, noNaN: true }) })
    fc.assert(fc.property(fc.array(point, { minLength: 3, maxLength: 8 }), fc.double({ min: 0, max: 6.2, noNaN: true }), fc.double({ min: 0.2, max: 0.9, noNaN: true }), share, share, (points, turn, scale, x, y) => {
      const [first, second] = points
      fc.pre(first !== undefined && second !== undefined && Math.hypot(first.x - second.x, first.y - second.y) > 0.02)
      // As the map was drawn: degrees at the equator, south downwards, turned and scaled about a point of the picture.
      const drawn = points.map((one) => ({ x: (x * RATIO + scale * (Math.cos(turn) * one.x - Math.sin(turn) * one.y)) / RATIO, y: y + scale * (Math.sin(turn) * one.x + Math.cos(turn) * one.y) }))
      const all = points.map((one, index): Mapped => ({ key: String(index), coordinates: at(-one.y * 1e-3, one.x * 1e-3), ...(index < 2 ? { spot: drawn[index] } : {}) }))
      const places = mapPlaces(all, RATIO)
      drawn.forEach((one, index) => {
        const place = places.get(String(index))
        if (place?.isBeyond === true) return
        expect(place?.x).toBeCloseTo(one.x, 5)
        expect(place?.y).toBeCloseTo(one.y, 5)
      })
    }))
  })
})
