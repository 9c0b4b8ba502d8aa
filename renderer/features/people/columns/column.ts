import type { EntityChanges } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { Person } from '#shared/domain/people/person.ts'
import type { Words } from '#shared/documents/words/words.ts'
import type { NamedUnits } from '#shared/domain/people/typed-posts.ts'
import type { zhCn } from '#renderer/i18n/zh-cn/messages.ts'

/** What a column is called: its word stands in the messages at `people.column`. */
export type ColumnId = Exclude<keyof (typeof zhCn)['people']['column'], 'number'>
export type ProblemKind = keyof (typeof zhCn)['people']['problem']

/** Why a text cannot be taken, as data that the page turns into a sentence. */
export type CellProblem = { readonly kind: ProblemKind; readonly choices?: readonly string[] }

/** What cells are read from: the event with what many of its rows ask for, made once for each state of it. */
export type Sheet = {
  readonly event: Event
  readonly words: Words
  /** what says that something is so, and that it is not */
  readonly yesNo: readonly [yes: string, no: string]
  /** stands between several that are one cell's */
  readonly listMark: string
  readonly units: NamedUnits
  /** names of the groups that a person is in, by id */
  readonly groupNames: ReadonlyMap<string, readonly string[]>
  /** rooms as they are written for a person, by id */
  readonly rooms: ReadonlyMap<string, string>
  readonly delegationIds: ReadonlyMap<string, string>
  readonly groupIds: ReadonlyMap<string, string>
  /** people by name, in their order */
  readonly namesakes: ReadonlyMap<string, readonly Person[]>
}

/** What a typed text means: fields of the person, or a delegation or groups by their names, which may be new. */
export type Written =
  | { readonly changes: EntityChanges<'people'> }
  | { readonly delegation: string }
  | { readonly groups: readonly string[] }
  | { readonly problem: CellProblem }

/** One fact of a person as text and back. */
export type PersonColumn = {
  readonly id: ColumnId
  readonly widthPx: number
  /** what the cell says; '' where nothing is known */
  readonly read: (sheet: Sheet, person: Person) => string
  /** what a text, without blanks at its ends, means for the person; absent where the cell only shows */
  readonly write?: (text: string, sheet: Sheet, person: Person) => Written
  /** how the text is shown while it must not be read over a shoulder */
  readonly mask?: (text: string) => string
  /** what can be chosen */
  readonly choices?: (sheet: Sheet) => readonly string[]
  /** nothing but the choices is understood */
  readonly isChoice?: boolean
  /** holds several choices with 、 between them */
  readonly isMany?: boolean
  /** takes part in sorting instead of the text */
  readonly sortKey?: (person: Person) => number
  /** the text cannot say everything: such a cell is edited in the panel */
  readonly isBeyondText?: (sheet: Sheet, person: Person) => boolean
}

export const problem = (kind: ProblemKind, choices?: readonly string[]): Extract<Written, { readonly problem: CellProblem }> => ({
  problem: { kind, ...(choices === undefined ? {} : { choices }) },
})
