import type { DocumentLocale } from '../../domain/event/event.ts'
import type { PieceLack } from './pieces-paper.ts'

type PieceWords = {
  readonly column: Readonly<Record<'number' | 'name' | 'about' | 'place', string>>
  readonly tally: (counts: { readonly listed: number; readonly made: number; readonly printed: number }) => string
  readonly lacking: (names: readonly string[]) => string
  readonly lack: Readonly<Record<PieceLack, string>>
  readonly nameless: string
}

export const pieceWords: Readonly<Record<DocumentLocale, PieceWords>> = {
  'zh-CN': {
    column: { number: '序号', name: '内容', about: '单位、说明', place: '位置' },
    tally: ({ listed, made, printed }) => `名单 ${listed}，制作 ${made}${listed === made ? '' : `，缺 ${listed - made}`}；本次打印 ${printed}。`,
    lacking: (names) => `请核对：${names.join('、')}。`,
    lack: { 'no-name': '没有姓名', 'no-latin': '没有外文名', 'no-code': '没有签到编号' },
    nameless: '某人',
  },
  en: {
    column: { number: 'No.', name: 'What it says', about: 'Organization, note', place: 'Place' },
    tally: ({ listed, made, printed }) => `${listed} on the list, ${made} made${listed === made ? '' : `, ${listed - made} missing`}; ${printed} printed now.`,
    lacking: (names) => `To be checked: ${names.join(', ')}.`,
    lack: { 'no-name': 'no name', 'no-latin': 'no Latin name', 'no-code': 'no registration number' },
    nameless: 'somebody',
  },
}
