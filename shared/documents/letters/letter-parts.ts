import { dateRangeText, dateText } from '../../lib/date-text.ts'
import { wallClock } from '../../lib/wall-clock.ts'
import type { Event } from '../../domain/event/event.ts'
import { datesOf } from '../page-frame.ts'
import type { Block, Text } from '../paper.ts'
import { plain, unknown } from '../text.ts'
import { letterWords } from './letter-words.ts'

/** What notices, invitations and mails have in common, so that all of them say the same of one event. */

export function bodyLine(text: Text): Block {
  return { kind: 'paragraph', role: 'body', text }
}

/** What is known, or a gap that says what is missing. */
export function knownOr(text: string, what: string, { documentLocale: locale }: Event): Text {
  return text === '' ? [unknown(what, locale)] : plain(text)
}

/** The names of the units that stand behind the event: its conveners, its hosts. */
export function unitNames({ units }: Event, ids: readonly string[]): readonly string[] {
  return ids.flatMap((id) => units[id]?.name ?? [])
}

/** Who holds what, when and where, without a stop at its end; the order of the four is that of the language. */
export function heldText(event: Event, holders: readonly string[], holder: string): Text {
  const locale = event.documentLocale
  const words = letterWords[locale]
  const [start, end] = datesOf(event)
  const who = knownOr(holders.join(words.list), holder, event)
  const dates = knownOr(start === undefined ? '' : dateRangeText(start, end, locale), words.dates, event)
  const place = knownOr(event.city ?? '', words.place, event)
  const name = knownOr(event.name, words.event, event)
  const order = locale === 'en' ? [who, name, dates, place] : [who, dates, place, name]
  return words.held(event.name).flatMap((piece, index) => {
    const next = order[index] ?? []
    // A name that brings its own article takes no second one.
    const isTwice = /\bthe $/i.test(piece) && /^the /i.test(next[0]?.text ?? '')
    return [...plain(isTwice ? piece.replace(/the $/i, '') : piece), ...next]
  })
}

/** 10月12日10:00至18:00，云溪宾馆一楼大厅; '' where nothing is known. */
export function registrationLine({ registration, documentLocale: locale }: Event): string {
  if (!registration) return ''
  const { from, to, place = '' } = registration
  const moment = (at: typeof from, withDate: boolean) =>
    [withDate && at?.date !== undefined ? dateText(at.date, locale, { withoutYear: true }) : '', at?.time ?? ''].join(locale === 'en' ? ' ' : '').trim()
  const times = [moment(from, true), moment(to, to?.date !== from?.date)].filter((part) => part !== '').join(locale === 'en' ? ' to ' : '至')
  return [times, place].filter((part) => part !== '').join(locale === 'en' ? ', ' : '，')
}

/** Where to ask; nothing where no telephone is known. */
export function contactLines({ registration, documentLocale: locale }: Event): readonly Block[] {
  const { contact, stop } = letterWords[locale]
  const phone = registration?.deskPhone ?? ''
  return phone === '' ? [] : [bodyLine(plain(`${contact(phone)}${stop}`))]
}

/** Who signs, and the day on which the letter is made. */
export function signatureLines(event: Event, signers: readonly string[], signer: string, madeAt: string): readonly Block[] {
  const line = (text: Text): Block => ({ kind: 'paragraph', role: 'signature', text })
  return [bodyLine(plain(' ')), line(knownOr(signers.join('　'), signer, event)), line(plain(dateText(wallClock(madeAt, event.timeZone).date, event.documentLocale)))]
}
