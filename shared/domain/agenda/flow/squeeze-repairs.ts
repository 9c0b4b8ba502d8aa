import type { Event } from '../../event/event.ts'
import type { AgendaItemId, SessionId } from '../../event/ids.ts'
import type { Issue } from '../../event/issue.ts'
import { itemsOf } from '../programme.ts'
import { withFlowingTimes } from './flowing-times.ts'
import { itemSqueezesOf, squeezesOf } from './squeeze.ts'
import { itemChoices, sessionChoices, type SqueezeChoice } from './squeeze-choices.ts'

/** What can be done at once about an issue. */
export type Repairs = {
  /** what it does not fit before, or the session whose end it goes beyond */
  readonly before: SessionId | AgendaItemId
  readonly choices: readonly SqueezeChoice[]
}

/** The ways out of a squeeze that the checks have found; null for other issues, and where none of them would help. */
export function repairsOf(event: Event, { code, path }: Pick<Issue, 'code' | 'path'>): Repairs | null {
  const [, id] = path
  if (id === undefined) return null
  const repairs = code === 'session-squeezed' ? ofSessions(event, id) : code === 'session-overrun' ? ofEnd(event, id) : code === 'items-squeezed' ? ofItems(event, id) : null
  return repairs && repairs.choices.length > 0 ? repairs : null
}

/** @param firstId the first of the sessions that do not fit: the issue stands there, not at the locked one */
function ofSessions(event: Event, firstId: string): Repairs | null {
  const squeeze = squeezesOf(event).find(({ lockId, sessionIds }) => lockId !== null && sessionIds[0] === firstId)
  return squeeze?.lockId ? { before: squeeze.lockId, choices: sessionChoices(event, squeeze) } : null
}

function ofItems(event: Event, lockId: string): Repairs | null {
  const lock = event.agendaItems[lockId]
  return lock ? within(event, lock.sessionId, lock.id) : null
}

function ofEnd(event: Event, sessionId: string): Repairs | null {
  const session = event.sessions[sessionId]
  return session ? within(event, session.id, null) : null
}

function within(event: Event, sessionId: SessionId, lockId: AgendaItemId | null): Repairs | null {
  const session = withFlowingTimes(event).sessions[sessionId]
  const squeeze = session && itemSqueezesOf(session, itemsOf(event, sessionId)).find((found) => found.lockId === lockId)
  return squeeze ? { before: lockId ?? sessionId, choices: itemChoices(event, sessionId, squeeze) } : null
}
