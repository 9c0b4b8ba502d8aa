import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { claimIdSchema, personIdSchema, quoteIdSchema, releaseIdSchema, sessionIdSchema, stopIdSchema } from '../event/ids.ts'
import { lineSchema, positionSchema, textSchema } from '../event/values.ts'

/** 预告 · 快讯 · 简讯 · 通稿 · 长稿 */
export const releaseKinds = ['notice', 'flash', 'brief', 'release', 'long'] as const
/** A local paper leads with its own people, the paper of the trade with the highest guest. */
export const outlets = ['local', 'system'] as const

/** A sentence that someone rewrote by hand; kept apart from what the facts give. */
export const handEditSchema = z.strictObject({
  generated: textSchema.describe('the sentence as it was when it was rewritten'),
  text: textSchema,
})

/** 新闻稿: one draft of the event. */
export const releaseSchema = z.strictObject({
  id: releaseIdSchema,
  position: positionSchema,
  kind: z.enum(releaseKinds),
  outlet: z.enum(outlets),
  title: z.exactOptional(lineSchema).describe('written by hand'),
  edits: z.record(lineSchema, handEditSchema).default({}).describe('by the key of the sentence'),
}).describe('新闻稿: one draft of the event')

/** A term that must appear exactly: “四个一”工作法. */
export const quoteSchema = z.strictObject({
  id: quoteIdSchema,
  position: positionSchema,
  text: lineSchema,
  stopId: z.exactOptional(stopIdSchema).describe('where it belongs to'),
  note: z.exactOptional(textSchema),
}).describe('a term that must appear exactly: “四个一”工作法')

/** A statement about results, with whoever made it: 建成示范基地12个. */
export const claimSchema = z.strictObject({
  id: claimIdSchema,
  position: positionSchema,
  text: textSchema,
  number: z.exactOptional(lineSchema).describe('the figure as it must be printed'),
  source: z.exactOptional(lineSchema),
  personId: z.exactOptional(personIdSchema),
  sessionId: z.exactOptional(sessionIdSchema),
}).describe('a statement about results, with whoever made it: 建成示范基地12个')

export type Release = DeepReadonly<z.infer<typeof releaseSchema>>
export type Quote = DeepReadonly<z.infer<typeof quoteSchema>>
export type Claim = DeepReadonly<z.infer<typeof claimSchema>>
export type ReleaseKind = (typeof releaseKinds)[number]
export type Outlet = (typeof outlets)[number]
