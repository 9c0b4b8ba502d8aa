import type { IncomingMessage } from 'node:http'
import { MAX_BODY_BYTES, decode } from '#shared/contract/codec.ts'
import { AppError } from '#shared/contract/errors.ts'
import { callSchema, type Call } from '#shared/contract/host.ts'

/**
 * Reads a call from the body of a request.
 *
 * @throws AppError 'too-large' over MAX_BODY_BYTES, 'invalid-input' when it is not a call in JSON
 */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const bytes = await readBytes(request)
  let value: unknown
  try {
    value = decode(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    throw new AppError('invalid-input', 'the body is not JSON')
  }
  const call = callSchema.safeParse(value)
  if (!call.success) throw new AppError('invalid-input', 'the body is not a call')
  return call.data
}

async function readBytes(request: IncomingMessage): Promise<Uint8Array> {
  const tooLarge = (): AppError => new AppError('too-large', `a call has at most ${MAX_BODY_BYTES} bytes`)
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) throw tooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > MAX_BODY_BYTES) {
      request.resume() // the sender reads the answer only when it has sent everything
      throw tooLarge()
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, size)
}
