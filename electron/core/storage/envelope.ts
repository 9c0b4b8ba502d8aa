import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#shared/contract/errors.ts'
import { decode, encode } from '#shared/contract/codec.ts'

/** What stands around the data of every file of the library. */
const envelopeSchema = z.strictObject({
  format: z.string(),
  schema: z.int(),
  revision: z.int(),
  /** checksums of the states that this one came from */
  parents: z.array(z.string()),
  savedAt: z.iso.datetime(),
  /** SHA-256 of everything else here, data as its JSON text: parsing alone lets most flipped bits through */
  sha256: z.string(),
  data: z.unknown(),
})

export type Envelope = Readonly<z.infer<typeof envelopeSchema>>
export type EnvelopeFacts = Omit<Envelope, 'sha256' | 'data'>

/** The bytes of a file that holds `data`. */
export function seal(facts: EnvelopeFacts, data: unknown): { readonly bytes: Uint8Array; readonly sha256: string } {
  const text = encode(data)
  const sha256 = checksum(facts, text)
  const head = encode({ ...facts, sha256 })
  return { bytes: Buffer.from(`${head.slice(0, -1)},"data":${text}}\n`), sha256 }
}

/**
 * Takes a file apart and proves that its data is what was written.
 *
 * @throws AppError 'damaged' when anything is wrong with the bytes
 */
export function unseal(bytes: Uint8Array, format: string, subject: string): Envelope {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    const envelope = envelopeSchema.parse(decode(text))
    // The checksum covers the text as it stands in the file, between `"data":` and the closing brace.
    const data = text.slice(text.indexOf('"data":') + '"data":'.length, text.lastIndexOf('}'))
    if (envelope.format !== format || checksum(envelope, data) !== envelope.sha256) throw new Error('checksum')
    return envelope
  } catch (error) {
    throw new AppError('damaged', `${subject} is damaged`, { subject, cause: error instanceof Error ? error.name : '' })
  }
}

function checksum({ format, schema, revision, parents, savedAt }: EnvelopeFacts, data: string): string {
  return createHash('sha256').update(encode({ format, schema, revision, parents, savedAt })).update(data).digest('hex')
}
