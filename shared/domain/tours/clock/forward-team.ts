import type { StopTime } from './line-clock.ts'
import type { Tour } from '../tour.ts'

/** 前站: time enough to walk the site once and to call back. Own assumption, a setting of the tour. */
export const FORWARD_MINUTES = 30

/** When the forward team has to be at a stop, in minutes on the line's clock. */
export function forwardArrival({ forwardMinutes = FORWARD_MINUTES }: Tour, { arriveMinutes }: StopTime): number {
  return arriveMinutes - forwardMinutes
}
