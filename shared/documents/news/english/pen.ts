import type { Session } from '../../../domain/agenda/session.ts'
import type { Facts } from '../../../domain/news/facts/facts.ts'
import type { When } from '../../../domain/news/facts/occasion.ts'
import type { Told } from '../../../domain/news/facts/told.ts'
import { sourcePath, type SourcePath } from '../../../domain/news/source-path.ts'
import type { Person, Post } from '../../../domain/people/person.ts'
import { postUnitText } from '../../../domain/people/person-text.ts'
import { dateRangeText, dateText } from '../../../lib/date-text.ts'
import { parseLocalDate } from '../../../lib/local-date.ts'
import type { EnglishBook, EnglishModel } from '../phrase-book/en.ts'
import { speakerOf, type Say } from '../phrase-book/phrase.ts'
import { joined, NO_WORDS, textOf, unknownFact, words, type Words } from '../words.ts'
import { capitalized, insideSentence, nounInName, tidyText } from './tidy-text.ts'

/** Writes English and remembers who was introduced. */
export type EnglishPen = {
  readonly facts: Facts
  readonly say: Say<EnglishModel>
  readonly text: (fact: Told | null) => Words
  readonly unknown: (what: Words, sources: readonly SourcePath[]) => Words
  /** name and posts at first mention, closed by a comma where more follows; afterwards the name */
  readonly person: (person: Person, mentionedAt?: readonly SourcePath[]) => Words
  readonly isFirst: (mark: string) => boolean
}

export function englishPen(facts: Facts, book: EnglishBook): EnglishPen {
  const marks = new Set<string>()
  const say = speakerOf<EnglishModel>(book)
  const isFirst = (mark: string): boolean => {
    if (marks.has(mark)) return false
    marks.add(mark)
    return true
  }
  const unknown = (what: Words, sources: readonly SourcePath[]) => unknownFact(textOf(say('mark', { what })), sources)
  const person = (who: Person, mentionedAt: readonly SourcePath[] = []): Words => {
    const nameAt = [sourcePath('people', who.id, 'name'), ...mentionedAt]
    const isNamed = who.name.trim() !== ''
    const name = isNamed ? words(who.name.trim(), nameAt) : unknown(say('mark.person', {}, nameAt), nameAt.slice(0, 1))
    if (!isFirst(`person.${who.id}`) && isNamed) return name
    const posts = postsWords(facts, who)
    return posts.length === 0 ? name : [...name, { text: ', ', sources: [] }, ...posts]
  }
  const text = (fact: Told | null) => (fact ? words(tidyText(fact.text), fact.sources) : NO_WORDS)
  return { facts, say, text, unknown, person, isFirst }
}

/** Bodies that English puts an article before: Director of the Lakeside Library. */
const WITH_ARTICLE = /^(?:City|Town|University|Village|County) of\b|\b(?:Library|Society|Association|Department|Bureau|Office|Committee|Council|Ministry|Institute|Cent(?:re|er)|Federation|Foundation|Academy|Union|Administration|Commission|Government|Network|Group|Museum)\b/

function postsWords(facts: Facts, person: Person): Words {
  const posts = person.posts.map((post) => postInWords(facts, post)).filter((text) => text !== '')
  const units = person.posts.flatMap(({ unitId }) => (unitId !== undefined && facts.event.units[unitId] ? [sourcePath('units', unitId, 'name')] : []))
  return posts.length === 0 ? NO_WORDS : words(posts.join(' and '), [sourcePath('people', person.id, 'posts'), ...units])
}

function postInWords(facts: Facts, post: Post): string {
  const unit = postUnitText(facts.event, post)
  if (unit === '' || post.title.includes(unit)) return post.title.trim()
  return post.title.trim() === '' ? unit : `${post.title.trim()} of ${withArticle(unit)}`
}

function withArticle(unit: string): string {
  return WITH_ARTICLE.test(unit) && !/^the\b/i.test(unit) ? `the ${unit}` : unit
}

/** Bodies that convene, host and organize. */
export function bodiesWords(pen: EnglishPen, bodies: readonly Told[]): Words {
  return listed(bodies.map(({ text, sources }) => pen.text({ text: withArticle(text.trim()), sources })))
}

/** A, B and C; with semicolons where a member holds a comma. */
export function listed(parts: readonly Words[]): Words {
  const told = parts.filter((part) => part.length > 0)
  if (told.length < 2 || !told.some((part) => textOf(part).includes(','))) return joined(told, ', ', ' and ')
  return joined(told, '; ', '; and ')
}

/** A subject before its verb: an apposition is closed by a comma. */
export function asSubject(who: Words): Words {
  return /[,;]/.test(textOf(who)) ? [...who, { text: ',', sources: [] }] : who
}

export function ended(sentence: Words): Words {
  const [first, ...rest] = sentence
  if (!first) return NO_WORDS
  const stop = /[.!?][”"’)\]]*$/.test(textOf(sentence)) ? [] : [{ text: '.', sources: [] }]
  return [{ ...first, text: capitalized(first.text) }, ...rest, ...stop]
}

export function eventSources({ facts }: EnglishPen): readonly SourcePath[] {
  return [sourcePath(facts.event.name.trim() === '' ? 'kind' : 'name')]
}

/** The forum, the meeting: the noun of its own name. */
export function eventWords(pen: EnglishPen): Words {
  const sources = eventSources(pen)
  const { kind } = pen.facts.event
  const usual = kind === 'training' ? 'noun.training' : kind === 'tour' || kind === 'exchange' ? 'noun.activity' : 'noun.meeting'
  const noun = nounInName(pen.facts)
  return pen.say('event', { noun: noun === null ? pen.say(usual, {}, sources) : words(noun, sources) })
}

const LONGEST_SESSION_TITLE = 48

export function sessionWords(pen: EnglishPen, session: Session): Words {
  const title = tidyText(session.title).replace(/^the\s+/i, '')
  if (pen.facts.occasion.sessions.length <= 1 || title === pen.facts.event.name.trim()) return eventWords(pen)
  const source = [sourcePath('sessions', session.id, 'title')]
  if (title !== '' && /\d|:/.test(title)) return words(`“${title}”`, source)
  if (title !== '' && title.length <= LONGEST_SESSION_TITLE) return pen.say('session.titled', { title: words(insideSentence(title) ?? title, source) })
  const { type } = session
  if (type === 'registration' || type === 'meal' || type === 'transfer' || type === 'break' || type === 'other') return eventWords(pen)
  return pen.say(`session.${type}`, {}, [sourcePath('sessions', session.id, 'type')])
}

/** on 12 October 2026, on 12–14 October 2026, in October 2026; the part of the day where one is known. */
export function whenWords(pen: EnglishPen, when: When, style: { readonly withoutYear?: boolean } = {}): Words {
  if (when.date === undefined) return NO_WORDS
  const date = words(when.endDate === undefined ? dateText(when.date, 'en', style) : dateRangeText(when.date, when.endDate, 'en', style), when.sources)
  if (when.endDate !== undefined) return pen.say('on', { date })
  if (parseLocalDate(when.date)?.day === undefined) return pen.say('in-month', { date })
  if (when.partOfDay === undefined) return pen.say('on', { date })
  const part = pen.say(`part.${when.partOfDay}`, { date })
  return pen.say(when.partOfDay === 'noon' ? 'at' : 'on', { date: part })
}
