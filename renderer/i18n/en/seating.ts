import type { Translated } from '../message-types.ts'
import type { seating as zhCn } from '../zh-cn/seating.ts'

export const seating: Translated<typeof zhCn> = {
  empty: 'This is the seating: the event’s plans, their seats and who sits in them are listed here.',
  plans: 'Seating plans',
  column: { plan: 'Plan', layout: 'Layout', session: 'Session', convention: 'Convention', seated: 'Seated / seats', people: 'People' },
}
