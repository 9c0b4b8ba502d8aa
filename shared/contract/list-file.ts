import { z } from 'zod'
import { sheetSchema } from '../domain/people/import/sheet.ts'

/** Why a file cannot be read as a list. */
export const readingRefusals = [
  'old-excel',
  'old-word',
  'encrypted',
  'open-document',
  'pdf',
  'picture',
  'web-page',
  'archive',
  'not-a-list',
  'damaged',
  'empty',
  'too-large',
  'too-slow',
] as const

/** The tables of a file, or why there are none. */
export const listFileSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('read'), sheets: z.array(sheetSchema).min(1).readonly() }),
  z.strictObject({ outcome: z.literal('refused'), reason: z.enum(readingRefusals) }),
])

export type ReadingRefusal = (typeof readingRefusals)[number]
export type ListFile = Readonly<z.infer<typeof listFileSchema>>
