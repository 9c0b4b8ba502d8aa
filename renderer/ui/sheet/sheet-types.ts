import type { Choice } from '../choices.ts'

/** A column of a sheet. Those that are frozen come first and stay in view. */
export type SheetColumn = {
  readonly id: string
  readonly title: string
  readonly widthPx: number
  readonly isFrozen: boolean
  /** only shows what is decided elsewhere */
  readonly isReadonly: boolean
  /** what can be chosen; asked for when a cell is edited, with what is typed so far */
  readonly choices?: (typed: string) => readonly Choice[]
  /** nothing but a choice is understood: what is typed takes the first that it finds */
  readonly isChoice: boolean
  /** holds several choices with 、 between them */
  readonly isMany: boolean
}

/** A row: its number as it stands at the left, and an identity that survives another order. */
export type SheetRowKey = { readonly id: string; readonly number: number }

export type SheetCell = {
  readonly text: string
  /** why the text is not understood */
  readonly problem?: string
  /** something worth knowing that is no mistake */
  readonly note?: string
}

/** A cell by its row and column as they are shown, from 0. */
export type Place = { readonly row: number; readonly column: number }
/** Cells from one corner to another, both included. */
export type Block = { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number }

/** Where the sheet goes after a cell was typed. */
export type MoveAfter = 'down' | 'up' | 'right' | 'left' | 'all' | 'stay'

export type SheetSorting = { readonly columnId: string; readonly isDescending: boolean }

export const ROW_PX = 28
export const HEAD_PX = 32
export const NUMBER_PX = 44
