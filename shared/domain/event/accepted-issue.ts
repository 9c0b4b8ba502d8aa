import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { acceptedIssueIdSchema } from './ids.ts'
import { lineSchema, positionSchema, textSchema } from './values.ts'

/** 已认可的检查项: something that a check finds and its makers mean that way. It holds as long as the facts stay. */
export const acceptedIssueSchema = z.strictObject({
  id: acceptedIssueIdSchema,
  position: positionSchema,
  key: textSchema.describe('which finding: its code, its place and its facts'),
  reason: lineSchema,
  by: z.exactOptional(lineSchema).describe('who decided'),
}).describe('已认可的检查项: something that a check finds and its makers mean that way, as long as the facts stay')

export type AcceptedIssue = DeepReadonly<z.infer<typeof acceptedIssueSchema>>
