import { itemsOf, sessionsInOrder } from '../../domain/agenda/programme.ts'
import type { Event } from '../../domain/event/event.ts'
import { sourcePath } from '../../domain/news/source-path.ts'
import type { PlannedChapter } from '../../domain/handbook/handbook-plan.ts'
import type { HandbookPart } from '../../domain/handbook/handbook-section.ts'
import { attendeesInOrder } from '../../domain/people/attendees.ts'
import { agendaGaps, agendaPaper } from '../agenda/agenda-paper.ts'
import type { IncompleteReason } from '../incomplete.ts'
import { delegationGaps, delegationList } from '../lists/delegation-list.ts'
import { groupGaps, groupList } from '../lists/group-list.ts'
import { listPaper, type PeopleList } from '../lists/list-paper.ts'
import { mealGaps, mealList } from '../lists/meal-list.ts'
import { addressList } from '../lists/people-lists.ts'
import { lodgingList } from '../lists/reception-lists.ts'
import type { PaperOptions } from '../page-frame.ts'
import type { Block, Paper, Section } from '../paper.ts'
import { programmeEntries } from '../programme/programme-rows.ts'
import { programmeGaps, programmePaper } from '../programme/programme-paper.ts'
import { rosterGaps, rosterPaper } from '../roster/roster-paper.ts'
import { seatingGaps, seatingPaper } from '../seating/seating-paper.ts'
import { speakingOrderGaps, speakingOrderPaper } from '../speaking-order/speaking-order-paper.ts'
import { convoyGaps } from '../tours/convoy-text.ts'
import { routeGaps, routePaper } from '../tours/route-paper.ts'
import { manifestPaper } from '../tours/vehicle-papers.ts'
import { proseBlocks } from '../prose.ts'
import { contactBlocks, noticeBlocks, siteBlocks } from './own-chapters.ts'

/** How a chapter is made: of a paper of its own, or of blocks that only a handbook has. */
export type ChapterMaker = {
  /** an empty chapter is left out */
  readonly isEmpty: (event: Event) => boolean
  readonly gaps: (event: Event) => readonly IncompleteReason[]
  readonly sections: (event: Event, options: PaperOptions, chapter: PlannedChapter) => readonly Section[]
}

const NOTE_PAGES = 2
const NO_GAPS = (): readonly IncompleteReason[] => []
const handbookOptions = ({ madeAt }: PaperOptions): PaperOptions => ({ madeAt, chosen: { recipient: 'handbook' } })

export const chapterMakers: Readonly<Record<HandbookPart, ChapterMaker>> = {
  notices: { isEmpty: ({ notices }) => isNone(notices), gaps: NO_GAPS, sections: (event) => [portrait(noticeBlocks(event))] },
  programme: ofPaper(programmePaper, programmeGaps, (event) => programmeEntries(event).length === 0),
  agenda: ofPaper(agendaPaper, agendaGaps, (event) => isNone(event.agendaItems)),
  'speaking-order': ofPaper(speakingOrderPaper, speakingOrderGaps, (event) => sessionsInOrder(event).every(({ id, speakerOrder }) => speakerOrder === undefined || itemsOf(event, id).length === 0)),
  roster: ofPaper(rosterPaper, rosterGaps, (event) => attendeesInOrder(event).length === 0 && isNone(event.categoryTexts)),
  delegations: ofPaper(delegationList, delegationGaps, ({ delegations }) => isNone(delegations)),
  'address-list': ofList(addressList, (event) => attendeesInOrder(event).length === 0),
  groups: ofPaper(groupList, groupGaps, ({ groups }) => isNone(groups)),
  seating: ofPaper((event, options) => seatingPaper(withSeated(event), options), seatingGaps, (event) => isNone(withSeated(event).seatingPlans)),
  route: ofPaper((event, options) => withoutPictures(routePaper(event, options)), routeGaps, ({ stops }) => isNone(stops)),
  sites: { isEmpty: ({ stops }) => isNone(stops), gaps: NO_GAPS, sections: (event) => [portrait(siteBlocks(event))] },
  vehicles: ofPaper(manifestPaper, convoyGaps, ({ vehicles }) => isNone(vehicles)),
  lodging: ofList({ ...lodgingList, columns: ['number', 'name', 'unit', 'roomNumber'] }, ({ lodgings }) => Object.values(lodgings).every(({ guests }) => isNone(guests))),
  meals: ofPaper(mealList, mealGaps, ({ meals }) => isNone(meals)),
  contacts: { isEmpty: (event) => contactBlocks(event).length === 0, gaps: NO_GAPS, sections: (event) => [portrait(contactBlocks(event))] },
  notes: { isEmpty: () => false, gaps: NO_GAPS, sections: () => Array.from({ length: NOTE_PAGES }, () => portrait([{ kind: 'writing-lines' }])) },
  text: { isEmpty: () => false, gaps: NO_GAPS, sections: (_event, _options, { id, text = '' }) => [portrait(proseBlocks(text, sourcePath('handbookSections', id)))] },
}

function ofPaper(build: (event: Event, options: PaperOptions) => Paper, gaps: ChapterMaker['gaps'], isEmpty: ChapterMaker['isEmpty']): ChapterMaker {
  return { isEmpty, gaps, sections: (event, options) => build(event, handbookOptions(options)).sections.map(asPartOfBook) }
}

function ofList(list: PeopleList, isEmpty: ChapterMaker['isEmpty']): ChapterMaker {
  return ofPaper((event, options) => listPaper(list, event, options), list.gaps, isEmpty)
}

/** A room in which nobody sits yet tells a reader nothing. */
function withSeated(event: Event): Event {
  const seated = Object.entries(event.seatingPlans).filter(([, { assignments }]) => !isNone(assignments))
  return { ...event, seatingPlans: Object.fromEntries(seated) }
}

/** The chapter of the sites has them. */
function withoutPictures(paper: Paper): Paper {
  return { ...paper, sections: paper.sections.filter(({ blocks }) => blocks.every(({ kind }) => kind !== 'pictures')) }
}

/** The title of a paper gives way to the chapter's, and its headings go one level down. */
function asPartOfBook({ blocks, ...section }: Section): Section {
  return {
    ...section,
    blocks: blocks.flatMap((block): readonly Block[] => {
      if (block.kind === 'title') return []
      return block.kind === 'heading' && block.level < 3 ? [{ ...block, level: block.level === 1 ? 2 : 3 }] : [block]
    }),
  }
}

function portrait(blocks: readonly Block[]): Section {
  return { orientation: 'portrait', blocks }
}

function isNone(collection: Readonly<Record<string, unknown>>): boolean {
  return Object.keys(collection).length === 0
}
