import type { Words } from '../words.ts'

/** Words for what is cut out and set up by itself. */
export const piecesWords = {
  size: {
    stand: 'Holder, 200 × 100 mm',
    half: 'A4 folded in half',
    upright: 'A4, stands by itself',
    low: '210 × 74 mm, two to a sheet',
    'place-card': 'Place card, 90 × 55 mm',
    sleeve: 'Sleeve, 90 × 130 mm',
    cord: 'On a cord, 105 × 148 mm',
    card: 'Card, 90 × 55 mm',
    'small-label': 'Labels, 70 × 37 mm',
    'large-label': 'Labels, 99 × 38 mm',
    auto: 'What it needs',
    a4: 'A4',
    a3: 'A3',
  },
  secondLine: { none: 'None', latin: 'Latin name or pinyin', unit: 'Organization', names: 'Names at the table' },
  face: { song: 'Song', hei: 'Hei', kai: 'Kai' },
  ink: { black: 'Black', red: 'Red', blue: 'Blue' },
  seats: { taken: 'Taken', all: 'All' },
  arrow: { ahead: 'Ahead', left: 'Left', right: 'Right' },
} as const satisfies Partial<Words>
