import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'

/** Whether each stop can be put on the route sheet: who explains it, and how long one stays. */
export function checkStops(event: Event): readonly Issue[] {
  return Object.values(event.stops).flatMap(({ id, name, guideId, stayMinutes }) => [
    ...(guideId === undefined ? [issueOf('stop-without-guide', ['stops', id, 'guideId'], [name])] : []),
    ...(stayMinutes === undefined ? [issueOf('stop-without-stay', ['stops', id, 'stayMinutes'], [name])] : []),
  ])
}
