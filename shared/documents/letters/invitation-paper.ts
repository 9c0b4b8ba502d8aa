import { dateRangeText, dateText } from '../../lib/date-text.ts'
import { wallClock } from '../../lib/wall-clock.ts'
import type { AgendaItem } from '../../domain/agenda/agenda-item.ts'
import { itemsOf, sessionsInOrder } from '../../domain/agenda/programme.ts'
import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { byRank } from '../../domain/people/by-rank.ts'
import { hasDeclined } from '../../domain/people/has-declined.ts'
import { unitTextOf } from '../../domain/people/person-text.ts'
import type { Person } from '../../domain/people/person.ts'
import { chosenOf } from '../document-options.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { datesOf, frameOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Section, Text } from '../paper.ts'
import { plain, strong, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { addresseeChoices } from './addressees.ts'
import { letterWords } from './letter-words.ts'
import { registrationLine } from './registration-line.ts'

type Addressee = { readonly person: Person } | { readonly unit: string }

/** Those whose coming is asked for and not simply arranged. */
const GUESTS: ReadonlySet<Person['category']> = new Set(['leader', 'guest', 'expert'])
const INVITED: ReadonlySet<Person['category']> = new Set([...GUESTS, 'delegate', 'observer', 'media'])

/**
 * 邀请函: a page for each guest, for everybody who is invited, or for each unit; it says what the addressee is asked to do.
 * Nobody who declined is asked again.
 */
export function invitationPaper(event: Event, options: PaperOptions): Paper {
  const addressees = addresseesOf(event, options)
  const sections = addressees.length === 0 ? [letter(event, options, null)] : addressees.map((addressee) => letter(event, options, addressee))
  // 内部资料 is a mark for what stays in the house.
  const { facts: { classification: _mark, ...facts }, ...frame } = frameOf(event, 'invitation', options)
  return { ...frame, facts, sections }
}

export function invitationGaps(event: Event): readonly IncompleteReason[] {
  return reasonsFrom({
    'no-name': event.name === '',
    'no-people': ordered(event.people).filter(({ category }) => INVITED.has(category)).length === 0,
    'people-without-name': ordered(event.people).filter(({ category, name }) => GUESTS.has(category) && name === '').length,
  })
}

function addresseesOf(event: Event, { chosen = {} }: PaperOptions): readonly Addressee[] {
  const choice = chosenOf(addresseeChoices, chosen, 'addressees')
  const coming = ordered(event.people).filter((person) => INVITED.has(person.category) && !hasDeclined(person))
  if (choice === 'units') {
    const units = [...ordered(event.delegations).map(({ name }) => name), ...coming.filter(({ delegationId }) => delegationId === undefined).map((person) => unitTextOf(event, person))]
    return [...new Set(units.filter((unit) => unit !== ''))].map((unit) => ({ unit }))
  }
  const people = choice === 'everyone' ? coming : coming.filter(({ category }) => GUESTS.has(category))
  return people.toSorted(byRank).map((person) => ({ person }))
}

function letter(event: Event, { madeAt }: PaperOptions, addressee: Addressee | null): Section {
  const locale = event.documentLocale
  const words = letterWords[locale]
  const body = (text: Text): Block => ({ kind: 'paragraph', role: 'body', text })
  const person = addressee && 'person' in addressee ? addressee.person : null
  const isUnit = addressee !== null && 'unit' in addressee
  const phone = event.registration?.deskPhone ?? ''
  const registration = registrationLine(event)
  const asked = `${words.purposes(event.purposes)}${locale === 'en' && event.purposes.length > 0 ? ' ' : ''}${words.invite({ purposes: event.purposes, parts: person ? partsOf(event, person) : [], isUnit })}`
  const blocks: readonly Block[] = [
    { kind: 'title', lines: [strong(wordsOf(locale).document.invitation)] },
    body(greeting(event, addressee)),
    body(heldText(event)),
    body(plain(asked)),
    ...(registration === '' ? [] : [body(plain(`${words.registration}${words.colon}${registration}${words.stop}`))]),
    ...(phone === '' ? [] : [body(plain(`${words.contact}${words.colon}${phone}${words.stop}`))]),
    body(plain(words.closing)),
    body(plain(' ')),
    body(hostText(event)),
    body(plain(dateText(wallClock(madeAt, event.timeZone).date, locale))),
  ]
  return { orientation: 'portrait', blocks }
}

function greeting({ documentLocale: locale }: Event, addressee: Addressee | null): Text {
  const words = letterWords[locale]
  if (addressee === null) return [unknown(words.name, locale), ...plain(words.colon)]
  if ('unit' in addressee) return plain(words.dearUnit(addressee.unit))
  const { name, posts, gender } = addressee.person
  const title = posts.find((post) => post.title !== '')?.title ?? ''
  return name === '' ? [unknown(words.name, locale), ...plain(`${title}${words.colon}`)] : plain(words.dear(name, title, gender))
}

function hostsOf(event: Event): readonly string[] {
  const ids = event.hostIds.length > 0 ? event.hostIds : event.convenerIds
  return ids.flatMap((id) => event.units[id]?.name ?? [])
}

function hostText(event: Event): Text {
  const hosts = hostsOf(event)
  const { host } = letterWords[event.documentLocale]
  return hosts.length === 0 ? [unknown(host, event.documentLocale)] : plain(hosts.join('　'))
}

/** Who holds what, when and where; the order of the four is that of the language. */
function heldText(event: Event): Text {
  const locale = event.documentLocale
  const words = letterWords[locale]
  const [start, end] = datesOf(event)
  const known = (text: string, what: string): Text => (text === '' ? [unknown(what, locale)] : plain(text))
  const host = known(hostsOf(event).join(words.list), words.host)
  const dates = known(start === undefined ? '' : dateRangeText(start, end, locale), words.dates)
  const place = known(event.city ?? '', words.place)
  const name = known(event.name, words.event)
  const order = locale === 'en' ? [host, name, dates, place] : [host, dates, place, name]
  return words.held.flatMap((piece, index) => {
    const next = order[index] ?? []
    // A name that brings its own article takes no second one.
    const isTwice = /\bthe $/i.test(piece) && /^the /i.test(next[0]?.text ?? '')
    return [...plain(isTwice ? piece.replace(/the $/i, '') : piece), ...next]
  })
}

const DEEDS: ReadonlySet<AgendaItem['kind']> = new Set(['award', 'unveil', 'sign', 'launch', 'publish', 'hand-out', 'film', 'performance', 'discussion', 'other'])

/** What somebody is asked to do, from the programme: preside, speak, and where. */
function partsOf(event: Event, person: Person): readonly string[] {
  const locale = event.documentLocale
  const words = letterWords[locale]
  const names = wordsOf(locale)
  return sessionsInOrder(event).flatMap((session) => {
    const title = session.title === '' ? names.sessionType[session.type] : session.title
    const presides = session.presiderIds.includes(person.id) ? [words.chair(title)] : []
    const speaks = itemsOf(event, session.id).flatMap((item) => {
      const isSpeaker = item.speakers.some((speaker) => speaker.kind === 'person' && speaker.personId === person.id && speaker.mode === 'present')
      const what = names.itemKind[item.kind]
      return isSpeaker && item.kind !== 'instruction' ? [words.part(title, what, item.title === what ? '' : item.title, DEEDS.has(item.kind))] : []
    })
    return [...presides, ...speaks]
  })
}
