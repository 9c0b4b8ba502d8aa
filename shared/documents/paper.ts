import type { DocumentLocale } from '../domain/event/event.ts'
import type { SourcePath } from '../domain/news/source-path.ts'
import type { DocumentId } from './document-ids.ts'
import type { PieceSheets } from './pieces/piece.ts'
import type { StyleId } from './styles.ts'

/** The formats that a Paper can be turned into; each document says which of them make sense for it. */
export type PaperFormat = 'pdf' | 'docx' | 'xlsx' | 'csv' | 'ics' | 'txt'

/**
 * A piece of a line. The role says what it is, the style how that looks:
 * `name` is what a reader looks for in a table, `placeholder` a fact that is not known yet.
 */
export type RunRole = 'strong' | 'name' | 'placeholder' | 'note'
export type Run = {
  readonly text: string
  readonly role?: RunRole
  /** no line ends within it */
  readonly isWhole?: true
  /** the field of the event that it tells: whoever clicks it on paper is taken there */
  readonly source?: SourcePath
}
/** One line or paragraph of text; it wraps where it must. */
export type Text = readonly Run[]

/**
 * A document in the order in which it is read, independent of any format: made from an event by a pure function,
 * turned into bytes by `electron/core/rendering`.
 */
export type Paper = {
  readonly documentId: DocumentId
  readonly locale: DocumentLocale
  readonly styleId: StyleId
  /** pages two to a sheet, ordered so that the folded sheets are a booklet */
  readonly isImposed?: boolean
  /** the instant at which it was made, ISO in UTC: all that makes two papers of one event differ */
  readonly madeAt: string
  readonly facts: PaperFacts
  /** each begins on a new page */
  readonly sections: readonly Section[]
  /** the same content for a calendar, where that makes sense */
  readonly appointments?: readonly Appointment[]
  /** what is cut out and set up by itself: a PDF has these, all other formats the sections, which list them */
  readonly pieces?: PieceSheets
}

/** What stands at the head and foot of every page, and in the file's own description. */
export type PaperFacts = {
  readonly event: string
  readonly document: string
  /** when it was made and which issue it is, in words */
  readonly version: string
  /** which issue it is alone, where it was issued: of two makings of one content the same */
  readonly issue?: string
  /** 内部资料 注意保存, and what else its reader has to heed: 含完整手机号，仅供接送站联系 */
  readonly classification?: string
}

export type Section = {
  readonly orientation: 'portrait' | 'landscape'
  /** a larger sheet than the style's own */
  readonly sheet?: 'a3'
  /** what stands at the foot of its pages besides event and document */
  readonly footNote?: string
  readonly blocks: readonly Block[]
  /** the chapter that these pages belong to, at the head of each but the one that it begins on */
  readonly chapter?: string
  /** a cover has neither head nor foot; it counts as a page all the same */
  readonly isBare?: boolean
}

export type Block =
  | CoverBlock
  | ContentsBlock
  | TitleBlock
  | HeadingBlock
  | ParagraphBlock
  | ListBlock
  | FactsBlock
  | TableBlock
  | DrawingBlock
  | PicturesBlock
  | CardsBlock
  | WritingLinesBlock
  | PageBreakBlock

/** The first page of a book: what it is of, what it is, who holds it, when and where. */
export type CoverBlock = {
  readonly kind: 'cover'
  /** small, at the head */
  readonly emblem?: ShownPicture
  /** between title and hosts */
  readonly picture?: ShownPicture
  readonly classification?: Text
  readonly event: Text
  readonly theme?: Text
  readonly title: Text
  /** the same in another language, below it */
  readonly secondTitle?: Text
  readonly hosts: readonly Fact[]
  readonly whenAndWhere?: Text
}

/** 目录: the headings of all sections with the pages that they are on, as deep as one page allows. */
export type ContentsBlock = { readonly kind: 'contents'; readonly title: Text }

/** Lines to write on, down to the end of the page. */
export type WritingLinesBlock = { readonly kind: 'writing-lines' }

/** The title of the document: its lines are broken by meaning, and the page by the style. */
export type TitleBlock = { readonly kind: 'title'; readonly lines: readonly Text[]; readonly subtitle?: Text }

/** A heading stays with what follows it and becomes a bookmark. */
export type HeadingBlock = { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: Text }

/** `note` is smaller and stands below what it explains. */
export type ParagraphBlock = { readonly kind: 'paragraph'; readonly role: 'body' | 'addressee' | 'attachment' | 'signature' | 'note'; readonly text: Text; /** stands on the page of what follows it */ readonly isKeptWithNext?: boolean }

/** Points below one another, each behind a dot or its number; further lines hang below its text. */
export type ListBlock = { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly Text[] }

