import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { roomSchema, roomSides, venueSchema } from '../agenda/place.ts'
import { eventIdSchema } from '../event/ids.ts'
import { lineSchema, localDateSchema, minutesSchema } from '../event/values.ts'
import { personCategories } from '../people/person.ts'
import { unitSchema } from '../people/unit.ts'
import { seatingLayoutSchema } from '../seating/seating-plan.ts'
import { stopSchema } from '../tours/tour.ts'

/** 人员库 · 单位库 · 观摩点库 · 场地库: what is known across the events of a library. */
export const registerKinds = ['people', 'units', 'sites', 'venues'] as const

const registerPostSchema = z.strictObject({ unit: lineSchema, title: lineSchema })

/** Somebody to ask for at a site or venue; `personId` where the register knows them as a person too. */
const contactSchema = z.strictObject({
  name: lineSchema.min(1),
  phone: z.exactOptional(lineSchema),
  personId: z.exactOptional(lineSchema),
})

/**
 * What is worth keeping of a person from one event to the next. Number of identity card, date of birth, diet, health and
 * notes are not: they are given for one event.
 */
const personFactsSchema = z.strictObject({
  name: lineSchema.min(1),
  nameVariants: z.array(lineSchema),
  pinyin: z.exactOptional(lineSchema),
  gender: z.exactOptional(z.enum(['male', 'female'])),
  phone: z.exactOptional(lineSchema),
  email: z.exactOptional(lineSchema),
  category: z.enum(personCategories),
  posts: z.array(registerPostSchema),
})

/** `shortNames` hold former names too: whatever else the unit is known by. */
const unitFactsSchema = z.strictObject({
  name: lineSchema.min(1),
  shortNames: z.array(lineSchema),
  ...unitSchema.pick({ kind: true, level: true, divisionCode: true }).shape,
  parent: z.exactOptional(lineSchema).describe('the unit above, by its full name'),
})

/** A stop of a tour without what belongs to the one visit: acts, locked times, the alternative. */
const siteFactsSchema = z.strictObject({
  name: lineSchema.min(1),
  ...stopSchema.pick({
    division: true,
    address: true,
    coordinates: true,
    parking: true,
    boardingPoint: true,
    maxVehicleWidthM: true,
    maxVehicleHeightM: true,
    capacity: true,
    stayMinutes: true,
    subject: true,
    introduction: true,
    earliestArrival: true,
    latestDeparture: true,
    rainPlan: true,
  }).shape,
  hostUnit: z.exactOptional(lineSchema).describe('by its full name'),
  neededMinutes: z.exactOptional(minutesSchema).describe('what a visit took in truth; noted with its event'),
  contact: z.exactOptional(contactSchema),
  guide: z.exactOptional(contactSchema),
})

/** A layout that a room was set in, as its few numbers; vehicles have no room. */
const roomLayoutSchema = z.strictObject({ name: lineSchema, layout: seatingLayoutSchema })

const knownRoomSchema = z.strictObject({
  ...roomSchema.pick({ name: true, floor: true, capacity: true, stageWidthM: true }).shape,
  doors: z.exactOptional(z.array(z.enum(roomSides)).max(20)),
  screens: z.exactOptional(z.array(z.enum(roomSides)).max(20)),
  layouts: z.array(roomLayoutSchema),
})

const venueFactsSchema = z.strictObject({
  name: lineSchema.min(1),
  ...venueSchema.pick({ address: true }).shape,
  contact: z.exactOptional(contactSchema),
  rooms: z.array(knownRoomSchema),
})

/** The event that something is entered from. */
export const originSchema = z.strictObject({
  eventId: eventIdSchema,
  event: lineSchema,
  date: z.exactOptional(localDateSchema),
})

export const factsSchemas = {
  people: personFactsSchema,
  units: unitFactsSchema,
  sites: siteFactsSchema,
  venues: venueFactsSchema,
} as const

/** What of the facts is noted with each event, so that one can see what was true when. */
const notedShapes = {
  people: personFactsSchema.pick({ posts: true }).shape,
  units: unitFactsSchema.pick({ name: true }).shape,
  sites: {
    ...siteFactsSchema.pick({ hostUnit: true, contact: true, stayMinutes: true, neededMinutes: true }).shape,
  },
  venues: {},
} as const

