import type { Session } from '../../../domain/agenda/session.ts'
import type { Talk, Voice } from '../../../domain/news/facts/talks.ts'
import { sourcePath } from '../../../domain/news/source-path.ts'
import type { Tense } from '../grammar.ts'
import { importance } from '../importance.ts'
import type { PlannedSentence } from '../plan.ts'
import { NO_WORDS, words, type Words } from '../words.ts'
import { asSubject, ended, listed, sessionWords, type EnglishPen } from './pen.ts'
import { voicesWords } from './people.ts'
import { insideSentence, tidyText } from './tidy-text.ts'

type ExchangeKind = 'exchange' | 'report' | 'lecture' | 'comment'

function isExchange(kind: Talk['item']['kind']): kind is ExchangeKind {
  return kind === 'exchange' || kind === 'report' || kind === 'lecture' || kind === 'comment'
}

/** Who presented, reported, lectured and commented in a session, in the order of the programme. */
export function exchangeSentences(session: Session, talks: readonly Talk[]): readonly PlannedSentence<EnglishPen>[] {
  const runs: { readonly kind: ExchangeKind; readonly talks: Talk[] }[] = []
  for (const talk of talks) {
    const { kind } = talk.item
    if (!isExchange(kind)) continue
    const last = runs.at(-1)
    if (last?.kind === kind) last.talks.push(talk)
    else runs.push({ kind, talks: [talk] })
  }
  return runs.map(({ kind, talks: run }) => ({
    key: `${kind}.${run[0]?.item.id ?? session.id}`,
    importance: kind === 'lecture' ? importance.lectures : kind === 'comment' ? importance.comments : importance.exchange,
    write: (pen) => exchangeSentence(pen, session, kind, run),
  }))
}

/** All lectures of an event that has several sessions of them. */
export function lecturesSentence(talks: readonly Talk[]): PlannedSentence<EnglishPen> {
  return {
    key: 'lectures',
    importance: importance.lectures,
    write: (pen) => {
      const voices = talks.flatMap((talk) => talk.voices)
      return voices.length === 0 ? NO_WORDS : ended(exchangeClause(pen, 'lecture', asSubject(voicesWords(pen, voices)), voices, talks))
    },
  }
}

function exchangeSentence(pen: EnglishPen, session: Session, kind: ExchangeKind, talks: readonly Talk[]): Words {
  const voices = talks.flatMap((talk) => talk.voices).filter((voice) => kind !== 'comment' || !isToldAsPerson(pen, voice))
  if (voices.length === 0) return NO_WORDS
  const isFirst = pen.isFirst(`at.${session.id}`)
  const who = asSubject(voicesWords(pen, voices))
  const sentence = exchangeClause(pen, kind, who, voices, talks)
  return ended(isFirst ? pen.say('at-session', { gathering: sessionWords(pen, session), sentence }) : sentence)
}

function isToldAsPerson(pen: EnglishPen, voice: Voice): boolean {
  return voice.kind === 'person' &&
    pen.facts.appearances.some(({ person, deeds }) => person.id === voice.person.id && deeds.some(({ kind }) => kind !== 'comment'))
}

function exchangeClause(pen: EnglishPen, kind: ExchangeKind, who: Words, voices: readonly Voice[], talks: readonly Talk[]): Words {
  const subjects = subjectsOf(talks)
  if (kind === 'comment') return pen.say('comment', { who })
  if (kind === 'report') return subjects.length === 0 ? pen.say('report', { who }) : pen.say('report.content', { who, content: subjects })
  const isPaired = talks.length > 1 && talks.every((talk) => talk.voices.length === 1)
  if (kind === 'lecture') {
    if (subjects.length > 0) return pen.say(isPaired ? 'lecture.respectively' : 'lecture.subjects', { who, subjects })
    return pen.say(voices.length > 1 ? 'lectures' : 'lecture', { who })
  }
  if (voices.every((voice) => voice.kind === 'person' && voice.mode === 'written')) return pen.say('exchange.written', { who })
  if (subjects.length > 0) return pen.say(isPaired ? 'exchange.respectively' : 'exchange.subjects', { who, subjects })
  const [voice] = voices
  if (voices.length > 1 || voice?.kind === 'count') return pen.say('exchange', { who })
  return pen.say(voice?.kind === 'person' ? 'exchange.by-person' : 'exchange.one', { who })
}

/** “A”, “B” and “C”, where every talk has a subject. */
function subjectsOf(talks: readonly Talk[]): Words {
  if (talks.length > MOST_SUBJECTS || talks.some(({ voices }) => voices.length !== 1)) return reportsSubject(talks)
  const subjects = talks.map(({ item }) => {
    const title = tidyText(item.title)
    return title === '' || /(?:presentations?|reports?|exchange|experience|comments?|lectures?)$/i.test(title) ? NO_WORDS : words(`“${title.replace(/^[“"]|[”"]$/g, '')}”`, [sourcePath('agendaItems', item.id, 'title')])
  })
  return subjects.every((subject) => subject.length > 0) ? listed(subjects) : NO_WORDS
}

