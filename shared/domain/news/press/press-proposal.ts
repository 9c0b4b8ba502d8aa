import type { KeyPoint } from '../../agenda/agenda-item.ts'
import type { Participation } from '../../agenda/participation.ts'
import type { Session } from '../../agenda/session.ts'
import type { EventKind } from '../../event/event.ts'
import type { StopAct } from '../../tours/tour.ts'
import type { PressRepair } from './clean-press-text.ts'

/** Something that was read out of a press item: how sure the reader is, from 0 to 1, and the words it rests on. */
export type Proposed<Value> = { readonly value: Value; readonly confidence: number; readonly words: string }

export type ProposedPost = { readonly unit: string; readonly title: string }

/** What somebody did, in the event (null) or in a session of that kind. */
export type ProposedPart = { readonly verb: Participation['verb']; readonly session: Session['type'] | null; readonly object?: string }

export type ProposedPerson = { readonly name: string; readonly posts: readonly ProposedPost[]; readonly parts: readonly ProposedPart[] }

export type ProposedSession = { readonly type: Session['type']; readonly title: string; readonly partOfDay?: NonNullable<Session['partOfDay']> }

/** Who exchanged or reported, in the order of the item; a count where they are not named. */
export type ProposedExchange = {
  readonly kind: 'exchange' | 'report' | 'lecture'
  readonly session: Session['type'] | null
  readonly speakers: readonly string[]
  readonly count?: number
  readonly content?: string
}

export type ProposedSpeech = { readonly name: string; readonly verb: KeyPoint['verb']; readonly text: string; readonly clauses: readonly string[] }

export type ProposedStop = { readonly name: string; readonly division?: string; readonly acts: readonly StopAct[] }

/** What a press item says about an event. Nothing in it is certain until somebody accepts it. */
export type PressProposal = {
  /** the item without what the web page added */
  readonly text: string
  readonly repairs: readonly PressRepair[]
  readonly name: Proposed<string> | null
  readonly kind: Proposed<EventKind> | null
  readonly startDate: Proposed<string> | null
  readonly endDate: Proposed<string> | null
  readonly city: Proposed<string> | null
  readonly theme: Proposed<string> | null
  readonly purposes: readonly Proposed<string>[]
  readonly people: readonly Proposed<ProposedPerson>[]
  readonly sessions: readonly Proposed<ProposedSession>[]
  readonly exchanges: readonly Proposed<ProposedExchange>[]
  readonly speeches: readonly Proposed<ProposedSpeech>[]
  readonly stops: readonly Proposed<ProposedStop>[]
  readonly categories: readonly Proposed<string>[]
  readonly quotes: readonly Proposed<string>[]
  /** sentences of which nothing was understood */
  readonly unread: readonly string[]
}
