import type { ErrorData } from '#shared/contract/errors.ts'
import type { Text } from './text.ts'

/** An error as a sentence for people: what happened, then what to do. The code itself goes to the log. */
export function errorText(text: Text, { code }: Pick<ErrorData, 'code'>): string {
  return `${text(`errors.${code}.what`)}${text('app.error.then')}${text(`errors.${code}.todo`)}${text('app.error.stop')}`
}
