import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import type { PersonId } from '../event/ids.ts'
import { appearancesOf } from './appearances.ts'
import { customsOf } from './customs.ts'
import { blocksOf, placeKey } from './flow/block.ts'
import { endOfStop, rideBetween } from '../tours/clock/leg-time.ts'
import type { Place } from './place.ts'
import { placeText } from './place-text.ts'
import type { Session } from './session.ts'
import { sessionSpan, type Span } from './span.ts'

/** Whether people can get from where they are to where they have to be next: all of them, and each who presides or speaks. */
export function checkWays(event: Event): readonly Issue[] {
  const everybody = inOrder(blocksOf(event).flatMap(({ sessionId, lane, within }) => (lane === null && within === null ? (stayIn(event, sessionId) ?? []) : [])))
  const found = new Map<string, Issue>()
  const add = (from: Stay, to: Stay, personId?: PersonId) => {
    const key = `${from.session.id} ${to.session.id}`
    const issue = found.has(key) ? null : wayIssue(event, from, to, personId)
    if (issue) found.set(key, issue)
  }
  everybody.slice(1).forEach((to, index) => {
    const from = everybody[index]
    if (from) add(from, to)
  })
  for (const [personId, ofPerson] of Map.groupBy(appearancesOf(event), (appearance) => appearance.personId)) {
    const stays = inOrder(ofPerson.flatMap(({ sessionId, span }) => (span === null ? [] : (stayIn(event, sessionId, span) ?? []))))
    stays.slice(1).forEach((to, index) => {
      const from = stays[index]
      if (from && from.session.id !== to.session.id) add(from, to, personId)
    })
  }
  return [...found.values()]
}

/** Nobody has to be there to the minute, so a walk of some minutes is part of it. */
const LEISURELY: ReadonlySet<Session['type']> = new Set(['registration', 'break', 'meal', 'performance'])

type Stay = { readonly session: Session; readonly place: Place; readonly span: Span }

function stayIn(event: Event, sessionId: string, span?: Span): Stay | null {
  const session = event.sessions[sessionId]
  const when = span ?? (session ? sessionSpan(session) : null)
  const isMoving = session?.type === 'transfer' || session?.type === 'visit'
  return session?.place && when && !isMoving ? { session, place: session.place, span: when } : null
}

function inOrder(stays: readonly Stay[]): readonly Stay[] {
  return stays.toSorted((a, b) => a.span.startMinutes - b.span.startMinutes)
}

function wayIssue(event: Event, from: Stay, to: Stay, personId: PersonId | undefined): Issue | null {
  const { minutesBetweenRooms } = customsOf(event)
  const minutes = to.span.startMinutes - from.span.endMinutes
  const needed = minutesBetween(event, from.place, to.place)
  const isEasy = needed <= minutesBetweenRooms && (LEISURELY.has(from.session.type) || LEISURELY.has(to.session.type))
  if (minutes < 0 || minutes >= needed || isEasy) return null
  const who = personId === undefined ? '' : (event.people[personId]?.name ?? '')
  const subjects = [from.session.title, to.session.title, String(minutes), String(needed), who]
  const code = personId !== undefined ? 'person-without-way' : needed > minutesBetweenRooms ? 'no-travel-time' : 'no-walking-time'
  return issueOf(code, ['sessions', to.session.id, 'startsAt'], subjects, [placeText(event, from.place), placeText(event, to.place)])
}

/** How long the way takes: as a leg of a tour says, else by custom; 0 within one place. */
function minutesBetween(event: Event, from: Place, to: Place): number {
  if (placeKey(from) === placeKey(to)) return 0
  const { minutesBetweenRooms, minutesBetweenPlaces } = customsOf(event)
  if (from.kind === 'stop' && to.kind === 'stop') {
    const [first, second] = [event.stops[from.stopId], event.stops[to.stopId]]
    const tour = first && event.tours[first.tourId]
    const ride = tour && second ? rideBetween(event, tour, endOfStop(first), endOfStop(second)) : undefined
    if (ride && ride.source !== 'unknown') return ride.driveMinutes + ride.walkMinutes + (ride.leg?.boardingMinutes ?? 0)
  }
  if (from.kind === 'text' || to.kind === 'text') return from.kind === to.kind ? minutesBetweenRooms : 0
  if (from.kind === 'room' && to.kind === 'room') {
    const [first, second] = [event.rooms[from.roomId]?.venueId, event.rooms[to.roomId]?.venueId]
    return first !== undefined && second !== undefined && first !== second ? minutesBetweenPlaces : minutesBetweenRooms
  }
  return minutesBetweenPlaces
}
