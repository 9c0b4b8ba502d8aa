import { z } from 'zod'
import type { DeepReadonly } from '../../lib/deep-readonly.ts'
import { printIdSchema } from './ids.ts'
import { countSchema, instantSchema, lineSchema, positionSchema } from './values.ts'

export const printWays = ['print', 'save', 'issue', 'send'] as const
/** By what a document was sent; the program itself sends nothing. */
export const sendMeans = ['mail', 'chat', 'hand', 'post', 'fax', 'other'] as const

/** The very bytes that were issued, which lie in the library and not in the event. */
export const issuedCopySchema = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/u).describe('of the PDF'),
  byteCount: countSchema,
})

/** 印发台账: a document that left the office on paper or as a file, or was issued as a version. */
export const printSchema = z.strictObject({
  id: printIdSchema,
  position: positionSchema,
  at: instantSchema,
  by: lineSchema,
  way: z.enum(printWays),
  document: lineSchema.describe('the name of the document: roster'),
  format: z.exactOptional(lineSchema),
  options: z.exactOptional(z.record(z.string().max(40), z.union([lineSchema, z.array(lineSchema).max(60)]))).describe('how it was made differently from usual'),
  versionNumber: z.exactOptional(countSchema).describe('of the issue that it was'),
  revision: countSchema.describe('state of the event that it was made of'),
  content: lineSchema.describe('fingerprint of what it says'),
  copy: z.exactOptional(issuedCopySchema),
  recipients: z.exactOptional(z.array(lineSchema).min(1).max(200)).describe('to whom it was sent'),
  means: z.exactOptional(z.enum(sendMeans)).describe('by what it was sent'),
  sheets: z.array(lineSchema).max(5_000).default([]).describe('fingerprint of each sheet, head and foot left aside'),
}).describe('印发台账: a document that left the office')

export type Print = DeepReadonly<z.infer<typeof printSchema>>
export type IssuedCopy = Readonly<z.infer<typeof issuedCopySchema>>
