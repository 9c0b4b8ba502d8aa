import type { Event } from '../../event/event.ts'
import type { Meaning } from './meaning.ts'
import type { ReadingContext } from './read-cell.ts'
import { headerSignature, planSheet, withRemembered, type SheetPlan } from './sheet-plan.ts'
import type { Sheet } from './sheet.ts'

/** What the columns of an earlier list were taken for, by its headings. */
type RememberedColumns = { readonly headings: string; readonly meanings: readonly Meaning[] }

/**
 * How a sheet is read: as a list of the same headings was before, else as it looks.
 *
 * @param chosen where the user says that the heading stands, null for none
 */
export function planList(sheet: Sheet, remembered: readonly RememberedColumns[], chosen?: { readonly headerAt: number | null }): SheetPlan {
  const guessed = planSheet(sheet, chosen)
  const signature = headerSignature(guessed)
  const before = signature === '' ? undefined : remembered.find(({ headings }) => headings === signature)
  return before ? withRemembered(guessed, before.meanings) : guessed
}

/** The place of the sheet with the most rows below a heading that names people; hidden ones last. */
export function bestSheet(sheets: readonly Sheet[], planOf: (sheet: Sheet) => SheetPlan): number {
  const scores = sheets.map((sheet) => {
    const { headerAt, columns } = planOf(sheet)
    const isOfPeople = columns.some(({ meaning }) => meaning === 'name')
    return (isOfPeople ? sheet.rows.length + (headerAt === null ? 0 : 1_000) : 0) - (sheet.isHidden ? 100_000 : 0)
  })
  return scores.indexOf(Math.max(...scores))
}

/** What the cells of a list for this event are read against. */
export function readingContextOf({ units, startDate }: Pick<Event, 'units' | 'startDate'>): ReadingContext {
  const names = Object.values(units).flatMap(({ name, shortNames }) => [name, ...shortNames])
  return { knownUnits: names.sort((a, b) => b.length - a.length), ...(startDate === undefined ? {} : { near: startDate }) }
}
