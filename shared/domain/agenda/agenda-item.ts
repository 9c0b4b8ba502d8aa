import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { agendaItemIdSchema, personIdSchema, sessionIdSchema, unitIdSchema } from '../event/ids.ts'
import { countSchema, lineSchema, localTimeSchema, minutesSchema, positionSchema, textSchema } from '../event/values.ts'

export const agendaItemKinds = [
  'welcome',
  'keynote',
  'speech',
  'instruction',
  'exchange',
  'report',
  'comment',
  'summary',
  'lecture',
  'award',
  'unveil',
  'sign',
  'launch',
  'publish',
  'hand-out',
  'film',
  'performance',
  'discussion',
  'other',
] as const

/** Whoever stands behind these does something, unveils or hands over, and gives no speech. */
export const deedKinds: ReadonlySet<(typeof agendaItemKinds)[number]> = new Set(['award', 'unveil', 'sign', 'launch', 'publish', 'hand-out', 'film', 'performance', 'discussion', 'other'] as const)

/** 他说 · 指出 · 强调 · 要求 · 希望 · 表示 · 介绍 */
export const speechVerbs = ['say', 'point-out', 'stress', 'require', 'hope', 'express', 'introduce'] as const

/** 要点: what a speech said, with its verb. `clauses` are parallel (要…、要…) and are counted. */
export const keyPointSchema = z.strictObject({
  verb: z.enum(speechVerbs),
  text: textSchema,
  clauses: z.array(textSchema).default([]),
}).describe('要点: what a speech said, with its verb; clauses are parallel (要…、要…)')

/** Who speaks: a person, a unit, words (a place, a team), or so many unnamed representatives. */
export const speakerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('person'),
    personId: personIdSchema,
    mode: z.enum(['present', 'written']).default('present'),
  }),
  z.strictObject({ kind: z.literal('unit'), unitId: unitIdSchema }),
  z.strictObject({ kind: z.literal('text'), text: lineSchema }),
  z.strictObject({ kind: z.literal('count'), count: countSchema, of: lineSchema.describe('代表, 学员, 企业') }),
])

/** 议程: one thing that happens in a session. Its speakers stand in the stated order. */
export const agendaItemSchema = z.strictObject({
  id: agendaItemIdSchema,
  position: positionSchema,
  sessionId: sessionIdSchema,
  kind: z.enum(agendaItemKinds),
  title: lineSchema.default('').describe('empty: the usual words for its kind and speakers'),
  speakers: z.array(speakerSchema).default([]),
  readById: z.exactOptional(personIdSchema).describe('who reads a written instruction out'),
  durationMinutes: z.exactOptional(minutesSchema),
  limitMinutes: z.exactOptional(minutesSchema).describe('longest that each speaker may take'),
  lockedStart: z.exactOptional(localTimeSchema).describe('begins then, whatever comes before'),
  keyPoints: z.array(keyPointSchema).default([]),
  materials: z.array(lineSchema).default([]),
  note: z.exactOptional(textSchema),
}).describe('议程: one thing that happens in a session; speakers stand in their stated order')

export type KeyPoint = DeepReadonly<z.infer<typeof keyPointSchema>>
export type Speaker = DeepReadonly<z.infer<typeof speakerSchema>>
export type AgendaItem = DeepReadonly<z.infer<typeof agendaItemSchema>>
