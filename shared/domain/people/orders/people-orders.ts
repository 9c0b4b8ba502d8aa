import type { Event } from '../../event/event.ts'
import type { Person } from '../person.ts'
import type { OrderKey, OrderScope, PeopleOrder } from './order-keys.ts'

/** By what the people of a scope were put in order last; that of everyone holds for every part. */
export function orderOf(event: Event, scope: OrderScope): PeopleOrder | undefined {
  const orders = event.peopleOrders ?? []
  return orders.find((order) => isSameScope(order.scope, scope)) ?? orders.find((order) => order.scope.kind === 'all')
}

/** Whether an order of these people holds this one. */
export function isWithin(event: Event, { kind, id = '' }: OrderScope, person: Person): boolean {
  switch (kind) {
    case 'all':
      return true
    case 'category':
      return person.category === id
    case 'delegation':
      return person.delegationId === id
    case 'group':
      return event.groups[id]?.members[person.id] === true
  }
}

/** The keys that an order of these people may be called by: none where it was made by hand or changed since. */
export function statedKeys(event: Event, scope: OrderScope): readonly OrderKey[] {
  const order = orderOf(event, scope)
  if (!order || order.isChanged === true) return []
  const [first] = order.keys
  // Who ranks before whom is not written under a list, and an order by hand has no name.
  return first === undefined || first === 'rank' || first === 'hand' ? [] : order.keys.filter((key) => key !== 'hand')
}

/** The orders with one more: it takes the place of those that it undoes. */
export function withOrder(orders: readonly PeopleOrder[], order: PeopleOrder): readonly PeopleOrder[] {
  if (order.scope.kind === 'all') return [order]
  return [...orders.filter(({ scope }) => !isSameScope(scope, order.scope)), order]
}

function isSameScope(a: OrderScope, b: OrderScope): boolean {
  return a.kind === b.kind && a.id === b.id
}
