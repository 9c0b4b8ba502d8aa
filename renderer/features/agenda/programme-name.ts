import type { AgendaItem } from '#shared/domain/agenda/agenda-item.ts'
import type { Session } from '#shared/domain/agenda/session.ts'
import type { Text } from '#renderer/i18n/text.ts'

/** What a session or an item is called: its title, or its type as long as it has none. */
export function programmeName(thing: Pick<Session, 'title' | 'type'> | Pick<AgendaItem, 'title' | 'kind'>, t: Text): string {
  return thing.title || ('kind' in thing ? t(`words.itemKind.${thing.kind}`) : t(`words.sessionType.${thing.type}`))
}
