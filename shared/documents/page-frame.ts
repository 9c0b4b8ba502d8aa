import { compareLocalDates, epochDay } from '../lib/local-date.ts'
import { dateRangeText, dateText } from '../lib/date-text.ts'
import { wallClock } from '../lib/wall-clock.ts'
import type { NameReader } from '../domain/people/names/reading.ts'
import { widenedName } from '../domain/people/person-text.ts'
import type { DocumentLocale, Event } from '../domain/event/event.ts'
import type { DocumentId } from './document-ids.ts'
import { chosenOf, type ChosenOptions } from './document-options.ts'
import type { Paper, PaperFacts, Text, TitleBlock } from './paper.ts'
import { letterStyles, type StyleId } from './styles.ts'
import { plain, strong, toldBy, unknown } from './text.ts'
import { wordsOf } from './words/words-of.ts'
import { sourcePath } from '../domain/news/source-path.ts'

export type PaperOptions = {
  /** the event's own where absent */
  readonly locale?: DocumentLocale
  /** the instant at which it is made, ISO in UTC; printed in the event's time zone */
  readonly madeAt: string
  /** the last issue, and whether this says something else by now */
  readonly issue?: { readonly number: number; readonly isRevised: boolean }
  /** what was chosen of the document's options; checked against them before */
  readonly chosen?: ChosenOptions
  /** reads Chinese names, where a paper has them in Latin letters too; those that are written down go before */
  readonly readName?: NameReader
}

/** What a paper says of itself beside its name: for whom it is made, and how it has to be handled. */
export type Marking = { readonly forWhom?: string; readonly handling?: string }

/** What all papers have in common: style, and what stands at the head and foot of every page. */
export function frameOf(event: Event, documentId: DocumentId, options: PaperOptions, marking: Marking = {}): Omit<Paper, 'sections'> {
  const locale = event.documentLocale
  const document = wordsOf(locale).document[documentId]
  const handling = [event.classification ?? '', marking.handling ?? ''].filter((part) => part !== '').join('　')
  const issue = issueText(event, options)
  const facts: PaperFacts = {
    event: event.shortName ?? event.name,
    document: marking.forWhom === undefined ? document : locale === 'en' ? `${document} (${marking.forWhom})` : `${document}（${marking.forWhom}）`,
    version: [issue, wallClockText(options.madeAt, event)].filter((part) => part !== '').join(locale === 'en' ? ', ' : '　'),
    ...(issue === '' ? {} : { issue }),
    ...(handling === '' ? {} : { classification: handling }),
  }
  return { documentId, locale, styleId: 'plain', madeAt: options.madeAt, facts }
}

function issueText({ documentLocale }: Event, { issue }: PaperOptions): string {
  if (issue === undefined) return ''
  if (documentLocale === 'en') return issue.isRevised ? `Changed since version ${issue.number}` : `Version ${issue.number}`
  return issue.isRevised ? `第${issue.number}版之后有改动` : `第${issue.number}版`
}

/** An instant in the event's own time zone: 2026年10月11日 16:00. */
export function wallClockText(instant: string, { timeZone, documentLocale }: Pick<Event, 'timeZone' | 'documentLocale'>): string {
  const { date, time } = wallClock(instant, timeZone)
  return `${dateText(date, documentLocale)}${documentLocale === 'en' ? ', ' : ' '}${time}`
}

/** The full name of the event, then what the paper is, of one session where it is; below, when and where. */
export function titleOf(event: Event, documentId: DocumentId, session = ''): TitleBlock {
  const locale = event.documentLocale
  const document = wordsOf(locale).document[documentId]
  const name = toldBy(sourcePath('name'), event.name === '' ? [unknown(locale === 'en' ? 'name of the event' : '活动名称', locale)] : strong(event.name))
  const subtitle = whenAndWhere(event)
  return {
    kind: 'title',
    lines: [name, strong(session === '' ? (locale === 'en' ? document : widenedName(document)) : locale === 'en' ? `${document}: ${session}` : `${session}${document}`)],
    ...(subtitle.length === 0 || session !== '' ? {} : { subtitle }),
  }
}

/** 公文 or an ordinary page, as was chosen; a foreign reader gets an ordinary one. */
export function chosenStyle({ documentLocale }: Event, { chosen = {} }: PaperOptions): StyleId {
  return documentLocale === 'en' ? 'plain' : (chosenOf(letterStyles, chosen, 'style') ?? 'formal')
}

/** 2026年10月12日至14日　云溪市 */
export function whenAndWhere(event: Event): Text {
  const [start, end] = datesOf(event)
  const date = start === undefined ? '' : dateRangeText(start, end, event.documentLocale)
  return toldBy(sourcePath('startDate'), plain([date, event.city ?? ''].filter((part) => part !== '').join(event.documentLocale === 'en' ? ', ' : '　')))
}

/** The stated dates of the event, else the first and last of its programme. */
export function datesOf(event: Event): readonly [string | undefined, string | undefined] {
  if (event.startDate !== undefined) return [event.startDate, event.endDate]
  const dates = [...Object.values(event.sessions), ...Object.values(event.tours)]
    .flatMap(({ date }) => (date !== undefined && epochDay(date) !== null ? [date] : []))
    .sort(compareLocalDates)
  return [dates[0], dates.at(-1)]
}
