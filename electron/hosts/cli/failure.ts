import { MAX_IMPORT_BYTES } from '#shared/contract/endpoints.ts'
import { AppError, type ErrorCode, type ErrorData, type Problem } from '#shared/contract/errors.ts'
import { words, type Words } from './words.ts'

/** What the shell is told; `--help` lists them. */
export const exitCodes = { done: 0, defect: 1, usage: 2, invalid: 3, notFound: 4, busy: 5 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** A command that cannot be done, with its sentence for the user. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly exitCode: ExitCode
  readonly code: ErrorCode | 'usage'
  readonly sentence: Words
  /** what is wrong with a file, each on its own */
  readonly problems: readonly Problem[]
  /** the file that has them, as the user named it */
  readonly file: string

  constructor(code: ErrorCode | 'usage', sentence: Words, problems: readonly Problem[] = [], file = '') {
    super(sentence.en)
    this.code = code
    this.exitCode = code === 'usage' ? exitCodes.usage : EXIT_CODES[code]
    this.sentence = sentence
    this.problems = problems
    this.file = file
  }
}

export function wrongUsage(chinese: string, english: string): Failure {
  return new Failure('usage', words(chinese, english))
}

const EXIT_CODES: Readonly<Record<ErrorCode, ExitCode>> = {
  'invalid-input': exitCodes.invalid,
  'too-large': exitCodes.invalid,
  'newer-version': exitCodes.invalid,
  damaged: exitCodes.invalid,
  'not-found': exitCodes.notFound,
  unsupported: exitCodes.notFound,
  'nothing-dated': exitCodes.notFound,
  // What is there, and cannot be had or written now.
  conflict: exitCodes.busy,
  locked: exitCodes.busy,
  'read-only': exitCodes.busy,
  'disk-full': exitCodes.busy,
  unavailable: exitCodes.busy,
  refused: exitCodes.busy,
  internal: exitCodes.defect,
}

/**
 * The failure behind whatever was thrown; null for a defect.
 *
 * @param argument what the command was about
 */
export function failureOf(error: unknown, argument = ''): Failure | null {
  if (error instanceof Failure) return error
  if (!(error instanceof AppError) || error.code === 'internal') return null
  return new Failure(error.code, sentenceOf(error, argument), error.details.problems, argument)
}

function sentenceOf({ code, message, details }: ErrorData, argument: string): Words {
  const subject = details.subject ?? argument
  const cause = details.cause ?? message
  switch (code) {
    case 'invalid-input':
      return words(
        `${argument} 有 ${details.problems?.length ?? 0} 处问题，没有读入。`,
        `${argument} was not read. Problems: ${details.problems?.length ?? 0}.`,
      )
    case 'too-large':
      return words(
        `${subject} 超过 ${MAX_IMPORT_BYTES / 2 ** 20} MB，不会是活动文件。`,
        `${subject} is larger than ${MAX_IMPORT_BYTES / 2 ** 20} MB; no event is.`,
      )
    case 'newer-version':
      return words(
        `${argument} 由更新版本的会程保存（格式 ${subject}），请先升级程序；文件没有改动。`,
        `${argument} was written by a newer version of the program (format ${subject}): update first. It was left untouched.`,
      )
    case 'damaged':
      return words(`${subject} 已损坏，保持原样未动。`, `${subject} is damaged; it was left as it is.`)
    case 'not-found':
      return words(`找不到 ${subject}。`, `${subject} cannot be found.`)
    case 'unsupported':
      return words(`没有这种格式：${subject}。`, `There is no such format: ${subject}.`)
    case 'nothing-dated':
      return words(`${subject} 里会是空的：没有写明日期，或还没有选人或线路。`, `${subject} would be empty: no date is known, or no person or line is chosen.`)
    case 'locked':
      return words(
        `资料库正由另一个程序打开（${subject}），请先关闭，或用 --library 指定别的文件夹。`,
        `The library is open in another program (${subject}): close it there, or name another folder with --library.`,
      )
    case 'read-only':
    case 'unavailable':
      return words(
        `不能写入 ${subject}（${cause}），请换一个文件夹。`,
        `${subject} cannot be written (${cause}): choose another folder.`,
      )
    case 'disk-full':
      return words(`磁盘已满，${subject} 没有保存。`, `The disk is full; ${subject} was not saved.`)
    case 'conflict':
    case 'refused':
    case 'internal':
      return words(message, message)
  }
}
