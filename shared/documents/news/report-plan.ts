import type { Session } from '../../domain/agenda/session.ts'
import type { Facts } from '../../domain/news/facts/facts.ts'
import { talkOfStatement, type Statement, type Talk } from '../../domain/news/facts/talks.ts'
import type { DraftWish, ParagraphRole } from './draft.ts'
import type { Grammar } from './grammar.ts'
import { importance } from './importance.ts'
import type { PlannedParagraph, PlannedSentence } from './plan.ts'
import { platformOf } from './platform.ts'
import type { Words } from './words.ts'

/** What a draft of the kind tells, and in which order: a notice looks ahead, a flash says one thing, the rest report. */
export function plannedDraft<Pen>(facts: Facts, wish: DraftWish, grammar: Grammar<Pen>): readonly PlannedParagraph<Pen>[] {
  switch (wish.kind) {
    case 'notice':
      return noticePlan(facts, grammar)
    case 'flash':
      return flashPlan(facts, wish, grammar)
    case 'brief':
    case 'release':
    case 'long':
    case 'briefing':
      return reportPlan(facts, wish, grammar)
  }
}

function planned<Pen>(key: string, weight: number, write: (pen: Pen) => Words): PlannedSentence<Pen> {
  return { key, importance: weight, write }
}

function flashPlan<Pen>(facts: Facts, { outlet }: DraftWish, grammar: Grammar<Pen>): readonly PlannedParagraph<Pen>[] {
  const { lead } = platformOf(facts, outlet)
  return [{
    role: 'lead',
    sentences: [
      planned('lead.held', importance.held, (pen) => grammar.held(pen, 'bare')),
      planned('lead.people', importance.leaders, (pen) => grammar.people(pen, lead, 'past')),
    ],
  }]
}

function reportPlan<Pen>(facts: Facts, { kind, outlet }: DraftWish, grammar: Grammar<Pen>): readonly PlannedParagraph<Pen>[] {
  const { lead, others, closing, presiders } = platformOf(facts, outlet)
  const scope = kind === 'brief' ? 'bare' : 'whole'
  return [
    {
      role: 'lead',
      sentences: [
        planned('lead.held', importance.held, (pen) => grammar.held(pen, scope)),
        planned('lead.people', importance.leaders, (pen) => grammar.people(pen, lead, 'past')),
        planned('lead.others', importance.otherLeaders, (pen) => grammar.people(pen, others, 'past')),
        planned('lead.purposes', importance.purposes, (pen) => grammar.purposes(pen, scope)),
        planned('lead.theme', importance.theme, grammar.theme),
        ...(facts.event.kind === 'training' ? [planned('lead.duration', importance.duration, grammar.duration)] : []),
      ],
    },
    ...speechParagraphs(facts, outlet, grammar),
    ...happenings(facts, kind, grammar),
    {
      role: 'closing',
      sentences: [
        planned('closing.people', importance.otherLeaders, (pen) => grammar.people(pen, closing, 'past')),
        planned('closing.presiders', importance.presiders, (pen) => grammar.presiders(pen, presiders)),
        planned('closing.organizers', importance.organizers, (pen) => grammar.organizers(pen, scope)),
      ],
    },
    {
      role: 'roster',
      sentences: [planned('roster.listed', importance.listed, grammar.listed), planned('roster', importance.roster, grammar.roster)],
    },
  ]
}

/** A local paper brings the welcome first, the paper of the trade last; keynote and speech weigh alike. */
const SPEECH_ORDER: Readonly<Record<DraftWish['outlet'], readonly Talk['item']['kind'][]>> = {
  local: ['instruction', 'welcome', 'speech', 'comment', 'summary'],
  system: ['instruction', 'speech', 'summary', 'comment', 'welcome'],
  own: ['instruction', 'speech', 'summary', 'comment', 'welcome'],
}

/** One paragraph a speech; speeches of equal weight in protocol order, those of nobody known as in the programme. */
function speechParagraphs<Pen>(facts: Facts, outlet: DraftWish['outlet'], grammar: Grammar<Pen>): readonly PlannedParagraph<Pen>[] {
  const weightOf = ({ item }: Talk) => SPEECH_ORDER[outlet].indexOf(item.kind === 'keynote' ? 'speech' : item.kind)
  const rankOf = ({ voices: [voice] }: Talk) =>
    (voice?.kind === 'person' ? facts.presence.rankOf.get(voice.person.id) : undefined) ?? Number.MAX_SAFE_INTEGER
  return facts.talks
    .filter((talk) => talk.points.length > 0 && weightOf(talk) >= 0)
    .sort((a, b) => weightOf(a) - weightOf(b) || rankOf(a) - rankOf(b))
    .map((talk) => ({ role: 'speech', sentences: grammar.speech(talk, statementsIn(facts, talk)) }))
}

function statementsIn(facts: Facts, talk: Talk): readonly Statement[] {
  return facts.statements.filter((statement) => talkOfStatement(facts.talks, statement)?.item.id === talk.item.id)
}

/** Talks that are told with the exchange, not as speeches. */
const ASIDES: ReadonlySet<Talk['item']['kind']> = new Set(['exchange', 'report', 'lecture', 'other'])

