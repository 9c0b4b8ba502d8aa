import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { roomSides } from '../agenda/place.ts'
import { personIdSchema, seatIdSchema, seatingPlanIdSchema, sessionIdSchema, vehicleIdSchema } from '../event/ids.ts'
import { idSetSchema, lineSchema, positionSchema } from '../event/values.ts'

const seatCount = z.int().min(1).max(500)
const walls = {
  doors: z.exactOptional(z.array(z.enum(roomSides)).max(20)),
  screens: z.exactOptional(z.array(z.enum(roomSides)).max(20)),
}

/** Of the hosts and of the guests. */
export const seatingSides = ['host', 'guest'] as const

const rowsOfSeats = z.array(seatCount).min(1).max(200).describe('seats in each row, front row first')

export const lecternPlaces = ['centre', 'right'] as const

/** The room as a few numbers; seat ids follow from them. */
export const seatingLayoutSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('rostrum'),
    rows: rowsOfSeats,
    lectern: z.exactOptional(z.enum(lecternPlaces)).describe('发言席: before the middle of the rostrum, or before its right hand'),
  }),
  z.strictObject({
    kind: z.literal('audience'),
    rows: rowsOfSeats,
    aislesAfterColumns: z.array(seatCount).default([]),
    ...walls,
  }),
  z.strictObject({
    kind: z.literal('long-table'),
    seatsPerSide: seatCount,
    doorAt: z.enum(['long-side', 'end']).default('long-side'),
    interpretersAtLeft: z.exactOptional(z.array(z.enum(seatingSides)).max(2)).describe('whose interpreter sits at the left hand of the principal; the others at the right'),
  }),
  z.strictObject({ kind: z.literal('hollow-square'), seatsPerSide: z.tuple([seatCount, seatCount, seatCount, seatCount]), ...walls }),
  z.strictObject({ kind: z.literal('u-shape'), head: seatCount, arm: seatCount, ...walls }),
  z.strictObject({ kind: z.literal('sofas'), seatsPerSide: seatCount }),
  z.strictObject({
    kind: z.literal('round-tables'),
    tables: seatCount,
    seatsPerTable: seatCount,
    isGuestPresiding: z.exactOptional(z.boolean()).describe('a guest far senior to the host changes places with the host'),
    screens: walls.screens,
  }),
  z.strictObject({ kind: z.literal('photo'), rows: rowsOfSeats }),
  z.strictObject({
    kind: z.literal('signing'),
    signers: seatCount,
    membersPerSide: z.exactOptional(z.int().min(0).max(100)).describe('who stand behind their signer'),
  }),
  z.strictObject({
    kind: z.literal('vehicle'),
    vehicleId: vehicleIdSchema,
    isOwnerDriving: z.exactOptional(z.boolean()).describe('then the seat beside the driver is the first'),
  }),
])

/** Named variants of protocol, domain-rules §1. */
export const seatingConventions = ['gov', 'even-literal', 'two-persons', 'single-centre', 'intl', 'head-table'] as const

/** How the seats of an audience are taken, domain-rules §1 "Audience". */
export const seatFillings = ['rows', 'serpentine', 'columns', 'blocks', 'unit-columns'] as const

export const seatingParts = ['presider', 'interpreter', 'assistant'] as const

/** Who is to sit; the list is in protocol order. */
export const seatedPersonSchema = z.strictObject({
  personId: personIdSchema,
  side: z.exactOptional(z.enum(seatingSides)).describe('at talks, banquets, photos with guests and signings'),
  part: z.exactOptional(z.enum(seatingParts)),
})

/** Who sits on a seat, and which rule put them there (absent: by hand). */
export const seatAssignmentSchema = z.strictObject({
  personId: personIdSchema,
  isLocked: z.exactOptional(z.boolean()),
  rule: z.exactOptional(lineSchema),
})

/** 座次: the seating of a session, a meal, a photo, a signing, a talk or a vehicle. */
export const seatingPlanSchema = z.strictObject({
  id: seatingPlanIdSchema,
  position: positionSchema,
  title: lineSchema,
  sessionId: z.exactOptional(sessionIdSchema),
  layout: seatingLayoutSchema,
  convention: z.enum(seatingConventions).default('gov'),
  filling: z.enum(seatFillings).default('rows').describe('how an audience fills its rows'),
  presiderAt: z.enum(['rank', 'centre', 'end']).default('rank').describe('where in the front row the presider sits'),
  seated: z.array(seatedPersonSchema).default([]).describe('who is to sit, in protocol order'),
  assignments: z.record(seatIdSchema, seatAssignmentSchema).default({}).describe('by the id of the seat; who sits there'),
  blockedSeats: idSetSchema(seatIdSchema).default({}),
  blockedFor: z.exactOptional(z.record(seatIdSchema, lineSchema)).describe('by the id of a blocked seat; whom it is kept for, or why it is not used'),
}).describe('座次: the seating of a session, a meal, a photo, a signing, a talk or a vehicle')

export type SeatingLayout = DeepReadonly<z.infer<typeof seatingLayoutSchema>>
export type SeatingPlan = DeepReadonly<z.infer<typeof seatingPlanSchema>>
export type SeatingConvention = SeatingPlan['convention']
export type SeatedPerson = SeatingPlan['seated'][number]
export type SeatingSide = (typeof seatingSides)[number]
export type SeatingPart = (typeof seatingParts)[number]
