import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { categoryTextIdSchema, delegationIdSchema, groupIdSchema, personIdSchema, roomIdSchema } from '../event/ids.ts'
import { countSchema, idSetSchema, lineSchema, positionSchema } from '../event/values.ts'

/** 代表团: who comes together. Its members name it (`person.delegationId`). */
export const delegationSchema = z.strictObject({
  id: delegationIdSchema,
  position: positionSchema,
  name: lineSchema,
  leaderId: z.exactOptional(personIdSchema),
  liaisonId: z.exactOptional(personIdSchema),
}).describe('代表团: who comes together; its members name it in delegationId')

/** 分组: who discusses together. */
export const groupSchema = z.strictObject({
  id: groupIdSchema,
  position: positionSchema,
  name: lineSchema,
  convenerId: z.exactOptional(personIdSchema).describe('召集人'),
  recorderId: z.exactOptional(personIdSchema).describe('记录员'),
  liaisonId: z.exactOptional(personIdSchema).describe('联络员'),
  roomId: z.exactOptional(roomIdSchema),
  members: idSetSchema(personIdSchema).default({}),
  lockedMembers: z.exactOptional(idSetSchema(personIdSchema)).describe('members who stay when the groups are divided anew'),
}).describe('分组: who discusses together')

/** Ready wording for people who are not listed one by one: 各设区市有关部门负责同志. */
export const categoryTextSchema = z.strictObject({
  id: categoryTextIdSchema,
  position: positionSchema,
  text: lineSchema,
  count: z.exactOptional(countSchema),
}).describe('wording for people who are not listed one by one: 各设区市有关部门负责同志')

export type Delegation = DeepReadonly<z.infer<typeof delegationSchema>>
export type Group = DeepReadonly<z.infer<typeof groupSchema>>
export type CategoryText = DeepReadonly<z.infer<typeof categoryTextSchema>>
