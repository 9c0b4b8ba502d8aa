import { daysOf } from '../../../domain/news/facts/occasion.ts'
import { sourcePath } from '../../../domain/news/source-path.ts'
import type { Told } from '../../../domain/news/facts/told.ts'
import { dateText } from '../../../lib/date-text.ts'
import type { Sentence } from '../draft.ts'
import type { LeadScope, Tense } from '../grammar.ts'
import { maxTitleLengths } from '../lengths.ts'
import { charactersIn } from '../plan.ts'
import { joined, NO_WORDS, settled, sourcesOf, textOf, words, type Words } from '../words.ts'
import { bodiesWords, ended, eventSources, eventWords, listed, whenWords, type EnglishPen } from './pen.ts'
import { insideSentence, tidyText } from './tidy-text.ts'

/** LAKESIDE, 12 October — The … was held in Lakeside on 12–14 October 2026 to …. */
export function heldSentence(pen: EnglishPen, scope: LeadScope): Words {
  const { when, conveners } = pen.facts.occasion
  const isConvened = scope === 'whole' && conveners.length > 0
  const purposes = scope === 'whole' ? infinitives(pen) : NO_WORDS
  const slots = {
    name: nameWords(pen, isConvened ? 'the-inside' : 'the'),
    where: whereWords(pen, false),
    when: when.date === undefined ? NO_WORDS : pen.say('lead.when', { when: whenWords(pen, when) }),
    purposes: purposes.length === 0 ? NO_WORDS : pen.say('lead.purposes', { purposes }),
  }
  // With neither name nor place nor date the kind of the event is all that the sentence rests on.
  const sources = [...new Set([...sourcesOf(Object.values(slots).flat()), ...eventSources(pen)])]
  const lead = isConvened ? pen.say('lead.convened', { ...slots, conveners: bodiesWords(pen, conveners) }) : pen.say('lead.held', slots, sources)
  return ended(dateline(pen, ended(lead)))
}

export function willBeHeldSentence(pen: EnglishPen): Words {
  const { when } = pen.facts.occasion
  const slots = {
    name: nameWords(pen, 'the'),
    where: whereWords(pen, true),
    when: when.date === undefined ? pen.say('lead.when', { when: unknownDate(pen) }) : pen.say('lead.when', { when: whenWords(pen, when) }),
  }
  return ended(dateline(pen, pen.say('lead.will', slots), 'place-only'))
}

/** Place and date before the lead, as agencies print them; the year stands in the sentence itself. */
function dateline(pen: EnglishPen, lead: Words, scope: 'whole' | 'place-only' = 'whole'): Words {
  const { when, city } = pen.facts.occasion
  const place = city ? words(tidyText(city.text).toUpperCase(), city.sources) : NO_WORDS
  if (scope === 'place-only') return place.length === 0 ? lead : pen.say('dateline.place', { place, lead })
  const date = when.date === undefined ? unknownDate(pen) : words(dateText(when.endDate ?? when.date, 'en', { withoutYear: true }), when.sources)
  return place.length === 0 ? pen.say('dateline.date', { date, lead }, sourcesOf(lead)) : pen.say('dateline', { place, date, lead })
}

function unknownDate(pen: EnglishPen): Words {
  const source = [sourcePath('startDate')]
  return pen.unknown(pen.say('mark.date', {}, source), source)
}

function whereWords(pen: EnglishPen, isPrecise: boolean): Words {
  const { city, venue } = pen.facts.occasion
  const source = [sourcePath('city')]
  const inCity = city ? pen.say('lead.where', { place: pen.text(city) }) : NO_WORDS
  const atVenue = venue && (isPrecise || !city) ? pen.say('lead.at', { place: pen.text(venue) }) : NO_WORDS
  const where = [...atVenue, ...inCity]
  return where.length > 0 ? where : pen.say('lead.where', { place: pen.unknown(pen.say('mark.place', {}, source), source) })
}

function nameWords(pen: EnglishPen, article: 'the' | 'the-inside'): Words {
  const { name } = pen.facts.occasion
  const source = [sourcePath('name')]
  if (!name) return pen.unknown(pen.say('mark.name', {}, source), source)
  const official = words(name.text.trim(), name.sources)
  return /^(?:the|an?)\s/i.test(name.text.trim()) ? official : pen.say(article, { name: official })
}

