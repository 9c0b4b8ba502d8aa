import type { Event } from '../event/event.ts'
import type { PersonId, SessionId } from '../event/ids.ts'
import { comparePositions } from '../event/position.ts'
import { itemTimes } from './item-times.ts'
import { sessionSpan, itemSpan, type Span } from './span.ts'

/** A person who has to be in a session, because they preside, speak or read something out. */
export type Appearance = {
  readonly personId: PersonId
  readonly sessionId: SessionId
  readonly role: 'preside' | 'speak'
  /** where the event says so */
  readonly path: readonly string[]
  /** as closely as it is known: of the item, else of the session; null when neither is */
  readonly span: Span | null
}

const appearancesByEvent = new WeakMap<Event, readonly Appearance[]>()

/** Everybody's appearances in person, session by session; who speaks in writing does not appear. */
export function appearancesOf(event: Event): readonly Appearance[] {
  const known = appearancesByEvent.get(event)
  if (known) return known
  const appearances = foundIn(event)
  appearancesByEvent.set(event, appearances)
  return appearances
}

function foundIn(event: Event): readonly Appearance[] {
  const itemsBySession = Map.groupBy(Object.values(event.agendaItems), ({ sessionId }) => sessionId)
  return Object.values(event.sessions).flatMap((session) => {
    const items = (itemsBySession.get(session.id) ?? []).sort(comparePositions)
    const times = itemTimes(session, items)
    const presiding = session.presiderIds.map((personId, index): Appearance => ({
      personId,
      sessionId: session.id,
      role: 'preside',
      path: ['sessions', session.id, 'presiderIds', String(index)],
      span: sessionSpan(session),
    }))
    const speaking = items.flatMap((item) => {
      const common = { sessionId: session.id, role: 'speak', span: itemSpan(session, times.get(item.id) ?? {}) } as const
      const speakers = item.speakers.flatMap((speaker, index): Appearance[] =>
        speaker.kind === 'person' && speaker.mode === 'present'
          ? [{ ...common, personId: speaker.personId, path: ['agendaItems', item.id, 'speakers', String(index)] }]
          : [],
      )
      return item.readById === undefined ? speakers : [...speakers, { ...common, personId: item.readById, path: ['agendaItems', item.id, 'readById'] }]
    })
    return [...presiding, ...speaking]
  })
}
