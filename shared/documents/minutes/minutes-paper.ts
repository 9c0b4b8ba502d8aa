import { dateRangeText } from '../../lib/date-text.ts'
import { placeText } from '../../domain/agenda/place-text.ts'
import { itemsOf, sessionsInOrder } from '../../domain/agenda/programme.ts'
import type { Session } from '../../domain/agenda/session.ts'
import { speakerName } from '../../domain/agenda/speaking/speaker-name.ts'
import type { AgendaItem } from '../../domain/agenda/agenda-item.ts'
import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { attendeesInOrder } from '../../domain/people/attendees.ts'
import { byRank } from '../../domain/people/by-rank.ts'
import { hasDeclined } from '../../domain/people/has-declined.ts'
import type { Person } from '../../domain/people/person.ts'
import { agendaWords } from '../agenda/agenda-words.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { chosenStyle, datesOf, frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Fact, Paper, Run, Text } from '../paper.ts'
import { namesInRow, plain, toldBy, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { minutesWords } from './minutes-words.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

/**
 * 会议纪要 as a skeleton: when, where, who presided; for each session who spoke on what, with the key points that are
 * known and a gap where they are not; what was decided, to be filled in; then who was there, excused, listening.
 */
export function minutesPaper(event: Event, options: PaperOptions): Paper {
  const words = minutesWords[event.documentLocale]
  const blocks: Block[] = [titleOf(event, 'minutes'), { kind: 'facts', facts: headFacts(event) }]
  const sessions = sessionsWithItems(event)
  const { ordinal } = agendaWords[event.documentLocale]
  sessions.forEach((session, index) => blocks.push(...sessionBlocks(event, session, ordinal(index))))
  blocks.push(
    { kind: 'heading', level: 1, text: plain(`${ordinal(sessions.length)}${words.decisions}`) },
    { kind: 'paragraph', role: 'body', text: [gap(event, words.decided)] },
    { kind: 'heading', level: 1, text: plain(`${ordinal(sessions.length + 1)}${words.people}`) },
    { kind: 'facts', facts: presenceFacts(event) },
  )
  return { ...frameOf(event, 'minutes', options), styleId: chosenStyle(event, options), sections: [{ orientation: 'portrait', blocks }] }
}

export function minutesGaps(event: Event): readonly IncompleteReason[] {
  return reasonsFrom({ 'no-name': event.name === '', 'no-items': sessionsWithItems(event).length === 0 })
}

function sessionsWithItems(event: Event): readonly Session[] {
  return sessionsInOrder(event).filter(({ id }) => itemsOf(event, id).length > 0)
}

function gap(event: Event, what: string): Run {
  return unknown(what, event.documentLocale)
}

function headFacts(event: Event): readonly Fact[] {
  const locale = event.documentLocale
  const words = agendaWords[locale]
  const [start, end] = datesOf(event)
  const places = [...new Set(sessionsWithItems(event).map(({ place }) => placeText(event, place)).filter((place) => place !== ''))]
  const presiders = [...new Set(sessionsWithItems(event).flatMap(({ presiderIds }) => presiderIds))].flatMap((id) => event.people[id]?.name ?? [])
  return [
    { label: words.time, lines: [start === undefined ? [gap(event, words.time)] : plain(dateRangeText(start, end, locale))] },
    { label: words.place, lines: [places.length === 0 ? [gap(event, words.place)] : plain(places.join(words.list))] },
    { label: words.presider, lines: [presiders.length === 0 ? [gap(event, words.presider)] : plain(presiders.join(words.list))] },
    { label: minutesWords[locale].recorder, lines: [[gap(event, minutesWords[locale].recorder)]] },
  ]
}

function sessionBlocks(event: Event, session: Session, ordinal: string): readonly Block[] {
  const title = session.title === '' ? wordsOf(event.documentLocale).sessionType[session.type] : session.title
  return [
    { kind: 'heading', level: 1, text: toldBy(sourcePath('sessions', session.id, 'title'), plain(`${ordinal}${title}`)) },
    ...itemsOf(event, session.id).map((item): Block => ({ kind: 'paragraph', role: 'body', text: toldBy(sourcePath('agendaItems', item.id), itemText(event, item)) })),
  ]
}

/** Who did what; of a speech what it said, or a gap for it. */
function itemText(event: Event, item: AgendaItem): Text {
  const locale = event.documentLocale
  const words = minutesWords[locale]
  const speakers = item.speakers.map((speaker) => speakerName(event, speaker)).filter((name) => name !== '')
  const what = item.title === '' ? wordsOf(locale).itemKind[item.kind] : item.title
  const isNamed = item.title === '' || item.title === wordsOf(locale).itemKind[item.kind]
  if (!TOLD.has(item.kind)) return plain(words.held(what, speakers))
  const who = plain(speakers.join(agendaWords[locale].list))
  const lead: Text =
    item.kind === 'discussion' || (locale === 'en' && speakers.length > 1)
      ? plain(words.held(what, speakers))
      : [...(speakers.length === 0 ? [gap(event, agendaWords[locale].speaker)] : who), ...plain(words.said(item.kind, isNamed ? '' : what))]
  if (item.keyPoints.length === 0) return [...lead, gap(event, words.points)]
  const verbs = wordsOf(locale).speechVerb
  const points = item.keyPoints.map(({ verb, text, clauses }) => words.point(verbs[verb], [text, ...clauses].filter((part) => part !== '').map(withoutStop)))
  return [...lead, ...plain(points.join(''))]
}

const TOLD: ReadonlySet<AgendaItem['kind']> = new Set(['keynote', 'speech', 'instruction', 'exchange', 'report', 'comment', 'summary', 'lecture', 'discussion', 'welcome'])

function withoutStop(text: string): string {
  return text.trim().replace(/[。；，.;,]+$/, '')
}

/** 出席、列席、请假 in the order of the roster; sign-in decides where it has begun. */
function presenceFacts(event: Event): readonly Fact[] {
  const locale = event.documentLocale
  const words = minutesWords[locale]
  const isListed = ({ category }: Person) => !NOT_LISTED.has(category)
  const coming = attendeesInOrder(event).map(({ person }) => person).filter(isListed)
  const hasSignIn = coming.some(({ attendance }) => attendance?.signedInAt !== undefined)
  const present = coming.filter(({ attendance }) => !hasSignIn || attendance?.signedInAt !== undefined)
  const names = (list: readonly Person[]): readonly Text[] => (list.length === 0 ? [] : [namesInRow(list.map(({ name }) => name), locale === 'en' ? ', ' : '　')])
  const facts: readonly Fact[] = [
    { label: words.present, lines: names(present.filter(({ category }) => category !== 'observer')) },
    { label: words.observing, lines: names(present.filter(({ category }) => category === 'observer')) },
    { label: words.excused, lines: names(ordered(event.people).filter((person) => isListed(person) && hasDeclined(person)).toSorted(byRank)) },
  ]
  const told = facts.filter(({ lines }) => lines.length > 0)
  return told.length === 0 ? [{ label: words.present, lines: [[gap(event, words.present)]] }] : told
}

const NOT_LISTED: ReadonlySet<Person['category']> = new Set(['staff', 'driver', 'guide', 'media', 'interpreter'])
