import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { travelTimeIdSchema } from '../event/ids.ts'
import { lineSchema, minutesSchema, positionSchema } from '../event/values.ts'

/** One row of the travel time table of the office: how long it takes from a place to others, by their names. */
export const travelTimeSchema = z.strictObject({
  id: travelTimeIdSchema,
  position: positionSchema,
  from: lineSchema.describe('name of a site or a starting place'),
  source: z.exactOptional(z.enum(['table', 'server'])).describe('absent: from the table of the office'),
  ways: z
    .array(z.strictObject({ to: lineSchema, minutes: minutesSchema, distanceKm: z.exactOptional(z.number().min(0).max(10_000)) }))
    .default([]),
}).describe('how long it takes from one place to others, by their names')

export type TravelTime = DeepReadonly<z.infer<typeof travelTimeSchema>>
