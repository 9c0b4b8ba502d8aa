import type { Event } from '../domain/event/event.ts'
import type { AttendeeGroup } from '../domain/people/attendees.ts'
import type { OrderKey, OrderScope } from '../domain/people/orders/order-keys.ts'
import { statedKeys } from '../domain/people/orders/people-orders.ts'
import { wordsOf } from './words/words-of.ts'

/** What a list says of its order, '' where nothing is to be said: 以姓氏笔画为序. */
export function orderClaim({ documentLocale }: Event, keys: readonly OrderKey[]): string {
  if (keys.length === 0) return ''
  const words = keys.map((key) => wordsOf(documentLocale).orderKey[key])
  return documentLocale === 'en' ? `listed by ${words.join(', then ')}` : `以${words.join('、')}为序`
}

/** What a group of a list says of its order. A person who comes for someone else stands in that one's place, whatever the order was made by. */
export function groupClaim(event: Event, group: AttendeeGroup): string {
  if (group.attendees.length < 2 || group.attendees.some(({ substituteFor }) => substituteFor)) return ''
  return orderClaim(event, statedKeys(event, scopeOf(group)))
}

function scopeOf(group: AttendeeGroup): OrderScope {
  if ('delegation' in group) return { kind: 'delegation', id: group.delegation.id }
  return 'category' in group ? { kind: 'category', id: group.category } : { kind: 'all' }
}
