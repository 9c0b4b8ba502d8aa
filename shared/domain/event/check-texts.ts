import { addDays, compareLocalDates, parseLocalDate } from '../../lib/local-date.ts'
import { dateText } from '../../lib/date-text.ts'
import type { Event } from './event.ts'
import { issueOf, type Issue } from './issue.ts'

/** Text that somebody wrote beside the data, so that it does not follow when a fact changes. */
type OwnText = { readonly path: readonly string[]; readonly title: string; readonly text: string }

/** People arrive a day or two before and leave after. */
const DAYS_AROUND = 3
/** Shorter titles (主任) stand before all sorts of words. */
const LEAST_TITLE = 2
const DATE = /(?<month>\d{1,2})月(?<day>\d{1,2})日/gu

/**
 * Compares what was written by hand with what the event says: names after a post that differ in one character from
 * whoever has that post, and dates that lie outside the event.
 *
 * @source features, cross-document check; what hurts 1 and 7
 */
export function checkTexts(event: Event): readonly Issue[] {
  const texts = ownTexts(event)
  if (texts.length === 0) return []
  return [...misspeltNames(event, texts), ...datesOutside(event, texts)]
}

function ownTexts({ notices, handbookSections, sessions }: Event): readonly OwnText[] {
  const found: readonly OwnText[] = [
    ...Object.values(notices).map(({ id, title, text }) => ({ path: ['notices', id, 'text'], title, text })),
    ...Object.values(handbookSections).map(({ id, title = '', text = '' }) => ({ path: ['handbookSections', id, 'text'], title, text })),
    ...Object.values(sessions).map(({ id, title, note = '' }) => ({ path: ['sessions', id, 'note'], title, text: note })),
  ]
  return found.filter(({ text }) => text.trim() !== '')
}

/** 副厅长周示凝 where the one with that post is 周示宁. */
function misspeltNames(event: Event, texts: readonly OwnText[]): readonly Issue[] {
  const people = Object.values(event.people).filter(({ name, posts }) => [...name].length >= 2 && posts.length > 0)
  const known = new Set(people.map(({ name }) => name))
  return texts.flatMap(({ path, title: of, text }) =>
    people.flatMap(({ name, posts }) => {
      const said = posts.flatMap(({ title }) => (title.length < LEAST_TITLE ? [] : namesAfter(text, title, [...name])))
      const wrong = said.find((one) => one !== name && !known.has(one) && differsInOne(one, name))
      return wrong === undefined ? [] : [issueOf('text-name-differs', path, [of, wrong, name])]
    }),
  )
}

function namesAfter(text: string, title: string, name: readonly string[]): readonly string[] {
  const found: string[] = []
  const start = `${title}${name[0] ?? ''}`
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    found.push([...text.slice(at + title.length)].slice(0, name.length).join(''))
  }
  return found
}

function differsInOne(a: string, b: string): boolean {
  const [first, second] = [[...a], [...b]]
  return first.length === second.length && first.filter((character, index) => character !== second[index]).length === 1
}

function datesOutside(event: Event, texts: readonly OwnText[]): readonly Issue[] {
  const days = [event.startDate, event.endDate, ...Object.values(event.sessions).map(({ date }) => date)].filter((date) => date !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(date)).map(String)
  const sorted = days.sort(compareLocalDates)
  const [first, last] = [sorted[0], sorted.at(-1)]
  if (first === undefined || last === undefined) return []
  const [from, to] = [addDays(first, -DAYS_AROUND), addDays(last, DAYS_AROUND)]
  return texts.flatMap(({ path, title, text }) =>
    [...text.matchAll(DATE)].flatMap(({ groups }): readonly Issue[] => {
      const date = `${first.slice(0, 4)}-${String(groups?.['month']).padStart(2, '0')}-${String(groups?.['day']).padStart(2, '0')}`
      if (parseLocalDate(date) === null) return [issueOf('text-date-outside', path, [title, `${groups?.['month'] ?? ''}月${groups?.['day'] ?? ''}日`])]
      const isWithin = compareLocalDates(from, date) <= 0 && compareLocalDates(date, to) <= 0
      return isWithin ? [] : [issueOf('text-date-outside', path, [title, dateText(date, event.documentLocale, { withoutYear: true })])]
    }),
  )
}
