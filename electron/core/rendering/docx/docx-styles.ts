import { AlignmentType, BorderStyle, LineRuleType, type IParagraphStylePropertiesOptions, type IRunOptions, type IStylesOptions } from 'docx'
import type { DocumentLocale } from '#shared/domain/event/event.ts'
import type { Face } from '#shared/documents/faces.ts'
import type { PaperStyle, TextStyle } from '#shared/documents/styles.ts'
import { FONT_LINE } from '../measure.ts'

const TWIPS_PER_MM = 1440 / 25.4
const WRITING_LINE = { style: BorderStyle.SINGLE, size: 4, color: '8C8C8C', space: 0 }

/** Names that Word, WPS and LibreOffice all know; the fonts themselves come from the reader's machine. */
const FONTS: Readonly<Record<Face, { readonly ascii: string; readonly eastAsia: string }>> = {
  song: { ascii: 'Times New Roman', eastAsia: '宋体' },
  hei: { ascii: 'Arial', eastAsia: '黑体' },
  kai: { ascii: 'Times New Roman', eastAsia: '楷体' },
  fangsong: { ascii: 'Times New Roman', eastAsia: '仿宋' },
  title: { ascii: 'Times New Roman', eastAsia: '方正小标宋简体' },
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
export const STYLE_IDS = { body: 'BodyText', cell: 'TableText', head: 'TableHead', group: 'TableGroup', figures: 'TableFigures', facts: 'Facts', note: 'Note', addressee: 'Addressee', attachment: 'Attachment', signature: 'Signature', coverEvent: 'CoverEvent', coverTitle: 'CoverTitle', coverHosts: 'CoverHosts', contentsTitle: 'ContentsTitle', writingLine: 'WritingLine' } as const

/** The styles of the paper as Word's, so that a colleague changes a look in one place. */
export function docxStyles(style: PaperStyle, locale: DocumentLocale): IStylesOptions {
  const heading = (text: TextStyle) => ({ run: { ...runStyle(text), color: '000000' }, paragraph: { ...paragraphStyle(text), keepNext: true } })
  const own = (id: string, name: string, text: TextStyle) => ({ id, name, basedOn: 'Normal', run: runStyle(text), paragraph: paragraphStyle(text) })
  const { table } = style
  return {
    default: {
      document: { run: { ...runStyle(style.body), language: { value: 'en-US', eastAsia: locale === 'en' ? 'en-US' : 'zh-CN' } } },
      title: { run: { ...runStyle(style.title), color: '000000' }, paragraph: paragraphStyle(style.title) },
      heading1: heading(style.headings[1]),
      heading2: heading(style.headings[2]),
      heading3: heading(style.headings[3]),
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', run: runStyle(style.subtitle), paragraph: paragraphStyle(style.subtitle) },
      own(STYLE_IDS.body, 'Body Text', style.body),
      own(STYLE_IDS.cell, 'Table Text', table.cell),
      own(STYLE_IDS.head, 'Table Head', table.head),
      own(STYLE_IDS.group, 'Table Group', table.group),
      own(STYLE_IDS.figures, 'Table Figures', table.figures),
      own(STYLE_IDS.facts, 'Facts', style.facts),
      own(STYLE_IDS.note, 'Note', style.note),
      own(STYLE_IDS.addressee, 'Addressee', style.addressee),
      own(STYLE_IDS.attachment, 'Attachment', style.attachment),
      own(STYLE_IDS.signature, 'Signature', style.signature),
      own(STYLE_IDS.coverEvent, 'Cover Event', style.cover.event),
      own(STYLE_IDS.coverTitle, 'Cover Title', style.cover.title),
      own(STYLE_IDS.coverHosts, 'Cover Hosts', style.cover.hosts),
      own(STYLE_IDS.contentsTitle, 'Contents Title', style.headings[1]),
      {
        ...own(STYLE_IDS.writingLine, 'Writing Line', style.body),
        paragraph: {
          spacing: { before: 0, after: 0, line: Math.round(style.writingLineMm * TWIPS_PER_MM), lineRule: LineRuleType.EXACT },
          border: { bottom: WRITING_LINE, between: WRITING_LINE },
        },
      },
      contentsLevel(1, style.contents[1]),
      contentsLevel(2, style.contents[2]),
    ],
  }
}

/** Word's own styles of a list of contents. */
function contentsLevel(level: 1 | 2, text: TextStyle) {
  return {
    id: `TOC${level}`,
    name: `toc ${level}`,
    basedOn: 'Normal',
    run: runStyle(text),
    paragraph: { ...paragraphStyle(text), ...(level === 1 ? {} : { indent: { left: Math.round(text.sizePt * 1.6 * 20) } }) },
  }
}

/** Word knows lines as points and the indent of a first line in hundredths of a character. */
function paragraphStyle({ sizePt, leading, isCentred, isJustified, rightEms, indentEms, spaceBeforePt, spaceAfterPt }: TextStyle): IParagraphStylePropertiesOptions {
  return {
    spacing: {
      before: Math.round((spaceBeforePt ?? 0) * 20),
      after: Math.round((spaceAfterPt ?? 0) * 20),
      ...(leading === undefined ? {} : { line: Math.round(sizePt * FONT_LINE * leading * 20), lineRule: LineRuleType.EXACT }),
    },
    ...(indentEms === undefined ? {} : { indent: { firstLine: Math.round(indentEms * sizePt * 20) } }),
    ...(rightEms === undefined ? {} : { alignment: AlignmentType.RIGHT, indent: { right: Math.round(rightEms * sizePt * 20) } }),
    ...(isCentred === true ? { alignment: AlignmentType.CENTER } : isJustified === true ? { alignment: AlignmentType.BOTH } : {}),
  }
}
