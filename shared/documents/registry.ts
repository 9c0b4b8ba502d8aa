import { withFlowingTimes } from '../domain/agenda/flow/flowing-times.ts'
import type { DocumentLocale, Event } from '../domain/event/event.ts'
import { attendeeGroupings } from '../domain/people/attendees.ts'
import type { DataClass } from '../domain/people/personal-data.ts'
import { agendaCardGaps, agendaCardPaper } from './agenda-card/agenda-card-paper.ts'
import { agendaGaps, agendaPaper } from './agenda/agenda-paper.ts'
import { dutyGaps, dutyPaper } from './duty/duty-paper.ts'
import { handbookLanguages, handbookLayouts } from './handbook/handbook-layouts.ts'
import { handbookGaps, handbookPaper } from './handbook/handbook-paper.ts'
import { hostScriptGaps, hostScriptPaper } from './host-script/host-script-paper.ts'
import { minutesGaps, minutesPaper } from './minutes/minutes-paper.ts'
import { noticeGaps, noticePaper } from './notice/notice-paper.ts'
import { speakingOrderGaps, speakingOrderPaper } from './speaking-order/speaking-order-paper.ts'
import { addresseeChoices } from './letters/addressees.ts'
import { agendaMailGaps, agendaMailPaper } from './letters/agenda-mail-paper.ts'
import { invitationGaps, invitationPaper } from './letters/invitation-paper.ts'
import { isDocumentId, type DocumentId } from './document-ids.ts'
import type { DocumentOption } from './document-options.ts'
import type { IncompleteReason } from './incomplete.ts'
import { delegationGaps, delegationList } from './lists/delegation-list.ts'
import { groupGaps, groupList } from './lists/group-list.ts'
import { listOptions, listPaper, numberOptions, type PeopleList } from './lists/list-paper.ts'
import { mealGaps, mealList, mealRecipients } from './lists/meal-list.ts'
import { addressList, missingReplies, signInSheet } from './lists/people-lists.ts'
import { dietList, lodgingList, pickUpList } from './lists/reception-lists.ts'
import type { PaperOptions } from './page-frame.ts'
import { badges } from './pieces/badges.ts'
import { banners } from './pieces/banner.ts'
import { nameTents } from './pieces/name-tents.ts'
import type { PieceDocument } from './pieces/piece-set.ts'
import { piecesPaper, pieceTally, type PieceTally } from './pieces/pieces-paper.ts'
import { seatLabels } from './pieces/seat-labels.ts'
import { directionSigns, doorSigns } from './pieces/signs.ts'
import { tableSigns } from './pieces/table-signs.ts'
import type { Recipient } from './lists/list-choices.ts'
import type { Paper, PaperFormat } from './paper.ts'
import { programmeGaps, programmePaper } from './programme/programme-paper.ts'
import { rosterGaps, rosterPaper } from './roster/roster-paper.ts'
import { routeGaps, routePaper, routeRecipients } from './tours/route-paper.ts'
import { forwardGaps, forwardSheet, guideGaps, guideSheets, hostGaps, hostSheets } from './tours/site-sheets.ts'
import { seatIndexOptions, seatIndexPaper, seatingGaps, seatingOptions, seatingPaper } from './seating/seating-paper.ts'
import { swapGaps, swapOptions, tentSwapsPaper } from './seating/tent-swaps-paper.ts'
import { convoyGaps } from './tours/convoy-text.ts'
import { itineraryGaps, itineraryPaper } from './tours/itinerary/itinerary-paper.ts'
import { driverPaper, manifestPaper, rollCallPaper } from './tours/vehicle-papers.ts'
import { vehicleSignsPaper } from './tours/vehicle-signs-paper.ts'
import { letterStyles } from './styles.ts'
import { wordsOf } from './words/words-of.ts'

/** One printable thing: what it is called, the formats that make sense for it, what it lacks, how it is made. */
export type DocumentEntry = {
  readonly id: DocumentId
  readonly formats: readonly PaperFormat[]
  /** how it can be made differently */
  readonly options: readonly DocumentOption[]
  /** what the event lacks for it; it can be made all the same */
  readonly incomplete: (event: Event) => readonly IncompleteReason[]
  readonly build: (event: Event, options: PaperOptions) => Paper
  /** of pieces: how many are printed of how many that the list asks for */
  readonly tally?: (event: Event, options: Pick<PaperOptions, 'chosen' | 'readName'>) => PieceTally
  /** of a paper about people that is not a list: who is given it, and the class of what it says of them */
  readonly reader?: { readonly recipient: Recipient; readonly dataClass: DataClass }
}

