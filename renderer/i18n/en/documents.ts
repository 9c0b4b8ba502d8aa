import type { Translated } from '../message-types.ts'
import type { documents as zhCn } from '../zh-cn/documents.ts'

export const documents: Translated<typeof zhCn> = {
  choosePaper: 'Paper to show',
  printPaper: 'Print {title}',
  warning: {
    'missing-glyph': 'The fonts have no “{subject}”: it will be missing in {where}.',
    incomplete: '{where}: {subject} is to be confirmed.',
    overflow: '“{subject}” does not fit in {where}.',
  },
}
