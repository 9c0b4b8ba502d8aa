import type { Room } from '../agenda/place.ts'
import type { Event } from '../event/event.ts'
import type { PersonId } from '../event/ids.ts'
import { ordered } from '../event/position.ts'
import { tourClocks } from '../tours/clock/line-clock.ts'
import type { Stop } from '../tours/tour.ts'
import { postUnitText } from '../people/person-text.ts'
import { factsSchemas, type Contact, type FactsOf, type KnownRoom, type RegisterKind } from './register.ts'

/** Where an event keeps what a register is about. */
export const collectionOf = { people: 'people', units: 'units', sites: 'stops', venues: 'venues' } as const
type Collections = typeof collectionOf
export type LocalOf<Kind extends RegisterKind> = Event[Collections[Kind]][keyof Event[Collections[Kind]]]

/** What an event tells of its people, units, sites and venues, as far as the register keeps it. */
export function factsOf<Kind extends RegisterKind>(kind: Kind, event: Event, local: LocalOf<Kind>): FactsOf<Kind> {
  return stated(readers[kind](event, local)) as FactsOf<Kind>
}

const readers: { readonly [Kind in RegisterKind]: (event: Event, local: LocalOf<Kind>) => object } = {
  people: (event, { name, nameVariants, pinyin, gender, phone, email, category, posts }) => ({
    name,
    nameVariants,
    category,
    posts: posts.map((post) => ({ unit: postUnitText(event, post), title: post.title })),
    pinyin,
    gender,
    phone,
    email,
  }),
  units: (event, { name, shortNames, kind, level, divisionCode, parentId }) => ({
    name,
    shortNames,
    kind,
    level,
    divisionCode,
    parent: parentId === undefined ? undefined : event.units[parentId]?.name,
  }),
  sites: (event, stop) => {
    const { hostUnitId, contactId, guideId } = stop
    return {
      ...Object.fromEntries(Object.entries(stop).filter(([field]) => Object.hasOwn(factsSchemas.sites.shape, field))),
      neededMinutes: neededAt(event, stop),
      hostUnit: hostUnitId === undefined ? undefined : event.units[hostUnitId]?.name,
      contact: contactOf(event, contactId),
      guide: contactOf(event, guideId),
    }
  },
  venues: (event, { id, name, address }) => ({
    name,
    address,
    rooms: ordered(event.rooms).flatMap((room) => (room.venueId === id && room.name !== '' ? [knownRoom(event, room)] : [])),
  }),
}

/** On the day: how long the slowest line really stayed. */
function neededAt(event: Event, { id, tourId }: Stop): number | undefined {
  const tour = event.tours[tourId]
  const stays = tour ? tourClocks(event, tour).flatMap(({ stops }) => stops.flatMap(({ stop, hasLeft, arriveMinutes, leaveMinutes }) => (stop.id === id && hasLeft ? [leaveMinutes - arriveMinutes] : []))) : []
  return stays.length === 0 ? undefined : Math.max(0, ...stays)
}

function contactOf(event: Event, personId: PersonId | undefined): Contact | undefined {
  const person = personId === undefined ? undefined : event.people[personId]
  if (!person || person.name === '') return undefined
  return stated({ name: person.name, phone: person.phone, personId: person.registerId }) as Contact
}

function knownRoom(event: Event, { id, name, floor, capacity, stageWidthM }: Room): KnownRoom {
  const plans = ordered(event.seatingPlans).filter(({ sessionId, layout }) => {
    const place = sessionId === undefined ? undefined : event.sessions[sessionId]?.place
    return place?.kind === 'room' && place.roomId === id && layout.kind !== 'vehicle' && layout.kind !== 'photo'
  })
  return { ...stated({ floor, capacity, stageWidthM }), name, layouts: plans.map(({ title, layout }) => ({ name: title, layout })) }
}

function stated(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''))
}