type Placed<Pen> = { readonly at: number; readonly paragraph: PlannedParagraph<Pen> }

/** What happened besides the speeches, in the order of the programme. */
function happenings<Pen>(facts: Facts, kind: DraftWish['kind'], grammar: Grammar<Pen>): readonly PlannedParagraph<Pen>[] {
  const { sessions, mainSession } = facts.occasion
  const placed: Placed<Pen>[] = []
  const place = (at: number, role: ParagraphRole, sentences: readonly PlannedSentence<Pen>[]): void => {
    if (sentences.length > 0) placed.push({ at, paragraph: { role, sentences } })
  }
  const talksBySession = Map.groupBy(facts.talks, ({ session }) => session?.id)
  // Lectures of several sessions make one sentence; each in its own would be a timetable.
  const lectures = sessions.filter(({ id }) => talksBySession.get(id)?.some(({ item }) => item.kind === 'lecture'))
  if (lectures.length > 1) {
    const first = sessions.findIndex(({ id }) => id === lectures[0]?.id)
    place(first, 'proceedings', [grammar.lectures(facts.talks.filter(({ item }) => item.kind === 'lecture'))])
  }
  sessions.forEach((session, index) => {
    const talks = talksBySession.get(session.id) ?? []
    if (session.type === 'group-discussion') {
      place(index, 'groups', [grammar.groups(session, talks)])
      return
    }
    const asides = talks.filter((talk) => ASIDES.has(talk.item.kind) && talk.points.length > 0 && !grammar.isToldInExchange(talk))
    const exchanges = [
      ...grammar.exchanges(session, lectures.length > 1 ? talks.filter(({ item }) => item.kind !== 'lecture') : talks),
      ...asides.flatMap((talk) => grammar.speech(talk, statementsIn(facts, talk))),
    ]
    const sentences = [...exchanges, ...grammar.ceremonies(session, talks)]
    const isSide = session.type === 'other' && session.id !== mainSession?.id
    place(index, exchanges.length > 0 ? 'exchange' : 'proceedings', isSide ? sentences.map(asSide) : sentences)
  })
  for (const visit of facts.visits) {
    const at = sessions.findIndex(({ id }) => id === visit.tour.sessionId)
    const position = at === -1 ? (facts.event.kind === 'tour' ? -1 : sessions.length) : at
    const stops = grammar.stops(visit)
    place(position, 'visit', [grammar.visit(visit, 'past'), ...(kind === 'long' ? [] : stops)])
    if (kind === 'long') for (const stop of stops) place(position, 'visit', [stop])
  }
  const untold = sessions.filter((session) => !isToldElsewhere(facts, session, talksBySession.get(session.id) ?? []))
  const afterMain = sessions.findIndex(({ id }) => id === mainSession?.id) + 0.5
  const looseStatements = facts.statements.filter((statement) => talkOfStatement(facts.talks, statement) === null)
  place(afterMain, 'proceedings', [grammar.sessions(untold, 'past'), ...looseStatements.map(grammar.claim)])
  return placed.sort((a, b) => a.at - b.at).map(({ paragraph }) => paragraph)
}

/** A meeting beside the event, as of liaison officers, is told only where there is room. */
function asSide<Pen>(sentence: PlannedSentence<Pen>): PlannedSentence<Pen> {
  return { ...sentence, importance: Math.min(sentence.importance, importance.sideSession) }
}

function isToldElsewhere(facts: Facts, { id, type }: Session, talks: readonly Talk[]): boolean {
  if (type === 'opening' || type === 'plenary' || type === 'group-discussion') return true
  return talks.length > 0 || id === facts.occasion.mainSession?.id || (type === 'visit' && facts.visits.length > 0)
}

/** What will be. Nobody is said to come who has not confirmed. */
function noticePlan<Pen>(facts: Facts, grammar: Grammar<Pen>): readonly PlannedParagraph<Pen>[] {
  const appearances = facts.appearances.filter(({ person }) => person.attendance?.state === 'confirmed')
  const { lead, others, presiders } = platformOf({ ...facts, appearances }, 'system')
  const { sessions, mainSession } = facts.occasion
  const further = sessions.filter(({ id, type }) => id !== mainSession?.id && type !== 'visit' && type !== 'group-discussion' && type !== 'other')
  return [
    {
      role: 'lead',
      sentences: [
        planned('lead.held', importance.held, grammar.willBeHeld),
        planned('lead.purposes', importance.leaders, (pen) => grammar.purposes(pen, 'bare')),
        planned('lead.theme', importance.theme, grammar.theme),
        planned('lead.people', importance.otherLeaders, (pen) => grammar.people(pen, [...lead, ...others, ...presiders], 'ahead')),
      ],
    },
    { role: 'proceedings', sentences: [grammar.sessions(further, 'ahead')] },
    { role: 'visit', sentences: facts.visits.map((visit) => grammar.visit(visit, 'ahead')) },
    {
      role: 'closing',
      sentences: [
        planned('closing.organizers', importance.organizers, (pen) => grammar.organizers(pen, 'bare')),
        planned('closing.expected', importance.listed, grammar.expected),
      ],
    },
  ]
}
