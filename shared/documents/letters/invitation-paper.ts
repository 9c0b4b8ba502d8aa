import { itemsOf, sessionsInOrder } from '../../domain/agenda/programme.ts'
import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { byRank } from '../../domain/people/by-rank.ts'
import { hasDeclined } from '../../domain/people/has-declined.ts'
import { addressTitle, unitTextOf } from '../../domain/people/person-text.ts'
import type { Person } from '../../domain/people/person.ts'
import { chosenOf } from '../document-options.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { chosenStyle, frameOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Section, Text } from '../paper.ts'
import { plain, strong } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { addresseeChoices } from './addressees.ts'
import { bodyLine, contactLines, heldText, knownOr, registrationLine, signatureLines, unitNames } from './letter-parts.ts'
import { letterWords } from './letter-words.ts'

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
  return { ...frame, styleId: chosenStyle(event, options), facts, sections }
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
  const person = addressee && 'person' in addressee ? addressee.person : null
  const isUnit = addressee !== null && 'unit' in addressee
  const hosts = unitNames(event, event.hostIds.length > 0 ? event.hostIds : event.convenerIds)
  const registration = registrationLine(event)
  const asked = `${words.purposes(event.purposes)}${locale === 'en' && event.purposes.length > 0 ? ' ' : ''}${words.invite({ parts: person ? partsOf(event, person) : [], isUnit })}`
  const blocks: readonly Block[] = [
    { kind: 'title', lines: [strong(wordsOf(locale).document.invitation)] },
    { kind: 'paragraph', role: 'addressee', text: greeting(event, addressee) },
    bodyLine([...heldText(event, hosts, words.host), ...plain(words.stop)]),
    bodyLine(plain(asked)),
    ...(registration === '' ? [] : [bodyLine(plain(`${words.registration}${words.colon}${registration}${words.stop}`))]),
    ...contactLines(event),
    bodyLine(plain(words.closing)),
    ...signatureLines(event, hosts, words.host, madeAt),
  ]
  // Each letter goes to somebody else: no page count of the whole batch at its foot.
  return { orientation: 'portrait', isBare: true, blocks }
}

function greeting(event: Event, addressee: Addressee | null): Text {
  const words = letterWords[event.documentLocale]
  if (addressee === null) return [...knownOr('', words.name, event), ...plain(words.colon)]
  if ('unit' in addressee) return plain(words.dearUnit(addressee.unit))
  const { name, posts, gender } = addressee.person
  const title = addressTitle(posts.find((post) => post.title !== '')?.title ?? '')
  return name === '' ? [...knownOr('', words.name, event), ...plain(`${title}${words.colon}`)] : plain(words.dear(name, title, gender))
}

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
      return isSpeaker && item.kind !== 'instruction' ? [words.part(title, item.kind, item.title)] : []
    })
    return [...presides, ...speaks]
  })
}
