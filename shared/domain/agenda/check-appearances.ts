import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import { presenceOf } from '../people/presence.ts'
import { appearancesOf, type Appearance } from './appearances.ts'
import { overlaps } from './span.ts'

/** Whether those who preside and speak will be there, once, and can be announced with their post. */
export function checkAppearances(event: Event): readonly Issue[] {
  const appearances = appearancesOf(event)
  const oneByOne = appearances.flatMap((appearance) => [
    ...declined(event, appearance),
    ...unconfirmed(event, appearance),
    ...withoutPost(event, appearance),
    ...absentThen(event, appearance),
  ])
  return [...oneByOne, ...inTwoPlaces(event, appearances), ...contradicted(event)]
}

function declined(event: Event, { personId, sessionId, role, path }: Appearance): readonly Issue[] {
  const person = event.people[personId]
  if (person?.attendance?.state !== 'declined') return []
  return [issueOf(role === 'preside' ? 'presider-declined' : 'speaker-declined', path, [person.name, titleOf(event, sessionId)])]
}

function unconfirmed(event: Event, { personId, sessionId, path }: Appearance): readonly Issue[] {
  const person = event.people[personId]
  return person?.attendance?.state === 'invited' ? [issueOf('speaker-unconfirmed', path, [person.name, titleOf(event, sessionId)])] : []
}

function withoutPost(event: Event, { personId, sessionId, path }: Appearance): readonly Issue[] {
  const person = event.people[personId]
  return person?.posts.length === 0 ? [issueOf('speaker-without-post', path, [person.name, titleOf(event, sessionId)])] : []
}

function absentThen(event: Event, { personId, sessionId, path, span }: Appearance): readonly Issue[] {
  const person = event.people[personId]
  if (!span || !person?.attendance) return []
  const presence = presenceOf(event, person)
  const subjects = [person.name, titleOf(event, sessionId)]
  return [
    ...(span.startMinutes < presence.startMinutes ? [issueOf('person-not-yet-there', path, subjects)] : []),
    ...(span.endMinutes > presence.endMinutes ? [issueOf('person-already-gone', path, subjects)] : []),
  ]
}

function inTwoPlaces(event: Event, appearances: readonly Appearance[]): readonly Issue[] {
  const issues = new Map<string, Issue>()
  for (const [personId, ofPerson] of Map.groupBy(appearances, ({ personId }) => personId)) {
    for (const [index, first] of ofPerson.entries()) {
      for (const second of ofPerson.slice(index + 1)) {
        if (first.sessionId === second.sessionId || !first.span || !second.span || !overlaps(first.span, second.span)) continue
        const subjects = [event.people[personId]?.name ?? '', titleOf(event, first.sessionId), titleOf(event, second.sessionId)]
        const pair = [personId, first.sessionId, second.sessionId].join('\n')
        const code = first.role === 'preside' && second.role === 'preside' ? 'presider-in-two-sessions' : 'person-in-two-places'
        const times = [first.span, second.span].map(({ startMinutes, endMinutes }) => `${startMinutes}-${endMinutes}`)
        if (!issues.has(pair)) issues.set(pair, issueOf(code, second.path, subjects, times))
      }
    }
  }
  return [...issues.values()]
}

/** A stated part that cannot be: someone who has declined attends, or a leader only listens (列席). */
function contradicted(event: Event): readonly Issue[] {
  return Object.values(event.participations).flatMap(({ id, personId, verb, mode }) => {
    const person = event.people[personId]
    const isAway = person?.attendance?.state === 'declined' && mode === 'present' && verb !== 'instruct'
    return [
      ...(isAway ? [issueOf('absent-attends', ['participations', id, 'verb'], [person.name])] : []),
      ...(person?.category === 'leader' && verb === 'observe' ? [issueOf('leader-observes', ['participations', id, 'verb'], [person.name])] : []),
    ]
  })
}

function titleOf(event: Event, sessionId: string): string {
  return event.sessions[sessionId]?.title ?? ''
}