/** Lists go to people who count, sort and pass on, so they come as tables of a spreadsheet too. */
const LIST_FORMATS = ['pdf', 'xlsx', 'csv', 'docx', 'txt'] as const

const letterStyle: DocumentOption = { id: 'style', kind: 'choice', choices: letterStyles, initial: letterStyles[0] }

const lineOption = { id: 'line', kind: 'entity', collection: 'lines' } as const

/** The documents that can be made, in the order of a list. */
export const documents: readonly DocumentEntry[] = [
  {
    id: 'handbook',
    formats: ['pdf', 'docx', 'txt'],
    options: [
      { id: 'layout', kind: 'choice', choices: handbookLayouts, initial: handbookLayouts[0] },
      { id: 'language', kind: 'choice', choices: handbookLanguages, initial: handbookLanguages[0] },
    ],
    incomplete: handbookGaps,
    build: inLocale(handbookPaper),
  },
  { id: 'programme', formats: ['pdf', 'docx', 'txt', 'ics'], options: [], incomplete: programmeGaps, build: inLocale(programmePaper) },
  { id: 'agenda', formats: ['pdf', 'docx', 'txt'], options: [], incomplete: agendaGaps, build: inLocale(agendaPaper) },
  { id: 'agenda-card', formats: ['pdf', 'docx', 'txt'], options: [], incomplete: agendaCardGaps, build: inLocale(agendaCardPaper) },
  { id: 'speaking-order', formats: ['pdf', 'docx', 'txt'], options: [], incomplete: speakingOrderGaps, build: inLocale(speakingOrderPaper) },
  { id: 'host-script', formats: ['pdf', 'docx', 'txt'], options: [], incomplete: hostScriptGaps, build: inLocale(hostScriptPaper) },
  {
    id: 'invitation',
    formats: ['pdf', 'docx', 'txt'],
    options: [{ id: 'addressees', kind: 'choice', choices: addresseeChoices, initial: addresseeChoices[0] }, letterStyle],
    incomplete: invitationGaps,
    build: inLocale(invitationPaper),
  },
  { id: 'agenda-mail', formats: ['txt', 'docx', 'pdf'], options: [], incomplete: agendaMailGaps, build: inLocale(agendaMailPaper) },
  { id: 'notice', formats: ['pdf', 'docx', 'txt'], options: [letterStyle], incomplete: noticeGaps, build: inLocale(noticePaper) },
  { id: 'minutes', formats: ['pdf', 'docx', 'txt'], options: [letterStyle], incomplete: minutesGaps, build: inLocale(minutesPaper) },
  { id: 'duty', formats: ['pdf', 'docx', 'txt'], options: [], incomplete: dutyGaps, build: inLocale(dutyPaper) },
  {
    id: 'roster',
    formats: LIST_FORMATS,
    options: [{ id: 'grouping', kind: 'choice', choices: attendeeGroupings, initial: attendeeGroupings[0] }],
    incomplete: rosterGaps,
    build: inLocale(rosterPaper),
  },
  { id: 'delegations', formats: LIST_FORMATS, options: numberOptions, incomplete: delegationGaps, build: inLocale(delegationList) },
  { id: 'groups', formats: LIST_FORMATS, options: [], incomplete: groupGaps, build: inLocale(groupList) },
  listEntry(addressList),
  listEntry(signInSheet),
  listEntry(missingReplies),
  listEntry(lodgingList),
  {
    id: 'meals',
    formats: LIST_FORMATS,
    options: [{ id: 'recipient', kind: 'choice', choices: mealRecipients, initial: mealRecipients[0] }],
    incomplete: mealGaps,
    build: inLocale(mealList),
  },
  listEntry(dietList),
  listEntry(pickUpList),
  {
    id: 'route',
    formats: ['pdf', 'docx', 'txt'],
    options: [{ id: 'recipient', kind: 'choice', choices: routeRecipients, initial: routeRecipients[0] }, lineOption],
    incomplete: routeGaps,
    build: inLocale(routePaper),
  },
  { id: 'host-sheets', formats: ['pdf', 'docx', 'txt'], options: [], incomplete: hostGaps, build: inLocale(hostSheets) },
  { id: 'guide-sheets', formats: ['pdf', 'docx', 'txt'], options: [], incomplete: guideGaps, build: inLocale(guideSheets) },
  { id: 'forward-team', formats: ['pdf', 'docx', 'txt'], options: [], incomplete: forwardGaps, build: inLocale(forwardSheet) },
  { id: 'manifest', formats: ['pdf', 'docx', 'txt'], options: [...numberOptions, lineOption], incomplete: convoyGaps, build: inLocale(manifestPaper), reader: { recipient: 'handbook', dataClass: 'internal' } },
  { id: 'roll-call', formats: ['pdf', 'docx', 'txt'], options: [lineOption], incomplete: convoyGaps, build: inLocale(rollCallPaper), reader: { recipient: 'vehicle-leader', dataClass: 'internal' } },
  { id: 'driver-sheet', formats: ['pdf', 'docx', 'txt'], options: [lineOption], incomplete: convoyGaps, build: inLocale(driverPaper), reader: { recipient: 'driver', dataClass: 'internal' } },
  { id: 'vehicle-signs', formats: ['pdf', 'docx', 'txt'], options: [lineOption], incomplete: convoyGaps, build: inLocale(vehicleSignsPaper), reader: { recipient: 'attendee', dataClass: 'public' } },
  {
    id: 'itineraries',
    formats: ['pdf', 'docx', 'txt', 'ics'],
    options: [lineOption, { id: 'person', kind: 'entity', collection: 'people' }],
    incomplete: itineraryGaps,
    build: inLocale(itineraryPaper),
    reader: { recipient: 'attendee', dataClass: 'internal' },
  },
  { id: 'seating', formats: ['pdf', 'docx', 'txt'], options: seatingOptions, incomplete: seatingGaps, build: inLocale(seatingPaper) },
  { id: 'seat-index', formats: LIST_FORMATS, options: seatIndexOptions, incomplete: seatingGaps, build: inLocale(seatIndexPaper) },
  { id: 'tent-swaps', formats: LIST_FORMATS, options: swapOptions, incomplete: swapGaps, build: inLocale(tentSwapsPaper) },
  ...[nameTents, tableSigns, seatLabels, badges, doorSigns, directionSigns, banners].map(pieceEntry),
]

