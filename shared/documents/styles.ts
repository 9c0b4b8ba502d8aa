import type { Face } from './faces.ts'

export type TextStyle = {
  readonly face: Face
  readonly isBold?: boolean
  readonly sizePt: number
  /** times the font's own line, which for the bundled faces is 1.44 of the size */
  readonly leading?: number
  readonly isCentred?: boolean
  /** both edges of a paragraph are straight */
  readonly isJustified?: boolean
  /** of the first line of a Chinese paragraph */
  readonly indentEms?: number
  /** set flush right, so many ems from the edge */
  readonly rightEms?: number
  /** length of a line drawn below */
  readonly ruleMm?: number
  readonly spaceBeforePt?: number
  readonly spaceAfterPt?: number
}

/** How a Paper looks, as numbers: points for type, millimetres for the sheet. */
export type PaperStyle = {
  readonly page: {
    readonly widthMm: number
    readonly heightMm: number
    readonly marginsMm: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  }
  readonly title: TextStyle
  readonly subtitle: TextStyle
  readonly headings: { readonly 1: TextStyle; readonly 2: TextStyle; readonly 3: TextStyle }
  readonly body: TextStyle
  /** 各市、县（市、区）人民政府： at the left edge */
  readonly addressee: TextStyle
  /** 附件1, at the head of what is attached */
  readonly attachment: TextStyle
  /** who signs, and the date */
  readonly signature: TextStyle
  readonly note: TextStyle
  readonly facts: TextStyle
  readonly table: {
    readonly head: TextStyle
    readonly group: TextStyle
    readonly cell: TextStyle
    readonly name: TextStyle
    readonly figures: TextStyle
    readonly frameWidthPt: number
    readonly lineWidthPt: number
    readonly cellPaddingPt: { readonly horizontal: number; readonly vertical: number }
    /** shares of black */
    readonly headShade: number
    readonly groupShade: number
  }
  readonly placeholder: { readonly face: Face; readonly isBold: boolean }
  /** size of a remark beside the text that it belongs to */
  readonly remarkScale: number
  /** `line`: event, paper, version, page and pages below a fine line; `dashes`: — 1 — alone, outside */
  readonly foot: 'line' | 'dashes'
  readonly footer: TextStyle
  readonly header: TextStyle
  /** from the upper edge of the sheet to the header; 12 where nothing is said */
  readonly headerTopMm?: number
  /** of a book */
  readonly cover: { readonly event: TextStyle; readonly title: TextStyle; readonly theme: TextStyle; readonly hosts: TextStyle }
  readonly contents: { readonly 1: TextStyle; readonly 2: TextStyle }
  /** between two lines to write on */
  readonly writingLineMm: number
}

/** A plain modern office page: Hei headings, Song text, quiet tables. */
const plain: PaperStyle = {
  page: { widthMm: 210, heightMm: 297, marginsMm: { top: 23, right: 20, bottom: 21, left: 20 } },
  title: { face: 'hei', isBold: true, sizePt: 20, isCentred: true, leading: 0.98 },
  subtitle: { face: 'song', sizePt: 12, isCentred: true, spaceBeforePt: 6, spaceAfterPt: 12 },
  headings: {
    1: { face: 'hei', isBold: true, sizePt: 14, spaceBeforePt: 16, spaceAfterPt: 4 },
    2: { face: 'hei', isBold: true, sizePt: 12, spaceBeforePt: 12, spaceAfterPt: 3 },
    3: { face: 'song', isBold: true, sizePt: 12, spaceBeforePt: 8, spaceAfterPt: 2 },
  },
  body: { face: 'song', sizePt: 12, leading: 1.05, spaceAfterPt: 4 },
  addressee: { face: 'song', sizePt: 12, leading: 1.05, spaceAfterPt: 4 },
  attachment: { face: 'hei', sizePt: 12 },
  signature: { face: 'song', sizePt: 12, leading: 1.05, rightEms: 2 },
  note: { face: 'song', sizePt: 10, spaceBeforePt: 6 },
  facts: { face: 'song', sizePt: 11, leading: 1.05, spaceAfterPt: 7 },
  table: {
    head: { face: 'hei', isBold: true, sizePt: 10.5, isCentred: true },
    group: { face: 'hei', isBold: true, sizePt: 10.5 },
    cell: { face: 'song', sizePt: 10.5 },
    name: { face: 'song', sizePt: 12 },
    figures: { face: 'hei', sizePt: 10 },
    frameWidthPt: 1,
    lineWidthPt: 0.5,
    cellPaddingPt: { horizontal: 4, vertical: 3.2 },
    headShade: 0.08,
    groupShade: 0.035,
  },
  placeholder: { face: 'hei', isBold: true },
  remarkScale: 0.9,
  foot: 'line',
  footer: { face: 'song', sizePt: 9 },
  header: { face: 'hei', sizePt: 10.5 },
  cover: {
    event: { face: 'song', isBold: true, sizePt: 26, isCentred: true, leading: 1.08 },
    title: { face: 'hei', isBold: true, sizePt: 40, isCentred: true },
    theme: { face: 'song', sizePt: 14, isCentred: true },
    hosts: { face: 'song', sizePt: 13, leading: 1.2 },
  },
  contents: { 1: { face: 'hei', sizePt: 12.5, spaceBeforePt: 7 }, 2: { face: 'song', sizePt: 11, spaceBeforePt: 2.5 } },
  writingLineMm: 10,
}

