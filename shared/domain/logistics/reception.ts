import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { dutyIdSchema, lodgingIdSchema, mealIdSchema, personIdSchema, pickUpIdSchema, sessionIdSchema, supplyIdSchema } from '../event/ids.ts'
import { countSchema, idSetSchema, lineSchema, localDateSchema, localTimeSchema, momentSchema, positionSchema, programmeDateSchema, textSchema } from '../event/values.ts'

export const roomKinds = ['king', 'twin', 'suite'] as const

/** 住宿: one room and who sleeps in it. */
export const lodgingSchema = z.strictObject({
  id: lodgingIdSchema,
  position: positionSchema,
  hotel: lineSchema,
  roomNumber: z.exactOptional(lineSchema),
  kind: z.exactOptional(z.enum(roomKinds)).describe('大床 · 双床 · 套间; a twin may be taken by one'),
  occupancy: z.enum(['single', 'shared']).default('single'),
  isLocked: z.exactOptional(z.boolean()).describe('kept as it is when rooms are given out'),
  guests: idSetSchema(personIdSchema).default({}),
  checkInDate: z.exactOptional(localDateSchema),
  checkOutDate: z.exactOptional(localDateSchema),
}).describe('住宿: one room and who sleeps in it')

/** 用餐 */
export const mealSchema = z.strictObject({
  id: mealIdSchema,
  position: positionSchema,
  meal: z.enum(['breakfast', 'lunch', 'dinner']),
  date: z.exactOptional(programmeDateSchema),
  startsAt: z.exactOptional(localTimeSchema),
  place: z.exactOptional(lineSchema),
  form: z.exactOptional(z.enum(['buffet', 'tables', 'boxed'])),
  tables: z.exactOptional(countSchema),
  seatsPerTable: z.exactOptional(z.int().min(1).max(100)),
  tableNumbers: z.exactOptional(z.record(personIdSchema, z.int().min(1).max(10_000))).describe('桌次: the table of each person'),
  count: z.exactOptional(countSchema),
  note: z.exactOptional(textSchema),
}).describe('用餐')

/** 接送站: one vehicle that meets or brings people. */
export const pickUpSchema = z.strictObject({
  id: pickUpIdSchema,
  position: positionSchema,
  direction: z.enum(['arrival', 'departure']),
  at: z.exactOptional(momentSchema),
  place: z.exactOptional(lineSchema),
  number: z.exactOptional(lineSchema).describe('train or flight'),
  vehicle: z.exactOptional(lineSchema),
  contact: z.exactOptional(lineSchema),
  seats: z.exactOptional(countSchema).describe('for passengers'),
  passengers: idSetSchema(personIdSchema).default({}),
}).describe('接送站: one vehicle that meets or brings people')

/** 会务分工: one task. It is due on a date, or so many days before (−) or after the event begins. */
export const dutySchema = z.strictObject({
  id: dutyIdSchema,
  position: positionSchema,
  group: lineSchema.default('').describe('秘书组, 接待组'),
  task: lineSchema,
  ownerId: z.exactOptional(personIdSchema),
  ownerText: z.exactOptional(lineSchema).describe('an owner who is not in the list of people'),
  helpers: idSetSchema(personIdSchema).default({}),
  phone: z.exactOptional(lineSchema),
  dueDate: z.exactOptional(localDateSchema),
  dueOffsetDays: z.exactOptional(z.int().min(-1000).max(1000)),
  sessionId: z.exactOptional(sessionIdSchema).describe('done while this session takes place'),
  startsAt: z.exactOptional(localTimeSchema).describe('done at this time of its day'),
  endsAt: z.exactOptional(localTimeSchema),
  state: z.enum(['open', 'doing', 'done']).default('open'),
  note: z.exactOptional(textSchema),
}).describe('会务分工: one task; due on a date, or so many days before (−) or after the event begins')

/** 物资: materials and supplies. */
export const supplySchema = z.strictObject({
  id: supplyIdSchema,
  position: positionSchema,
  name: lineSchema,
  quantity: z.exactOptional(z.number().min(0).max(1_000_000)),
  unit: z.exactOptional(lineSchema).describe('份, 瓶, 块'),
  ownerId: z.exactOptional(personIdSchema),
  note: z.exactOptional(textSchema),
}).describe('物资: materials and supplies')

export type Lodging = DeepReadonly<z.infer<typeof lodgingSchema>>
export type Meal = DeepReadonly<z.infer<typeof mealSchema>>
export type PickUp = DeepReadonly<z.infer<typeof pickUpSchema>>
export type Duty = DeepReadonly<z.infer<typeof dutySchema>>
export type Supply = DeepReadonly<z.infer<typeof supplySchema>>
