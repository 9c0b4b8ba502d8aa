import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { lineIdSchema, personIdSchema, tourIdSchema, vehicleIdSchema } from '../event/ids.ts'
import { countSchema, lineSchema, momentSchema, positionSchema } from '../event/values.ts'

/** 车辆. Passengers are keyed by person, so nobody rides twice in one vehicle. */
export const vehicleSchema = z.strictObject({
  id: vehicleIdSchema,
  position: positionSchema,
  tourId: z.exactOptional(tourIdSchema),
  lineId: z.exactOptional(lineIdSchema),
  number: lineSchema.describe('in the convoy: 1号车'),
  type: z.enum(['car', 'mpv', 'minibus', 'coach', 'other']).default('coach'),
  seats: z.exactOptional(countSchema),
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
  passengers: z
    .record(personIdSchema, z.strictObject({ seat: z.exactOptional(lineSchema), isLocked: z.exactOptional(z.boolean()) }))
    .default({}),
}).describe('车辆: passengers are keyed by person, or a list of their ids')

export type Vehicle = DeepReadonly<z.infer<typeof vehicleSchema>>
