import type { Event } from '../../domain/event/event.ts'
import { attendeeGroups, attendeesInOrder, type AttendeeGrouping } from '../../domain/people/attendees.ts'
import type { Person } from '../../domain/people/person.ts'
import { reasonsFrom } from '../incomplete.ts'
import type { Block } from '../paper.ts'
import { groupClaim } from '../order-claim.ts'
import { groupName } from '../people-text.ts'
import { plain, unknown } from '../text.ts'
import type { ListGroup, PeopleList } from './list-paper.ts'
import { listWords } from './list-words.ts'

/** Blank lines at the end of a sign-in sheet, for those who come unannounced. */
const BLANK_LINES = 5

/** 通讯录: name, unit, post, room, telephone. @source domain-rules §2 S17 */
export const addressList: PeopleList = {
  id: 'address-list',
  columns: ['number', 'name', 'gender', 'unit', 'post', 'delegation', 'group', 'room', 'phone', 'email'],
  recipients: ['handbook', 'office'],
  groupings: ['delegation', 'unit', 'category', 'none'],
  gaps: (event) => reasonsFrom(peopleGaps(event, attendeesInOrder(event).map(({ person }) => person))),
  blocks: (event, table, grouping) => withTotal(event, attendeeLines(event, grouping), table),
}

/** 签到表: rows to write in. @source domain-rules §4 S48 */
export const signInSheet: PeopleList = {
  id: 'sign-in',
  columns: ['number', 'registrationNumber', 'unit', 'name', 'post', 'signature', 'phone', 'room', 'note'],
  recipients: ['desk', 'office'],
  groupings: ['none', 'unit', 'delegation', 'category'],
  rowHeightMm: 10,
  gaps: (event) => reasonsFrom(peopleGaps(event, attendeesInOrder(event).map(({ person }) => person))),
  blocks: (event, table, grouping) => {
    const groups = attendeeLines(event, grouping)
    if (groups.length === 0) return emptyBlocks(event)
    const blanks = Array.from({ length: BLANK_LINES }, () => ({}))
    const last = groups.at(-1)
    const isOne = grouping === 'none'
    const withBlanks = isOne ? [{ ...last, lines: [...(last?.lines ?? []), ...blanks] }] : [...groups, { title: listWords[event.documentLocale].noUnit, lines: blanks }]
    return [table(withBlanks)]
  },
}

/** 未回执名单: who has been asked, or should be, and has not answered. */
export const missingReplies: PeopleList = {
  id: 'missing-replies',
  columns: ['number', 'name', 'unit', 'post', 'phone', 'attendance', 'note'],
  recipients: ['office'],
  groupings: ['delegation', 'unit', 'category', 'none'],
  gaps: (event) => reasonsFrom({ 'no-name': event.name === '', 'no-people': Object.keys(event.people).length === 0 }),
  blocks: (event, table, grouping) => {
    const groups = attendeeLines(event, grouping, hasNotReplied)
    if (Object.keys(event.people).length === 0) return emptyBlocks(event)
    if (groups.length === 0) return [{ kind: 'paragraph', role: 'body', text: plain(listWords[event.documentLocale].allReplied) }]
    return withTotal(event, groups, table)
  },
}

function hasNotReplied({ attendance }: Person): boolean {
  return attendance?.state === undefined || attendance.state === 'invited'
}

/** Who comes, as lines; a delegation's leader and liaison are said to be so, and whom a substitute comes for. */
function attendeeLines(event: Event, grouping: AttendeeGrouping, isListed: (person: Person) => boolean = () => true): readonly ListGroup[] {
  return attendeeGroups(event, grouping).flatMap((group) => {
    const lines = group.attendees.filter(({ person }) => isListed(person)).map(({ person }) => ({ person }))
    const words = listWords[event.documentLocale]
    const name = groupName(event, group)
    if (lines.length === 0) return []
    const order = groupClaim(event, group)
    if ('isWhole' in group) return [{ ...(order === '' ? {} : { title: order }), lines }]
    return [{ title: words.groupTitle(name === '' ? words.noUnit : name, lines.length, order), lines }]
  })
}

function peopleGaps(event: Event, people: readonly Person[]) {
  return { 'no-name': event.name === '', 'no-people': people.length === 0, 'people-without-name': people.filter(({ name }) => name === '').length }
}

function withTotal(event: Event, groups: readonly ListGroup[], table: (groups: readonly ListGroup[]) => Block): readonly Block[] {
  if (groups.length === 0) return emptyBlocks(event)
  const count = groups.reduce((sum, { lines }) => sum + lines.length, 0)
  return [table(groups), { kind: 'paragraph', role: 'note', text: plain(listWords[event.documentLocale].total(count)) }]
}

function emptyBlocks({ documentLocale }: Event): readonly Block[] {
  return [{ kind: 'paragraph', role: 'body', text: [unknown(listWords[documentLocale].empty.people, documentLocale)] }]
}

