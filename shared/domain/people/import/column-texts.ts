import { saidBelow } from './clean-reception.ts'
import type { CellDoubt, Cleaned } from './facts.ts'
import { plainText } from './plain-text.ts'
import { readCell, type ReadingContext } from './read-cell.ts'
import type { ColumnPlan } from './sheet-plan.ts'

/** One cell beside what was made of it. */
export type CellReading = {
  readonly column: number
  readonly original: string
  readonly text: string
  readonly state: 'read' | 'cleaned' | 'doubtful'
  readonly doubt?: CellDoubt
}

/** A cell with what it says of a person. */
export type ReadCell = { readonly column: ColumnPlan; readonly cell: CellReading; readonly cleaned: Cleaned }

/** A text in its column. */
export type KnownText = {
  /** without what cannot be seen */
  readonly plain: string
  /** what a heading that stands again inside the list cannot do without */
  readonly isNameHeading: boolean
  /** null where the text is empty or its column is not read */
  readonly read: ReadCell | null
}

const NAME_HEADING = /姓\s?名|名字|人员|代表|嘉宾|^(full )?name$/i

/** Reads the texts of a list. Units, titles and dates stand in many rows: each is looked at once for its column. */
export class ColumnTexts {
  readonly #columns: readonly ColumnPlan[]
  readonly #context: ReadingContext
  readonly #known: readonly Map<string, KnownText>[]

  constructor(columns: readonly ColumnPlan[], context: ReadingContext) {
    this.#columns = columns
    this.#context = context
    this.#known = columns.map(() => new Map())
  }

  textOf(at: number, text: string, kind: string): KnownText {
    const meaning = this.#columns[at]?.meaning
    // Numbers are read by their kind, and names and telephones hardly come twice.
    const known = kind === 'n' || kind === 'e' || meaning === 'name' || meaning === 'phone' ? undefined : this.#known[at]
    const found = known?.get(text)
    if (found) return found
    const looked = this.textInPlaceOf(text, at, text, kind)
    known?.set(text, looked)
    return looked
  }

  /** A text that is read instead of what the cell holds: a correction, or the part of one person in a shared cell. */
  textInPlaceOf(original: string, at: number, text: string, kind: string): KnownText {
    const column = this.#columns[at]
    const plain = plainText(text)
    const isNameHeading = kind !== 'n' && NAME_HEADING.test(plain)
    if (!column || column.meaning === 'ignore' || plain === '') return { plain, isNameHeading, read: null }
    const { meaning, header } = column
    const cleaned = readCell(meaning, meaning === 'diet' || meaning === 'lodging' ? saidBelow(header, meaning, text) : text, kind, this.#context)
    return { plain, isNameHeading, read: { column, cell: readingOf(at, original, cleaned), cleaned } }
  }
}

function readingOf(column: number, original: string, { text, doubt }: Cleaned): CellReading {
  if (doubt) return { column, original, text, state: 'doubtful', doubt }
  return { column, original, text, state: text === original || text === '' ? 'read' : 'cleaned' }
}
