import type { Patch } from '../../../lib/patch.ts'
import type { EventCommand } from '../../event/command.ts'
import type { Event } from '../../event/event.ts'
import type { Person } from '../person.ts'
import type { OrderKey, PeopleOrder } from './order-keys.ts'
import { isWithin } from './people-orders.ts'

type SingleCommand = Exclude<EventCommand, { type: 'batch' }>

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
const MEMBERSHIP = ['category', 'delegationId']
const KEYS_BY_UNIT: readonly OrderKey[] = ['rank', 'division', 'organ', 'unit']

/**
 * Marks the orders of people that a change overtakes: someone was moved or added, or is now called otherwise. What was
 * printed as 以姓氏笔画为序 must not be called so any longer; the office can put them in order again.
 */
export function overtakenOrders(event: Event, command: SingleCommand): readonly Patch[] {
  const orders = event.peopleOrders ?? []
  const after = ordersAfter(event, command)
  return after === orders || after.every((order, index) => order === orders[index]) ? [] : [{ path: ['peopleOrders'], value: after }]
}

/** The orders as they stand after a change. */
export function ordersAfter(event: Event, command: SingleCommand): readonly PeopleOrder[] {
  const orders = event.peopleOrders ?? []
  if (orders.length === 0 || command.type === 'profile.edit') return orders
  return orders.map((order) => (order.isChanged !== true && isOvertaken(event, order, command) ? { ...order, isChanged: true } : order))
}

function isOvertaken(event: Event, { scope, keys }: PeopleOrder, command: Exclude<SingleCommand, { type: 'profile.edit' }>): boolean {
  if (command.collection === 'units') return command.type !== 'entities.add' && keys.some((key) => KEYS_BY_UNIT.includes(key))
  if (command.collection === 'groups') return command.type === 'entity.edit' && command.id === scope.id && Object.hasOwn(command.changes, 'members')
  if (command.collection !== 'people') return false
  switch (command.type) {
    case 'entities.add':
      return command.entities.some((person) => isWithin(event, scope, person as Person))
    case 'entity.move':
      return isOneOf(event, scope, [command.id])
    case 'entities.arrange':
      return isOneOf(event, scope, command.ids)
    case 'entity.edit': {
      const person = event.people[command.id]
      const changes = (field: string): boolean => Object.hasOwn(command.changes, field)
      if (!person) return false
      const isJoining = MEMBERSHIP.some(changes) && !isWithin(event, scope, person) && isWithin(event, scope, { ...person, ...command.changes } as Person)
      return isJoining || (isWithin(event, scope, person) && keys.some((key) => FIELDS[key].some(changes)))
    }
    case 'entities.remove':
      return false
  }
}

function isOneOf(event: Event, scope: PeopleOrder['scope'], ids: readonly string[]): boolean {
  return ids.some((id) => {
    const person = event.people[id]
    return person !== undefined && isWithin(event, scope, person)
  })
}
