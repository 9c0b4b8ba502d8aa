import { decode } from '#shared/contract/codec.ts'
import { AppError } from '#shared/contract/errors.ts'
import { callSchema, type Call } from '#shared/contract/host.ts'

/**
 * The call that a JSON text stands for.
 *
 * @throws AppError 'invalid-input'
 */
export function parseCall(text: string): Call {
  const call = callSchema.safeParse(jsonOf(text))
  if (!call.success) throw new AppError('invalid-input', 'this is not a call')
  return call.data
}

function jsonOf(text: string): unknown {
  try {
    return decode(text)
  } catch {
    throw new AppError('invalid-input', 'a call is JSON')
  }
}
