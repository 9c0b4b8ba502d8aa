import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { participationIdSchema, personIdSchema, sessionIdSchema } from '../event/ids.ts'
import { lineSchema, positionSchema } from '../event/values.ts'

/**
 * What someone did, as the trade says it (domain-rules §5): 出席 · 出席并讲话 · 出席并致辞 · 主持 · 主持并讲话 ·
 * 主持并作总结 · 作出批示 · 作主旨发言 · 讲话 · 致辞 · 作总结 · 点评 · 陪同 · 参加 · 列席.
 */
export const participationVerbs = [
  'attend',
  'attend-and-speak',
  'attend-and-welcome',
  'preside',
  'preside-and-speak',
  'preside-and-summarise',
  'instruct',
  'keynote',
  'speak',
  'welcome',
  'summarise',
  'comment',
  'accompany',
  'join',
  'observe',
] as const

/** A stated part of a person in a session or, without one, in the event; presiders and speakers need none. */
export const participationSchema = z.strictObject({
  id: participationIdSchema,
  position: positionSchema,
  personId: personIdSchema,
  sessionId: z.exactOptional(sessionIdSchema),
  verb: z.enum(participationVerbs),
  mode: z.enum(['present', 'written', 'partial']).default('present'),
  object: z.exactOptional(lineSchema).describe('what they joined, where it is not the whole: 相关活动'),
}).describe('a stated part of a person in a session, or in the event when no session is named; presiders and speakers need none')

export type Participation = DeepReadonly<z.infer<typeof participationSchema>>
