import type { Column, ColumnWidth, RowGroup, TableBlock, Text } from './paper.ts'
import { bareText, emWidth } from './text.ts'

/**
 * What a column holds; how wide it becomes follows from its contents. Measures are ems of the column's own type, so
 * that they hold for every style.
 */
export type ColumnPlan = {
  readonly title: string
  readonly role: Column['role']
  readonly align: Column['align']
  /** `fit`: as wide as the longest line; `share`: a share of what is left, by how much there is to say */
  readonly width: 'fit' | 'share'
  /** beyond the greater one lines wrap, so that one long line does not take the room of all others */
  readonly ems: readonly [least: number, most: number]
  /** left out when no row has anything in it */
  readonly isOptional?: boolean
  /** numbers to reckon with, which a spreadsheet gets as such */
  readonly isCount?: boolean
}

/** However much others have to say, a column keeps so much of what it should have at least. */
const LEAST_OF_SHARE = 0.6

/** A table of the planned columns, each sized by what it has to hold. */
export function plannedTable(plans: readonly ColumnPlan[], groups: readonly RowGroup[]): TableBlock {
  const linesOf = (index: number) => groups.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells[index] ?? []))
  const kept = plans
    .map((plan, index) => ({ plan, index, lines: linesOf(index) }))
    .filter(({ plan, lines }) => plan.isOptional !== true || lines.length > 0)
  return {
    kind: 'table',
    columns: kept.map(({ plan, lines }) => ({
      title: plan.title,
      role: plan.role,
      align: plan.align,
      width: widthOf(plan, lines),
      ...(plan.isCount === true ? { isCount: true } : {}),
    })),
    groups: groups.map((group) => ({
      ...group,
      rows: group.rows.map(({ cells }) => ({ cells: kept.map(({ index }) => cells[index] ?? []) })),
    })),
  }
}

function widthOf({ title, width, ems: [least, most] }: ColumnPlan, lines: readonly Text[]): ColumnWidth {
  const texts = lines.map(bareText)
  // However little a column may have, the words of its title are not broken.
  const titleWord = longestWord(title) * headShare(title)
  const longest = rounded(Math.max(titleWord, Math.min(most, Math.max(least, emWidth(title) * headShare(title), ...texts.map(emWidth)))))
  if (width === 'fit') return { ems: longest }
  return { share: longest, leastEms: rounded(Math.max(titleWord, Math.min(most, Math.max(least * LEAST_OF_SHARE, ...texts.map(longestWord))))) }
}

/** Headings are larger and bold, in which Latin letters are wider; no word of one is broken for that. */
function headShare(title: string): number {
  return /\p{Script=Latin}/u.test(title) ? 1.2 : 1
}

const WORD = /[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—]+/gu

/** Figures in groups, a telephone number: no line ends within them. */
const NUMBER = /\d+(?: \d+)+/g

/** The widest piece that cannot be broken over lines: a Latin word, a figure, a telephone number. */
export function longestWord(text: string): number {
  return Math.max(1, ...[...(text.match(WORD) ?? []), ...(text.match(NUMBER) ?? [])].map(emWidth))
}

function rounded(ems: number): number {
  return Math.ceil(ems * 10) / 10
}