/** One report of several people has one subject. */
function reportsSubject(talks: readonly Talk[]): Words {
  const [only] = talks
  return only && talks.length === 1 && only.item.kind === 'report' && !/^\s*(?:reports?\b|$)/i.test(only.item.title)
    ? words(`“${tidyText(only.item.title)}”`, [sourcePath('agendaItems', only.item.id, 'title')])
    : NO_WORDS
}

const MOST_SUBJECTS = 6
const ASIDES: ReadonlySet<Talk['item']['kind']> = new Set(['discussion', 'other', 'film'])
const CEREMONIES: ReadonlySet<Talk['item']['kind']> = new Set(['award', 'unveil', 'sign', 'launch', 'publish', 'hand-out', 'film', 'performance', 'discussion', 'other', 'instruction'])
const MOST_ITEMS = 4

export function ceremonySentences(session: Session, talks: readonly Talk[]): readonly PlannedSentence<EnglishPen>[] {
  const done = talks.filter(({ item, points }) => CEREMONIES.has(item.kind) && (item.kind === 'instruction' ? item.readById !== undefined : points.length === 0 || item.kind !== 'other'))
  return Array.from({ length: Math.ceil(done.length / MOST_ITEMS) }, (_, index) => done.slice(index * MOST_ITEMS, (index + 1) * MOST_ITEMS)).map((chunk) => ({
    key: `proceedings.${chunk[0]?.item.id ?? session.id}`,
    importance: chunk.every(({ item }) => ASIDES.has(item.kind)) ? importance.asides : importance.proceedings,
    write: (pen) => {
      const items = listed(chunk.map((talk) => itemWords(pen, talk)))
      return items.length === 0 ? NO_WORDS : ended(pen.say('items', { items }))
    },
  }))
}

function itemWords(pen: EnglishPen, { item, voices }: Talk): Words {
  if (item.kind === 'instruction') {
    const reader = item.readById === undefined ? undefined : pen.facts.event.people[item.readById]
    const author = voicesWords(pen, voices)
    if (author.length === 0) return NO_WORDS
    if (!reader || reader.attendance?.state === 'declined') return pen.say('item.conveyed', { author })
    return pen.say('item.read', { author, who: pen.person(reader, [sourcePath('agendaItems', item.id, 'readById')]) })
  }
  const title = tidyText(item.title)
  if (title === '') return NO_WORDS
  const inside = insideSentence(title) ?? title
  const article = /^(?:launch|unveiling|signing|presentation|screening|opening|award|publication|performance|reading) of\b/.test(inside) ? 'the ' : ''
  const what = words(`${article}${inside}`, [sourcePath('agendaItems', item.id, 'title')])
  return voices.length === 0 ? what : pen.say('item.by', { what, who: voicesWords(pen, voices) })
}

export function sessionsSentence(sessions: readonly Session[], tense: Tense): PlannedSentence<EnglishPen> {
  return {
    key: 'proceedings.sessions',
    importance: importance.proceedings,
    write: (pen) => {
      const items = listed(sessions.map(({ id, title }) => {
        const text = tidyText(title)
        return words(insideSentence(text) ?? text, [sourcePath('sessions', id, 'title')])
      }))
      return items.length === 0 ? NO_WORDS : ended(pen.say(tense === 'ahead' ? 'items.ahead' : 'items', { items }))
    },
  }
}

export function groupsSentence(session: Session, talks: readonly Talk[]): PlannedSentence<EnglishPen> {
  return {
    key: `groups.${session.id}`,
    importance: importance.groups,
    write: (pen) => {
      const type = [sourcePath('sessions', session.id, 'type')]
      const what = listed(talks.filter(({ item }) => item.kind === 'discussion').map(({ item }) => {
        const title = tidyText(item.title).replace(/^(?:group )?discussions?(?: of| on|:)?\s*/i, '')
        return title === '' ? NO_WORDS : words(`“${title}”`, [sourcePath('agendaItems', item.id, 'title')])
      }))
      const groups = Object.keys(session.groupIds)
      const count = words(String(groups.length), [sourcePath('sessions', session.id, 'groupIds')])
      if (groups.length > 1) return ended(what.length > 0 ? pen.say('groups.counted-subject', { count, what }, type) : pen.say('groups.counted', { count }, type))
      return ended(what.length > 0 ? pen.say('groups.subject', { what }, type) : pen.say('groups', {}, type))
    },
  }
}

/** A, B and C; counts behind their words. */
export function rosterSentence(pen: EnglishPen): Words {
  const { categories, delegations } = pen.facts
  const who = listed(categories.map(({ told, count, sources }) => {
    const what = pen.text({ ...told, text: insideSentence(tidyText(told.text)) ?? told.text })
    return count === null || what.length === 0 ? what : pen.say('category.count', { what, count: words(String(count), sources) })
  }))
  if (who.length > 0) return ended(pen.say('roster', { who }))
  return delegations.length === 0 || delegations.length > 40 ? NO_WORDS : ended(pen.say('roster.delegations', { who: listed(delegations.map(pen.text)) }))
}

export function listedSentence(pen: EnglishPen): Words {
  const who = listed(pen.facts.listed.map((person) => pen.person(person)))
  return who.length === 0 ? NO_WORDS : ended(pen.say('listed', { who }))
}
