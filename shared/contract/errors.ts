import { z } from 'zod'

/** Every way in which a call can fail that the caller is to expect; anything else is `internal`, a defect. */
export const errorCodes = [
  'invalid-input',
  'not-found',
  'conflict',
  'locked',
  'read-only',
  'disk-full',
  'unavailable',
  'too-large',
  'newer-version',
  'damaged',
  'refused',
  'unsupported',
  'nothing-dated',
  'internal',
] as const

export type ErrorCode = (typeof errorCodes)[number]

/** One thing that is wrong with an input: where, which rule, and a sentence for people. */
export const problemSchema = z.strictObject({
  path: z.string().describe('people.p1.phone; empty for the whole'),
  line: z.exactOptional(z.int()).describe('in the file, from 1'),
  code: z.string(),
  subject: z.exactOptional(z.string()).describe('the value, name or key that is wrong'),
  expected: z.exactOptional(z.string()).describe('what would be right there: a type, the allowed values, a name that is close'),
  message: z.string(),
})

export const errorDetailsSchema = z.strictObject({
  /** what is wrong with an input, each on its own */
  problems: z.exactOptional(z.array(problemSchema).readonly()),
  /** the name, id or file that the error is about */
  subject: z.exactOptional(z.string()),
  /** the errno of the file system or the like, for the log */
  cause: z.exactOptional(z.string()),
})

export const errorSchema = z.strictObject({
  code: z.enum(errorCodes),
  message: z.string().describe('for the log and the command line; the page has its own sentences'),
  details: errorDetailsSchema,
})

export type Problem = Readonly<z.infer<typeof problemSchema>>
export type ErrorDetails = { readonly problems?: readonly Problem[]; readonly subject?: string; readonly cause?: string }
export type ErrorData = { readonly code: ErrorCode; readonly message: string; readonly details: ErrorDetails }

/** The one error that the core throws for what is to be expected. */
export class AppError extends Error {
  override readonly name = 'AppError'
  readonly code: ErrorCode
  readonly details: ErrorDetails

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message)
    this.code = code
    this.details = details
  }

  toData(): ErrorData {
    return { code: this.code, message: this.message, details: this.details }
  }
}
