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

/** A style with an office's own measures; sizes that belong together keep their proportion. */
export function changedStyle(style: PaperStyle, changes: StyleChanges = {}): PaperStyle {
  const { marginsMm, titleSizePt, titleFace, headingFace, bodySizePt, bodyFace, lineFactor = 1, tableSizePt } = changes
  const bodyScale = (bodySizePt ?? style.body.sizePt) / style.body.sizePt
  const tableScale = (tableSizePt ?? style.table.cell.sizePt) / style.table.cell.sizePt
  const running = (text: TextStyle): TextStyle => ({ ...scaled(text, bodyScale), ...(bodyFace === undefined ? {} : { face: bodyFace }), leading: (text.leading ?? 1) * lineFactor })
  const heading = (text: TextStyle): TextStyle => ({ ...scaled(text, bodyScale), ...(headingFace === undefined ? {} : { face: headingFace }) })
  const inTable = (text: TextStyle) => scaled(text, tableScale)
  const { head, group, cell, name, figures } = style.table
  return {
    ...style,
    page: { ...style.page, marginsMm: marginsMm ?? style.page.marginsMm },
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
