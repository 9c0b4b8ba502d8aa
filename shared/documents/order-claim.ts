import type { Event } from '../domain/event/event.ts'
import type { OrderKey } from '../domain/people/orders/order-keys.ts'
import { wordsOf } from './words/words-of.ts'

/** What a list says of its order, '' where nothing is to be said: 以姓氏笔画为序. */
export function orderClaim({ documentLocale }: Event, keys: readonly OrderKey[]): string {
  if (keys.length === 0) return ''
  const words = keys.map((key) => wordsOf(documentLocale).orderKey[key])
  return documentLocale === 'en' ? `listed by ${words.join(', then ')}` : `以${words.join('、')}为序`
}
