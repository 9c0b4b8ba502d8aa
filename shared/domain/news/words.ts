import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { claimIdSchema, personIdSchema, quoteIdSchema, releaseIdSchema, sessionIdSchema, stopIdSchema } from '../event/ids.ts'
import { countSchema, instantSchema, lineSchema, positionSchema, textSchema } from '../event/values.ts'

/** 预告 · 快讯 · 简讯 · 通稿 · 长稿 · 简报 (for the office itself) */
export const releaseKinds = ['notice', 'flash', 'brief', 'release', 'long', 'briefing'] as const
/**
 * A local paper leads with its own people, the paper of the trade with the highest guest and what each did, one's own
 * site names everyone by rank.
 */
export const outlets = ['local', 'system', 'own'] as const

/** A sentence that someone rewrote by hand; kept apart from what the facts give. */
const handEditSchema = z.strictObject({
  generated: textSchema.describe('the sentence as it was when it was rewritten'),
  text: textSchema.describe('empty: left out by hand'),
})

/** A picture that goes with the draft, and what is written below it. */
const photoSchema = z.strictObject({
  file: lineSchema.describe('name of the picture, or its number in the camera'),
  caption: textSchema,
})

/** The draft as it stood when someone kept it: 送审稿. */
const keptDraftSchema = z.strictObject({ at: instantSchema, text: textSchema })

/** 新闻稿: one draft of the event. */
export const releaseSchema = z.strictObject({
  id: releaseIdSchema,
  position: positionSchema,
  kind: z.enum(releaseKinds),
  outlet: z.enum(outlets),
  maxLength: z.exactOptional(countSchema).describe('characters, where other than the usual for the kind'),
  edits: z.record(lineSchema, handEditSchema).default({}).describe('by the key of the sentence'),
  photos: z.exactOptional(z.array(photoSchema).max(200)),
  keptDrafts: z.exactOptional(z.array(keptDraftSchema).max(50)).describe('the last one kept stands last'),
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

export type HandEdit = Readonly<z.infer<typeof handEditSchema>>
export type Photo = Readonly<z.infer<typeof photoSchema>>
export type KeptDraft = Readonly<z.infer<typeof keptDraftSchema>>
export type Release = DeepReadonly<z.infer<typeof releaseSchema>>
export type Quote = DeepReadonly<z.infer<typeof quoteSchema>>
export type Claim = DeepReadonly<z.infer<typeof claimSchema>>
export type ReleaseKind = (typeof releaseKinds)[number]
export type Outlet = (typeof outlets)[number]
