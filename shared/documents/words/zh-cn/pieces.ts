import type { Words } from '../words.ts'

/** Words for what is cut out and set up by itself. */
export const piecesWords = {
  size: {
    stand: '台牌 200×100 毫米',
    half: 'A4 对折',
    upright: 'A4 三折自立',
    low: '210×74 毫米，一纸两张',
    'place-card': '席卡 90×55 毫米',
    sleeve: '胸牌 90×130 毫米',
    cord: '挂牌 105×148 毫米',
    card: '卡片 90×55 毫米',
    'small-label': '不干胶 70×37 毫米',
    'large-label': '不干胶 99×38 毫米',
    auto: '自动',
    a4: 'A4',
    a3: 'A3',
  },
  secondLine: { none: '无', latin: '外文或拼音', unit: '单位', names: '同桌姓名' },
  face: { song: '宋体', hei: '黑体', kai: '楷体' },
  ink: { black: '黑', red: '红', blue: '蓝' },
  seats: { taken: '有人的', all: '全部' },
  arrow: { ahead: '直行', left: '向左', right: '向右' },
} as const satisfies Partial<Words>
