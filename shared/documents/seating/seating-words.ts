import type { DocumentLocale } from '../../domain/event/event.ts'

type SeatingWords = {
  readonly empty: string
  readonly forSession: (title: string) => string
  readonly convention: (name: string) => string
  readonly seenFrom: string
  readonly row: (row: number) => string
  readonly piece: Readonly<Record<'rostrum' | 'audience' | 'door' | 'camera' | 'driver', string>>
  readonly vacant: string
  readonly unseated: (names: string) => string
  readonly list: string
  readonly index: { readonly name: string; readonly unit: string; readonly seat: string }
  /** in the order of the roster */
  readonly indexTitle: (plan: string) => string
}

export const seatingWords: Readonly<Record<DocumentLocale, SeatingWords>> = {
  'zh-CN': {
    empty: '座次方案',
    forSession: (title) => `用于：${title}`,
    convention: (name) => `排法：${name}`,
    seenFrom: '观众视角',
    row: (row) => `${row}排`,
    piece: { rostrum: '主席台', audience: '观众席', door: '门', camera: '相机', driver: '司机' },
    vacant: '（空）',
    unseated: (names) => `未就座：${names}`,
    list: '、',
    index: { name: '姓名', unit: '单位', seat: '座位' },
    indexTitle: (plan) => `${plan}　座位索引（按名册次序）`,
  },
  en: {
    empty: 'seating plan',
    forSession: (title) => `For: ${title}`,
    convention: (name) => `Convention: ${name}`,
    seenFrom: 'seen from the audience',
    row: (row) => `Row ${row}`,
    piece: { rostrum: 'Rostrum', audience: 'Audience', door: 'Door', camera: 'Camera', driver: 'Driver' },
    vacant: '(empty)',
    unseated: (names) => `Without a seat: ${names}`,
    list: ', ',
    index: { name: 'Name', unit: 'Organization', seat: 'Seat' },
    indexTitle: (plan) => `${plan}: seats, in the order of the roster`,
  },
}
