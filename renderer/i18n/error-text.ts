import type { ErrorData } from '#shared/contract/errors.ts'
import { problemSentence } from '#shared/contract/event-file-problems.ts'
import type { Text, UiLocale } from './text.ts'

type ToldError = Pick<ErrorData, 'code'> & Partial<Pick<ErrorData, 'details'>>

/** An error as a sentence for people: what happened, then what to do. The code itself goes to the log. */
export function errorText(text: Text, { code, details }: ToldError): string {
  // The core answers, but its folder does not: a stick was pulled out, a share is gone.
  const kind = code === 'unavailable' && details?.cause !== undefined ? 'folder-gone' : code
  return `${text(`errors.${kind}.what`)}${text('app.error.then')}${text(`errors.${kind}.todo`)}${text('app.error.stop')}`
}

/** How many places of a bad input are listed; who mends those sees the others the next time. */
const MOST_PROBLEMS = 12

/** The sentence, and every place that is wrong on a line of its own. */
export function errorLines(text: Text, error: Pick<ErrorData, 'code' | 'details'>, locale: UiLocale): readonly string[] {
  const problems = error.details.problems ?? []
  const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => {
    const { path, line } = problem
    const message = problemSentence(problem, locale)
    const place = [line === undefined ? '' : text('app.error.line', { line }), path].filter((part) => part !== '').join(' ')
    return place === '' ? message : text('app.error.place', { place, message })
  })
  const more = problems.length - lines.length
  return [errorText(text, error), ...lines, ...(more > 0 ? [text('app.error.more', { count: more })] : [])]
}
