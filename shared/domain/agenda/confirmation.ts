import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { agendaItemIdSchema, confirmationIdSchema, personIdSchema, sessionIdSchema } from '../event/ids.ts'
import { lineSchema, positionSchema } from '../event/values.ts'

export const confirmationStates = ['told', 'confirmed'] as const

/** 告知与确认: someone was told of their part in a session, or has confirmed it; without an item, that they preside. */
export const confirmationSchema = z.strictObject({
  id: confirmationIdSchema,
  position: positionSchema,
  personId: personIdSchema,
  sessionId: sessionIdSchema,
  itemId: z.exactOptional(agendaItemIdSchema).describe('the item that they speak in; absent: that they preside'),
  state: z.enum(confirmationStates),
  facts: lineSchema.default('').describe('date, time and place as they were told; another one means that they have to be told again'),
}).describe('告知与确认: someone was told of their part in a session, or has confirmed it')

export type Confirmation = DeepReadonly<z.infer<typeof confirmationSchema>>
