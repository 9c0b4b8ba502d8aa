import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { lineIdSchema, personIdSchema, tourIdSchema, vehicleIdSchema } from '../event/ids.ts'
import { countSchema, lineSchema, momentSchema, positionSchema } from '../event/values.ts'

export const vehicleTypes = ['car', 'mpv', 'minibus', 'coach', 'other'] as const

/** Whom a vehicle is meant for; without it, small vehicles take the leaders. */
export const vehicleUses = ['leaders', 'delegates', 'staff'] as const

/** Named variants of the order of seats, domain-rules §1 "Vehicles"; absent: with a driver of its own. */
export const vehicleSeatRules = ['front-first', 'middle-first'] as const

/** Why somebody rides in this vehicle. */
const ridingRules = ['vehicle-leader', 'rank', 'with-delegation', 'delegation-split', 'in-order', 'beside-guests', 'staff-spread'] as const

/** How somebody rides in a vehicle. */
const passengerSchema = z.strictObject({
  seat: z.exactOptional(lineSchema).describe('a seat of the layout of its type (r2s3: third from the left behind the driver), or as it is called in the vehicle'),
  isLocked: z.exactOptional(z.boolean()).describe('stays in this vehicle'),
  isSeatLocked: z.exactOptional(z.boolean()).describe('stays on this seat'),
  rule: z.exactOptional(z.enum(ridingRules)).describe('why here; absent: by hand'),
})

/** 车辆. Passengers are keyed by person, so nobody rides twice in one vehicle. */
export const vehicleSchema = z.strictObject({
  id: vehicleIdSchema,
  position: positionSchema,
  tourId: z.exactOptional(tourIdSchema),
  lineId: z.exactOptional(lineIdSchema),
  number: lineSchema.describe('in the convoy: 1号车'),
  type: z.enum(vehicleTypes).default('coach'),
  seats: z.exactOptional(countSchema).describe('for passengers, without the driver\'s'),
  use: z.exactOptional(z.enum(vehicleUses)).describe('whom it is meant for; absent: small vehicles take the leaders'),
  seatRule: z.exactOptional(z.enum(vehicleSeatRules)).describe('front-first: a jeep, or the owner drives; middle-first: the middle row of an MPV; absent: with a driver'),
  doors: z.exactOptional(z.int().min(1).max(10)).describe('doors that people get on and off by'),
  widthM: z.exactOptional(z.number().positive().max(10)),
  heightM: z.exactOptional(z.number().positive().max(10)),
  rangeKm: z.exactOptional(z.number().positive().max(5000)).describe('how far it goes on a full tank'),
  plate: z.exactOptional(lineSchema),
  driverName: z.exactOptional(lineSchema),
  driverPhone: z.exactOptional(lineSchema),
  leaderId: z.exactOptional(personIdSchema).describe('车长'),
  gatheringPlace: z.exactOptional(lineSchema),
  gatheringAt: z.exactOptional(momentSchema),
  passengers: z.record(personIdSchema, passengerSchema).default({}),
}).describe('车辆: passengers are keyed by person, or a list of their ids')

export type Vehicle = DeepReadonly<z.infer<typeof vehicleSchema>>
export type Passenger = Vehicle['passengers'][keyof Vehicle['passengers']]
export type RidingRule = (typeof ridingRules)[number]
export type VehicleSeatRule = (typeof vehicleSeatRules)[number]
