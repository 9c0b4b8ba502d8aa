import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { handbookSectionIdSchema } from '../event/ids.ts'
import { lineSchema, positionSchema, textSchema } from '../event/values.ts'

/** What a handbook can hold, in the order that is usual in this trade; `text` is a chapter in one's own words. @source domain-rules §4 */
export const handbookParts = [
  'notices',
  'programme',
  'agenda',
  'speaking-order',
  'roster',
  'delegations',
  'address-list',
  'groups',
  'seating',
  'route',
  'sites',
  'vehicles',
  'lodging',
  'meals',
  'contacts',
  'notes',
  'text',
] as const

/** 手册的一章: what it holds, what it is called, whether it is printed. */
export const handbookSectionSchema = z.strictObject({
  id: handbookSectionIdSchema,
  position: positionSchema,
  part: z.enum(handbookParts),
  title: z.exactOptional(lineSchema).describe('absent: as it is usually called'),
  text: z.exactOptional(textSchema).describe('of a chapter in one\'s own words; a line that begins with # is a heading, with - or 1. an item of a list; **bold**'),
  isLeftOut: z.exactOptional(z.boolean()),
}).describe('手册的一章: what it holds, what it is called, whether it is printed')

export type HandbookPart = (typeof handbookParts)[number]
export type HandbookSection = DeepReadonly<z.infer<typeof handbookSectionSchema>>
