import type { Face } from '../styles.ts'

/** 台牌 200 × 100, A4 in half, A4 that stands by itself, two to a sheet, 席卡 for banquets. */
export const tentSizes = ['stand', 'half', 'upright', 'low', 'place-card'] as const
export type TentSize = (typeof tentSizes)[number]

export type PieceSize = TentSize

/** What stands below the name. */
export const secondLines = ['none', 'latin', 'unit'] as const
export type SecondLine = (typeof secondLines)[number]

export const pieceFaces = ['hei', 'song'] as const satisfies readonly Face[]

export const inks = ['black', 'red', 'blue'] as const
export type Ink = (typeof inks)[number]
export const INK: Readonly<Record<Ink, string>> = { black: '#000000', red: '#c8102e', blue: '#1f3f8f' }
