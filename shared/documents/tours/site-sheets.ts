import type { Event } from '../../domain/event/event.ts'
import type { PersonId } from '../../domain/event/ids.ts'
import { forwardArrival } from '../../domain/tours/clock/forward-team.ts'
import type { Stop } from '../../domain/tours/tour.ts'
import { dateText } from '../../lib/date-text.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, type PaperOptions } from '../page-frame.ts'
import type { Block, Fact, Paper, Row, Section, Text } from '../paper.ts'
import { stopPictures } from '../stop-pictures.ts'
import { plannedTable } from '../table-plan.ts'
import { asCell, cellToldBy, named, note, plain, toldBy, unknown } from '../text.ts'
import { tourDate } from './convoy-text.ts'
import { routeTime, routeWords } from './route-words.ts'
import { stopVisits, visitCells, visitPlans, type StopVisits } from './stop-visits.ts'
import { actLine, hostName, limitsText, personLine } from './stop-text.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

/**
 * 接待单位用表: a sheet for each site that says when who comes, in how many vehicles, and what is done. It names nobody who
 * comes; of the organizers it names the coach leaders, who are called when something is wrong.
 */
export function hostSheets(event: Event, options: PaperOptions): Paper {
  return sheets(event, 'host-sheets', options, stopVisits(event).map((one) => hostBlocks(event, one)), routeWords[event.documentLocale].forHost)
}

export function hostGaps(event: Event): readonly IncompleteReason[] {
  const stops = stopVisits(event).map(({ stop }) => stop)
  return reasonsFrom({
    'no-stops': stops.length === 0,
    'stops-without-host': stops.filter(({ hostUnitId }) => hostUnitId === undefined).length,
    'stops-without-contact': stops.filter(({ contactId }) => contactId === undefined).length,
  })
}

/** 讲解人用表: a sheet for each guide with the times of each line, how long there is, and what is to be said. */
export function guideSheets(event: Event, options: PaperOptions): Paper {
  const guided = stopVisits(event).filter(({ stop }) => stop.guideId !== undefined)
  return sheets(event, 'guide-sheets', options, guided.map((one) => guideBlocks(event, one)), routeWords[event.documentLocale].forGuide)
}

export function guideGaps(event: Event): readonly IncompleteReason[] {
  const stops = stopVisits(event).map(({ stop }) => stop).filter(({ pause }) => pause === undefined)
  return reasonsFrom({
    'no-stops': stops.length === 0,
    'stops-without-guide': stops.filter(({ guideId }) => guideId === undefined).length,
    'stops-without-words': stops.filter(({ introduction = '', acts }) => introduction === '' && acts.length === 0).length,
  })
}

/** 前站用表: what the forward team looks after at each stop, when it has to be there, whom it calls; with room to tick. */
export function forwardSheet(event: Event, options: PaperOptions): Paper {
  const words = routeWords[event.documentLocale]
  const all = stopVisits(event)
  const blocks: readonly Block[] = all.length === 0 ? [nothing(event)] : [forwardTable(event, all)]
  const phones = all.some(({ stop }) => [stop.contactId, ...stop.forwardTeamIds].some((id) => id !== undefined && event.people[id]?.phone !== undefined))
  return {
    ...frameOf(event, 'forward-team', options, phones ? { handling: words.withPhones } : {}),
    sections: [{ orientation: 'landscape', blocks: [titleOf(event, 'forward-team'), ...blocks] }],
  }
}

export function forwardGaps(event: Event): readonly IncompleteReason[] {
  const stops = stopVisits(event).map(({ stop }) => stop)
  return reasonsFrom({
    'no-stops': stops.length === 0,
    'stops-without-forward-team': stops.filter(({ forwardTeamIds }) => forwardTeamIds.length === 0).length,
    'stops-without-contact': stops.filter(({ contactId }) => contactId === undefined).length,
  })
}

function sheets(event: Event, id: 'host-sheets' | 'guide-sheets', options: PaperOptions, pages: readonly (readonly Block[])[], forWhom: string): Paper {
  const sections = pages.map((blocks): Section => ({ orientation: 'portrait', blocks }))
  const empty: Section = { orientation: 'portrait', blocks: [titleOf(event, id), nothing(event)] }
  return { ...frameOf(event, id, options, { forWhom }), sections: sections.length === 0 ? [empty] : sections }
}

