import { compareLocalDates, timeOfMinutes } from '../../lib/local-date.ts'
import type { Event } from '../event/event.ts'
import type { AgendaItemId, GroupId, PersonId, SessionId, StopId } from '../event/ids.ts'
import { ordered } from '../event/position.ts'
import { dueDateOf } from '../logistics/duty-plan.ts'
import type { Duty } from '../logistics/reception.ts'
import { tourClocks } from '../tours/clock/line-clock.ts'
import type { Stop } from '../tours/tour.ts'
import type { AgendaItem } from './agenda-item.ts'
import { withFlowingTimes } from './flow/flowing-times.ts'
import { itemTimes } from './item-times.ts'
import type { Participation } from './participation.ts'
import { placeText } from './place-text.ts'
import { itemsOf, sessionsInOrder } from './programme.ts'
import type { Session } from './session.ts'

/** What someone does in the event. */
export type Part = {
  readonly personId: PersonId
  readonly date?: string
  readonly startsAt?: string
  readonly endsAt?: string
  /** in words; '' when unknown */
  readonly place: string
} & (
  | { readonly kind: 'preside'; readonly sessionId: SessionId }
  | { readonly kind: 'speak' | 'read'; readonly sessionId: SessionId; readonly itemId: AgendaItemId; readonly itemKind: AgendaItem['kind']; readonly mode: 'present' | 'written' }
  | { readonly kind: 'stated'; readonly sessionId?: SessionId; readonly verb: Participation['verb']; readonly mode: Participation['mode'] }
  | { readonly kind: 'convene' | 'record'; readonly sessionId: SessionId; readonly groupId: GroupId }
  | { readonly kind: 'guide'; readonly stopId: StopId }
  | { readonly kind: 'duty'; readonly dutyId: Duty['id']; readonly task: string; readonly isOwner: boolean }
)

/** All parts of a person in the event, by the clock; what has no time comes last. */
export function partsOf(event: Event, personId: PersonId): readonly Part[] {
  return allParts(event).filter((part) => part.personId === personId)
}

const partsByEvent = new WeakMap<Event, readonly Part[]>()

/** Everybody's parts, by the clock. */
export function allParts(event: Event): readonly Part[] {
  const known = partsByEvent.get(event)
  if (known) return known
  const timed = withFlowingTimes(event)
  const found = [...sessionsInOrder(timed).flatMap((session) => partsInSession(timed, session)), ...partsWithoutSession(timed)]
  const dates = [...new Set(found.map(({ date }) => date))].sort(compareLocalDates)
  const days = new Map(dates.map((date, index) => [date, index]))
  const parts = found.sort((a, b) => (days.get(a.date) ?? 0) - (days.get(b.date) ?? 0) || compareTimes(a.startsAt, b.startsAt))
  partsByEvent.set(event, parts)
  return parts
}

function compareTimes(a = '99:99', b = '99:99'): number {
  return a === b ? 0 : a < b ? -1 : 1
}

function partsInSession(event: Event, session: Session): readonly Part[] {
  const { id: sessionId, date, startsAt, endsAt } = session
  const when = { ...(date === undefined ? {} : { date }), ...(startsAt === undefined ? {} : { startsAt }), ...(endsAt === undefined ? {} : { endsAt }) }
  const common = { ...when, place: placeText(event, session.place), sessionId }
  const items = itemsOf(event, sessionId)
  const times = itemTimes(session, items)
  const groups = ordered(event.groups).filter(({ id }) => Object.hasOwn(session.groupIds, id))
  return [
    ...session.presiderIds.map((personId): Part => ({ kind: 'preside', personId, ...common })),
    ...items.flatMap((item): Part[] => {
      const { startMinutes, endMinutes } = times.get(item.id) ?? {}
      const closer = {
        ...(startMinutes === undefined ? {} : { startsAt: timeOfMinutes(startMinutes) }),
        ...(endMinutes === undefined ? {} : { endsAt: timeOfMinutes(endMinutes) }),
      }
      const part = { ...common, ...closer, itemId: item.id, itemKind: item.kind }
      const spoken = item.speakers.flatMap((speaker): Part[] =>
        speaker.kind === 'person' ? [{ ...part, kind: 'speak', personId: speaker.personId, mode: speaker.mode }] : [],
      )
      return item.readById === undefined ? spoken : [...spoken, { ...part, kind: 'read', personId: item.readById, mode: 'present' }]
    }),
    ...groups.flatMap((group): Part[] => {
      const place = group.roomId === undefined ? common.place : placeText(event, { kind: 'room', roomId: group.roomId })
      const part = { ...common, place, groupId: group.id }
      return [
        ...(group.convenerId === undefined ? [] : [{ ...part, kind: 'convene', personId: group.convenerId } as const]),
        ...(group.recorderId === undefined ? [] : [{ ...part, kind: 'record', personId: group.recorderId } as const]),
      ]
    }),
    ...Object.values(event.participations).flatMap((stated): Part[] =>
      stated.sessionId === sessionId ? [{ ...common, kind: 'stated', personId: stated.personId, verb: stated.verb, mode: stated.mode }] : [],
    ),
    ...ordered(event.duties).flatMap((duty) => (duty.sessionId === sessionId ? dutyParts(duty, { ...when, place: common.place }) : [])),
  ]
}

function partsWithoutSession(event: Event): readonly Part[] {
  return [
    ...Object.values(event.participations).flatMap(({ sessionId, personId, verb, mode }): Part[] =>
      sessionId === undefined ? [{ kind: 'stated', personId, verb, mode, place: '' }] : [],
    ),
    ...ordered(event.stops).flatMap((stop): Part[] => (stop.guideId === undefined ? [] : [{ kind: 'guide', personId: stop.guideId, stopId: stop.id, place: stop.name, ...guidedFrom(event, stop) }])),
    ...ordered(event.duties).flatMap((duty) => {
      const { startsAt, endsAt } = duty
      const date = dueDateOf(event, duty)
      if (duty.sessionId !== undefined) return []
      const when = { ...(date === undefined ? {} : { date }), ...(startsAt === undefined ? {} : { startsAt }), ...(endsAt === undefined ? {} : { endsAt }) }
      return dutyParts(duty, { ...when, place: '' })
    }),
  ]
}

/** From when the first line comes to a stop until the last leaves it. */
function guidedFrom(event: Event, { id, tourId, lockedArrival }: Stop): Pick<Part, 'date' | 'startsAt' | 'endsAt'> {
  const tour = event.tours[tourId]
  const visits = tour === undefined ? [] : tourClocks(event, tour).flatMap(({ startSource, stops }) => (startSource === null ? [] : stops.filter(({ stop }) => stop.id === id)))
  const when = visits.length === 0
    ? { ...(lockedArrival === undefined ? {} : { startsAt: lockedArrival }) }
    : { startsAt: timeOfMinutes(Math.min(...visits.map(({ arriveMinutes }) => arriveMinutes))), endsAt: timeOfMinutes(Math.max(...visits.map(({ leaveMinutes }) => leaveMinutes))) }
  return { ...(tour?.date === undefined ? {} : { date: tour.date }), ...when }
}

function dutyParts(duty: Duty, where: { readonly date?: string; readonly startsAt?: string; readonly endsAt?: string; readonly place: string }): readonly Part[] {
  const part = { ...where, kind: 'duty', dutyId: duty.id, task: duty.task } as const
  const helpers = (Object.keys(duty.helpers) as PersonId[]).map((personId): Part => ({ ...part, personId, isOwner: false }))
  return duty.ownerId === undefined ? helpers : [{ ...part, personId: duty.ownerId, isOwner: true }, ...helpers]
}
