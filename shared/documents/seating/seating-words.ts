import type { DocumentLocale } from '../../domain/event/event.ts'

/** From where a chart is seen: what lies at its foot or its head. */
export type ChartView = 'audience' | 'door' | 'head' | 'front'
type OrderOfItsOwn = 'banquet' | 'guest-presides' | 'signing' | 'photo-with-guests' | 'car' | 'bus'

type SeatingWords = {
  readonly empty: string
  readonly forSession: (title: string) => string
  readonly convention: (name: string) => string
  readonly order: Readonly<Record<OrderOfItsOwn, string>>
  readonly seenFrom: Readonly<Record<ChartView, string>>
  readonly row: (row: number) => string
  readonly vacant: string
  readonly unseated: (names: string) => string
  readonly list: string
  readonly index: { readonly name: string; readonly unit: string; readonly seat: string }
  /** in the order of the roster */
  readonly indexTitle: (plan: string) => string
  readonly overview: (plan: string, parts: number) => string
  readonly part: (plan: string, part: number, parts: number, seats: string) => string
  readonly partOf: { readonly tables: (tables: readonly number[]) => string; readonly seatsOfRows: (rows: readonly [number, number], numbers: readonly [number, number]) => string }
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
    order: {
      banquet: '宴会（主陪面门，主宾在右）',
      'guest-presides': '宴会（主宾身份高于主人，与主陪对调）',
      signing: '签约（主左客右）',
      'photo-with-guests': '合影（主人居中，主宾相间，两端为主方）',
      car: '乘车（司机驾车，后排右座为上）',
      bus: '乘车（由前至后）',
    },
    seenFrom: { audience: '观众视角', door: '门在图的下方', head: '上方为主位', front: '车头在图的上方' },
    row: (row) => `${row}排`,
    vacant: '（空）',
    unseated: (names) => `未就座：${names}`,
    list: '、',
    index: { name: '姓名', unit: '单位', seat: '座位' },
    indexTitle: (plan) => `${plan}　座位索引（按名册次序）`,
    overview: (plan, parts) => `${plan}　总图（分 ${parts} 张）`,
    part: (plan, part, parts, seats) => `${plan}　第 ${part} 张，共 ${parts} 张：${seats}`,
    partOf: { tables: (tables) => `${tables.join('、')} 桌`, seatsOfRows: ([first, last], [from, to]) => `${first}—${last} 排，${from}—${to} 座` },
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
    order: {
      banquet: 'banquet (host faces the door, chief guest at the right hand)',
      'guest-presides': 'banquet (the guest is far senior and changes places with the host)',
      signing: 'signing (hosts at the left, guests at their right hand)',
      'photo-with-guests': 'photo (host in the centre, hosts and guests in turn, hosts at the ends)',
      car: 'car with a driver (rear right first)',
      bus: 'bus (front to back)',
    },
    seenFrom: { audience: 'seen from the audience', door: 'door at the foot of the sheet', head: 'head of the table at the top', front: 'front of the vehicle at the top' },
    row: (row) => `Row ${row}`,
    vacant: '(empty)',
    unseated: (names) => `Without a seat: ${names}`,
    list: ', ',
    index: { name: 'Name', unit: 'Organization', seat: 'Seat' },
    indexTitle: (plan) => `${plan}: seats, in the order of the roster`,
    overview: (plan, parts) => `${plan}: overview of ${parts} sheets`,
    part: (plan, part, parts, seats) => `${plan}, sheet ${part} of ${parts}: ${seats}`,
    partOf: { tables: (tables) => `tables ${tables.join(', ')}`, seatsOfRows: ([first, last], [from, to]) => `rows ${first}–${last}, seats ${from}–${to}` },
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