function nothing({ documentLocale: locale }: Event): Block {
  return { kind: 'paragraph', role: 'body', text: [unknown(routeWords[locale].noStops, locale)] }
}

function hostBlocks(event: Event, { stop, visits }: StopVisits): readonly Block[] {
  const locale = event.documentLocale
  const words = routeWords[locale]
  const { column } = words
  const alternative = stop.alternativeStopId === undefined ? '' : (event.stops[stop.alternativeStopId]?.name ?? '')
  const rows = visits.map((visit) => ({
    cells: [
      ...visitCells(event, visit),
      visit.convoy.map(({ number, plate = '' }) => plain([number, plate].filter((part) => part !== '').join(' '))),
      visit.convoy.flatMap(({ leaderId }) => asCell(personLine(event, leaderId, true))),
    ],
  }))
  const forward = visits.flatMap(({ clock, time }) => (clock.startSource === null ? [] : [routeTime(forwardArrival(clock.tour, time), true, locale)]))
  return [
    ...headOf(event, stop, visits),
    plannedTable(
      [
        ...visitPlans(event),
        { title: column.vehicles, role: 'text', align: 'left', width: 'fit', ems: [6, 12], isOptional: true },
        { title: words.fact.call, role: 'text', align: 'left', width: 'share', ems: [7, 12], isOptional: true },
      ],
      [{ rows }],
    ),
    factsBlock([
      [words.fact.forward, forward.length === 0 || stop.forwardTeamIds.length === 0 ? [] : [[...plain(forward[0] ?? ''), ...stop.forwardTeamIds.flatMap((id) => [...plain('　'), ...(personLine(event, id, true) ?? [])])]]],
      [words.fact.subject, asCell(plain(stop.subject ?? ''))],
      [words.fact.acts, stop.acts.map((act) => plain(actLine(act, event)))],
      [words.fact.guide, asCell(personLine(event, stop.guideId, false))],
      [words.fact.parking, asCell(plain(stop.parking ?? ''))],
      [words.fact.boarding, asCell(plain(stop.boardingPoint ?? ''))],
      [words.fact.limits, asCell(plain(limitsText(stop, event)))],
      [words.fact.rain, asCell(plain(stop.rainPlan ?? ''))],
      [words.fact.alternative, asCell(plain(alternative))],
    ]),
  ]
}

function guideBlocks(event: Event, { stop, visits }: StopVisits): readonly Block[] {
  const words = routeWords[event.documentLocale]
  const introduction = (stop.introduction ?? '').split('\n').filter((line) => line.trim() !== '')
  return [
    ...headOf(event, stop, visits),
    plannedTable(visitPlans(event), [{ rows: visits.map((visit) => ({ cells: visitCells(event, visit) })) }]),
    factsBlock([
      [words.fact.guide, asCell(personLine(event, stop.guideId, false))],
      [words.fact.contact, asCell(personLine(event, stop.contactId, true))],
      [words.fact.subject, asCell(plain(stop.subject ?? ''))],
      [words.fact.acts, stop.acts.map((act) => plain(actLine(act, event)))],
      [words.fact.rain, asCell(plain(stop.rainPlan ?? ''))],
    ]),
    ...pictureBlocks(event, stop),
    ...(introduction.length === 0 ? [] : [
      { kind: 'heading', level: 2, text: plain(words.fact.introduction) } as const,
      ...introduction.map((line): Block => ({ kind: 'paragraph', role: 'body', text: plain(line) })),
    ]),
  ]
}

function pictureBlocks(event: Event, stop: Stop): readonly Block[] {
  const pictures = stopPictures(event, stop)
  return pictures.length === 0 ? [] : [{ kind: 'pictures', columns: 1, mostHeightMm: 80, pictures }]
}

