import type { Event } from '../../domain/event/event.ts'
import { attendeeGroupings, type AttendeeGrouping } from '../../domain/people/attendees.ts'
import type { DocumentId } from '../document-ids.ts'
import { chosenOf, type ChosenOptions, type DocumentOption } from '../document-options.ts'
import type { IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, type Marking, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, RowGroup, Section, TableBlock } from '../paper.ts'
import { plannedTable, type ColumnPlan } from '../table-plan.ts'
import { asCell, plain } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { numberChoices, type ListColumnId, type Recipient } from './list-choices.ts'
import { columnClass, columnPlan, columnText, type ListLine } from './list-columns.ts'
import { listWords } from './list-words.ts'
import { columnsOfRecipients, RECIPIENTS_WITH_NUMBERS } from './recipients.ts'

/** Lines under a title of their own. */
export type ListGroup = { readonly title?: string; readonly lines: readonly ListLine[] }

/** A list of people as data: what it may show, for whom it is made, and who stands in it. */
export type PeopleList = {
  readonly id: DocumentId
  /** all that it can show, in the order of the table */
  readonly columns: readonly ListColumnId[]
  /** the first is the usual one */
  readonly recipients: readonly [Recipient, ...Recipient[]]
  /** the first is the usual one; a list whose lines stand together by what it is about has none */
  readonly groupings?: readonly AttendeeGrouping[]
  readonly rowHeightMm?: number
  readonly gaps: (event: Event) => readonly IncompleteReason[]
  readonly blocks: (event: Event, list: ListTable, grouping: AttendeeGrouping) => readonly Block[]
}

/** Makes a table of groups with the columns that were chosen. */
export type ListTable = (groups: readonly ListGroup[]) => TableBlock

const NUMBER_COLUMNS: readonly ListColumnId[] = ['phone', 'idNumber']
/** More than this is set across the sheet. */
const MAX_PORTRAIT_EMS = 62

export function listOptions({ columns, recipients, groupings }: PeopleList): readonly DocumentOption[] {
  const hasNumbers = columns.some((column) => NUMBER_COLUMNS.includes(column))
  return [
    { id: 'recipient', kind: 'choice', choices: recipients, initial: recipients[0] },
    ...(groupings ? [{ id: 'grouping', kind: 'choice', choices: groupings, initial: groupings[0] ?? 'none' } as const] : []),
    { id: 'columns', kind: 'selection', choices: columns },
    ...(hasNumbers ? numberOptions : []),
  ]
}

/** Of a list that has telephone or identity numbers. */
export const numberOptions: readonly DocumentOption[] = [
  { id: 'numbers', kind: 'choice', choices: numberChoices, initial: 'usual' },
  { id: 'reason', kind: 'text' },
]

/** The columns of a list for a recipient, in its own order. */
export function columnsFor({ columns }: Pick<PeopleList, 'columns'>, recipient: Recipient): readonly ListColumnId[] {
  const allowed = columnsOfRecipients[recipient]
  return allowed === 'all' ? columns : columns.filter((column) => allowed.has(column))
}

/** Whole numbers are only given with a reason. */
export function lacksReason(chosen: ChosenOptions): boolean {
  return chosen['numbers'] === 'full' && String(chosen['reason'] ?? '').trim() === ''
}

export function listPaper(list: PeopleList, event: Event, options: PaperOptions): Paper {
  const chosen = options.chosen ?? {}
  const recipient = chosenOf(list.recipients, chosen, 'recipient') ?? list.recipients[0]
  const grouping = chosenOf(list.groupings ?? attendeeGroupings, chosen, 'grouping') ?? 'none'
  // What stands above the rows is not said again in each of them.
  const columns = (chosen['columns'] as readonly ListColumnId[] | undefined) ?? columnsFor(list, recipient).filter((column) => column !== grouping)
  const isMasked = areNumbersMasked(chosen, recipient)
  const plans = columns.map((column) => columnPlan(column, event.documentLocale))
  const table: ListTable = (groups) => ({
    ...plannedTable(plans, rowGroups(event, columns, groups, isMasked)),
    ...(list.rowHeightMm === undefined ? {} : { rowHeightMm: list.rowHeightMm }),
  })
  const blocks = [titleOf(event, list.id), ...list.blocks(event, table, grouping)]
  return {
    ...frameOf(event, list.id, options, listMarking(event, recipient, columns, chosen)),
    sections: [{ orientation: orientationOf(plans), blocks }],
  }
}

function rowGroups(event: Event, columns: readonly ListColumnId[], groups: readonly ListGroup[], isMasked: boolean): readonly RowGroup[] {
  let number = 0
  return groups.map(({ title, lines }) => ({
    ...(title === undefined || title === '' ? {} : { title: plain(title) }),
    rows: lines.map((line) => {
      number += 1
      return { cells: columns.map((column) => asCell(column === 'number' ? plain(String(number)) : columnText(column, event, line, { isMasked }))) }
    }),
  }))
}

export function areNumbersMasked(chosen: ChosenOptions, recipient: Recipient): boolean {
  const numbers = chosenOf(numberChoices, chosen, 'numbers')
  return numbers === 'masked' || (numbers === 'usual' && !RECIPIENTS_WITH_NUMBERS.has(recipient))
}

/** For whom a list is made, and that it holds what others must not see. */
export function listMarking(event: Event, recipient: Recipient, columns: readonly ListColumnId[], chosen: ChosenOptions): Marking {
  const reason = String(chosen['reason'] ?? '').trim()
  const locale = event.documentLocale
  const words = listWords[locale]
  const numbers = columns.filter((column) => NUMBER_COLUMNS.includes(column)).map((column) => wordsOf(locale).listColumn[column])
  const isWhole = numbers.length > 0 && !areNumbersMasked(chosen, recipient)
  const isSensitive = columns.some((column) => columnClass(column) === 'sensitive')
  const handling = isWhole
    ? words.wholeNumbers(numbers.join(words.comma), reason === '' ? words.driverReason : reason)
    : isSensitive ? words.sensitive : undefined
  const forWhom = [recipient === 'office' ? '' : words.forRecipient(wordsOf(locale).recipient[recipient]), isWhole ? words.withNumbers(numbers.join(words.comma)) : '']
  const forText = forWhom.filter((part) => part !== '').join(words.comma)
  return { ...(forText === '' ? {} : { forWhom: forText }), ...(handling === undefined ? {} : { handling }) }
}

function orientationOf(plans: readonly ColumnPlan[]): Section['orientation'] {
  const ems = plans.filter(({ isOptional }) => isOptional !== true).reduce((sum, plan) => sum + plan.ems[0], 0)
  return ems > MAX_PORTRAIT_EMS ? 'landscape' : 'portrait'
}
