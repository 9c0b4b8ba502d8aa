import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { roomIdSchema, stopIdSchema, venueIdSchema } from '../event/ids.ts'
import { countSchema, lineSchema, positionSchema, registerLinkShape } from '../event/values.ts'

/** A building or site where the event is held. */
export const venueSchema = z.strictObject({
  id: venueIdSchema,
  position: positionSchema,
  name: lineSchema,
  address: z.exactOptional(lineSchema),
  ...registerLinkShape,
}).describe('会场: a building or site where the event is held')

/** Walls of a room, as its audience sees them. */
export const roomSides = ['front', 'left', 'right', 'back'] as const
export type RoomSide = (typeof roomSides)[number]

export const roomSchema = z.strictObject({
  id: roomIdSchema,
  position: positionSchema,
  venueId: z.exactOptional(venueIdSchema),
  name: lineSchema,
  floor: z.exactOptional(lineSchema),
  capacity: z.exactOptional(countSchema),
  stageWidthM: z.exactOptional(z.number().positive().max(200)).describe('width that a banner may take'),
}).describe('厅室: a room of a venue')

/** Where something takes place: a room, a stop of a tour, or words. */
export const placeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('room'), roomId: roomIdSchema }),
  z.strictObject({ kind: z.literal('stop'), stopId: stopIdSchema }),
  z.strictObject({ kind: z.literal('text'), text: lineSchema }),
])

export type Venue = DeepReadonly<z.infer<typeof venueSchema>>
export type Room = DeepReadonly<z.infer<typeof roomSchema>>
export type Place = DeepReadonly<z.infer<typeof placeSchema>>