function listEntry(list: PeopleList): DocumentEntry {
  const build = inLocale((event, options) => listPaper(list, event, options))
  return { id: list.id, formats: LIST_FORMATS, options: listOptions(list), incomplete: list.gaps, build }
}

/** Pieces are printed as a PDF; the other formats are the list of them, which a print shop sets its own cards from. */
function pieceEntry(document: PieceDocument): DocumentEntry {
  return {
    id: document.id,
    formats: ['pdf', 'xlsx', 'csv', 'txt'],
    options: document.options,
    incomplete: document.gaps,
    build: inLocale((event, options) => piecesPaper(document, event, options)),
    tally: (event, options) => pieceTally(document, event, options),
  }
}

/**
 * The texts of the domain follow the event's language, so a paper in another one is made of the event in that one; times
 * that follow from others are filled in.
 */
function inLocale(build: DocumentEntry['build']): DocumentEntry['build'] {
  return (event, options) => {
    const timed = withFlowingTimes(event)
    return build(options.locale === undefined ? timed : { ...timed, documentLocale: options.locale }, options)
  }
}

/** What a name stands for: a document, one that is not made yet, or nothing. */
export type FoundDocument =
  | { readonly state: 'ready'; readonly entry: DocumentEntry }
  | { readonly state: 'later'; readonly id: DocumentId }
  | { readonly state: 'unknown' }

export function findDocument(id: string): FoundDocument {
  const entry = documents.find((candidate) => candidate.id === id)
  if (entry) return { state: 'ready', entry }
  return isDocumentId(id) ? { state: 'later', id } : { state: 'unknown' }
}

export function documentTitle(id: DocumentId, locale: DocumentLocale): string {
  return wordsOf(locale).document[id]
}
