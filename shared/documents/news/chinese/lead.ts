import { daysOf } from '../../../domain/news/facts/occasion.ts'
import type { Told } from '../../../domain/news/facts/told.ts'
import { sourcePath } from '../../../domain/news/source-path.ts'
import type { LeadScope } from '../grammar.ts'
import { joined, NO_WORDS, textOf, words, type Words } from '../words.ts'
import { clockWords, eventWords, heldWords, whenWords } from './gathering.ts'
import { ended, thingsList, type ChinesePen } from './pen.ts'
import { tidyWords } from './tidy-text.ts'

/** Longer purposes get a sentence of their own, so that the lead still says at once what was held where. */
const LONGEST_PURPOSES_IN_LEAD = 64

/** 10月12日上午，为…，省数字农业促进会在湖城召开全省数字农业工作会议。 */
export function heldSentence(pen: ChinesePen, scope: LeadScope): Words {
  const { when } = pen.facts.occasion
  const date = whenWords(pen, when)
  const lead = [
    ...pen.say('lead.when', { when: when.date === undefined ? unknownDate(pen) : date }),
    ...(scope === 'whole' && isPurposeInLead(pen) ? pen.say('lead.purposes', { purposes: purposesWords(pen) }) : []),
    ...heldClause(pen, scope),
  ]
  return ended(pen.say('lead.byline', { lead }))
}

/** …将于10月12日9时在湖城会议中心召开。 */
export function willBeHeldSentence(pen: ChinesePen): Words {
  const { when, name, city, venue } = pen.facts.occasion
  const where = [city, venue].filter((place) => place !== null)
  const isVenueEnough = where.length === 2 && venue !== null && city !== null && venue.text.includes(city.text)
  const place = isVenueEnough ? pen.text(venue) : where.flatMap((each) => pen.text(each))
  const slots = {
    name: nameWords(pen, name),
    where: pen.say('lead.where', { where: place.length > 0 ? place : unknownPlace(pen) }),
    held: heldWords(pen),
  }
  const { partOfDay: _partOfDay, ...date } = when
  const moment = when.startsAt === undefined ? whenWords(pen, when) : [...whenWords(pen, date), ...clockWords(when)]
  return ended(pen.say('lead.byline', { lead: pen.say('lead.will', { ...slots, when: when.date === undefined ? unknownDate(pen) : moment }) }))
}

function heldClause(pen: ChinesePen, scope: LeadScope): Words {
  const { name, city, venue, conveners } = pen.facts.occasion
  const place = pen.text(city ?? venue)
  const slots = {
    name: nameWords(pen, name),
    where: pen.say('lead.where', { where: place.length > 0 ? place : unknownPlace(pen) }),
    held: heldWords(pen),
  }
  if (scope === 'bare') return pen.say('lead.held', slots)
  if (conveners.length > 0) return pen.say('lead.convened', { ...slots, conveners: thingsList(conveners.map(pen.text)) })
  const units = organizersWords(pen, '、')
  return [...(units.length > 0 ? pen.say('lead.by', { units }) : []), ...pen.say('lead.held', slots)]
}

export function nameWords(pen: ChinesePen, name: Told | null): Words {
  const source = [sourcePath('name')]
  // The official name stands as it is: a mark inside it is part of it.
  return name ? words(name.text.trim(), name.sources) : pen.unknown(pen.say('mark.name', {}, source), source)
}

function unknownDate(pen: ChinesePen): Words {
  const source = [sourcePath('startDate')]
  return pen.unknown(pen.say('mark.date', {}, source), source)
}

function unknownPlace(pen: ChinesePen): Words {
  const source = [sourcePath('city')]
  return pen.unknown(pen.say('mark.place', {}, source), source)
}

/** A主办、B承办、C协办 */
export function organizersWords(pen: ChinesePen, separator: '、' | '，'): Words {
  const { hosts, organizers, coOrganizers } = pen.facts.occasion
  const parts = [
    hosts.length > 0 ? pen.say('units.hosted', { units: thingsList(hosts.map(pen.text)) }) : NO_WORDS,
    organizers.length > 0 ? pen.say('units.organized', { units: thingsList(organizers.map(pen.text)) }) : NO_WORDS,
    coOrganizers.length > 0 ? pen.say('units.co-organized', { units: thingsList(coOrganizers.map(pen.text)) }) : NO_WORDS,
  ]
  return joined(parts, parts.some((part) => textOf(part).includes('、')) ? '，' : separator)
}

function isPurposeInLead(pen: ChinesePen): boolean {
  const length = textOf(purposesWords(pen)).length
  return length > 0 && length <= LONGEST_PURPOSES_IN_LEAD
}

function purposesWords(pen: ChinesePen): Words {
  const { occasion, terms } = pen.facts
  const purposes = occasion.purposes.map(({ text, sources }) => tidyWords({ text: text.replace(/^\s*(?:为了|为|旨在)/u, ''), sources }, terms))
  const isShort = purposes.every((purpose) => textOf(purpose).length <= 10 && !/[，、]/u.test(textOf(purpose)))
  return joined(purposes, isShort ? '、' : '，')
}

/** Purposes that are too long for the lead. */
export function purposesSentence(pen: ChinesePen, lead: LeadScope): Words {
  const purposes = purposesWords(pen)
  if (purposes.length === 0 || (lead === 'whole' && isPurposeInLead(pen))) return NO_WORDS
  return ended(pen.say('purposes', { event: eventWords(pen), purposes }))
}

export function themeSentence(pen: ChinesePen): Words {
  const { theme } = pen.facts.occasion
  const term = theme ? words(bareTerm(theme.text), theme.sources) : NO_WORDS
  return term.length === 0 ? NO_WORDS : ended(pen.say(/[“”《》]/u.test(textOf(term)) ? 'theme.marked' : 'theme', { event: eventWords(pen), theme: term }))
}

/** A term without the quotation marks around it. */
export function bareTerm(text: string): string {
  const term = text.trim()
  const inner = /^[“"「](.*)[”"」]$/u.exec(term)?.[1] ?? /^《(.*)》$/u.exec(term)?.[1]
  return inner !== undefined && !/[“”《》]/u.test(inner) ? inner : term
}

/** 培训为期3天。 */
export function durationSentence(pen: ChinesePen): Words {
  const { when } = pen.facts.occasion
  const days = daysOf(when)
  return days === null ? NO_WORDS : ended(pen.say('duration', { event: eventWords(pen), days: words(String(days), when.sources) }))
}
