import type { DocumentLocale } from '../../domain/event/event.ts'
import type { PieceLack } from './piece-set.ts'

type PieceWords = {
  readonly column: Readonly<Record<'number' | 'name' | 'about' | 'place', string>>
  readonly tally: (counts: { readonly listed: number; readonly made: number; readonly printed: number }) => string
  readonly lacking: (names: readonly string[]) => string
  readonly lack: Readonly<Record<PieceLack, string>>
  readonly nameless: string
  readonly table: (number: number) => string
  readonly list: string
  readonly banner: { readonly title: string; readonly rule: string; readonly measures: (found: BannerMeasures) => string }
}

type BannerMeasures = { readonly stageM: number; readonly isMeasured: boolean; readonly letterCm: number; readonly lengthM: number; readonly letters: number; readonly lines: number }

export const pieceWords: Readonly<Record<DocumentLocale, PieceWords>> = {
  'zh-CN': {
    column: { number: '序号', name: '内容', about: '单位、说明', place: '位置' },
    tally: ({ listed, made, printed }) => `名单 ${listed}，制作 ${made}${listed === made ? '' : `，缺 ${listed - made}`}；本次打印 ${printed}。`,
    lacking: (names) => `请核对：${names.join('、')}。`,
    lack: { 'no-name': '没有姓名', 'no-latin': '没有外文名', 'no-code': '没有签到编号' },
    nameless: '某人',
    table: (number) => `${number}号桌`,
    list: '、',
    banner: {
      title: '会标',
      rule: '两侧各留二十分之一；字高一般不超过 80 厘米，低于 30 厘米后排看不清。',
      measures: ({ stageM, isMeasured, letterCm, lengthM, letters, lines }) => `舞台宽 ${stageM} 米${isMeasured ? '' : '（未填，按此估算）'}　共 ${letters} 字${lines === 1 ? '' : `，分 ${lines} 行`}　字高约 ${letterCm} 厘米　全长约 ${lengthM} 米`,
    },
  },
  en: {
    column: { number: 'No.', name: 'What it says', about: 'Organization, note', place: 'Place' },
    tally: ({ listed, made, printed }) => `${listed} on the list, ${made} made${listed === made ? '' : `, ${listed - made} missing`}; ${printed} printed now.`,
    lacking: (names) => `To be checked: ${names.join(', ')}.`,
    lack: { 'no-name': 'no name', 'no-latin': 'no Latin name', 'no-code': 'no registration number' },
    nameless: 'somebody',
    table: (number) => `Table ${number}`,
    list: ', ',
    banner: {
      title: 'Stage banner',
      rule: 'A twentieth of the width stays free on either side; letters are rarely higher than 80 cm, and below 30 cm the last rows cannot read them.',
      measures: ({ stageM, isMeasured, letterCm, lengthM, letters, lines }) => `Stage ${stageM} m wide${isMeasured ? '' : ' (not stated, assumed)'}, ${letters} characters${lines === 1 ? '' : ` on ${lines} lines`}, about ${letterCm} cm high, about ${lengthM} m long`,
    },
  },
}
