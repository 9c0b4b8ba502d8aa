import type { IncomingMessage } from 'node:http'
import { MAX_BODY_BYTES } from '#shared/contract/codec.ts'
import { AppError } from '#shared/contract/errors.ts'

/**
 * The body of a request as text.
 *
 * @throws AppError 'too-large' over MAX_BODY_BYTES, 'invalid-input' when it is not UTF-8
 */
export async function readText(request: IncomingMessage): Promise<string> {
  const bytes = await readBytes(request)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError('invalid-input', 'a call is UTF-8')
  }
}

async function readBytes(request: IncomingMessage): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.byteLength
    if (size > MAX_BODY_BYTES) break
    chunks.push(chunk)
  }
  if (size <= MAX_BODY_BYTES) return Buffer.concat(chunks, size)
  request.resume() // the sender reads the answer only when it has sent everything
  throw new AppError('too-large', `a call has at most ${MAX_BODY_BYTES} bytes`)
}
