import { checkAppearances } from '../agenda/check-appearances.ts'
import { checkRooms } from '../agenda/check-rooms.ts'
import { checkSessions } from '../agenda/check-sessions.ts'
import { withFlowingTimes } from '../agenda/flow/flowing-times.ts'
import { checkLodgings } from '../logistics/check-lodgings.ts'
import { checkPeople } from '../people/check-people.ts'
import { checkStops } from '../tours/check-stops.ts'
import { checkVehicles } from '../tours/check-vehicles.ts'
import { checkProfile } from './check-profile.ts'
import { checkReferences } from './check-references.ts'
import type { Event } from './event.ts'
import type { Issue } from './issue.ts'

/** Each looks at one concern. None asks for what can be unknown in real life unless something printed depends on it. */
const checks: readonly ((event: Event) => readonly Issue[])[] = [
  checkProfile,
  checkReferences,
  checkSessions,
  checkAppearances,
  checkRooms,
  checkPeople,
  checkStops,
  checkVehicles,
  checkLodgings,
]

/** What is wrong with an event as a whole, concern by concern. Fast enough to run after every keystroke. */
export function checkEvent(event: Event): readonly Issue[] {
  const timed = withFlowingTimes(event)
  return checks.flatMap((check) => check(timed))
}
