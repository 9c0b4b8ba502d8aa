import { sessionsInOrder } from '../../domain/agenda/programme.ts'
import type { Session } from '../../domain/agenda/session.ts'
import { drawnNames } from '../../domain/agenda/speaking/speaker-order.ts'
import { speakerName } from '../../domain/agenda/speaking/speaker-name.ts'
import { speakingTime, turnsOf, type Turn } from '../../domain/agenda/speaking/turns.ts'
import type { Event } from '../../domain/event/event.ts'
import { agendaWords } from '../agenda/agenda-words.ts'
import { reasonsFrom, type IncompleteReason } from '../incomplete.ts'
import { frameOf, titleOf, wallClockText, type PaperOptions } from '../page-frame.ts'
import type { Block, Fact, Paper, Row, Text } from '../paper.ts'
import { nameAndPosts } from '../people-text.ts'
import { dayText, sessionPlaceLines, sessionTimeText } from '../session-text.ts'
import { plannedTable, type ColumnPlan } from '../table-plan.ts'
import { note, plain, toldBy, unknown } from '../text.ts'
import { wordsOf } from '../words/words-of.ts'
import { speakingOrderWords } from './speaking-order-words.ts'
import { sourcePath } from '../../domain/news/source-path.ts'

/** 发言顺序: for each session in which several speak in turn who comes when and how long; a draw with its record. */
export function speakingOrderPaper(event: Event, options: PaperOptions): Paper {
  const words = speakingOrderWords[event.documentLocale]
  const blocks = sessionsWithTurns(event).flatMap(({ session, turns }) => sessionBlocks(event, session, turns))
  const none: Block = { kind: 'paragraph', role: 'body', text: plain(words.none) }
  return {
    ...frameOf(event, 'speaking-order', options),
    sections: [{ orientation: 'portrait', blocks: [titleOf(event, 'speaking-order'), ...(blocks.length === 0 ? [none] : blocks)] }],
  }
}

export function speakingOrderGaps(event: Event): readonly IncompleteReason[] {
  const people = sessionsWithTurns(event).flatMap(({ turns }) => turns)
  return reasonsFrom({
    'no-name': event.name === '',
    'no-items': Object.keys(event.agendaItems).length === 0,
    'speakers-without-name': people.filter(({ speaker }) => speakerName(event, speaker) === '').length,
  })
}

function sessionsWithTurns(event: Event): readonly { readonly session: Session; readonly turns: readonly Turn[] }[] {
  return sessionsInOrder(event).flatMap((session) => {
    const turns = turnsOf(event, session.id)
    return turns.reduce((sum, { count }) => sum + count, 0) > 1 ? [{ session, turns }] : []
  })
}

function sessionBlocks(event: Event, session: Session, turns: readonly Turn[]): readonly Block[] {
  const locale = event.documentLocale
  const title = session.title === '' ? wordsOf(locale).sessionType[session.type] : session.title
  return [
    { kind: 'heading', level: 1, text: toldBy(sourcePath('sessions', session.id, 'title'), plain(title)) },
    { kind: 'facts', facts: factsOf(event, session, turns) },
    turnTable(event, turns),
    ...(session.speakerOrder?.slips !== undefined ? drawRecord(event, session.speakerOrder) : []),
  ]
}

function factsOf(event: Event, session: Session, turns: readonly Turn[]): readonly Fact[] {
  const locale = event.documentLocale
  const [words, own] = [agendaWords[locale], speakingOrderWords[locale]]
  const { speakers, totalMinutes, averageMinutes, withoutLimit } = speakingTime(turns)
  const order = session.speakerOrder
  const facts: readonly Fact[] = [
    { label: words.time, lines: [[...dayText(event, session.date), ...plain(locale === 'en' ? ', ' : ''), ...sessionTimeText(session, locale)]] },
    { label: words.place, lines: sessionPlaceLines(event, session) },
    { label: own.order, lines: order === undefined ? [] : [plain(wordsOf(locale).speakerOrigin[order.origin])] },
    { label: own.times, lines: [plain(own.total(speakers, totalMinutes, averageMinutes, withoutLimit))] },
  ]
  return facts.filter(({ lines }) => lines.length > 0)
}

function turnTable(event: Event, turns: readonly Turn[]): Block {
  const own = speakingOrderWords[event.documentLocale]
  const plans: readonly ColumnPlan[] = [
    { title: own.number, role: 'figures', align: 'center', width: 'fit', ems: [3, 4] },
    { title: own.speaker, role: 'text', align: 'left', width: 'share', ems: [14, 28] },
    { title: own.subject, role: 'text', align: 'left', width: 'share', ems: [10, 24], isOptional: true },
    { title: own.limit, role: 'figures', align: 'center', width: 'fit', ems: [4, 7], isOptional: true },
  ]
  const shared = Map.groupBy(turns, ({ itemId }) => itemId)
  const rows = turns.map((turn, index): Row => {
    const title = (shared.get(turn.itemId)?.length ?? 0) > 1 ? '' : (event.agendaItems[turn.itemId]?.title ?? '')
    const limit = turn.minutesEach === undefined ? [] : [plain(own.minutes(turn.minutesEach))]
    return { cells: [[plain(String(index + 1))], [speakerText(event, turn)], title === '' ? [] : [toldBy(sourcePath('agendaItems', turn.itemId), plain(title))], limit] }
  })
  return plannedTable(plans, [{ rows }])
}

function speakerText(event: Event, { speaker }: Turn): Text {
  const { documentLocale: locale } = event
  if (speaker.kind === 'person') {
    const person = event.people[speaker.personId]
    if (!person) return [unknown(agendaWords[locale].speaker, locale)]
    return [...nameAndPosts(event, person), ...note(speaker.mode === 'written' ? speakingOrderWords[locale].written : '')]
  }
  const name = speakerName(event, speaker)
  return name === '' ? [unknown(agendaWords[locale].speaker, locale)] : plain(name)
}

/** Everything that is needed to draw again: seed, time, slips by their numbers, and how it is done. */
function drawRecord(event: Event, order: NonNullable<Session['speakerOrder']>): readonly Block[] {
  const own = speakingOrderWords[event.documentLocale]
  const { seed = '', drawnAt } = order
  const facts: readonly Fact[] = [
    { label: own.drawnAt, lines: drawnAt === undefined ? [] : [plain(wallClockText(drawnAt, event))] },
    { label: own.seed, lines: [plain(seed)] },
  ]
  const plans: readonly ColumnPlan[] = [
    { title: own.drawn, role: 'figures', align: 'center', width: 'fit', ems: [3, 4] },
    { title: own.slip, role: 'figures', align: 'center', width: 'fit', ems: [3, 4] },
    { title: own.onSlip, role: 'text', align: 'left', width: 'share', ems: [14, 40] },
  ]
  const rows = drawnNames(order).map(({ slip, name }, index): Row => ({ cells: [[plain(String(index + 1))], [plain(String(slip))], [plain(name)]] }))
  return [
    { kind: 'heading', level: 2, text: plain(own.record) },
    { kind: 'facts', facts: facts.filter(({ lines }) => lines.length > 0) },
    plannedTable(plans, [{ rows }]),
    { kind: 'paragraph', role: 'note', text: plain(own.method) },
  ]
}
