import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { personIdSchema, seatIdSchema, seatingPlanIdSchema, sessionIdSchema, vehicleIdSchema } from '../event/ids.ts'
import { idSetSchema, lineSchema, positionSchema } from '../event/values.ts'

const seatCount = z.int().min(1).max(500)
const rowsOfSeats = z.array(seatCount).min(1).max(200).describe('seats in each row, front row first')

/** The room as a few numbers; seat ids follow from them. */
export const seatingLayoutSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('rostrum'), rows: rowsOfSeats }),
  z.strictObject({
    kind: z.literal('audience'),
    rows: rowsOfSeats,
    aislesAfterColumns: z.array(seatCount).default([]),
  }),
  z.strictObject({
    kind: z.literal('long-table'),
    seatsPerSide: seatCount,
    doorAt: z.enum(['long-side', 'end']).default('long-side'),
  }),
  z.strictObject({ kind: z.literal('hollow-square'), seatsPerSide: z.tuple([seatCount, seatCount, seatCount, seatCount]) }),
  z.strictObject({ kind: z.literal('u-shape'), head: seatCount, arm: seatCount }),
  z.strictObject({ kind: z.literal('sofas'), seatsPerSide: seatCount }),
  z.strictObject({ kind: z.literal('round-tables'), tables: seatCount, seatsPerTable: seatCount }),
  z.strictObject({ kind: z.literal('photo'), rows: rowsOfSeats }),
  z.strictObject({ kind: z.literal('signing'), signers: seatCount }),
  z.strictObject({ kind: z.literal('vehicle'), vehicleId: vehicleIdSchema }),
])

/** Named variants of protocol, domain-rules §1. */
export const seatingConventions = ['gov', 'even-literal', 'two-persons', 'single-centre', 'intl', 'head-table'] as const

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
  assignments: z.record(seatIdSchema, seatAssignmentSchema).default({}).describe('by the id of the seat; who sits there'),
  blockedSeats: idSetSchema(seatIdSchema).default({}),
}).describe('座次: the seating of a session, a meal, a photo, a signing, a talk or a vehicle')

export type SeatingLayout = DeepReadonly<z.infer<typeof seatingLayoutSchema>>
export type SeatingPlan = DeepReadonly<z.infer<typeof seatingPlanSchema>>
