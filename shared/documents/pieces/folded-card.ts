import { chosenOf, type ChosenOptions } from '../document-options.ts'
import { A4_MM, tentSizes, type TentSize } from './piece-choices.ts'
import type { Area, Mark, PieceSheets, TextMark } from './piece.ts'

/** A card that is folded over and says the same on both sides. */
export type CardForm = { readonly faceMm: { readonly width: number; readonly height: number }; readonly baseMm: number; readonly padMm: number; readonly leastPt: number }

/** Two faces that share their upper edge; one that stands by itself has a base below. */
const FORMS: Readonly<Record<TentSize, CardForm>> = {
  stand: { faceMm: { width: 200, height: 100 }, baseMm: 0, padMm: 12, leastPt: 26 },
  half: { faceMm: { width: 210, height: 148.5 }, baseMm: 0, padMm: 15, leastPt: 26 },
  upright: { faceMm: { width: 210, height: 99 }, baseMm: 99, padMm: 14, leastPt: 26 },
  low: { faceMm: { width: 210, height: 74.25 }, baseMm: 0, padMm: 14, leastPt: 26 },
  'place-card': { faceMm: { width: 90, height: 55 }, baseMm: 0, padMm: 5, leastPt: 12 },
}

export function cardForm(chosen: ChosenOptions): CardForm {
  return FORMS[chosenOf(tentSizes, chosen, 'size') ?? 'stand']
}

export function cardSheets({ faceMm, baseMm }: CardForm): Omit<PieceSheets, 'pieces' | 'only'> {
  const folds = baseMm === 0 ? [faceMm.height] : [faceMm.height, 2 * faceMm.height]
  return { sheetMm: A4_MM, pieceMm: { width: faceMm.width, height: 2 * faceMm.height + baseMm }, foldsAtMm: folds, gapMm: 0 }
}

/** What a face has room for, within its edges. */
export function innerArea({ faceMm, padMm }: CardForm): Area {
  return { x: padMm, y: padMm, width: faceMm.width - 2 * padMm, height: faceMm.height - 2 * padMm }
}

/** The marks of one face on both: the upper one is folded back, so it is turned round. */
export function onBothSides({ faceMm }: CardForm, marks: readonly TextMark[]): readonly Mark[] {
  return [
    ...marks.map((mark): TextMark => ({ ...mark, isTurned: true, at: { ...mark.at, y: faceMm.height - mark.at.y - mark.at.height } })),
    ...marks.map((mark): TextMark => ({ ...mark, at: { ...mark.at, y: faceMm.height + mark.at.y } })),
  ]
}
