import { z } from 'zod'
import { errorSchema, type ErrorData } from './errors.ts'

/** The answer to every call, on every host: a value or an error, never an exception. */
export type Reply<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: ErrorData }

export const replySchema = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), error: errorSchema }),
])
