import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { attendeesInOrder } from '../../domain/people/attendees.ts'
import type { Group } from '../../domain/people/delegation.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Fact, Paper, Row } from '../paper.ts'
import { nameAndPosts } from '../people-text.ts'
import { plannedTable } from '../table-plan.ts'
import { asCell, plain, toldBy, unknown } from '../text.ts'
import type { ListColumnId } from './list-choices.ts'
import { columnPlan, columnText } from './list-columns.ts'
import { listWords } from './list-words.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

const COLUMNS: readonly ListColumnId[] = ['number', 'name', 'unit', 'post']

/** 分组名单: each group with convener, recorder, liaison and place, then its members. @source domain-rules §2 S17 */
export function groupList(event: Event, options: PaperOptions): Paper {
  const groups = ordered(event.groups)
  const blocks = groups.length === 0 ? emptyBlocks(event) : groups.flatMap((group) => groupBlocks(event, group))
  return { ...frameOf(event, 'groups', options), sections: [{ orientation: 'portrait', blocks: [titleOf(event, 'groups'), ...blocks] }] }
}

export function groupGaps(event: Event): readonly IncompleteReason[] {
  const groups = Object.values(event.groups)
  return reasonsFrom({
    'no-name': event.name === '',
    'no-groups': groups.length === 0,
    'groups-without-convener': groups.filter(({ convenerId }) => convenerId === undefined).length,
    'groups-without-place': groups.filter(({ roomId }) => roomId === undefined).length,
  })
}

function groupBlocks(event: Event, group: Group): readonly Block[] {
  const locale = event.documentLocale
  const people = attendeesInOrder(event).map(({ person }) => person).filter(({ id }) => group.members[id])
  const rows = people.map((person, index): Row => ({
    cells: COLUMNS.map((column) => asCell(column === 'number' ? plain(String(index + 1)) : columnText(column, event, { person }, { isMasked: true }))),
  }))
  return [
    { kind: 'heading', level: 1, text: toldBy(sourcePath('groups', group.id), plain(listWords[locale].groupTitle(group.name, people.length))) },
    { kind: 'facts', facts: groupFacts(event, group) },
    ...(rows.length === 0 ? [] : [plannedTable(COLUMNS.map((column) => columnPlan(column, locale)), [{ rows }])]),
  ]
}

function groupFacts(event: Event, { convenerId, recorderId, liaisonId, roomId }: Group): readonly Fact[] {
  const locale = event.documentLocale
  const { group: words } = listWords[locale]
  const person = (label: string, id: string | undefined, isNeeded = false): readonly Fact[] => {
    const found = id === undefined ? undefined : event.people[id]
    if (found) return [{ label, lines: [nameAndPosts(event, found)] }]
    return isNeeded ? [{ label, lines: [[unknown(label, locale)]] }] : []
  }
  const room = roomId === undefined ? undefined : event.rooms[roomId]
  const venue = room?.venueId === undefined ? undefined : event.venues[room.venueId]
  const place = [venue?.name ?? '', room?.floor ?? '', room?.name ?? ''].filter((part) => part !== '').join(locale === 'en' ? ', ' : '')
  return [
    ...person(words.convener, convenerId, true),
    ...person(words.recorder, recorderId),
    ...person(words.liaison, liaisonId),
    { label: words.room, lines: [place === '' ? [unknown(words.room, locale)] : plain(place)] },
  ]
}

function emptyBlocks({ documentLocale }: Event): readonly Block[] {
  return [{ kind: 'paragraph', role: 'body', text: [unknown(listWords[documentLocale].empty.groups, documentLocale)] }]
}
