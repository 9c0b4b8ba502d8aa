import type { Face } from './faces.ts'
import type { PaperStyle, TextStyle } from './styles.ts'

/** What an office sets otherwise in one of the styles; what is left out stays as it is. Points for type, millimetres for the sheet. */
export type StyleChanges = {
  readonly marginsMm?: PaperStyle['page']['marginsMm']
  readonly titleSizePt?: number
  readonly titleFace?: Face
  readonly headingFace?: Face
  readonly bodySizePt?: number
  readonly bodyFace?: Face
  /** distance of lines, as a factor of what the style has */
  readonly lineFactor?: number
  readonly tableSizePt?: number
}

/** Everything that an office may set of a style, as it stands. */
export type StyleMeasures = Required<StyleChanges>

/** Less than this in one direction is no page any more. */
export const LEAST_TEXT_MM = 40

/** Every measure of a style with what was changed of it; lines as a factor of the style's own. */
export function measuresOf(style: PaperStyle, changes: StyleChanges = {}): StyleMeasures {
  return {
    marginsMm: style.page.marginsMm,
    titleSizePt: style.title.sizePt,
    titleFace: style.title.face,
    headingFace: style.headings[1].face,
    bodySizePt: style.body.sizePt,
    bodyFace: style.body.face,
    lineFactor: 1,
    tableSizePt: style.table.cell.sizePt,
    ...changes,
  }
}

/** What of the measures differs from the style itself. */
export function changesOf(style: PaperStyle, measures: StyleChanges): StyleChanges {
  const usual = new Map<string, unknown>(Object.entries(measuresOf(style)))
  return Object.fromEntries(Object.entries(measures).filter(([measure, value]) => !isSame(value, usual.get(measure))))
}

/** What the margins leave of the sheet for text in the tighter direction, in millimetres. */
export function textRoomMm({ page }: Pick<PaperStyle, 'page'>, { top, right, bottom, left }: StyleMeasures['marginsMm']): number {
  return Math.min(page.widthMm - left - right, page.heightMm - top - bottom)
}

function isSame(value: unknown, other: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === other
  return Object.entries(value).every(([key, one]) => one === (other as Readonly<Record<string, unknown>>)[key])
}

/**
 * A style with an office's own measures; sizes that belong together keep their proportion. Margins that leave no room
 * for text are passed over.
 */
export function changedStyle(style: PaperStyle, changes: StyleChanges = {}): PaperStyle {
  const { titleSizePt, titleFace, headingFace, bodySizePt, bodyFace, lineFactor = 1, tableSizePt } = changes
  const marginsMm = changes.marginsMm && textRoomMm(style, changes.marginsMm) >= LEAST_TEXT_MM ? changes.marginsMm : style.page.marginsMm
  const bodyScale = (bodySizePt ?? style.body.sizePt) / style.body.sizePt
  const tableScale = (tableSizePt ?? style.table.cell.sizePt) / style.table.cell.sizePt
  const running = (text: TextStyle): TextStyle => ({ ...scaled(text, bodyScale), ...(bodyFace === undefined ? {} : { face: bodyFace }), leading: (text.leading ?? 1) * lineFactor })
  const heading = (text: TextStyle): TextStyle => ({ ...scaled(text, bodyScale), ...(headingFace === undefined ? {} : { face: headingFace }) })
  const inTable = (text: TextStyle) => scaled(text, tableScale)
  const { head, group, cell, name, figures } = style.table
  return {
    ...style,
    page: { ...style.page, marginsMm },
    title: { ...style.title, ...(titleSizePt === undefined ? {} : { sizePt: titleSizePt }), ...(titleFace === undefined ? {} : { face: titleFace }) },
    headings: { 1: heading(style.headings[1]), 2: heading(style.headings[2]), 3: heading(style.headings[3]) },
    body: running(style.body),
    addressee: running(style.addressee),
    signature: running(style.signature),
    facts: running(style.facts),
    table: { ...style.table, head: inTable(head), group: inTable(group), cell: inTable(cell), name: inTable(name), figures: inTable(figures) },
  }
}

function scaled(text: TextStyle, factor: number): TextStyle {
  return factor === 1 ? text : { ...text, sizePt: text.sizePt * factor }
}
