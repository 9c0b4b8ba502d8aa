import { emWidth } from '#shared/documents/text.ts'
import type { Cell, Column, Run, Section, Text } from '#shared/documents/paper.ts'
import type { PaperStyle, TextStyle } from '#shared/documents/styles.ts'

/** Of a list: room for a number of two figures and its point. */
export const MARKER_EMS = 1.7
/** Lines of the text that stay with a signature, an empty one among them. @source GB/T 9704-2012 §7.3.5 */
export const LINES_WITH_SIGNATURE = 2
export const POINTS_PER_MM = 72 / 25.4
/** Height of a line over the size of its type, in the bundled fonts. */
export const FONT_LINE = 1.44

/** The sheet of a section, upright: the style's own, or two of them side by side. */
export function sheetMm({ widthMm, heightMm }: PaperStyle['page'], { sheet }: Pick<Section, 'sheet'>): { readonly width: number; readonly height: number } {
  return sheet === 'a3' ? { width: heightMm, height: 2 * widthMm } : { width: widthMm, height: heightMm }
}

/** Size of the sheet and of the text on it, in points. */
export function pageMeasures({ page }: PaperStyle, section: Pick<Section, 'orientation' | 'sheet'>) {
  const sheet = sheetMm(page, section)
  const [width, height] = section.orientation === 'portrait' ? [sheet.width, sheet.height] : [sheet.height, sheet.width]
  const { top, right, bottom, left } = page.marginsMm
  return {
    textWidthPt: (width - left - right) * POINTS_PER_MM,
    textHeightPt: (height - top - bottom) * POINTS_PER_MM,
  }
}

/** The type that a column is set in. */
export function columnStyle({ cell, name, figures }: PaperStyle['table'], { role }: Column): TextStyle {
  return { text: cell, name, figures }[role]
}

/** How wide a text runs in points, on one line. */
export function textWidth(text: Text, base: TextStyle, style: PaperStyle): number {
  return sum(text.map((run) => emWidth(run.text) * runSize(run, base, style)))
}

/** The size of a run: what is looked for in a table is larger than the text around it, a remark smaller. */
export function runSize({ role }: Run, base: TextStyle, style: PaperStyle): number {
  if (role === 'note') return base.sizePt * style.remarkScale
  return role === 'name' ? Math.max(base.sizePt, style.table.name.sizePt) : base.sizePt
}

/**
 * A text as it is before anybody knows how wide its column is: `characterPt` is the width of its Chinese characters, 0
 * where it has none; a title is nothing but a name.
 */
export type MeasuredText = { readonly widthPt: number; readonly characterPt: number; readonly breaks: number; readonly lineHeightPt: number; readonly isTitle: boolean }

const HAN = /\p{Script=Han}/u

export function measuredText(text: Text, base: TextStyle, style: PaperStyle): MeasuredText {
  let [widthPt, sizePt, characterPt, breaks, isTitle] = [0, 0, 0, 0, text.length > 0]
  for (const run of text) {
    const size = runSize(run, base, style)
    widthPt += emWidth(run.text) * size
    sizePt = Math.max(sizePt, size)
    if (characterPt === 0 && HAN.test(run.text)) characterPt = size
    if (run.text.includes('\n')) breaks += run.text.split('\n').length - 1
    isTitle &&= run.role === 'name'
  }
  return { widthPt, characterPt, breaks, lineHeightPt: sizePt * FONT_LINE * (base.leading ?? 1), isTitle }
}

/**
 * How many lines a measured text takes, rather one too many: words do not fill their lines, and a Chinese character that
 * does not fit whole goes to the next.
 */
export function linesOf({ widthPt, characterPt, breaks }: MeasuredText, columnPt: number): number {
  const wantedPt = widthPt * 1.03
  if (wantedPt <= columnPt) return 1 + breaks
  const roomPt = characterPt === 0 ? columnPt : Math.max(1, Math.floor(columnPt / characterPt)) * characterPt
  return Math.max(1, Math.ceil(wantedPt / Math.max(1, roomPt))) + breaks
}

export function lineCount(text: Text, base: TextStyle, style: PaperStyle, widthPt: number): number {
  return linesOf(measuredText(text, base, style), widthPt)
}

export function lineHeight(style: TextStyle): number {
  return style.sizePt * FONT_LINE * (style.leading ?? 1)
}

/** Height of a cell's lines in points. */
export function cellHeight(cell: Cell, base: TextStyle, style: PaperStyle, widthPt: number): number {
  let height = 0
  for (const text of cell) {
    const measured = measuredText(text, base, style)
    height += linesOf(measured, widthPt) * measured.lineHeightPt
  }
  return height
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
