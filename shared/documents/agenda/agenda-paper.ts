import { isWordless } from '../../domain/agenda/check-items.ts'
import { itemTimes } from '../../domain/agenda/item-times.ts'
import type { AgendaItem } from '../../domain/agenda/agenda-item.ts'
import { itemsOf, sessionsInOrder } from '../../domain/agenda/programme.ts'
import type { Session } from '../../domain/agenda/session.ts'
import type { Event } from '../../domain/event/event.ts'
import type { PersonId } from '../../domain/event/ids.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Cell, Fact, Paper, Row, TableBlock, Text } from '../paper.ts'
import { nameAndPosts } from '../people-text.ts'
import { dayText, groupPlaceText, groupsOf, itemTimeText, sessionPlaceLines, sessionTimeText } from '../session-text.ts'
import { plannedTable, type ColumnPlan } from '../table-plan.ts'
import { cellToldBy, note, plain, toldBy, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { agendaWords, type AgendaWords } from './agenda-words.ts'
import { itemTitle, speakerLines } from './item-text.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

type SessionWithItems = { readonly session: Session; readonly items: readonly AgendaItem[] }

/** 议程: for every session that has one, who presides and what follows what. */
export function agendaPaper(event: Event, options: PaperOptions): Paper {
  const sessions = sessionsWithItems(event)
  const blocks: Block[] = [titleOf(event, 'agenda')]
  if (sessions.length === 0) {
    blocks.push({ kind: 'paragraph', role: 'body', text: [unknown(agendaWords[event.documentLocale].empty, event.documentLocale)] })
  }
  sessions.forEach((entry, index) => blocks.push(...sessionBlocks(event, entry, sessions.length > 1 ? index : null)))
  return { ...frameOf(event, 'agenda', options), sections: [{ orientation: 'portrait', blocks }] }
}

export function agendaGaps(event: Event): readonly IncompleteReason[] {
  const sessions = sessionsWithItems(event)
  const items = sessions.flatMap((entry) => entry.items)
  const nameless = (id: PersonId) => (event.people[id]?.name ?? '') === ''
  return reasonsFrom({
    'no-name': event.name === '',
    'no-items': items.length === 0,
    'sessions-without-date': sessions.filter(({ session }) => session.date === undefined).length,
    'sessions-without-time': sessions.filter(({ session }) => (session.startsAt ?? session.endsAt ?? session.partOfDay) === undefined).length,
    'sessions-without-presider': sessions.filter(({ session }) => needsPresider(event, session) && session.presiderIds.length === 0).length,
    'items-without-words': items.filter(isWordless).length,
    'speakers-without-name': items.flatMap(({ speakers }) => speakers).filter((speaker) => speaker.kind === 'person' && nameless(speaker.personId)).length,
  })
}

function sessionsWithItems(event: Event): readonly SessionWithItems[] {
  return sessionsInOrder(event).flatMap((session) => {
    const items = itemsOf(event, session.id)
    return items.length === 0 ? [] : [{ session, items }]
  })
}

function sessionBlocks(event: Event, { session, items }: SessionWithItems, index: number | null): readonly Block[] {
  const locale = event.documentLocale
  const title = session.title === '' ? wordsOf(locale).sessionType[session.type] : session.title
  const ordinal = index === null ? '' : agendaWords[locale].ordinal(index)
  return [
    { kind: 'heading', level: 1, text: toldBy(sourcePath('sessions', session.id, 'title'), plain(`${ordinal}${title}`)) },
    { kind: 'facts', facts: factsOf(event, session, items) },
    itemsTable(event, session, items),
  ]
}

function factsOf(event: Event, session: Session, items: readonly AgendaItem[]): readonly Fact[] {
  const locale = event.documentLocale
  const words = agendaWords[locale]
  const day = dayText(event, session.date)
  const time = sessionTimeText(session, locale)
  const gap = locale === 'en' ? ', ' : ''
  const order = session.speakerOrder?.origin
  const told = (field: string, lines: Cell) => cellToldBy(sourcePath('sessions', session.id, field), lines)
  const facts: readonly Fact[] = [
    { label: words.time, lines: told('startsAt', [[...day, ...plain(gap), ...time]]) },
    { label: words.place, lines: told('place', sessionPlaceLines(event, session)) },
    { label: words.presider, lines: told('presiderIds', presiderLines(event, session, items)) },
    { label: words.audience, lines: session.audience === undefined ? [] : [plain(session.audience)] },
    { label: words.groups, lines: groupLines(event, session) },
    { label: words.dress, lines: session.dress === undefined ? [] : [plain(session.dress)] },
    { label: words.order, lines: order === undefined || order === 'hand' ? [] : [plain(wordsOf(locale).speakerOrigin[order])] },
  ]
  return facts.filter(({ lines }) => lines.length > 0)
}

const PRESIDED: ReadonlySet<Session['type']> = new Set(['opening', 'plenary', 'lecture', 'exchange', 'review', 'seminar', 'ceremony'])

function needsPresider(event: Event, session: Session): boolean {
  return PRESIDED.has(session.type) && groupsOf(event, session).length === 0
}

/** The presiders with their posts, and that they speak or sum up where it is stated or an item says so. */
function presiderLines(event: Event, session: Session, items: readonly AgendaItem[]): readonly Text[] {
  const locale = event.documentLocale
  if (session.presiderIds.length === 0) {
    return needsPresider(event, session) ? [[unknown(agendaWords[locale].presider, locale)]] : []
  }
  return session.presiderIds.flatMap((id) => {
    const person = event.people[id]
    if (!person) return []
    const verb = presiderVerb(event, session, items, id)
    const addition = verb === null ? '' : wordsOf(locale).participationVerb[verb]
    return [[...nameAndPosts(event, person), ...note(addition === '' ? '' : locale === 'en' ? ` (${addition})` : `（${addition}）`)]]
  })
}

function presiderVerb(event: Event, session: Session, items: readonly AgendaItem[], id: PersonId): 'preside-and-speak' | 'preside-and-summarise' | null {
  for (const { personId, sessionId, verb } of Object.values(event.participations)) {
    const isHere = personId === id && sessionId === session.id
    if (isHere && (verb === 'preside-and-speak' || verb === 'preside-and-summarise')) return verb
  }
  const sumsUp = items.some(({ kind, speakers }) => kind === 'summary' && speakers.some((speaker) => speaker.kind === 'person' && speaker.personId === id))
  return sumsUp ? 'preside-and-summarise' : null
}

/** 第一组：三楼第一会议室，召集人吴示民 */
function groupLines(event: Event, session: Session): readonly Text[] {
  const { colon, comma, convener } = agendaWords[event.documentLocale]
  return groupsOf(event, session).map((group) => {
    const leader = group.convenerId === undefined ? '' : (event.people[group.convenerId]?.name ?? '')
    const facts = [groupPlaceText(event, group), leader === '' ? '' : `${convener}${leader}`].filter((part) => part !== '')
    return plain(facts.length === 0 ? group.name : `${group.name}${colon}${facts.join(comma)}`)
  })
}

function itemsTable(event: Event, session: Session, items: readonly AgendaItem[]): TableBlock {
  const locale = event.documentLocale
  const words = agendaWords[locale]
  const times = itemTimes(session, items)
  // Without one duration or fixed start there is nothing to compute, and the session's own start stands above.
  const isTimed = items.some(({ durationMinutes, lockedStart }) => durationMinutes !== undefined || lockedStart !== undefined)
  const plans: readonly ColumnPlan[] = [
    { title: words.number, role: 'figures', align: 'center', width: 'fit', ems: [2.4, 3] },
    { title: words.time, role: 'figures', align: 'center', width: 'fit', ems: [6.4, 9], isOptional: true },
    { title: words.item, role: 'text', align: 'left', width: 'share', ems: [12, 24] },
    { title: words.speaker, role: 'text', align: 'left', width: 'share', ems: [12, 26], isOptional: true },
    { title: words.limit, role: 'figures', align: 'center', width: 'fit', ems: [4, 7], isOptional: true },
  ]
  const rows: readonly Row[] = items.map((item, index) => ({
    cells: [
      [plain(String(index + 1))],
      isTimed ? asLines(itemTimeText(times.get(item.id) ?? {}, locale)) : [],
      [itemTitle(item, locale), ...materialLines(item, words)],
      speakerLines(event, item),
      limitLines(item, words),
    ],
  }))
  return plannedTable(plans, [{ rows }])
}

function asLines(text: string): readonly Text[] {
  return text === '' ? [] : [plain(text)]
}

/** A limit holds for each speaker, and says so where there are several. */
function limitLines({ limitMinutes, speakers }: AgendaItem, { minutes, minutesEach }: AgendaWords): readonly Text[] {
  if (limitMinutes === undefined) return []
  const isShared = speakers.length > 1 || speakers.some((speaker) => speaker.kind === 'count' && speaker.count > 1)
  return [plain(isShared ? minutesEach(limitMinutes) : minutes(limitMinutes))]
}

function materialLines({ materials }: AgendaItem, { materials: label, colon, list }: AgendaWords): readonly Text[] {
  return materials.length === 0 ? [] : [note(`${label}${colon}${materials.join(list)}`)]
}
