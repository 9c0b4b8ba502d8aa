import type { Session } from '../../domain/agenda/session.ts'
import type { Appearance } from '../../domain/news/facts/appearance.ts'
import type { Statement, Talk } from '../../domain/news/facts/talks.ts'
import type { Visit } from '../../domain/news/facts/visits.ts'
import type { Sentence } from './draft.ts'
import type { PlannedSentence } from './plan.ts'
import type { Words } from './words.ts'

/** How much the first sentence holds: what, when and where alone, or purposes and organizers too. */
export type LeadScope = 'whole' | 'bare'

/** Ahead of the event everything will be; afterwards it was. */
export type Tense = 'ahead' | 'past'

/**
 * What a language must be able to say. The plan decides what is told and in which order; a grammar decides how, and
 * says nothing where the facts give nothing to say.
 */
export type Grammar<Pen> = {
  /** a pen that has not mentioned anybody yet */
  readonly newPen: () => Pen
  readonly title: (pen: Pen, tense: Tense) => Sentence
  readonly shoulderTitle: (pen: Pen) => Sentence | null
  readonly held: (pen: Pen, scope: LeadScope) => Words
  readonly willBeHeld: (pen: Pen) => Words
  readonly people: (pen: Pen, appearances: readonly Appearance[], tense: Tense) => Words
  /** who chaired what, of sessions that the event is not known by */
  readonly presiders: (pen: Pen, presiders: readonly Appearance[]) => Words
  /** the purposes, as far as a lead of that scope does not tell them */
  readonly purposes: (pen: Pen, lead: LeadScope) => Words
  readonly theme: (pen: Pen) => Words
  readonly duration: (pen: Pen) => Words
  readonly expected: (pen: Pen) => Words
  readonly speech: (talk: Talk, claims: readonly Statement[]) => readonly PlannedSentence<Pen>[]
  readonly claim: (statement: Statement) => PlannedSentence<Pen>
  readonly exchanges: (session: Session, talks: readonly Talk[]) => readonly PlannedSentence<Pen>[]
  /** all lectures of an event that has several sessions of them */
  readonly lectures: (talks: readonly Talk[]) => PlannedSentence<Pen>
  /** whether the key points of a talk are told in `exchanges` already */
  readonly isToldInExchange: (talk: Talk) => boolean
  readonly ceremonies: (session: Session, talks: readonly Talk[]) => readonly PlannedSentence<Pen>[]
  readonly groups: (session: Session, talks: readonly Talk[]) => PlannedSentence<Pen>
  readonly sessions: (sessions: readonly Session[], tense: Tense) => PlannedSentence<Pen>
  readonly visit: (visit: Visit, tense: Tense) => PlannedSentence<Pen>
  readonly stops: (visit: Visit) => readonly PlannedSentence<Pen>[]
  /** who organized, as far as a lead of that scope does not tell it */
  readonly organizers: (pen: Pen, lead: LeadScope) => Words
  readonly listed: (pen: Pen) => Words
  readonly roster: (pen: Pen) => Words
}
