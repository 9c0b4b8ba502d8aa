import type { DocumentOption } from '../document-options.ts'
import type { ChartSheet } from '../seating/chart-sheets.ts'
import type { Face } from '../faces.ts'

/** 台牌 200 × 100, A4 in half, A4 that stands by itself, two to a sheet, 席卡 for banquets. */
export const tentSizes = ['stand', 'half', 'upright', 'low', 'place-card'] as const
export type TentSize = (typeof tentSizes)[number]

/** 胸牌 in a sleeve, 代表证 on a cord, a card for a wallet. */
export const badgeSizes = ['sleeve', 'cord', 'card'] as const
export type BadgeSize = (typeof badgeSizes)[number]

/** Sheets of stickers as they are sold: 3 × 8 and 2 × 7 to A4. */
export const labelSizes = ['small-label', 'large-label'] as const
export type LabelSize = (typeof labelSizes)[number]

export const signSizes = ['a4', 'a3'] as const
export type SignSize = (typeof signSizes)[number]

/** Of everything that is printed in several sizes. */
export type PieceSize = ChartSheet | TentSize | BadgeSize | LabelSize | SignSize

/** What stands below the name, or below the number of a table. */
export const secondLines = ['none', 'latin', 'unit'] as const
export const tableLines = ['none', 'names'] as const
export type SecondLine = (typeof secondLines)[number] | (typeof tableLines)[number]

/** Which seats get a label. */
export const seatChoices = ['taken', 'all'] as const
export type SeatChoice = (typeof seatChoices)[number]

export const arrows = ['ahead', 'left', 'right'] as const
export type Arrow = (typeof arrows)[number]

export const pieceFaces = ['hei', 'song', 'kai'] as const satisfies readonly Face[]

export const inks = ['black', 'red', 'blue'] as const
export type Ink = (typeof inks)[number]
export const INK: Readonly<Record<Ink, string>> = { black: '#000000', red: '#c8102e', blue: '#1f3f8f' }

export const faceOption: DocumentOption = { id: 'face', kind: 'choice', choices: pieceFaces, initial: pieceFaces[0] }
export const inkOption: DocumentOption = { id: 'ink', kind: 'choice', choices: inks, initial: inks[0] }
export const A4_MM = { width: 210, height: 297 } as const

export function sizeOption(sizes: readonly [PieceSize, ...PieceSize[]]): DocumentOption {
  return { id: 'size', kind: 'choice', choices: sizes, initial: sizes[0] }
}
