import { dateRangeText, dateText } from '../../lib/date-text.ts'
import { wallClock } from '../../lib/wall-clock.ts'
import { placeText } from '../../domain/agenda/place-text.ts'
import { sessionsInOrder } from '../../domain/agenda/programme.ts'
import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { chosenStyle, datesOf, frameOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Section, Text } from '../paper.ts'
import { programmePaper } from '../programme/programme-paper.ts'
import { plannedTable } from '../table-plan.ts'
import { plain, strong, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { noticeWords } from './notice-words.ts'

const SLIP_ROWS = 6
const SLIP_ROW_MM = 12

/**
 * 会议通知 with the programme and a reply slip: what whoever is to come has to know, with 报到 stated by itself, because a
 * notice that gives only the dates of the meeting brings guests a day early.
 *
 * @source features, what hurts 6 and 7; domain-rules §3, §4 (回执)
 */
export function noticePaper(event: Event, options: PaperOptions): Paper {
  const attachments = attachmentsOf(event, options)
  return {
    ...frameOf(event, 'notice', options),
    styleId: chosenStyle(event, options),
    sections: [{ orientation: 'portrait', blocks: letterBlocks(event, options, attachments.map(({ title }) => title)) }, ...attachments.map(({ section }) => section)],
  }
}

export function noticeGaps(event: Event): readonly IncompleteReason[] {
  return reasonsFrom({
    'no-name': event.name === '',
    'no-registration': event.registration?.from?.date === undefined || (event.registration.place ?? '') === '',
    'no-convener': event.convenerIds.length === 0,
  })
}

function letterBlocks(event: Event, { madeAt }: PaperOptions, attachments: readonly string[]): readonly Block[] {
  const locale = event.documentLocale
  const words = noticeWords[locale]
  const convener = event.convenerIds.flatMap((id) => event.units[id]?.name ?? [])
  const [start, end] = datesOf(event)
  const dates = start === undefined ? '' : dateRangeText(start, end, locale)
  const points = pointsOf(event)
  const body = (text: Text): Block => ({ kind: 'paragraph', role: 'body', text })
  const phone = event.registration?.deskPhone ?? ''
  const named = attachments.map((title, index) => `${attachments.length > 1 ? `${index + 1}.${locale === 'en' ? ' ' : ''}` : ''}${title}`)
  return [
    { kind: 'title', lines: [event.name === '' ? [unknown(words.unknown.event, locale)] : strong(words.title(event.name))] },
    { kind: 'paragraph', role: 'addressee', text: plain(words.addressee) },
    body(filled(words.lead(event.purposes, convener.join(words.list) || GAP.convener, dates || GAP.dates, event.city ?? GAP.city, event.name || GAP.event), event)),
    ...points.flatMap(({ title, texts }, index) => [{ kind: 'heading', level: 1, text: plain(`${words.ordinal(index)}${title}`) } as const, ...texts.map(body)]),
    ...(phone === '' ? [] : [body(plain(words.contact(phone)))]),
    ...named.map((title, index) => body(plain(`${index === 0 ? `${words.attachment}${words.colon}` : '　　　'}${title}`))),
    { kind: 'paragraph', role: 'body', text: plain(' ') },
    { kind: 'paragraph', role: 'signature', text: convener.length === 0 ? [unknown(words.unknown.convener, locale)] : plain(convener.join('　')) },
    { kind: 'paragraph', role: 'signature', text: plain(dateText(wallClock(madeAt, event.timeZone).date, locale)) },
  ]
}

/** Stands in a sentence for what is not known, until it is set as a gap. */
const GAP = { convener: '\u{f0000}convener\u{f0001}', dates: '\u{f0000}dates\u{f0001}', city: '\u{f0000}city\u{f0001}', event: '\u{f0000}event\u{f0001}' } as const

/** The sentence with what is missing told as such. */
function filled(sentence: string, { documentLocale: locale }: Event): Text {
  return sentence.split(/\u{f0000}|\u{f0001}/u).flatMap((piece, index) => {
    if (index % 2 === 0) return plain(piece)
    return [unknown(noticeWords[locale].unknown[piece as keyof typeof GAP], locale)]
  })
}

type Point = { readonly title: string; readonly texts: readonly Text[] }

function pointsOf(event: Event): readonly Point[] {
  const locale = event.documentLocale
  const words = noticeWords[locale]
  const [start, end] = datesOf(event)
  const stated = (label: string, value: string, gap: string): Text => [...plain(`${label}${words.colon}`), ...(value === '' ? [unknown(gap, locale)] : plain(value)), ...plain(words.stop)]
  const places = [...new Set(sessionsInOrder(event).map(({ place }) => placeText(event, place)).filter((place) => place !== ''))]
  const sessions = sessionsInOrder(event).filter(({ type }) => !['meal', 'break', 'transfer', 'registration'].includes(type)).map(({ title, type }) => (title === '' ? wordsOf(locale).sessionType[type] : title))
  const people = ordered(event.categoryTexts).map(({ text }) => text.replace(/[。；.;]$/u, ''))
  const notices = ordered(event.notices).filter(({ text }) => text.trim() !== '')
  const points: readonly Point[] = [
    {
      title: words.timeAndPlace,
      texts: [
        stated(words.held, start === undefined ? '' : dateRangeText(start, end, locale), words.unknown.dates),
        stated(words.registration, registrationText(event), words.unknown.registration),
        stated(words.place, places[0] ?? event.city ?? '', words.unknown.place),
      ],
    },
    { title: words.content, texts: sessions.length === 0 ? [] : [plain(`${sessions.join(words.list)}${words.stop}`)] },
    { title: words.people, texts: [people.length === 0 ? [unknown(words.unknown.people, locale)] : plain(`${people.join(locale === 'en' ? '; ' : '；')}${words.stop}`)] },
    { title: words.matters, texts: notices.map(({ title, text }) => plain(title === '' ? text : `${title}${words.colon}${text}`)) },
  ]
  return points.filter(({ texts }) => texts.length > 0)
}

/** 10月12日10:00至18:00，云溪宾馆一楼大厅 */
function registrationText({ registration, documentLocale: locale }: Event): string {
  if (!registration) return ''
  const { from, to, place = '' } = registration
  const moment = (at: typeof from, withDate: boolean) => [withDate && at?.date !== undefined ? dateText(at.date, locale, { withoutYear: true }) : '', at?.time ?? ''].join(locale === 'en' ? ' ' : '').trim()
  const times = [moment(from, true), moment(to, to?.date !== from?.date)].filter((part) => part !== '').join(locale === 'en' ? ' to ' : '至')
  return [times, place].filter((part) => part !== '').join(locale === 'en' ? ', ' : '，')
}

/** The programme as it is printed by itself, and a slip to write in. */
function attachmentsOf(event: Event, options: PaperOptions): readonly { readonly title: string; readonly section: Section }[] {
  const locale = event.documentLocale
  const words = noticeWords[locale]
  const programme = programmePaper(event, { madeAt: options.madeAt }).sections.flatMap(({ blocks }) => blocks).filter(({ kind }) => kind === 'table')
  const found = [
    ...(programme.length === 0 ? [] : [{ title: wordsOf(locale).document.programme, orientation: 'portrait' as const, blocks: programme }]),
    { title: words.slip, orientation: 'landscape' as const, blocks: slipBlocks(event) },
  ]
  return found.map(({ title, orientation, blocks }, index) => ({
    title,
    section: {
      orientation,
      blocks: [
        { kind: 'paragraph', role: 'attachment', text: plain(`${words.attachment}${found.length > 1 ? `${locale === 'en' ? ' ' : ''}${index + 1}` : ''}`) },
        { kind: 'title', lines: [strong(title)] },
        ...blocks,
      ],
    },
  }))
}

function slipBlocks(event: Event): readonly Block[] {
  const locale = event.documentLocale
  const { slipColumns, slipNote } = noticeWords[locale]
  const rows = Array.from({ length: SLIP_ROWS }, () => ({ cells: slipColumns.map(() => []) }))
  const table = plannedTable(slipColumns.map((title) => ({ title, role: 'text', align: 'center', width: 'share', ems: [4, 9] }) as const), [{ rows }])
  return [{ ...table, rowHeightMm: SLIP_ROW_MM }, { kind: 'paragraph', role: 'note', text: plain(slipNote(event.registration?.deskPhone ?? '')) }]
}
