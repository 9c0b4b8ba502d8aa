import type { Patch } from '../../../lib/patch.ts'
import type { EventCommand } from '../../event/command.ts'
import type { Event } from '../../event/event.ts'
import type { OrderKey, PeopleOrder } from './order-keys.ts'

/** Fields of a person that a key goes by. */
const FIELDS: Readonly<Record<OrderKey, readonly string[]>> = {
  rank: ['rank', 'posts'],
  strokes: ['name'],
  'name-strokes': ['name'],
  pinyin: ['name', 'pinyin'],
  division: ['posts', 'delegationId'],
  organ: ['posts'],
  unit: ['posts'],
  registration: ['attendance'],
  hand: [],
}
const KEYS_BY_UNIT: readonly OrderKey[] = ['rank', 'division', 'organ', 'unit']

/**
 * Marks the orders of people that a change overtakes: someone was moved or added, or is now called otherwise. What was
 * printed as 以姓氏笔画为序 must not be called so any longer; the office can put them in order again.
 */
export function overtakenOrders({ peopleOrders = [] }: Event, command: Exclude<EventCommand, { type: 'batch' }>): readonly Patch[] {
  const isOvertakenNow = ({ keys, isChanged }: PeopleOrder): boolean => isChanged !== true && isOvertaken(keys, command)
  if (!peopleOrders.some(isOvertakenNow)) return []
  return [{ path: ['peopleOrders'], value: peopleOrders.map((order) => (isOvertakenNow(order) ? { ...order, isChanged: true } : order)) }]
}

function isOvertaken(keys: readonly OrderKey[], command: Exclude<EventCommand, { type: 'batch' }>): boolean {
  if (command.type === 'profile.edit') return false
  if (command.collection === 'units') return command.type !== 'entities.add' && keys.some((key) => KEYS_BY_UNIT.includes(key))
  if (command.collection !== 'people') return false
  switch (command.type) {
    case 'entities.add':
    case 'entity.move':
    case 'entities.arrange':
      return true
    case 'entity.edit':
      return keys.some((key) => FIELDS[key].some((field) => Object.hasOwn(command.changes, field)))
    case 'entities.remove':
      return false
  }
}
