import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { attendeeGroupings, attendeeGroups, type Attendee, type AttendeeGroup } from '../../domain/people/attendees.ts'
import { unitTextOf } from '../../domain/people/person-text.ts'
import type { Person } from '../../domain/people/person.ts'
import { categoryOfOne } from '../category-text.ts'
import { chosenOf } from '../document-options.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Row, RowGroup, TableBlock, Text } from '../paper.ts'
import { groupClaim } from '../order-claim.ts'
import { groupName, nameText, titlesWithin } from '../people-text.ts'
import { plannedTable, type ColumnPlan } from '../table-plan.ts'
import { asCell, plain, unknown } from '../text.ts'
import { rosterWords } from './roster-words.ts'

/** 参会人员名单: who comes, by category and delegation; phones and other personal data have no place in it. */
export function rosterPaper(event: Event, options: PaperOptions): Paper {
  const grouping = chosenOf(attendeeGroupings, options.chosen ?? {}, 'grouping')
  const blocks: Block[] = [titleOf(event, 'roster'), ...rosterBlocks(event, attendeeGroups(event, grouping))]
  return { ...frameOf(event, 'roster', options), sections: [{ orientation: 'portrait', blocks }] }
}

export function rosterGaps(event: Event): readonly IncompleteReason[] {
  const people = attendeeGroups(event).flatMap(({ attendees }) => attendees.map(({ person }) => person))
  return reasonsFrom({
    'no-name': event.name === '',
    'no-people': people.length === 0 && Object.keys(event.categoryTexts).length === 0,
    'people-without-name': people.filter(({ name }) => name === '').length,
    'people-without-post': people.filter(lacksPost).length,
  })
}

function rosterBlocks(event: Event, groups: readonly AttendeeGroup[]): readonly Block[] {
  const locale = event.documentLocale
  const words = rosterWords[locale]
  const others = ordered(event.categoryTexts)
  if (groups.length === 0 && others.length === 0) return [{ kind: 'paragraph', role: 'body', text: [unknown(words.empty, locale)] }]
  const listed = groups.reduce((sum, { attendees }) => sum + attendees.length, 0)
  const unlisted = others.reduce((sum, { count }) => sum + (count ?? 0), 0)
  return [
    ...(groups.length === 0 ? [] : [peopleTable(event, groups)]),
    ...(others.length === 0 ? [] : othersBlocks(event)),
    { kind: 'paragraph', role: 'note', text: plain(words.total(listed, unlisted, others.every(({ count }) => count !== undefined))) },
  ]
}

function peopleTable(event: Event, groups: readonly AttendeeGroup[]): TableBlock {
  const words = rosterWords[event.documentLocale]
  const align = event.documentLocale === 'en' ? 'left' : 'center'
  const plans: readonly ColumnPlan[] = [
    { title: words.number, role: 'figures', align: 'center', width: 'fit', ems: [3, 4] },
    { title: words.name, role: 'name', align, width: 'fit', ems: [4.4, 10] },
    { title: words.unit, role: 'text', align: 'left', width: 'share', ems: [12, 24] },
    { title: words.post, role: 'text', align: 'left', width: 'share', ems: [10, 24] },
    { title: words.notes, role: 'text', align: 'left', width: 'fit', ems: [4, 9], isOptional: true },
  ]
  let number = 0
  const rowGroups = groups.map((group): RowGroup => {
    const notes = notesOf(event, group)
    const rows = group.attendees.map((attendee, index): Row => ({ cells: [[plain(String(++number))], ...cellsOf(event, attendee), asCell(notes[index])] }))
    const name = groupName(event, group)
    return name === '' ? { rows } : { title: plain(words.groupTitle(name, rows.length, groupClaim(event, group))), rows }
  })
  return plannedTable(plans, rowGroups)
}

/** Who is listed for their post; a driver or a guide may have none. */
const LISTED_FOR_POST: ReadonlySet<Person['category']> = new Set(['leader', 'guest', 'delegate', 'observer', 'expert'])

function lacksPost({ category, posts }: Person): boolean {
  return posts.length === 0 && LISTED_FOR_POST.has(category)
}

/** Name, unit and posts. A post in another unit than the first carries that unit's name. */
function cellsOf(event: Event, { person }: Attendee): readonly (readonly Text[])[] {
  const locale = event.documentLocale
  if (lacksPost(person)) return [[[nameText(event, person)]], [], [[unknown(rosterWords[locale].post, locale)]]]
  const unit = unitTextOf(event, person)
  return [[[nameText(event, person)]], asCell(plain(unit)), asCell(plain(titlesWithin(event, person, unit)))]
}

/** What is to be said of each person of a group beside name and post. */
function notesOf(event: Event, group: AttendeeGroup): readonly Text[] {
  const locale = event.documentLocale
  const words = rosterWords[locale]
  return group.attendees.map(({ person, substituteFor }) => {
    const notes: string[] = []
    if ('delegation' in group) {
      if (group.delegation.leaderId === person.id) notes.push(words.leader)
      if (group.delegation.liaisonId === person.id) notes.push(words.liaison)
      if (person.category !== 'delegate') notes.push(categoryOfOne(event, person.category))
    }
    if (substituteFor) notes.push(words.substituteFor(substituteFor.name))
    return plain(notes.join(words.list))
  })
}

/** Those who are not listed by name: their wording, and how many where it is known. */
function othersBlocks(event: Event): readonly Block[] {
  const { others, people } = rosterWords[event.documentLocale]
  const gap = event.documentLocale === 'en' ? ': ' : '　'
  return [
    { kind: 'heading', level: 2, text: plain(others) },
    ...ordered(event.categoryTexts).map(
      ({ text, count }): Block => ({ kind: 'paragraph', role: 'body', text: plain(count === undefined ? text : `${text}${gap}${people(count)}`) }),
    ),
  ]
}
