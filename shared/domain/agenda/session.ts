import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { groupIdSchema, personIdSchema, sessionIdSchema } from '../event/ids.ts'
import { idSetSchema, instantSchema, lineSchema, localTimeSchema, minutesSchema, positionSchema, programmeDateSchema, textSchema } from '../event/values.ts'
import { placeSchema } from './place.ts'

export const sessionTypes = [
  'registration',
  'opening',
  'plenary',
  'lecture',
  'exchange',
  'review',
  'group-discussion',
  'seminar',
  'ceremony',
  'performance',
  'visit',
  'meal',
  'transfer',
  'break',
  'other',
] as const

export const partsOfDay = ['morning', 'noon', 'afternoon', 'evening'] as const

/** Where the order of a session's speakers comes from; the order itself is a fact and never sorted by itself. */
export const speakerOrderSchema = z.strictObject({
  origin: z.enum(['hand', 'rank', 'division', 'strokes', 'pinyin', 'lot']),
  seed: z.exactOptional(lineSchema).describe('of a draw by lot, so that it can be shown again'),
  drawnAt: z.exactOptional(instantSchema),
  slips: z.exactOptional(z.array(lineSchema)).describe('of a draw by lot: what stood on the slips 1, 2, … that were drawn from'),
}).describe('where the order of the speakers comes from')

/** 板块/环节: one block of the programme. An end before the start lies on the next day. */
export const sessionSchema = z.strictObject({
  id: sessionIdSchema,
  position: positionSchema,
  type: z.enum(sessionTypes),
  title: lineSchema,
  date: z.exactOptional(programmeDateSchema),
  partOfDay: z.exactOptional(z.enum(partsOfDay)).describe('when no clock time is known'),
  startsAt: z.exactOptional(localTimeSchema),
  endsAt: z.exactOptional(localTimeSchema),
  durationMinutes: z.exactOptional(minutesSchema).describe('without a start it follows the one before it; more than its clock times leave is a squeeze'),
  isTimeLocked: z.boolean().default(false).describe('whether the times stay when others shift'),
  place: z.exactOptional(placeSchema),
  presiderIds: z.array(personIdSchema).default([]).describe('主持人, usually one'),
  groupIds: idSetSchema(groupIdSchema).default({}),
  speakerOrder: z.exactOptional(speakerOrderSchema),
  dress: z.exactOptional(lineSchema),
  audience: z.exactOptional(lineSchema).describe('who takes part, in words'),
  note: z.exactOptional(textSchema),
}).describe('板块/环节: one block of the programme; an end before the start lies on the next day')

export type Session = DeepReadonly<z.infer<typeof sessionSchema>>
