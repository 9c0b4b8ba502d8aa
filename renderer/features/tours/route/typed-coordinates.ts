import type { Coordinates } from '#shared/domain/event/values.ts'
import { halfWidth } from '#shared/lib/half-width.ts'

/** 30.12, 119.55; '' where none are known. */
export function coordinatesText(coordinates: Coordinates | undefined): string {
  return coordinates === undefined ? '' : `${coordinates.latitude}, ${coordinates.longitude}`
}

/**
 * Latitude and longitude as they are copied from a map: `30.12, 119.55`, `30.12 119.55`, `119.55，30.12`. Which is which
 * follows from the size where one can be no latitude; else the first is the latitude. Null when they are neither.
 */
export function typedCoordinates(typed: string): Coordinates | null {
  const [first, second, ...more] = halfWidth(typed).trim().split(/[\s,、;]+/).map(Number)
  if (first === undefined || second === undefined || more.length > 0) return null
  const [latitude, longitude] = Math.abs(first) > 90 ? [second, first] : [first, second]
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : null
}
