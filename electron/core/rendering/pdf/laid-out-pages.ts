import type { SourcePath } from '#shared/domain/news/source-path.ts'

/** What pdfmake leaves of a page once it is laid out, as far as it is asked for here. Measures are points. */
export type LaidOutPage = {
  readonly pageSize: { readonly width: number; readonly height: number }
  readonly pageMargins: { readonly top: number; readonly bottom: number }
  readonly items: readonly { readonly type: string; readonly item: LaidOutItem }[]
}

export type LaidOutItem = {
  readonly type?: string
  readonly x?: number
  readonly y?: number
  readonly x1?: number
  readonly y1?: number
  readonly x2?: number
  readonly y2?: number
  readonly w?: number
  readonly h?: number
  readonly r1?: number
  /** of a picture, which is told by its name */
  readonly _width?: number
  readonly _height?: number
  readonly image?: string
  readonly opacity?: number
  /** of a line of text; their places are from its left end */
  readonly inlines?: readonly LaidOutInline[]
  /** of a mark around what stands in the middle of its cell */
  readonly verticalAlignment?: string
  /** by so many points it is moved down when it is drawn; see `pdfmake-rows.ts` */
  readonly shiftPt?: number
}

type LaidOutInline = { readonly text: string; readonly x?: number; readonly width: number; readonly height: number; readonly fontSize?: number; readonly source?: SourcePath }

/** A document as pdfmake hands it over: the pages are kept at the writer. */
export type LaidOutDocument = { readonly _pdfMakePages?: readonly LaidOutPage[] }
