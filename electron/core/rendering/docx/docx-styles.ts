import { AlignmentType, type IParagraphStylePropertiesOptions, type IRunOptions, type IStylesOptions } from 'docx'
import type { DocumentLocale } from '#shared/domain/event/event.ts'
import type { Face, PaperStyle, TextStyle } from '#shared/documents/styles.ts'

/** Names that Word, WPS and LibreOffice all know; the fonts themselves come from the reader's machine. */
const FONTS: Readonly<Record<Face, { readonly ascii: string; readonly eastAsia: string }>> = {
  song: { ascii: 'Times New Roman', eastAsia: '宋体' },
  hei: { ascii: 'Arial', eastAsia: '黑体' },
}

/** The two slots of a run: Latin letters and figures in one font, Chinese in the other. */
export function fontOf(face: Face) {
  const { ascii, eastAsia } = FONTS[face]
  return { ascii, hAnsi: ascii, cs: ascii, eastAsia }
}

/** Word counts type in half points. */
export function runStyle({ face, isBold, sizePt }: TextStyle): IRunOptions {
  return { font: fontOf(face), size: Math.round(sizePt * 2), bold: isBold ?? false }
}

/** Ids of the styles beside Word's own, as they are called in its list of styles. */
export const STYLE_IDS = { cell: 'TableText', head: 'TableHead', group: 'TableGroup', figures: 'TableFigures', facts: 'Facts', note: 'Note' } as const

/** The styles of the paper as Word's, so that a colleague changes a look in one place. */
export function docxStyles(style: PaperStyle, locale: DocumentLocale): IStylesOptions {
  const heading = (text: TextStyle) => ({ run: { ...runStyle(text), color: '000000' }, paragraph: { ...paragraphStyle(text), keepNext: true } })
  const own = (id: string, name: string, text: TextStyle) => ({ id, name, basedOn: 'Normal', run: runStyle(text), paragraph: paragraphStyle(text) })
  const { table } = style
  return {
    default: {
      document: { run: { ...runStyle(style.body), language: { value: 'en-US', eastAsia: locale === 'en' ? 'en-US' : 'zh-CN' } }, paragraph: paragraphStyle(style.body) },
      title: { run: { ...runStyle(style.title), color: '000000' }, paragraph: paragraphStyle(style.title) },
      heading1: heading(style.headings[1]),
      heading2: heading(style.headings[2]),
      heading3: heading(style.headings[3]),
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: runStyle(style.subtitle), paragraph: paragraphStyle(style.subtitle) },
      own(STYLE_IDS.cell, 'Table Text', table.cell),
      own(STYLE_IDS.head, 'Table Head', table.head),
      own(STYLE_IDS.group, 'Table Group', table.group),
      own(STYLE_IDS.figures, 'Table Figures', table.figures),
      own(STYLE_IDS.facts, 'Facts', style.facts),
      own(STYLE_IDS.note, 'Note', style.note),
    ],
  }
}

function paragraphStyle({ isCentred, spaceBeforePt, spaceAfterPt }: TextStyle): IParagraphStylePropertiesOptions {
  return {
    spacing: { before: Math.round((spaceBeforePt ?? 0) * 20), after: Math.round((spaceAfterPt ?? 0) * 20) },
    ...(isCentred === true ? { alignment: AlignmentType.CENTER } : {}),
  }
}
