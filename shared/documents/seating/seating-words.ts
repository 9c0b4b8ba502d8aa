import type { DocumentLocale } from '../../domain/event/event.ts'

type SeatingWords = {
  readonly empty: string
  readonly forSession: (title: string) => string
  readonly convention: (name: string) => string
  readonly seenFrom: string
  readonly row: (row: number) => string
  readonly vacant: string
  readonly unseated: (names: string) => string
  readonly list: string
  readonly index: { readonly name: string; readonly unit: string; readonly seat: string }
  /** in the order of the roster */
  readonly indexTitle: (plan: string) => string
  readonly overview: (plan: string, parts: number) => string
  readonly part: (plan: string, part: number, parts: number, rows: readonly [number, number]) => string
  readonly swaps: {
    readonly none: string
    readonly pair: (before: string, after: string) => string
    readonly counts: (of: { readonly taken: number; readonly carried: number; readonly fresh: number; readonly kept: number }) => string
    readonly taken: string
    readonly placed: string
    /** where tents lie that stand nowhere */
    readonly store: string
    readonly column: Readonly<Record<'number' | 'to' | 'name' | 'from' | 'done', string>>
  }
}

export const seatingWords: Readonly<Record<DocumentLocale, SeatingWords>> = {
  'zh-CN': {
    empty: '座次方案',
    forSession: (title) => `用于：${title}`,
    convention: (name) => `排法：${name}`,
    seenFrom: '观众视角',
    row: (row) => `${row}排`,
    vacant: '（空）',
    unseated: (names) => `未就座：${names}`,
    list: '、',
    index: { name: '姓名', unit: '单位', seat: '座位' },
    indexTitle: (plan) => `${plan}　座位索引（按名册次序）`,
    overview: (plan, parts) => `${plan}　总图（分 ${parts} 张）`,
    part: (plan, part, parts, [first, last]) => `${plan}　第 ${part} 张，共 ${parts} 张：${first}—${last} 排`,
    swaps: {
      none: '同一会场前后两场的座次',
      pair: (before, after) => `${before} → ${after}`,
      counts: ({ taken, carried, fresh, kept }) => `收走 ${taken} 张，换位 ${carried} 张，新摆 ${fresh} 张，不动 ${kept} 张。`,
      taken: '收走（按上一场座位逐排走）',
      placed: '换位、新摆（按下一场座位逐排走）',
      store: '备用桌签',
      column: { number: '序号', to: '到', name: '桌签', from: '从', done: '完成' },
    },
  },
  en: {
    empty: 'seating plan',
    forSession: (title) => `For: ${title}`,
    convention: (name) => `Convention: ${name}`,
    seenFrom: 'seen from the audience',
    row: (row) => `Row ${row}`,
    vacant: '(empty)',
    unseated: (names) => `Without a seat: ${names}`,
    list: ', ',
    index: { name: 'Name', unit: 'Organization', seat: 'Seat' },
    indexTitle: (plan) => `${plan}: seats, in the order of the roster`,
    overview: (plan, parts) => `${plan}: overview of ${parts} sheets`,
    part: (plan, part, parts, [first, last]) => `${plan}, sheet ${part} of ${parts}: rows ${first}–${last}`,
    swaps: {
      none: 'seating of two sessions in one place',
      pair: (before, after) => `${before} → ${after}`,
      counts: ({ taken, carried, fresh, kept }) => `Take ${taken} away, carry ${carried}, set up ${fresh}, leave ${kept}.`,
      taken: 'Take away, along the rows of the first session',
      placed: 'Carry and set up, along the rows of the next',
      store: 'Box',
      column: { number: 'No.', to: 'To', name: 'Tent', from: 'From', done: 'Done' },
    },
  },
}