/** A4 pages of a book: chapters begin with a centred title over a short line, paragraphs with an indent. */
const handbook: PaperStyle = {
  ...plain,
  page: { ...plain.page, marginsMm: { top: 25, right: 20, bottom: 22, left: 20 } },
  headings: {
    1: { face: 'hei', isBold: true, sizePt: 20, isCentred: true, ruleMm: 22, spaceAfterPt: 14 },
    2: { face: 'hei', isBold: true, sizePt: 14, spaceBeforePt: 12, spaceAfterPt: 4 },
    3: { face: 'hei', isBold: true, sizePt: 12, spaceBeforePt: 9, spaceAfterPt: 3 },
  },
  body: { face: 'song', sizePt: 12, leading: 1.15, spaceAfterPt: 4, isJustified: true, indentEms: 2 },
  header: { face: 'song', sizePt: 9 },
}

/** The same book on A5, the page of a booklet: the type is set for it, not shrunk. */
const booklet: PaperStyle = {
  ...handbook,
  page: { widthMm: 148, heightMm: 210, marginsMm: { top: 19, right: 14, bottom: 17, left: 14 } },
  headings: {
    1: { face: 'hei', isBold: true, sizePt: 16, isCentred: true, ruleMm: 16, spaceAfterPt: 10 },
    2: { face: 'hei', isBold: true, sizePt: 11.5, spaceBeforePt: 9, spaceAfterPt: 3 },
    3: { face: 'hei', isBold: true, sizePt: 10.5, spaceBeforePt: 7, spaceAfterPt: 2 },
  },
  body: { ...handbook.body, sizePt: 10.5, leading: 1.1 },
  note: { ...handbook.note, sizePt: 8.5, spaceBeforePt: 4 },
  facts: { ...handbook.facts, sizePt: 9.5, spaceAfterPt: 5 },
  table: {
    ...handbook.table,
    head: { ...handbook.table.head, sizePt: 9 },
    group: { ...handbook.table.group, sizePt: 9 },
    cell: { ...handbook.table.cell, sizePt: 9 },
    name: { ...handbook.table.name, sizePt: 10 },
    figures: { ...handbook.table.figures, sizePt: 8.5 },
    cellPaddingPt: { horizontal: 2.8, vertical: 2.4 },
  },
  footer: { face: 'song', sizePt: 7.5 },
  header: { face: 'song', sizePt: 7.5 },
  cover: {
    event: { ...plain.cover.event, sizePt: 19 },
    title: { ...plain.cover.title, sizePt: 29 },
    theme: { ...plain.cover.theme, sizePt: 11 },
    hosts: { ...plain.cover.hosts, sizePt: 10.5 },
  },
  contents: { 1: { face: 'hei', sizePt: 10.5, spaceBeforePt: 5 }, 2: { face: 'song', sizePt: 9.5, spaceBeforePt: 2 } },
  writingLineMm: 9,
}

