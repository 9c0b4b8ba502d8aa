import type { Event } from '#shared/domain/event/event.ts'
import { ordered } from '#shared/domain/event/position.ts'
import type { Text } from '#renderer/i18n/text.ts'

/** What is needed, in words: a line each. */
export function suppliesTable(event: Event, t: Text) {
  return {
    columns: [t('logistics.supply'), t('logistics.quantity'), t('logistics.owner'), t('logistics.note')],
    rows: ordered(event.supplies).map(({ id, name, quantity, unit, ownerId, note }) => ({
      id,
      cells: [name, `${quantity ?? ''}${unit ?? ''}`, ownerId === undefined ? '' : (event.people[ownerId]?.name ?? ''), note ?? ''],
    })),
  }
}