/** The site, its host, its day: what the sheet is laid down for. */
function headOf(event: Event, stop: Stop, [first]: StopVisits['visits']): readonly Block[] {
  const locale = event.documentLocale
  const words = routeWords[locale]
  const date = first?.clock.tour.date
  const host = hostName(event, stop)
  return [
    { kind: 'title', lines: [toldBy(sourcePath('stops', stop.id), named(stop.name))], ...(event.name === '' ? {} : { subtitle: plain(event.name) }) },
    factsBlock([
      [words.fact.date, date === undefined ? [] : [plain(dateText(date, locale, { withWeekday: true }))]],
      [words.fact.host, asCell([...plain(host), ...(stop.contactId === undefined ? [] : [...plain(host === '' ? '' : '　'), ...(personLine(event, stop.contactId, true) ?? [])])])],
      [words.fact.address, asCell(plain(stop.address ?? ''))],
    ]),
  ]
}

function factsBlock(facts: readonly (readonly [label: string, lines: readonly Text[]])[]): Block {
  return { kind: 'facts', facts: facts.flatMap(([label, lines]): Fact[] => (lines.length === 0 ? [] : [{ label, lines }])) }
}

function forwardTable(event: Event, all: readonly StopVisits[]): Block {
  const locale = event.documentLocale
  const { column } = routeWords[locale]
  const rowOf = ({ stop, visits: [first] }: StopVisits): Row => {
    const team = stop.forwardTeamIds.flatMap((id: PersonId) => asCell(personLine(event, id, true)))
    const hasStart = first !== undefined && first.clock.startSource !== null
    return {
      cells: [
        [first === undefined || !hasStart ? [unknown(column.arrive, locale)] : plain(routeTime(forwardArrival(first.clock.tour, first.time), true, locale))],
        [first === undefined ? [] : plain(routeTime(first.time.arriveMinutes, hasStart, locale))],
        cellToldBy(sourcePath('stops', stop.id), [named(stop.name), ...asCell(note(stop.address ?? ''))]),
        team.length === 0 ? [[unknown(routeWords[locale].fact.forward, locale)]] : team,
        asCell(personLine(event, stop.contactId, true)),
        asCell(personLine(event, stop.guideId, true)),
        [...asCell(plain(stop.parking ?? '')), ...asCell(plain(stop.boardingPoint ?? '')), ...asCell(note(limitsText(stop, event)))],
        asCell(plain(stop.rainPlan ?? '')),
        [plain('□')],
        [],
      ],
    }
  }
  // Day by day and by the clock, because that is how the team goes; of two lines the stops come in between each other.
  const arrival = ({ visits: [first] }: StopVisits) => first?.time.arriveMinutes ?? 0
  const byTour = [...Map.groupBy(all, ({ stop }) => stop.tourId)]
  const groups = byTour.map(([tourId, ofTour]) => {
    const tour = byTour.length > 1 ? event.tours[tourId] : undefined
    const title = tour === undefined ? '' : [tourDate(event, tour), tour.title].filter((part) => part !== '').join(locale === 'en' ? ', ' : '　')
    return { ...(title === '' ? {} : { title: plain(title) }), rows: ofTour.toSorted((a, b) => arrival(a) - arrival(b)).map(rowOf) }
  })
  return {
    ...plannedTable(
      [
        { title: column.forward, role: 'figures', align: 'center', width: 'fit', ems: [4.4, 6] },
        { title: column.arrive, role: 'figures', align: 'center', width: 'fit', ems: [3.2, 6] },
        { title: column.stop, role: 'name', align: 'left', width: 'share', ems: [8, 14] },
        { title: routeWords[locale].fact.forward, role: 'text', align: 'left', width: 'share', ems: [6, 10] },
        { title: column.contact, role: 'text', align: 'left', width: 'share', ems: [6, 10], isOptional: true },
        { title: column.guide, role: 'text', align: 'left', width: 'share', ems: [6, 10], isOptional: true },
        { title: column.parking, role: 'text', align: 'left', width: 'share', ems: [6, 12], isOptional: true },
        { title: routeWords[locale].fact.rain, role: 'text', align: 'left', width: 'share', ems: [6, 10], isOptional: true },
        { title: column.ready, role: 'text', align: 'center', width: 'fit', ems: [3.4, 4] },
        { title: column.note, role: 'text', align: 'left', width: 'share', ems: [6, 10] },
      ],
      groups,
    ),
    rowHeightMm: 10,
  }
}
