import { checkAppearances } from '../agenda/check-appearances.ts'
import { checkItems } from '../agenda/check-items.ts'
import { checkMeals } from '../agenda/check-meals.ts'
import { checkRooms } from '../agenda/check-rooms.ts'
import { checkSessions } from '../agenda/check-sessions.ts'
import { checkTimes } from '../agenda/check-times.ts'
import { checkWays } from '../agenda/check-ways.ts'
import { withFlowingTimes } from '../agenda/flow/flowing-times.ts'
import { checkDuties } from '../logistics/check-duties.ts'
import { checkLodgings } from '../logistics/check-lodgings.ts'
import { checkPeople } from '../people/check-people.ts'
import { checkSeating } from '../seating/check-seating.ts'
import { checkRoute } from '../tours/check-route.ts'
import { checkStops } from '../tours/check-stops.ts'
import { checkVehicles } from '../tours/check-vehicles.ts'
import { withAcceptances } from './accept-issue.ts'
import { checkProfile } from './check-profile.ts'
import { checkReferences } from './check-references.ts'
import { checkTexts } from './check-texts.ts'
import type { Event } from './event.ts'
import type { Issue } from './issue.ts'

/** Each looks at one concern. None asks for what can be unknown in real life unless something printed depends on it. */
const checks: readonly ((event: Event) => readonly Issue[])[] = [
  checkProfile,
  checkReferences,
  checkSessions,
  checkItems,
  checkTimes,
  checkAppearances,
  checkRooms,
  checkWays,
  checkMeals,
  checkPeople,
  checkStops,
  checkRoute,
  checkVehicles,
  checkDuties,
  checkLodgings,
  checkSeating,
  checkTexts,
]

/** What is wrong with an event as a whole, concern by concern. Fast enough to run after every keystroke. */
export function checkEvent(event: Event): readonly Issue[] {
  const timed = withFlowingTimes(event)
  return withAcceptances(event, checks.flatMap((check) => check(timed)))
}
