import type { Translated } from '../message-types.ts'
import type { news as zhCn } from '../zh-cn/news.ts'

export const news: Translated<typeof zhCn> = {
  kind: 'Kind of text',
  outlet: 'Written for',
  event: 'Event',
  facts: 'Facts it rests on',
  unknown: 'To be confirmed',
  length: '{length} characters of {max}',
  toConfirm: '{count} to be confirmed',
  dropped: '1 sentence left out for length | {count} sentences left out for length',
  copy: 'Copy',
  copyDraft: 'Copy the draft',
  saveDocx: 'Export the draft: Word',
  saveTxt: 'Export the draft: Text',
  copied: '{count} characters copied.',
  notCopied: 'Not copied: the clipboard cannot be used. Select the text and press Ctrl+C.',
  saved: 'Draft saved to {path}',
  handedOver: 'Draft handed to the browser as a download.',
  notSaved: 'The draft was not exported: {reason}',
}
