import type { DocumentLocale } from '../../domain/event/event.ts'
import type { IncompleteReason } from '../incomplete.ts'
import { enWords } from './en.ts'
import type { Words } from './words.ts'
import { zhCnWords } from './zh-cn.ts'

const wordsByLocale: Readonly<Record<DocumentLocale, Words>> = { 'zh-CN': zhCnWords, en: enWords }

export function wordsOf(locale: DocumentLocale): Words {
  return wordsByLocale[locale]
}

/** What a document still lacks, in words: for a list of documents or a warning. */
export function incompleteText(reason: IncompleteReason, locale: DocumentLocale): string {
  return wordsOf(locale).incomplete[reason.code].replace('{count}', String(reason.count))
}
