import type { Event } from '../../event/event.ts'
import type { AgendaItemId, PersonId, SessionId } from '../../event/ids.ts'
import type { AgendaItem, Speaker } from '../agenda-item.ts'
import { itemsOf } from '../programme.ts'

/** One who speaks when it is their turn: a speaker of an item, in the stated order. */
export type Turn = {
  readonly itemId: AgendaItemId
  /** place among the speakers of the item */
  readonly index: number
  readonly kind: AgendaItem['kind']
  readonly speaker: Speaker
  /** how many speak: more than one where representatives are only counted */
  readonly count: number
  /** that each may take: the limit, else an equal part of the item; absent while neither is known */
  readonly minutesEach?: number
}

/** Kinds whose speakers have an order that could be another; who welcomes and who sums up is not put in any. */
const IN_TURN: ReadonlySet<AgendaItem['kind']> = new Set(['exchange', 'report', 'comment', 'lecture'])

/**
 * Those who speak one after another in a session, in the stated order: of the kind that most of them speak in. Who
 * reports and who comments afterwards are not put in one order.
 */
export function turnsOf(event: Event, sessionId: SessionId): readonly Turn[] {
  const kinds = [...Map.groupBy(allTurns(event, sessionId), ({ kind }) => kind).values()]
  const sizeOf = (turns: readonly Turn[]) => turns.reduce((sum, { count }) => sum + count, 0)
  return kinds.sort((a, b) => sizeOf(b) - sizeOf(a))[0] ?? []
}

function allTurns(event: Event, sessionId: SessionId): readonly Turn[] {
  return itemsOf(event, sessionId).filter(({ kind }) => IN_TURN.has(kind)).flatMap((item) => {
    const people = item.speakers.reduce((sum, speaker) => sum + countOf(speaker), 0)
    const minutesEach = item.limitMinutes ?? (item.durationMinutes === undefined || people === 0 ? undefined : item.durationMinutes / people)
    return item.speakers.map((speaker, index): Turn => ({
      itemId: item.id,
      index,
      kind: item.kind,
      speaker,
      count: countOf(speaker),
      ...(minutesEach === undefined ? {} : { minutesEach }),
    }))
  })
}

function countOf(speaker: Speaker): number {
  return speaker.kind === 'count' ? speaker.count : 1
}

/** How long all of them speak together. */
export type SpeakingTime = {
  readonly speakers: number
  readonly totalMinutes: number
  /** of those whose time is known; 0 when none is */
  readonly averageMinutes: number
  readonly withoutLimit: number
}

export function speakingTime(turns: readonly Turn[]): SpeakingTime {
  const known = turns.filter(({ minutesEach }) => minutesEach !== undefined)
  const speakers = turns.reduce((sum, { count }) => sum + count, 0)
  const timed = known.reduce((sum, { count }) => sum + count, 0)
  const totalMinutes = known.reduce((sum, { count, minutesEach = 0 }) => sum + count * minutesEach, 0)
  return { speakers, totalMinutes, averageMinutes: timed === 0 ? 0 : totalMinutes / timed, withoutLimit: speakers - timed }
}

/** The person who speaks, where it is one of the list. */
export function personOf({ speaker }: Turn): PersonId | undefined {
  return speaker.kind === 'person' ? speaker.personId : undefined
}