/** Purposes that read on: to share …, to plan … and to thank …. */
function infinitives(pen: EnglishPen): Words {
  const { purposes } = pen.facts.occasion
  const texts = purposes.map(({ text, sources }): Told => ({ text: insideSentence(tidyText(text)) ?? text, sources }))
  return texts.length > 0 && texts.every(({ text }) => text.startsWith('to ')) ? listed(texts.map(pen.text)) : NO_WORDS
}

export function purposesSentence(pen: EnglishPen, lead: LeadScope): Words {
  const { purposes } = pen.facts.occasion
  const infinitive = infinitives(pen)
  if (purposes.length === 0 || (lead === 'whole' && infinitive.length > 0)) return NO_WORDS
  if (infinitive.length > 0) return ended(pen.say('purposes', { event: eventWords(pen), purposes: infinitive }))
  const told = purposes.map((purpose, index) => pen.text({ ...purpose, text: index === 0 ? (insideSentence(tidyText(purpose.text)) ?? purpose.text) : purpose.text }))
  return ended(pen.say('purposes.listed', { purposes: joined(told, '; ') }))
}

export function themeSentence(pen: EnglishPen): Words {
  const { theme } = pen.facts.occasion
  const bare = theme ? theme.text.trim().replace(/^[“"](.*)[”"]$/u, '$1') : ''
  return theme && bare !== '' ? ended(pen.say(/[“”]/.test(bare) ? 'theme.marked' : 'theme', { theme: words(bare, theme.sources) })) : NO_WORDS
}

export function durationSentence(pen: EnglishPen): Words {
  const { when } = pen.facts.occasion
  const days = daysOf(when)
  return days === null || days < 2 ? NO_WORDS : ended(pen.say('duration', { event: eventWords(pen), days: words(String(days), when.sources) }))
}

export function expectedSentence(pen: EnglishPen): Words {
  const { expectedCount } = pen.facts.occasion
  return expectedCount ? ended(pen.say('expected', { count: pen.text(expectedCount) })) : NO_WORDS
}

export function organizersSentence(pen: EnglishPen): Words {
  const { hosts, organizers, coOrganizers } = pen.facts.occasion
  const units = listed([
    hosts.length > 0 ? pen.say('units.hosted', { units: bodiesWords(pen, hosts) }) : NO_WORDS,
    organizers.length > 0 ? pen.say('units.organized', { units: bodiesWords(pen, organizers) }) : NO_WORDS,
    coOrganizers.length > 0 ? pen.say('units.co-organized', { units: bodiesWords(pen, coOrganizers) }) : NO_WORDS,
  ])
  return units.length === 0 ? NO_WORDS : ended(pen.say('organizers', { event: eventWords(pen), units }))
}

export function titleSentence(pen: EnglishPen, tense: Tense): Sentence {
  const { name, shortName, city } = pen.facts.occasion
  const names = [name, shortName].filter((each) => each !== null).map((each) => words(each.text.trim(), each.sources))
  const known = names.length > 0 ? names : [nameWords(pen, 'the')]
  const place = pen.text(city)
  const plain = known.map((title) => pen.say(tense === 'ahead' ? 'title.will' : 'title.held', { name: title }))
  const placed = place.length === 0 ? [] : known.flatMap((title) =>
    textOf(title).includes(textOf(place)) ? [] : [pen.say(tense === 'ahead' ? 'title.will-in-place' : 'title.in-place', { name: title, place })],
  )
  const candidates = [...placed, ...plain]
  const shortest = candidates.reduce((best, each) => (charactersIn(each) < charactersIn(best) ? each : best))
  return { key: 'title', segments: settled(candidates.find((each) => charactersIn(each) <= maxTitleLengths.en) ?? shortest) }
}

export function shoulderTitle(pen: EnglishPen): Sentence | null {
  const slogan = pen.text(pen.facts.occasion.theme)
  return slogan.length === 0 ? null : { key: 'shoulder-title', segments: settled(slogan) }
}
