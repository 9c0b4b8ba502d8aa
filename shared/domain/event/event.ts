import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { agendaItemSchema } from '../agenda/agenda-item.ts'
import { confirmationSchema } from '../agenda/confirmation.ts'
import { customsSchema } from '../agenda/customs.ts'
import { participationSchema } from '../agenda/participation.ts'
import { roomSchema, venueSchema } from '../agenda/place.ts'
import { sessionSchema } from '../agenda/session.ts'
import { handbookSectionSchema } from '../handbook/handbook-section.ts'
import { dutySchema, lodgingSchema, mealSchema, pickUpSchema, supplySchema } from '../logistics/reception.ts'
import { claimSchema, quoteSchema, releaseSchema } from '../news/words.ts'
import { categoryTextSchema, delegationSchema, groupSchema } from '../people/delegation.ts'
import { peopleOrderSchema } from '../people/orders/order-keys.ts'
import { personSchema } from '../people/person.ts'
import { unitSchema } from '../people/unit.ts'
import { pictureSchema } from '../pictures/picture.ts'
import { seatingPlanSchema } from '../seating/seating-plan.ts'
import { legSchema, lineOfTourSchema, stopSchema, tourSchema } from '../tours/tour.ts'
import { travelTimeSchema } from '../tours/travel-time.ts'
import { vehicleSchema } from '../tours/vehicle.ts'
import { acceptedIssueSchema } from './accepted-issue.ts'
import { eventIdSchema, noticeIdSchema, pictureIdSchema, unitIdSchema, versionIdSchema } from './ids.ts'
import { printSchema } from './print.ts'
import { countSchema, instantSchema, lineSchema, localDateSchema, momentSchema, positionSchema, textSchema } from './values.ts'

/** The version of the shape below; raise it together with a migration in `electron/core/storage/migrations`. */
export const SCHEMA_VERSION = 1

export const eventKinds = ['conference', 'tour', 'seminar', 'training', 'review', 'exchange'] as const
export const eventStatuses = ['planning', 'issued', 'held', 'archived', 'template'] as const
export const documentLocales = ['zh-CN', 'en'] as const

/** 会议须知: a heading and what it says. */
export const noticeSchema = z.strictObject({
  id: noticeIdSchema,
  position: positionSchema,
  title: lineSchema,
  text: textSchema.default(''),
}).describe('会议须知: a heading and what it says')

/** A version that was issued or printed. */
export const versionSchema = z.strictObject({
  id: versionIdSchema,
  position: positionSchema,
  number: countSchema,
  at: instantSchema,
  note: z.exactOptional(textSchema),
  documents: z.array(lineSchema).default([]),
}).describe('a version that was issued or printed')

/** 报到 */
export const registrationSchema = z.strictObject({
  from: z.exactOptional(momentSchema),
  to: z.exactOptional(momentSchema),
  place: z.exactOptional(lineSchema),
  deskPhone: z.exactOptional(lineSchema),
}).describe('报到: when and where people arrive')

