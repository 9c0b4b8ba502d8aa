import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { delegationIdSchema, personIdSchema, unitIdSchema } from '../event/ids.ts'
import { idSetSchema, lineSchema, localDateSchema, momentSchema, positionSchema, registerLinkShape, textSchema } from '../event/values.ts'

export const personCategories = [
  'leader',
  'guest',
  'delegate',
  'observer',
  'expert',
  'media',
  'staff',
  'driver',
  'guide',
  'interpreter',
] as const

export const attendanceStates = ['invited', 'confirmed', 'declined'] as const

export const diets = ['halal', 'vegetarian', 'allergy', 'other'] as const

export const lodgingWishes = ['single', 'shared', 'none'] as const

/** 职务: one of a person's posts. The title alone is enough; the unit is named by id or in words. */
export const postSchema = z.strictObject({
  unitId: z.exactOptional(unitIdSchema),
  unitText: z.exactOptional(lineSchema).describe('a unit that is not in the list of units'),
  title: lineSchema,
}).describe('职务: a title with its unit, by id or in words')

/** How a person comes or goes. */
export const journeySchema = z.strictObject({
  mode: z.exactOptional(z.enum(['train', 'flight', 'coach', 'car', 'other'])),
  number: z.exactOptional(lineSchema).describe('train or flight number'),
  at: z.exactOptional(momentSchema),
  place: z.exactOptional(lineSchema),
  needsPickUp: z.exactOptional(z.boolean()),
}).describe('how a person comes or goes')

/** A person's own attendance of the event; absent means nobody has asked yet. */
export const attendanceSchema = z.strictObject({
  state: z.exactOptional(z.enum(attendanceStates)),
  substituteForId: z.exactOptional(personIdSchema).describe('comes instead of this person'),
  lateFrom: z.exactOptional(momentSchema).describe('comes late, from this time on'),
  leavesAt: z.exactOptional(momentSchema).describe('leaves early, at this time'),
  signedInAt: z.exactOptional(momentSchema),
  arrival: z.exactOptional(journeySchema),
  departure: z.exactOptional(journeySchema),
}).describe('whether and how this person attends; absent: nobody has asked yet')

export const personSchema = z.strictObject({
  id: personIdSchema,
  position: positionSchema,
  name: lineSchema.describe('as printed, without blanks inside; empty while unknown'),
  nameVariants: z.array(lineSchema).default([]).describe('other forms: traditional, with ·, Latin'),
  pinyin: z.exactOptional(lineSchema).describe('reading that overrides the dictionary: Shàn Tiānfāng'),
  gender: z.exactOptional(z.enum(['male', 'female'])),
  ethnicity: z.exactOptional(lineSchema),
  birthDate: z.exactOptional(localDateSchema),
  politicalStatus: z.exactOptional(lineSchema),
  phone: z.exactOptional(lineSchema),
  email: z.exactOptional(lineSchema),
  idNumber: z.exactOptional(lineSchema),
  posts: z.array(postSchema).default([]).describe('in the order in which they are written'),
  rank: z.exactOptional(z.int().min(1).max(100_000)).describe('protocol order in this event, 1 is highest; ties allowed'),
  category: z.enum(personCategories).default('delegate').describe('领导 · 嘉宾 · 代表 · 列席 · 专家 · 媒体 · 工作人员 · 司机 · 讲解 · 翻译'),
  delegationId: z.exactOptional(delegationIdSchema),
  diets: z.array(z.enum(diets)).default([]),
  dietNote: z.exactOptional(textSchema),
  mobilityNote: z.exactOptional(textSchema),
  lodgingWish: z.exactOptional(z.enum(lodgingWishes)).describe('单住 · 合住 · 不住宿; absent: by rank and category'),
  roommates: z.exactOptional(idSetSchema(personIdSchema)).describe('wishes to share a room with'),
  registrationNumber: z.exactOptional(lineSchema).describe('签到编号, as printed on the badge and the sign-in sheet'),
  note: z.exactOptional(textSchema),
  unclear: z.exactOptional(z.record(z.string().max(40), z.string().max(40_000))).describe('what was typed and is not understood yet, by the column it was typed into'),
  ...registerLinkShape,
  attendance: z.exactOptional(attendanceSchema),
}).describe('人员: everyone who takes part, works or is mentioned')

export type Post = DeepReadonly<z.infer<typeof postSchema>>
export type Person = DeepReadonly<z.infer<typeof personSchema>>
