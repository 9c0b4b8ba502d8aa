import type { ArrangeCommand, BatchCommand } from '../../event/command.ts'
import type { Event } from '../../event/event.ts'
import type { Person } from '../person.ts'
import type { OrderKey, OrderScope } from './order-keys.ts'
import { ordersAfter } from './overtaken-orders.ts'
import { withOrder } from './people-orders.ts'

/**
 * Puts people of an event into an order as one step, and keeps by what it was made.
 *
 * @param scope null for people chosen one by one: a list of them has no order that could be named
 * @param at when, an instant
 */
export function arrangePeople(event: Event, order: readonly Person['id'][], scope: OrderScope | null, keys: readonly OrderKey[], at: string): BatchCommand {
  const arrange: ArrangeCommand = { type: 'entities.arrange', collection: 'people', ids: order }
  const others = ordersAfter(event, arrange)
  const peopleOrders = scope ? withOrder(others, { scope, keys: [...keys], at }) : others
  return {
    type: 'batch',
    commands: [arrange, ...(peopleOrders.length === 0 ? [] : [{ type: 'profile.edit', changes: { peopleOrders } } as const])],
    wish: { kind: 'arrange-people', count: order.length },
  }
}
