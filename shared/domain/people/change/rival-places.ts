import type { CollectionName, EntityOf, Event } from '../../event/event.ts'
import { isSameTime } from '../../logistics/check-lodgings.ts'
import type { Place } from './place.ts'

type Rivalry<Name extends CollectionName> = (event: Event, a: EntityOf<Name>, b: EntityOf<Name>) => boolean

/** Of these a person has only one: who takes a place in one of them leaves the others. */
const rivalries = {
  'vehicles.passengers': (_event, a: EntityOf<'vehicles'>, b: EntityOf<'vehicles'>) => a.tourId !== undefined && a.tourId === b.tourId,
  'lines.members': (_event, a: EntityOf<'lines'>, b: EntityOf<'lines'>) => a.tourId === b.tourId,
  'lodgings.guests': (_event, a: EntityOf<'lodgings'>, b: EntityOf<'lodgings'>) => isSameTime(a, b),
  'pickUps.passengers': (_event, a: EntityOf<'pickUps'>, b: EntityOf<'pickUps'>) => a.direction === b.direction,
  'groups.members': (event: Event, a: EntityOf<'groups'>, b: EntityOf<'groups'>) => areOfOneDivision(event, a.id, b.id),
} as const satisfies Record<string, Rivalry<never>>

/**
 * Whether someone who is to take a place had better not: a bed and a lift that one has already are kept (a seat, a
 * coach, a group goes with what one represents), and nobody does the same thing twice.
 */
export function hasOwn(event: Event, place: Place, personId: string): boolean {
  switch (`${place.collection}.${place.field}`) {
    case 'lodgings.guests':
    case 'pickUps.passengers':
      return rivalPlaces(event, place, personId).length > 0
    case 'duties.helpers':
      return event.duties[place.id]?.ownerId === personId
    case 'participations.personId': {
      const part = event.participations[place.id]
      return Object.values(event.participations).some((other) => other.personId === personId && other.sessionId === part?.sessionId && other.verb === part?.verb)
    }
    default:
      return false
  }
}

/** Where else a person stands of whom only one such place can be: their own coach, room or group, the help in a task of theirs. */
export function rivalPlaces(event: Event, place: Place, personId: string): readonly Place[] {
  const key = `${place.collection}.${place.field}`
  if (key === 'duties.ownerId') {
    const isHelper = Object.hasOwn(event.duties[place.id]?.helpers ?? {}, personId)
    return isHelper ? [{ ...place, field: 'helpers' }] : []
  }
  if (!Object.hasOwn(rivalries, key)) return []
  const excludes = rivalries[key as keyof typeof rivalries] as Rivalry<CollectionName>
  const entities: Readonly<Record<string, EntityOf<CollectionName>>> = event[place.collection]
  const own = entities[place.id]
  if (!own) return []
  const holds = (entity: object): boolean => Object.hasOwn((entity as Readonly<Record<string, object>>)[place.field] ?? {}, personId)
  return Object.values(entities)
    .filter((other) => other.id !== own.id && holds(other) && excludes(event, own, other))
    .map(({ id }) => ({ ...place, id }))
}

/** Groups that the same session divides into; those that no session names belong together too. */
function areOfOneDivision(event: Event, a: string, b: string): boolean {
  const divisions = Object.values(event.sessions).map(({ groupIds }) => groupIds)
  const isBound = (id: string): boolean => divisions.some((groups) => Object.hasOwn(groups, id))
  return divisions.some((groups) => Object.hasOwn(groups, a) && Object.hasOwn(groups, b)) || (!isBound(a) && !isBound(b))
}
