import { savedTime } from '#renderer/i18n/step-text.ts'
import type { Text } from '#renderer/i18n/text.ts'
import type { Print } from '#shared/domain/event/print.ts'

/** Names beyond these are counted: one line is to stay one line. */
const MOST_NAMED = 3

/** An entry of the ledger in a line: 第 2 版，09:12 印发；10:03 微信发给省农业农村厅等 3 家. */
export function printText(t: Text, { at, way, versionNumber, recipients = [], means = 'other' }: Print): string {
  const time = savedTime(at)
  switch (way) {
    case 'issue':
      return t('documents.ledger.issued', { number: versionNumber ?? 0, time })
    case 'send': {
      const names = recipients.slice(0, MOST_NAMED).join(t('marks.list'))
      const to = recipients.length > MOST_NAMED ? t('documents.ledger.andMore', { names, count: recipients.length }) : names
      return t('documents.ledger.sent', { time, means: t(`words.sendMeans.${means}`), to })
    }
    case 'print':
    case 'save':
      return t(`documents.ledger.${way}`, { time })
  }
}
