/** A face is a role; which font fills it is decided where the bytes are made. */
export type Face = 'song' | 'hei'

export type TextStyle = {
  readonly face: Face
  readonly isBold?: boolean
  readonly sizePt: number
  /** times the font's own line, which for the bundled faces is 1.44 of the size */
  readonly leading?: number
  readonly isCentred?: boolean
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
  readonly footer: TextStyle
  readonly header: TextStyle
  /** from the upper edge of the sheet to the header; 12 where nothing is said */
  readonly headerTopMm?: number
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
  footer: { face: 'song', sizePt: 9 },
  header: { face: 'hei', sizePt: 10.5 },
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

/** Further layouts (GB/T 9704, settings of an office) are further entries. */
const styles = { plain, spoken, pocket } as const satisfies Readonly<Record<string, PaperStyle>>

export type StyleId = keyof typeof styles

export function paperStyle(id: StyleId): PaperStyle {
  return styles[id]
}
