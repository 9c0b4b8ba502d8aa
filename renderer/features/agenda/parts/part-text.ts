import type { Part } from '#shared/domain/agenda/parts.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { Text } from '#renderer/i18n/text.ts'

/** What someone does, in words: 主持“开幕会”, 致辞（开幕会）, 负责“会场布置”. */
export function partText(event: Event, part: Part, t: Text): string {
  switch (part.kind) {
    case 'preside':
      return t('parts.preside', { name: sessionName(event, part.sessionId, t) })
    case 'speak':
    case 'read': {
      const item = event.agendaItems[part.itemId]
      const what = item?.title || t(`words.itemKind.${part.itemKind}`)
      const kind = part.kind === 'read' ? 'read' : part.mode === 'written' ? 'written' : 'speak'
      return t(`parts.${kind}`, { what, name: sessionName(event, part.sessionId, t) })
    }
    case 'stated': {
      const verb = t(`words.participationVerb.${part.verb}`)
      return part.sessionId === undefined ? verb : t('parts.speak', { what: verb, name: sessionName(event, part.sessionId, t) })
    }
    case 'convene':
    case 'record':
      return t(`parts.${part.kind}`, { name: event.groups[part.groupId]?.name ?? '' })
    case 'guide':
      return t('parts.guide', { name: event.stops[part.stopId]?.name ?? '' })
    case 'duty':
      return t(part.isOwner ? 'parts.owns' : 'parts.helps', { name: part.task })
    default:
      return assertNever(part)
  }
}

/** Parts that people are told of one by one, and asked to confirm. */
export function isToldOf({ kind }: Part): boolean {
  return kind === 'preside' || kind === 'speak' || kind === 'read'
}

function sessionName(event: Event, id: string, t: Text): string {
  const session = event.sessions[id]
  return session ? session.title || t(`words.sessionType.${session.type}`) : ''
}
