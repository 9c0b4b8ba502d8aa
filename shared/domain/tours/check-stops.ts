import type { Event } from '../event/event.ts'
import type { PersonId } from '../event/ids.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import { wantedStay } from './clock/visit.ts'

/** Whether each stop can be put on the route sheet: who explains it, how long one stays, who is called. */
export function checkStops(event: Event): readonly Issue[] {
  const stops = Object.values(event.stops)
  const hasForwardTeam = stops.some(({ forwardTeamIds }) => forwardTeamIds.length > 0)
  return stops.flatMap((stop) => {
    const { id, name, guideId, contactId, forwardTeamIds, pause } = stop
    return [
      ...(guideId === undefined && pause === undefined ? [issueOf('stop-without-guide', ['stops', id, 'guideId'], [name])] : []),
      ...(wantedStay(stop) === null ? [issueOf('stop-without-stay', ['stops', id, 'stayMinutes'], [name])] : []),
      ...(contactId === undefined ? [issueOf('stop-without-contact', ['stops', id, 'contactId'], [name])] : []),
      ...(hasForwardTeam && forwardTeamIds.length === 0 ? [issueOf('stop-without-forward-team', ['stops', id, 'forwardTeamIds'], [name])] : []),
      ...withoutPhone(event, id, name, 'contactId', contactId),
      ...(guideId === contactId ? [] : withoutPhone(event, id, name, 'guideId', guideId)),
    ]
  })
}

/** On the day somebody has to be called. */
function withoutPhone(event: Event, stopId: string, name: string, field: 'guideId' | 'contactId', personId: PersonId | undefined): readonly Issue[] {
  const person = personId === undefined ? undefined : event.people[personId]
  return person !== undefined && (person.phone ?? '') === '' ? [issueOf('stop-person-without-phone', ['stops', stopId, field], [person.name, name])] : []
}
