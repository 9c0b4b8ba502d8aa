import { AppError, type Problem } from '#shared/contract/errors.ts'
import { problemSentence } from '#shared/contract/event-file-problems.ts'
import { linesOf, readJson } from '../storage/json-text.ts'

/** Something wrong with a file that people edit, before it has a sentence; the line is found by the path where none is said. */
type Found = { readonly path: readonly (string | number)[]; readonly code: Problem['code']; readonly subject?: string; readonly expected?: string; readonly line?: number }

/**
 * The content of a JSON file that the program gave out and somebody edited.
 *
 * @throws AppError 'invalid-input' with the lines that are no JSON, or have a name twice
 */
export function readEdited(text: string): unknown {
  const json = bare(text)
  const { value, findings } = readJson(json)
  if (value === undefined || findings.length > 0) throw refusedFile(json, findings)
  return value
}

/** Why an edited file cannot be used: what is wrong with it, each with its line and a sentence. */
export function refusedFile(text: string, found: readonly Found[]): AppError {
  // What was refused for its depth has its line, and must not be walked after all.
  const placeless = found.filter(({ line }) => line === undefined)
  const lines = linesOf(bare(text), placeless.map(({ path }) => path))
  const problems = found.map((one): Problem => {
    const { path, line = lines[placeless.indexOf(one)], ...rest } = one
    const problem = { path: path.join('.'), ...(line === undefined ? {} : { line }), ...rest }
    return { ...problem, message: problemSentence({ ...problem, message: '' }, 'en') }
  })
  return new AppError('invalid-input', 'this file cannot be used', { problems })
}

/** Windows editors put a mark before the text. */
function bare(text: string): string {
  return text.replace(/^\uFEFF/, '')
}
