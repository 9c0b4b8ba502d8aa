import type { DocumentWarning } from '#shared/contract/results.ts'
import type { Text } from '#renderer/i18n/text.ts'

const FIRST_OF_SUBJECT = /^\P{M}\p{M}*/u

/** A warning about a paper as a sentence: which character, where, and what will be seen in its place. */
export function warningText(t: Text, { code, subject, where }: DocumentWarning): string {
  switch (code) {
    case 'missing-glyph': {
      const point = FIRST_OF_SUBJECT.exec(subject)?.[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')
      const named = point === undefined ? subject : t('marks.aside', { text: subject, aside: `U+${point}` })
      return t('documents.warning.missing-glyph', { subject: named, where })
    }
    case 'incomplete':
      return t('documents.warning.incomplete', { subject, where })
    case 'overflow':
      return t('documents.warning.overflow', { subject, where })
  }
}