const entryShape = {
  id: lineSchema.min(1),
  formerIds: z.exactOptional(z.array(lineSchema)).describe('ids of what was found to be the same, so that links of events hold'),
}

function seenAt<Noted extends z.ZodRawShape>(noted: Noted) {
  return { seenAt: z.array(z.strictObject({ ...originSchema.shape, ...noted })).describe('events, oldest first') }
}

const entrySchemas = {
  people: z.strictObject({ ...entryShape, ...personFactsSchema.shape, ...seenAt(notedShapes.people) }),
  units: z.strictObject({ ...entryShape, ...unitFactsSchema.shape, ...seenAt(notedShapes.units) }),
  sites: z.strictObject({ ...entryShape, ...siteFactsSchema.shape, ...seenAt(notedShapes.sites) }),
  venues: z.strictObject({ ...entryShape, ...venueFactsSchema.shape, ...seenAt(notedShapes.venues) }),
} as const

export const registerSchema = z.strictObject({
  people: z.record(lineSchema, entrySchemas.people),
  units: z.record(lineSchema, entrySchemas.units),
  sites: z.record(lineSchema, entrySchemas.sites),
  venues: z.record(lineSchema, entrySchemas.venues),
})

export type RegisterKind = (typeof registerKinds)[number]
export type FactsOf<Kind extends RegisterKind> = DeepReadonly<z.infer<(typeof factsSchemas)[Kind]>>
export type EntryOf<Kind extends RegisterKind> = DeepReadonly<z.infer<(typeof entrySchemas)[Kind]>>
export type Contact = DeepReadonly<z.infer<typeof contactSchema>>
export type KnownRoom = DeepReadonly<z.infer<typeof knownRoomSchema>>
export type Origin = DeepReadonly<z.infer<typeof originSchema>>
export type Register = { readonly [Kind in RegisterKind]: Readonly<Record<string, EntryOf<Kind>>> }

/** An entry with its kind: what is put, and what stood there before. */
export type KindOfEntry = { readonly [Kind in RegisterKind]: { readonly kind: Kind; readonly entry: EntryOf<Kind> } }[RegisterKind]

/** All entries of one kind. */
export type Listing = { readonly [Kind in RegisterKind]: readonly EntryOf<Kind>[] }

export const emptyRegister: Register = { people: {}, units: {}, sites: {}, venues: {} }

/** Something of an event that is to be entered; `registerId` where the event says which entry it is. */
export type Arrival<Kind extends RegisterKind> = { readonly localId: string; readonly registerId?: string; readonly facts: FactsOf<Kind> }

/** Arrivals of one kind. */
export type Arrivals = { readonly [Kind in RegisterKind]: { readonly kind: Kind; readonly arrivals: readonly Arrival<Kind>[] } }[RegisterKind]

const MOST_ARRIVALS = 20_000
const arrivalsOf = <Kind extends RegisterKind>(kind: Kind) =>
  z.strictObject({
    kind: z.literal(kind),
    arrivals: z.array(z.strictObject({ localId: lineSchema, registerId: z.exactOptional(lineSchema), facts: factsSchemas[kind] })).max(MOST_ARRIVALS),
  })

// What crosses the process line is readonly on either side.
export const arrivalsSchema = z.discriminatedUnion('kind', [arrivalsOf('people'), arrivalsOf('units'), arrivalsOf('sites'), arrivalsOf('venues')]) as unknown as z.ZodType<Arrivals, Arrivals>
const entryOf = <Kind extends RegisterKind>(kind: Kind) => z.strictObject({ kind: z.literal(kind), entry: entrySchemas[kind] })
export const kindOfEntrySchema = z.discriminatedUnion('kind', [entryOf('people'), entryOf('units'), entryOf('sites'), entryOf('venues')]) as unknown as z.ZodType<KindOfEntry, KindOfEntry>
export const listingSchema = z.strictObject({
  people: z.array(entrySchemas.people),
  units: z.array(entrySchemas.units),
  sites: z.array(entrySchemas.sites),
  venues: z.array(entrySchemas.venues),
}) as unknown as z.ZodType<Listing, Listing>