/** For reading aloud and at arm's length: the same page in larger type. */
const spoken: PaperStyle = {
  ...plain,
  page: { ...plain.page, marginsMm: { top: 25, right: 24, bottom: 22, left: 26 } },
  title: { ...plain.title, sizePt: 22 },
  subtitle: { ...plain.subtitle, sizePt: 14 },
  body: { ...plain.body, sizePt: 16, leading: 1.2, spaceAfterPt: 6 },
  note: { ...plain.note, sizePt: 12 },
  facts: { ...plain.facts, sizePt: 14, spaceAfterPt: 12 },
  table: {
    ...plain.table,
    head: { ...plain.table.head, sizePt: 14 },
    group: { ...plain.table.group, sizePt: 14 },
    cell: { ...plain.table.cell, sizePt: 14 },
    name: { ...plain.table.name, sizePt: 16 },
    figures: { ...plain.table.figures, sizePt: 13.5 },
    cellPaddingPt: { horizontal: 5, vertical: 5 },
  },
}

/** Sheets of cards to be cut: next to no margin, and type for the pocket. */
const pocket: PaperStyle = {
  ...plain,
  page: { ...plain.page, marginsMm: { top: 12, right: 10, bottom: 17, left: 10 } },
  body: { ...plain.body, sizePt: 9.5, leading: 1 },
  note: { ...plain.note, sizePt: 8, spaceBeforePt: 0 },
  facts: { ...plain.facts, sizePt: 9.5, leading: 1 },
  table: { ...plain.table, name: { ...plain.table.name, sizePt: 10.5 } },
  remarkScale: 0.88,
  footer: { ...plain.footer, sizePt: 7 },
  header: { ...plain.header, sizePt: 8 },
  headerTopMm: 3.5,
}

/**
 * 公文: a text area of 156 × 225 mm with 22 lines of 28 characters, levels in 黑体, 楷体 and 仿宋, nothing at the foot but
 * the page between dashes. 三号 is 16 pt by name; 28 of them fill the width at 15.79 pt.
 *
 * @source GB/T 9704-2012 §5, §7; domain-rules §3
 */
const FORMAL_SIZE = 15.79
/** 225 mm in 22 lines, over a line of the type. */
const FORMAL_LEADING = 1.272
const formalLine = { sizePt: FORMAL_SIZE, leading: FORMAL_LEADING } as const
const formal: PaperStyle = {
  ...plain,
  page: { widthMm: 210, heightMm: 297, marginsMm: { top: 37, right: 26, bottom: 35, left: 28 } },
  title: { face: 'title', sizePt: 22, isCentred: true, leading: 1.05 },
  subtitle: { face: 'kai', ...formalLine, isCentred: true, spaceBeforePt: 4, spaceAfterPt: 20 },
  headings: {
    1: { face: 'hei', ...formalLine, indentEms: 2 },
    2: { face: 'kai', ...formalLine, indentEms: 2 },
    3: { face: 'fangsong', isBold: true, ...formalLine, indentEms: 2 },
  },
  body: { face: 'fangsong', ...formalLine, isJustified: true, indentEms: 2 },
  addressee: { face: 'fangsong', ...formalLine },
  attachment: { face: 'hei', ...formalLine },
  signature: { face: 'fangsong', ...formalLine, rightEms: 4 },
  note: { face: 'fangsong', sizePt: 14, leading: 1.1 },
  facts: { face: 'fangsong', indentEms: 2, ...formalLine },
  table: { ...plain.table, cell: { ...plain.table.cell, sizePt: 12 }, head: { ...plain.table.head, sizePt: 12 }, name: { ...plain.table.name, sizePt: 13 }, figures: { ...plain.table.figures, sizePt: 11.5 } },
  foot: 'dashes',
  footer: { face: 'song', sizePt: 14 },
}

const styles = { plain, formal, spoken, pocket, handbook, booklet } as const satisfies Readonly<Record<string, PaperStyle>>

export type StyleId = keyof typeof styles
export const styleIds = Object.keys(styles) as readonly StyleId[]

export function paperStyle(id: StyleId): PaperStyle {
  return styles[id]
}

/** How a letter or minutes may look; the first is the usual one. */
export const letterStyles = ['formal', 'plain'] as const satisfies readonly StyleId[]
