import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '#shared/contract/errors.ts'
import { encode } from '#shared/contract/codec.ts'

/** What stands around the data of every file of the library. */
const headSchema = z.strictObject({
  format: z.string(),
  schema: z.int(),
  /** of the schema that the data was parsed with: by the same one it need not be parsed again */
  shape: z.exactOptional(z.string()),
  revision: z.int(),
  /** checksums of the states that this one came from */
  parents: z.array(z.string()),
  savedAt: z.iso.datetime(),
  /** SHA-256 of everything else here, data as its JSON text: parsing alone lets most flipped bits through */
  sha256: z.string(),
})

type Head = Readonly<z.infer<typeof headSchema>>
export type Envelope = Head & { readonly data: unknown }
export type EnvelopeFacts = Omit<Head, 'sha256'>

const DATA_KEY = Buffer.from(',"data":')

/** The bytes of a file that holds `data`: one line of JSON whose last field is the data. */
export function seal(facts: EnvelopeFacts, data: unknown): { readonly bytes: Uint8Array; readonly sha256: string } {
  const dataBytes = Buffer.from(encode(data))
  const sha256 = checksum(facts, dataBytes)
  const head = Buffer.from(encode({ ...facts, sha256 }))
  return { bytes: Buffer.concat([head.subarray(0, -1), DATA_KEY, dataBytes, Buffer.from('}\n')]), sha256 }
}

/**
 * Takes a file apart and proves that its data is what was written.
 *
 * @throws AppError 'damaged' when anything is wrong with the bytes
 */
export function unseal(bytes: Uint8Array, format: string, subject: string): Envelope {
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const dataStart = buffer.indexOf(DATA_KEY) + DATA_KEY.length
    const dataEnd = buffer.lastIndexOf('}')
    const dataBytes = buffer.subarray(dataStart, dataEnd)
    const head = headSchema.parse(JSON.parse(`${buffer.toString('utf8', 0, dataStart - DATA_KEY.length)}}`))
    if (head.format !== format || checksum(head, dataBytes) !== head.sha256) throw new Error('checksum')
    // The checksum says that this text is our own, so that nothing needs to be filtered out of it.
    return { ...head, data: JSON.parse(dataBytes.toString('utf8')) as unknown }
  } catch (error) {
    throw new AppError('damaged', `${subject} is damaged`, { subject, cause: error instanceof Error ? error.name : '' })
  }
}

function checksum({ format, schema, shape, revision, parents, savedAt }: EnvelopeFacts, data: Uint8Array): string {
  const facts = { format, schema, ...(shape === undefined ? {} : { shape }), revision, parents, savedAt }
  return createHash('sha256').update(encode(facts)).update(data).digest('hex')
}
