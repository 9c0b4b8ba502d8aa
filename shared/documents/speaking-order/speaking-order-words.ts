import type { DocumentLocale } from '../../domain/event/event.ts'

type SpeakingOrderWords = {
  readonly number: string
  readonly speaker: string
  readonly subject: string
  readonly limit: string
  readonly order: string
  readonly times: string
  readonly drawnAt: string
  readonly seed: string
  readonly record: string
  readonly drawn: string
  readonly slip: string
  readonly onSlip: string
  readonly method: string
  readonly none: string
  readonly written: string
  readonly minutes: (minutes: number) => string
  readonly total: (speakers: number, total: number, average: number, withoutLimit: number) => string
}

const rounded = (minutes: number) => String(Number(minutes.toFixed(1)))

export const speakingOrderWords: Readonly<Record<DocumentLocale, SpeakingOrderWords>> = {
  'zh-CN': {
    number: '顺序',
    speaker: '发言人',
    subject: '题目',
    limit: '时限',
    order: '排序',
    times: '用时',
    drawnAt: '抽签时间',
    seed: '抽签号',
    record: '抽签记录',
    drawn: '抽出',
    slip: '签号',
    onSlip: '签上姓名',
    method: '签号按签上文字的编码顺序编定。抽签号经 FNV-1a（32 位）得到起始数，由 mulberry32 依次产生随机数，按费雪—耶茨法从最后一签起逐一交换；用同一抽签号和同样的签可以重新得出这一顺序。',
    none: '没有多人依次发言的环节。',
    written: '（书面）',
    minutes: (minutes) => `${rounded(minutes)}分钟`,
    total: (speakers, total, average, withoutLimit) =>
      `${speakers}人${total === 0 ? '' : `，共${rounded(total)}分钟，平均每人${rounded(average)}分钟`}${withoutLimit === 0 ? '' : `；${withoutLimit}人未定时限`}`,
  },
  en: {
    number: 'Turn',
    speaker: 'Speaker',
    subject: 'Subject',
    limit: 'Limit',
    order: 'Order',
    times: 'Time',
    drawnAt: 'Drawn at',
    seed: 'Seed',
    record: 'Record of the draw',
    drawn: 'Drawn',
    slip: 'Slip',
    onSlip: 'Name on the slip',
    method: 'Slips are numbered in the code order of what is written on them. The seed becomes a number by FNV-1a (32 bits), which starts mulberry32; slips change places from the last one on as Fisher and Yates describe. The same seed and the same slips give the same order again.',
    none: 'There is no session in which several speak in turn.',
    written: ' (in writing)',
    minutes: (minutes) => `${rounded(minutes)} min`,
    total: (speakers, total, average, withoutLimit) =>
      `${speakers} speakers${total === 0 ? '' : `, ${rounded(total)} minutes, ${rounded(average)} each on average`}${withoutLimit === 0 ? '' : `; ${withoutLimit} without a limit`}`,
  },
}
