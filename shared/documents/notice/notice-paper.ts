import { dateRangeText } from '../../lib/date-text.ts'
import { sessionsInOrder } from '../../domain/agenda/programme.ts'
import type { Session } from '../../domain/agenda/session.ts'
import type { Event } from '../../domain/event/event.ts'
import { ordered } from '../../domain/event/position.ts'
import { occasionOf } from '../../domain/news/facts/occasion.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { bodyLine, contactLines, heldText, knownOr, registrationLine, signatureLines, unitNames } from '../letters/letter-parts.ts'
import { letterWords } from '../letters/letter-words.ts'
import { chosenStyle, datesOf, frameOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Section, Text } from '../paper.ts'
import { programmePaper } from '../programme/programme-paper.ts'
import { plannedTable } from '../table-plan.ts'
import { plain, strong } from '../text.ts'
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
  const conveners = unitNames(event, event.convenerIds)
  const named = attachments.map((title, index) => `${attachments.length > 1 ? `${index + 1}.${locale === 'en' ? ' ' : ''}` : ''}${title}`)
  const before: readonly Block[] = [
    { kind: 'title', lines: [event.name === '' ? knownOr('', letterWords[locale].event, event) : strong(words.title(event.name))] },
    { kind: 'paragraph', role: 'addressee', text: plain(words.addressee) },
    bodyLine([...plain(words.before(event.purposes)), ...heldText(event, conveners, words.convener), ...plain(`${letterWords[locale].stop}${words.after(event.purposes)}`)]),
    ...pointsOf(event).flatMap(({ title, texts }, index) => [{ kind: 'heading', level: 1, text: plain(`${words.ordinal(index)}${title}`) } as const, ...texts.map(bodyLine)]),
    ...contactLines(event),
  ]
  const list = named.map((title, index) => bodyLine(plain(`${index === 0 ? `${words.attachment}${letterWords[locale].colon}` : '　　　'}${title}`)))
  return [...before.slice(0, -1), ...[...before.slice(-1), ...list].map(keptWithNext), ...signatureLines(event, conveners, words.convener, madeAt)]
}

/** The list of attachments stays whole, with the end of the text above it and the signature below. */
function keptWithNext(block: Block): Block {
  return block.kind === 'paragraph' ? { ...block, isKeptWithNext: true } : block
}

/** Sessions that are no part of what the meeting is about. */
const NO_CONTENT: ReadonlySet<Session['type']> = new Set(['meal', 'break', 'transfer', 'registration'])

type Point = { readonly title: string; readonly texts: readonly Text[] }

function pointsOf(event: Event): readonly Point[] {
  const locale = event.documentLocale
  const words = noticeWords[locale]
  const { colon, stop, list, dates } = letterWords[locale]
  const [start, end] = datesOf(event)
  const stated = (label: string, value: string, gap: string): Text => [...plain(`${label}${colon}`), ...knownOr(value, gap, event), ...plain(stop)]
  const { venue } = occasionOf(event)
  const sessions = sessionsInOrder(event).filter(({ type }) => !NO_CONTENT.has(type)).map(({ title, type }) => (title === '' ? wordsOf(locale).sessionType[type] : title))
  const people = ordered(event.categoryTexts).map(({ text }) => text.replace(/[。；.;]$/u, ''))
  const notices = ordered(event.notices).filter(({ text }) => text.trim() !== '')
  const points: readonly Point[] = [
    {
      title: words.timeAndPlace,
      texts: [
        stated(words.held, start === undefined ? '' : dateRangeText(start, end, locale), dates),
        stated(words.registration, registrationLine(event), words.registration),
        stated(words.place, venue?.text ?? event.city ?? '', words.place),
      ],
    },
    { title: words.content, texts: sessions.length === 0 ? [] : [plain(`${sessions.join(list)}${stop}`)] },
    { title: words.people, texts: [people.length === 0 ? knownOr('', words.people, event) : plain(`${people.join(locale === 'en' ? '; ' : '；')}${stop}`)] },
    { title: words.matters, texts: notices.map(({ title, text }) => plain(title === '' ? text : `${title}${colon}${text}`)) },
  ]
  return points.filter(({ texts }) => texts.length > 0)
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
  const table = plannedTable(slipColumns.map(([title, ems]) => ({ title, role: 'text', align: 'center', width: 'share', ems: [ems, ems] }) as const), [{ rows }])
  return [{ ...table, rowHeightMm: SLIP_ROW_MM }, { kind: 'paragraph', role: 'note', text: plain(slipNote(event.registration?.deskPhone ?? '')) }]
}
