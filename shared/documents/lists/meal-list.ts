import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { guestsOfMeal } from '../../domain/logistics/allocate-tables.ts'
import { attendeesInOrder } from '../../domain/people/attendees.ts'
import type { Meal } from '../../domain/logistics/reception.ts'
import { diets as dietKinds, type Person } from '../../domain/people/person.ts'
import { dateText } from '../../lib/date-text.ts'
import { chosenOf } from '../document-options.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Row, TableBlock } from '../paper.ts'
import { plannedTable, type ColumnPlan } from '../table-plan.ts'
import { asCell, namesInRow, plain, toldBy, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import type { Recipient } from './list-choices.ts'
import { listMarking } from './list-paper.ts'
import { listWords } from './list-words.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

/** Who gets the list of meals: the restaurant is told counts and diets, the office also who sits where. */
export const mealRecipients = ['restaurant', 'office', 'handbook'] as const satisfies readonly Recipient[]

/** 用餐安排: the meals day by day, then the tables of those that have any. @source domain-rules §4 */
export function mealList(event: Event, options: PaperOptions): Paper {
  const recipient = chosenOf(mealRecipients, options.chosen ?? {}, 'recipient') ?? 'restaurant'
  const meals = ordered(event.meals)
  const blocks = meals.length === 0 ? emptyBlocks(event) : [mealTable(event, meals, recipient), ...meals.flatMap((meal) => seatingBlocks(event, meal, recipient))]
  const columns = recipient === 'handbook' ? [] : (['diet'] as const)
  return { ...frameOf(event, 'meals', options, listMarking(event, recipient, columns, {})), sections: [{ orientation: 'portrait', blocks: [titleOf(event, 'meals'), ...blocks] }] }
}

export function mealGaps(event: Event): readonly IncompleteReason[] {
  const meals = Object.values(event.meals)
  return reasonsFrom({
    'no-name': event.name === '',
    'no-meals': meals.length === 0,
    'meals-without-place': meals.filter(({ place = '' }) => place === '').length,
    'meals-without-count': meals.filter(({ count, tableNumbers }) => count === undefined && tableNumbers === undefined).length,
  })
}

function mealTable(event: Event, meals: readonly Meal[], recipient: Recipient): TableBlock {
  const locale = event.documentLocale
  const words = listWords[locale]
  const { meal: mealWords, mealForm } = wordsOf(locale)
  const centre = locale === 'en' ? 'left' : 'center'
  const plans: readonly ColumnPlan[] = [
    { title: words.meal.meal, role: 'text', align: centre, width: 'fit', ems: [3, 8] },
    { title: words.meal.time, role: 'figures', align: 'center', width: 'fit', ems: [3, 6] },
    { title: words.meal.place, role: 'text', align: 'left', width: 'share', ems: [8, 18] },
    { title: words.meal.form, role: 'text', align: centre, width: 'fit', ems: [3.2, 6], isOptional: true },
    { title: words.meal.tables, role: 'figures', align: 'center', width: 'fit', ems: [3, 4], isOptional: true, isCount: true },
    { title: words.meal.count, role: 'figures', align: 'center', width: 'fit', ems: [3, 5], isCount: true },
    { title: words.meal.diets, role: 'text', align: 'left', width: 'share', ems: [6, 16], isOptional: true },
    { title: words.meal.note, role: 'text', align: 'left', width: 'share', ems: [6, 16], isOptional: true },
  ]
  const byDate = Map.groupBy(meals, ({ date }) => date ?? '')
  const dates = [...byDate.keys()].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1))
  const groups = dates.map((date) => ({
    title: plain(date === '' ? words.meal.noDate : dateText(date, locale, { withWeekday: true })),
    rows: (byDate.get(date) ?? []).map((one): Row => {
      const { id, meal, startsAt = '', place = '', form, tables, tableNumbers, count, note = '' } = one
      const seated = tableNumbers === undefined ? 0 : Object.keys(tableNumbers).length
      const people = count ?? (seated > 0 ? seated : undefined)
      const texts = [
        toldBy(sourcePath('meals', id), plain(mealWords[meal])),
        plain(startsAt),
        place === '' ? [unknown(words.meal.place, locale)] : plain(place),
        plain(form === undefined ? '' : mealForm[form]),
        plain(tables === undefined ? '' : String(tables)),
        people === undefined ? [unknown(words.meal.count, locale)] : plain(String(people)),
        plain(recipient === 'handbook' ? '' : dietCounts(event, guestsOfMeal(event, one))),
        plain(note),
      ]
      return { cells: texts.map(asCell) }
    }),
  }))
  return plannedTable(plans, groups)
}

/** A table for each table of a meal: how many sit there and what they eat; names for those who have to know them. */
function seatingBlocks(event: Event, { date, meal, tableNumbers = {} }: Meal, recipient: Recipient): readonly Block[] {
  const locale = event.documentLocale
  const words = listWords[locale]
  const byTable = Map.groupBy(attendeesInOrder(event).map(({ person }) => person).filter(({ id }) => Object.hasOwn(tableNumbers, id)), ({ id }) => tableNumbers[id as never] ?? 0)
  if (byTable.size === 0) return []
  const plans: readonly ColumnPlan[] = [
    { title: words.meal.table, role: 'figures', align: 'center', width: 'fit', ems: [3, 5], isCount: true },
    { title: words.meal.count, role: 'figures', align: 'center', width: 'fit', ems: [3, 5], isCount: true },
    { title: words.meal.diets, role: 'text', align: 'left', width: 'share', ems: [6, 16], isOptional: true },
    { title: words.meal.names, role: 'text', align: 'left', width: 'share', ems: [16, 40], isOptional: true },
  ]
  const rows = [...byTable].sort(([a], [b]) => a - b).map(([table, people]): Row => ({
    cells: [
      plain(String(table)),
      plain(String(people.length)),
      plain(recipient === 'handbook' ? '' : dietCounts(event, people)),
      recipient === 'restaurant' ? [] : namesInRow(people.map(({ name }) => name), words.comma),
    ].map(asCell),
  }))
  const name = [date === undefined ? '' : dateText(date, locale, { withoutYear: true }), wordsOf(locale).meal[meal]].filter((part) => part !== '').join(locale === 'en' ? ', ' : '')
  return [{ kind: 'heading', level: 2, text: plain(words.meal.seating(name)) }, plannedTable(plans, [{ rows }])]
}

/** 清真1人、素食2人 */
function dietCounts(event: Event, people: readonly Person[]): string {
  const words = listWords[event.documentLocale]
  const { diet: dietWords } = wordsOf(event.documentLocale)
  return dietKinds
    .flatMap((diet) => {
      const count = people.filter(({ diets }) => diets.includes(diet)).length
      return count === 0 ? [] : [words.diet(dietWords[diet], count)]
    })
    .join(words.comma)
}

function emptyBlocks({ documentLocale }: Event): readonly Block[] {
  return [{ kind: 'paragraph', role: 'body', text: [unknown(listWords[documentLocale].empty.meals, documentLocale)] }]
}
