import type { Event } from '../event/event.ts'
import { issueOf, type Issue } from '../event/issue.ts'
import { itemSqueezesOf, squeezesOf } from './flow/squeeze.ts'
import { itemsOf } from './programme.ts'

/** Whether everything fits into its time: sessions before locked ones, items before fixed starts and before the end. */
export function checkTimes(event: Event): readonly Issue[] {
  return [...squeezedSessions(event), ...Object.values(event.sessions).flatMap((session) => squeezedItems(event, session.id))]
}

function squeezedSessions(event: Event): readonly Issue[] {
  return squeezesOf(event).flatMap(({ lockId, sessionIds, minutes }) => {
    const [first] = sessionIds
    const titles = sessionIds.map((id) => event.sessions[id]?.title ?? '').join('、')
    const lock = lockId === null ? '' : (event.sessions[lockId]?.title ?? '')
    if (first === undefined) return []
    const path = ['sessions', first, 'endsAt']
    return [lockId === null ? issueOf('session-cut-short', path, [titles, String(minutes)]) : issueOf('session-squeezed', path, [titles, lock, String(minutes)])]
  })
}

function squeezedItems(event: Event, sessionId: Event['sessions'][string]['id']): readonly Issue[] {
  const session = event.sessions[sessionId]
  if (!session) return []
  return itemSqueezesOf(session, itemsOf(event, sessionId)).map(({ lockId, minutes }) => {
    if (lockId === null) return issueOf('session-overrun', ['sessions', sessionId, 'endsAt'], [session.title, String(minutes)])
    const lock = event.agendaItems[lockId]
    return issueOf('items-squeezed', ['agendaItems', lockId, 'lockedStart'], [session.title, lock?.lockedStart ?? '', String(minutes)])
  })
}
