import { z } from 'zod'
import type { DeepReadonly } from '../../../lib/deep-readonly.ts'
import { instantSchema, lineSchema } from '../../event/values.ts'

/**
 * By what people can be put in order; several in a row: the next decides what the one before leaves open.
 *
 * - `rank`: protocol order, then the order of units
 * - `strokes`: 姓氏笔画, a single given name counts as if nothing stood before it (田富 before 田大利)
 * - `name-strokes`: 姓名笔画, character by character (田大利 before 田富)
 * - `organ`: 党委, 人大, 政府, 政协 … by the kind of the unit
 * - `unit`: the order of units in the event
 * - `registration`: who signed in first
 * - `hand`: as the list stands
 */
export const orderKeys = ['rank', 'strokes', 'name-strokes', 'pinyin', 'division', 'organ', 'unit', 'registration', 'hand'] as const
export type OrderKey = (typeof orderKeys)[number]

const scopeSchema = z.strictObject({
  kind: z.enum(['all', 'category', 'delegation', 'group']),
  id: z.exactOptional(lineSchema).describe('of which category, delegation or group; it may be gone by now'),
})

/** Which people were put in order together. */
export type OrderScope = DeepReadonly<z.infer<typeof scopeSchema>>

/** That people of the event stand in an order that was made by a rule. */
export const peopleOrderSchema = z.strictObject({
  scope: scopeSchema.describe('which people'),
  keys: z.array(z.enum(orderKeys)).min(1).max(orderKeys.length).describe('the first decides, the next where it leaves open'),
  at: instantSchema,
  isChanged: z.exactOptional(z.boolean()).describe('afterwards someone was moved, added or changed: the rule no longer vouches for it'),
}).describe('以姓氏笔画为序: by which rule people were put in order')

export type PeopleOrder = DeepReadonly<z.infer<typeof peopleOrderSchema>>