/** What an event says of itself, as on the first page of its handbook. */
export const profileShape = {
  kind: z.enum(eventKinds).describe('会议 · 观摩 · 座谈 · 培训 · 评审 · 交流'),
  parts: z.array(z.enum(eventKinds)).default([]).describe('further kinds, in order: 推进会暨观摩研讨活动'),
  name: lineSchema.describe('full official name as it must be printed, edition included; empty while unknown'),
  shortName: z.exactOptional(lineSchema),
  edition: z.exactOptional(lineSchema).describe('第四期; for lists, the name holds it already'),
  theme: z.exactOptional(lineSchema),
  purposes: z.array(textSchema).default([]).describe('会议目的, in order'),
  documentLocale: z.enum(documentLocales).default('zh-CN').describe('language of what is printed'),
  classification: z.exactOptional(lineSchema).describe('内部资料 注意保存'),
  timeZone: lineSchema.default('Asia/Shanghai'),
  convenerIds: z.array(unitIdSchema).default([]).describe('召开, in order'),
  hostIds: z.array(unitIdSchema).default([]).describe('主办, in order'),
  organizerIds: z.array(unitIdSchema).default([]).describe('承办, in order'),
  coOrganizerIds: z.array(unitIdSchema).default([]).describe('协办, in order'),
  startDate: z.exactOptional(localDateSchema),
  endDate: z.exactOptional(localDateSchema),
  registration: z.exactOptional(registrationSchema),
  city: z.exactOptional(lineSchema).describe('where it is held: 云溪市'),
  expectedCount: z.exactOptional(countSchema).describe('people expected, where not all are listed'),
  coverPictureId: z.exactOptional(pictureIdSchema).describe('on the cover of the handbook'),
  emblemPictureId: z.exactOptional(pictureIdSchema).describe('会徽: at the head of that cover'),
  customs: z.exactOptional(customsSchema),
  peopleOrders: z.exactOptional(z.array(peopleOrderSchema).max(200)).describe('by which rules people stand in their order; absent: as they were put'),
  status: z.enum(eventStatuses).default('planning').describe('筹备 · 已印发 · 已举办 · 归档 · 模板: a shape that events begin from'),
}

/** Every collection of an event: keyed by id, sorted by position, never by place in a list. */
export const collectionSchemas = {
  units: unitSchema,
  people: personSchema,
  delegations: delegationSchema,
  groups: groupSchema,
  categoryTexts: categoryTextSchema,
  venues: venueSchema,
  rooms: roomSchema,
  notices: noticeSchema,
  sessions: sessionSchema,
  agendaItems: agendaItemSchema,
  participations: participationSchema,
  tours: tourSchema,
  lines: lineOfTourSchema,
  stops: stopSchema,
  legs: legSchema,
  travelTimes: travelTimeSchema,
  vehicles: vehicleSchema,
  seatingPlans: seatingPlanSchema,
  lodgings: lodgingSchema,
  meals: mealSchema,
  pickUps: pickUpSchema,
  duties: dutySchema,
  supplies: supplySchema,
  releases: releaseSchema,
  quotes: quoteSchema,
  claims: claimSchema,
  versions: versionSchema,
  confirmations: confirmationSchema,
  acceptedIssues: acceptedIssueSchema,
  handbookSections: handbookSectionSchema,
  prints: printSchema,
  pictures: pictureSchema,
} as const

export type CollectionName = keyof typeof collectionSchemas
export const collectionNames = Object.keys(collectionSchemas) as readonly CollectionName[]

type CollectionSchemas = typeof collectionSchemas
/** The entity that a collection holds. */
export type EntityOf<Name extends CollectionName> = DeepReadonly<z.infer<CollectionSchemas[Name]>>

const collectionShape = Object.fromEntries(
  Object.entries(collectionSchemas).map(([name, schema]) => [
    name,
    z.record(schema.shape.id as z.ZodString, schema).default({}),
  ]),
) as unknown as {
  [Name in CollectionName]: z.ZodDefault<z.ZodRecord<z.ZodString, CollectionSchemas[Name]>>
}

/** 会议/活动: everything that is known of one event. */
export const eventSchema = z.strictObject({
  id: eventIdSchema,
  schemaVersion: z.literal(SCHEMA_VERSION),
  ...profileShape,
  ...collectionShape,
})

export const profileSchema = z.strictObject(profileShape)

export type Event = DeepReadonly<z.infer<typeof eventSchema>>
export type Profile = DeepReadonly<z.infer<typeof profileSchema>>
export type EventKind = (typeof eventKinds)[number]
export type DocumentLocale = (typeof documentLocales)[number]
export type Notice = DeepReadonly<z.infer<typeof noticeSchema>>
export type Version = DeepReadonly<z.infer<typeof versionSchema>>
