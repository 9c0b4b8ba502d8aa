import { faces, type Face } from './faces.ts'
import { measuresOf, type StyleChanges, type StyleMeasures } from './style-changes.ts'
import { paperStyle, styleIds, type StyleId } from './styles.ts'

/** Styles and fonts as an office has them: what differs from the program's own. */
export type Look = { readonly paperStyles: Readonly<Partial<Record<StyleId, StyleChanges>>>; readonly fonts: Readonly<Partial<Record<Face, string>>> }
type Side = keyof StyleMeasures['marginsMm']

/** One measure that two looks have otherwise: margins in millimetres, sizes in points, lines as a factor. */
export type LookDifference =
  | { readonly kind: 'margin'; readonly styleId: StyleId; readonly side: Side; readonly before: number; readonly after: number }
  | { readonly kind: 'number'; readonly styleId: StyleId; readonly measure: 'titleSizePt' | 'bodySizePt' | 'tableSizePt' | 'lineFactor'; readonly before: number; readonly after: number }
  | { readonly kind: 'face'; readonly styleId: StyleId; readonly measure: 'titleFace' | 'headingFace' | 'bodyFace'; readonly before: Face; readonly after: Face }
  /** a part that another font file plays; absent: the usual one */
  | { readonly kind: 'font'; readonly face: Face; readonly before?: string; readonly after?: string }

const SIDES = ['top', 'right', 'bottom', 'left'] as const
const NUMBERS = ['titleSizePt', 'bodySizePt', 'lineFactor', 'tableSizePt'] as const
const FACES = ['titleFace', 'headingFace', 'bodyFace'] as const

/** What changes when one look takes the place of another, style by style. */
export function lookDifferences(before: Look, after: Look): readonly LookDifference[] {
  return [...styleIds.flatMap((id) => styleDifferences(id, measuresOf(paperStyle(id), before.paperStyles[id]), measuresOf(paperStyle(id), after.paperStyles[id]))), ...fontDifferences(before.fonts, after.fonts)]
}

function styleDifferences(styleId: StyleId, before: StyleMeasures, after: StyleMeasures): readonly LookDifference[] {
  const found: readonly LookDifference[] = [
    ...SIDES.map((side) => ({ kind: 'margin', styleId, side, before: before.marginsMm[side], after: after.marginsMm[side] }) as const),
    ...NUMBERS.map((measure) => ({ kind: 'number', styleId, measure, before: before[measure], after: after[measure] }) as const),
    ...FACES.map((measure) => ({ kind: 'face', styleId, measure, before: before[measure], after: after[measure] }) as const),
  ]
  return found.filter((one) => one.before !== one.after)
}

function fontDifferences(before: Look['fonts'], after: Look['fonts']): readonly LookDifference[] {
  return faces.flatMap((face) => {
    const [was, is] = [before[face], after[face]]
    return was === is ? [] : [{ kind: 'font' as const, face, ...(was === undefined ? {} : { before: was }), ...(is === undefined ? {} : { after: is }) }]
  })
}