/** Lines of the form 时间：10月13日, which stay together and, below a heading, with it. */
export type FactsBlock = { readonly kind: 'facts'; readonly facts: readonly Fact[] }
export type Fact = { readonly label: string; readonly lines: readonly Text[] }

/** Rows never break over pages; the column titles, and a group's title, are repeated on each. */
export type TableBlock = {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly groups: readonly RowGroup[]
  /** millimetres; larger where people write by hand */
  readonly rowHeightMm?: number
}

/**
 * A plan of a room, to scale: as large as the page allows, on one page. Measures are in units of its own, from its left
 * upper corner. `inWords` says the same in lines, for formats that draw nothing.
 */
export type DrawingBlock = {
  readonly kind: 'drawing'
  /** where every name has to be legible: what a warning calls it */
  readonly name?: string
  readonly width: number
  readonly height: number
  /** what it may take of the height of a page; four fifths unless stated */
  readonly heightShare?: number
  /** most points that one unit may take, so that a small plan does not become a poster; sixty unless stated */
  readonly largestUnitPt?: number
  readonly shapes: readonly DrawnShape[]
  /** below everything else; labels above it, or above lines, get a ground of their own */
  readonly picture?: DrawnPicture
  /** ways between shapes, drawn below them */
  readonly lines?: readonly DrawnLine[]
  readonly labels: readonly DrawnLabel[]
  readonly inWords: readonly Text[]
}

/** `faint` is for what is empty, `shaded` for furniture. */
export type DrawnShape = {
  readonly form: 'box' | 'round'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly look: 'plain' | 'faint' | 'shaded'
}

/** Ways that run side by side are told apart by how they are drawn, not by colour. */
export type DrawnLine = {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly look: 'faint' | 'plain' | 'dashed' | 'bold' | 'dotted'
}

/** A picture by its left upper corner, as strong as its opacity says, 0 to 1. */
export type DrawnPicture = { readonly url: string; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly opacity: number }

/** Pictures side by side, as many to a row as stated, each whole within its share of the width; below each what it shows. */
export type PicturesBlock = { readonly kind: 'pictures'; readonly columns: number; readonly mostHeightMm: number; readonly pictures: readonly ShownPicture[] }

/** `url` holds the bytes of a JPEG; measures in pixels. */
export type ShownPicture = { readonly url: string; readonly width: number; readonly height: number; readonly caption?: Text }

/**
 * A text centred on a point; it is made smaller where it is wider than the room it has. With a height of its own it is
 * set as large as that and the width allow.
 */
export type DrawnLabel = { readonly x: number; readonly y: number; readonly width: number; readonly height?: number; readonly text: string; readonly role: 'name' | 'note'; readonly source?: SourcePath }

/** Cards of one size to be cut out, as many on a sheet as fit, with marks to cut along; what is too long goes on on a further card. */
export type CardsBlock = { readonly kind: 'cards'; readonly widthMm: number; readonly heightMm: number; readonly cards: readonly Card[] }

/** What somebody carries in the pocket: whose it is, facts, and lines under titles, each with its time. */
export type Card = {
  /** small, at the head: of what event, and what it is */
  readonly event: string
  readonly kind: string
  readonly name: Run
  readonly subtitle: Text
  readonly facts: readonly Fact[]
  readonly parts: readonly CardPart[]
  /** small, at the foot: whom to ask */
  readonly foot: Text
}

type CardPart = { readonly title: Text; readonly lines: readonly CardLine[] }
type CardLine = { readonly time: string; readonly lines: readonly Text[] }

export type PageBreakBlock = { readonly kind: 'page-break' }

export type Column = {
  readonly title: string
  readonly width: ColumnWidth
  readonly align: 'left' | 'center'
  /** `figures` are set in tabular figures and, like `name`, kept on one line where they fit */
  readonly role: 'text' | 'figures' | 'name'
  /** numbers to reckon with: a spreadsheet gets them as numbers, everything else as text */
  readonly isCount?: boolean
}

/** So many ems of the column's type, or a share of what the others leave, but never less than its longest word. */
export type ColumnWidth = { readonly ems: number } | { readonly share: number; readonly leastEms: number }

/** Rows under a title of their own; a table of one group without a title is a plain table. */
export type RowGroup = { readonly title?: Text; readonly rows: readonly Row[] }

/** One cell for each column. */
export type Row = { readonly cells: readonly Cell[] }
/** Lines below one another; an empty cell has none. */
export type Cell = readonly Text[]

/** A day or a stretch of time for a calendar; a date alone takes the whole day. */
export type Appointment = {
  /** the same for the same thing in every file, so that a calendar replaces what it had */
  readonly uid: string
  readonly date: string
  readonly startsAt?: string
  /** an end before the start lies on the next day */
  readonly endsAt?: string
  readonly timeZone: string
  readonly summary: string
  readonly place?: string
  readonly description?: string
}
