import { dateText } from '../../lib/date-text.ts'
import type { Event } from '../../domain/event/event.ts'
import type { PersonId } from '../../domain/event/ids.ts'
import type { Session } from '../../domain/agenda/session.ts'
import type { Tour } from '../../domain/tours/tour.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Cell, FactsBlock, Paper, Text } from '../paper.ts'
import { nameText } from '../people-text.ts'
import { dayText, groupsOf, needsPlace, sessionPlaceLines, sessionTimeText } from '../session-text.ts'
import { cellToldBy, named, note, plain, toldBy, unknown } from '../text.ts'
import { plannedTable, type ColumnPlan } from '../table-plan.ts'
import { wordsOf } from '../words/words-of.ts'
import { appointmentsOf } from './appointments.ts'
import { linesOf, programmeEntries, stopNames, type EntriesOfDay, type ProgrammeEntry } from './programme-rows.ts'
import { programmeWords } from './programme-words.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

/** 日程: day by day when, what (and what to bear in mind), where, led by whom, for whom. */
export function programmePaper(event: Event, options: PaperOptions): Paper {
  const blocks: Block[] = [titleOf(event, 'programme')]
  const registration = registrationFacts(event)
  if (registration) blocks.push(registration)
  blocks.push(...programmeTable(event))
  return {
    ...frameOf(event, 'programme', options),
    sections: [{ orientation: 'portrait', blocks }],
    appointments: appointmentsOf(event),
  }
}

export function programmeGaps(event: Event): readonly IncompleteReason[] {
  const sessions = Object.values(event.sessions)
  return reasonsFrom({
    'no-name': event.name === '',
    'no-sessions': sessions.length === 0 && Object.keys(event.tours).length === 0,
    'sessions-without-date': sessions.filter(({ date }) => date === undefined).length,
    'sessions-without-time': sessions.filter(({ startsAt, endsAt, partOfDay }) => (startsAt ?? endsAt ?? partOfDay) === undefined).length,
    'sessions-without-place': sessions.filter((session) => session.place === undefined && needsPlace(event, session)).length,
  })
}

/** 报到 as the event states it, unless the programme has a session for it. */
function registrationFacts(event: Event): FactsBlock | null {
  const { registration, documentLocale: locale } = event
  const words = programmeWords[locale]
  if (!registration || Object.values(event.sessions).some(({ type }) => type === 'registration')) return null
  const moment = (at: typeof registration.from) =>
    [at?.date === undefined ? '' : dateText(at.date, locale, { withoutYear: true }), at?.time ?? '']
      .filter((part) => part !== '')
      .join(locale === 'en' ? ', ' : '')
  const [from, to] = [moment(registration.from), moment(registration.to)]
  const shownTo = registration.from?.date === registration.to?.date ? (registration.to?.time ?? '') : to
  const time = [from, shownTo].filter((part) => part !== '').join(locale === 'en' ? '–' : '—')
  const desk = registration.deskPhone === undefined ? '' : `${words.desk}${words.colon}${registration.deskPhone}`
  const known = [time, registration.place ?? '', desk].filter((part) => part !== '').join(words.comma)
  return { kind: 'facts', facts: [{ label: words.registration, lines: [known === '' ? [unknown(words.time, locale)] : plain(known)] }] }
}

function programmeTable(event: Event): readonly Block[] {
  const words = programmeWords[event.documentLocale]
  const days = programmeEntries(event)
  if (days.length === 0) return [{ kind: 'paragraph', role: 'body', text: [unknown(words.empty, event.documentLocale)] }]
  // Latin names may break between their parts, Chinese ones never.
  const presider = event.documentLocale === 'en' ? ({ align: 'left', width: 'share' } as const) : ({ align: 'center', width: 'fit' } as const)
  const plans: readonly ColumnPlan[] = [
    { title: words.time, role: 'figures', align: 'center', width: 'fit', ems: [6.4, 9] },
    { title: words.content, role: 'text', align: 'left', width: 'share', ems: [12, 22] },
    { title: words.place, role: 'text', align: 'left', width: 'share', ems: [8, 16] },
    { title: words.presider, role: 'name', ...presider, ems: [5, 10], isOptional: true },
    { title: words.people, role: 'text', align: 'left', width: 'share', ems: [7, 14], isOptional: true },
  ]
  const groups = days.map((day: EntriesOfDay) => ({
    title: dayText(event, day.date),
    rows: day.entries.map((entry) => ({ cells: cellsOf(event, entry) })),
  }))
  return [plannedTable(plans, groups)]
}

function cellsOf(event: Event, entry: ProgrammeEntry): readonly Cell[] {
  if (!('session' in entry)) {
    const [tour] = entry.tours
    return [[tourTime(event, tour)], [toldBy(sourcePath('tours', tour.id), named(tour.title)), ...stopLines(event, tour)], [], [], []]
  }
  const { session, tours } = entry
  const told = (field: string, cell: Cell) => cellToldBy(sourcePath('sessions', session.id, field), cell)
  return [
    told('startsAt', [sessionTimeText(session, event.documentLocale)]),
    [...told('title', [sessionTitle(event, session)]), ...tours.flatMap((tour) => stopLines(event, tour)), ...told('note', remarkLines(event, session))],
    told('place', sessionPlaceLines(event, session)),
    told('presiderIds', presiderLines(event, session)),
    told('audience', session.audience === undefined ? [] : [plain(session.audience)]),
  ]
}

function sessionTitle(event: Event, session: Session): Text {
  return named(session.title === '' ? wordsOf(event.documentLocale).sessionType[session.type] : session.title)
}

/** A tour by itself begins with its first line. */
function tourTime(event: Event, tour: Tour): Text {
  const [earliest] = linesOf(event, tour).flatMap(({ startsAt }) => startsAt ?? []).sort()
  const locale = event.documentLocale
  return earliest === undefined ? [unknown(programmeWords[locale].time, locale)] : plain(earliest)
}

/** A线：示例园 → 示例站; one line for each line of the tour. */
function stopLines(event: Event, tour: Tour): readonly Text[] {
  const { between, colon } = programmeWords[event.documentLocale]
  const lines = linesOf(event, tour)
  const routes = lines.length < 2 ? [{ name: '', stops: stopNames(event, tour, lines[0]) }] : lines.map((line) => ({ name: line.name, stops: stopNames(event, tour, line) }))
  return cellToldBy(sourcePath('tours', tour.id), routes.flatMap(({ name, stops }) => (stops.length === 0 ? [] : [note(`${name === '' ? '' : `${name}${colon}`}${stops.join(between)}`)])))
}

/** Who presides; in group discussions who convenes each group. */
function presiderLines(event: Event, session: Session): readonly Text[] {
  const nameOf = (id: PersonId): Text => {
    const person = event.people[id]
    return person ? [nameText(event, person)] : []
  }
  if (session.presiderIds.length > 0) return session.presiderIds.map(nameOf)
  return groupsOf(event, session).flatMap(({ name, convenerId }) =>
    convenerId === undefined ? [] : [[...note(`${name}${programmeWords[event.documentLocale].colon}`), ...plain(event.people[convenerId]?.name ?? '')]],
  )
}

/** What to bear in mind stands below the thing itself: a column of its own would be empty in most rows. */
function remarkLines(event: Event, session: Session): readonly Text[] {
  const { dress, colon } = programmeWords[event.documentLocale]
  return [
    ...(session.dress === undefined ? [] : [note(`${dress}${colon}${session.dress}`)]),
    ...(session.note === undefined ? [] : [note(session.note)]),
  ]
}
