import type { SourcePath } from '#shared/domain/news/source-path.ts'

/** The part of pdfmake's language that documents use; `pdf-document.ts` proves that it is one. */
export type PdfText = {
  text: string | PdfInline[]
  font?: string
  fontSize?: number
  lineHeight?: number
  alignment?: 'left' | 'center' | 'right' | 'justify'
  margin?: [number, number, number, number]
  noWrap?: boolean
  preserveLeadingSpaces?: boolean
  leadingIndent?: number
  linkToDestination?: string
  color?: string
  outline?: boolean
  outlineText?: string
  outlineExpanded?: boolean
  outlineParentId?: string
  id?: string
  colSpan?: number
  fillColor?: string
  verticalAlignment?: 'middle'
}
/** The number of the page on which the node with this id stands. */
export type PdfPageReference = { pageReference: string; font?: string; fontSize?: number; alignment?: 'right' }
/** What pdfmake does not know it hands on to the laid out line. */
export type PdfInline = { text: string; font?: string; fontSize?: number; noWrap?: boolean; source?: SourcePath }
export type PdfStack = {
  stack: PdfNode[]
  unbreakable?: boolean
  margin?: [number, number, number, number]
  verticalAlignment?: 'middle'
  /** points from the left upper corner of the sheet */
  absolutePosition?: { x: number; y: number }
}
export type PdfColumns = { columns: PdfNode[]; columnGap?: number; margin?: [number, number, number, number]; relativePosition?: { x: number; y: number } }
/** By its name among the images of the definition; nothing else is ever opened. */
export type PdfImage = { image: string; width: number; height: number; opacity?: number; alignment?: 'center'; relativePosition?: { x: number; y: number } }
export type PdfCanvas = { canvas: PdfVector[]; margin?: [number, number, number, number] }
export type PdfVector =
  | { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number; lineColor?: string; lineCap?: 'round'; dash?: { length: number; space?: number } }
  | { type: 'rect'; x: number; y: number; w: number; h: number; r: number; lineWidth: number; lineColor?: string; color?: string; fillOpacity?: number; dash?: { length: number } }
  | { type: 'ellipse'; x: number; y: number; r1: number; r2: number; lineWidth: number; lineColor: string; color?: string }
export type PdfTable = {
  table: { widths: number[]; body: PdfNode[][]; headerRows?: number; keepWithHeaderRows?: number; dontBreakRows?: boolean; heights?: number }
  layout: PdfTableLayout
  margin?: [number, number, number, number]
  colSpan?: number
}
export type PdfTableLayout = {
  hLineWidth: (line: number) => number
  vLineWidth: (line: number) => number
  paddingLeft: () => number
  paddingRight: () => number
  paddingTop: (row: number) => number
  paddingBottom: (row: number) => number
}
export type PdfSection = {
  section: PdfNode[]
  pageOrientation: 'portrait' | 'landscape'
  pageSize?: { width: number; height: number }
  /** null: nothing there; absent: as on all pages */
  header?: ((page: number) => PdfNode | null) | null
  footer?: ((page: number, pages: number, size: { width: number }) => PdfNode) | null
}
export type PdfNode = (PdfText | PdfPageReference | PdfStack | PdfColumns | PdfCanvas | PdfImage | PdfTable) & {
  width?: number | 'auto' | '*'
  pageBreak?: 'before'
  absolutePosition?: { x: number; y: number }
}
