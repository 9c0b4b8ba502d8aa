import type { BatchCommand, EventCommand } from '../../event/command.ts'
import type { Event } from '../../event/event.ts'
import type { AgendaItemId, SessionId } from '../../event/ids.ts'
import type { AgendaItem } from '../agenda-item.ts'
import { itemsOf } from '../programme.ts'
import { blocksOf, type Block } from './block.ts'
import { planDrag, planLengths } from './drag.ts'
import type { ItemSqueeze, SessionSqueeze } from './squeeze.ts'
import type { TimePlan } from './time-plan.ts'

/** A way out of a squeeze, ready to be done as one step. */
export type SqueezeChoice = {
  /** cut one down · cut all down in proportion · put one behind the lock · leave one out · let the session go on longer */
  readonly kind: 'shorten' | 'share' | 'move' | 'drop' | 'extend'
  /** the session or item that it is about; absent where it is all of them */
  readonly id?: string
  /** minutes that it is cut down or goes on by */
  readonly minutes: number
  readonly commands: readonly EventCommand[]
}

/** @param name of what it does not fit before */
export function settleSqueeze({ commands }: SqueezeChoice, name: string): BatchCommand {
  return { type: 'batch', commands, wish: { kind: 'squeeze-settled', name, count: commands.length } }
}

/** What can be done about sessions that do not fit before a locked one; each choice offered helps. */
export function sessionChoices(event: Event, squeeze: SessionSqueeze): readonly SqueezeChoice[] {
  const { lockId, minutes } = squeeze
  const blocks = blocksOf(event)
  const chain = chainOf(blocks, squeeze)
  const leftBy = ({ squeezes }: TimePlan) => squeezes.find((left) => left.lockId === lockId)?.minutes ?? 0
  const choice = (kind: SqueezeChoice['kind'], plan: TimePlan, by: number, most: number, id?: SessionId): SqueezeChoice[] =>
    plan.commands.length === 0 || leftBy(plan) > most ? [] : [{ kind, minutes: by, commands: plan.commands, ...(id === undefined ? {} : { id }) }]
  const shorten = chain.flatMap(({ sessionId, lengthMinutes }) =>
    lengthMinutes > minutes ? choice('shorten', planLengths(event, new Map([[sessionId, lengthMinutes - minutes]])), minutes, 0, sessionId) : [],
  )
  const shares = sharesOf(chain.map(({ lengthMinutes }) => lengthMinutes), minutes)
  const shared = new Map(chain.map(({ sessionId, lengthMinutes }, index) => [sessionId, lengthMinutes - (shares[index] ?? 0)]))
  const [last, lock] = [chain.at(-1), blocks.find(({ sessionId }) => sessionId === lockId)]
  return [
    ...shorten,
    ...(chain.length > 1 && shares.length > 0 ? choice('share', planLengths(event, shared), minutes, 0) : []),
    ...(last && lock ? choice('move', movedTo(event, last, lock.endMinutes), minutes, minutes - 1, last.sessionId) : []),
    ...chain.flatMap(({ sessionId, lengthMinutes }) => choice('drop', dropped(event, sessionId), lengthMinutes, minutes - 1, sessionId)),
  ]
}

function movedTo(event: Event, { sessionId, startMinutes }: Block, minutes: number): TimePlan {
  return planDrag(event, { kind: 'move', sessionId, byMinutes: minutes - startMinutes })
}

/** The sessions before the lock that share the squeeze: back from the squeezed ones to the first gap or lock. */
function chainOf(blocks: readonly Block[], { sessionIds }: SessionSqueeze): readonly Block[] {
  const chain = blocks.filter(({ sessionId }) => sessionIds.includes(sessionId))
  const [first] = chain
  for (let head = first; head !== undefined; ) {
    const { startMinutes, within, lane } = head
    head = blocks.findLast(
      (block) =>
        block.endMinutes === startMinutes && block.startMinutes < startMinutes && block.within === within && !block.isLocked &&
        (block.lane === null || lane === null || block.lane === lane),
    )
    if (head) chain.unshift(head)
  }
  return chain
}

/** What follows closes up, as if it had no length; then it is taken out. */
function dropped(event: Event, sessionId: SessionId): TimePlan {
  const plan = planLengths(event, new Map([[sessionId, 0]]))
  const others = plan.commands.filter((command) => command.type !== 'entity.edit' || command.id !== sessionId)
  return { ...plan, commands: [...others, { type: 'entities.remove', collection: 'sessions', ids: [sessionId] }] }
}

/**
 * Cuts a number of minutes out of several lengths, in proportion to them, in whole minutes that add up.
 *
 * @returns the cut of each; empty when there is not so much to cut
 */
export function sharesOf(lengths: readonly number[], minutes: number): readonly number[] {
  const total = lengths.reduce((sum, length) => sum + length, 0)
  if (total <= minutes) return []
  let cut = 0
  let passed = 0
  return lengths.map((length) => {
    passed += length
    const share = Math.round((passed * minutes) / total) - cut
    cut += share
    return share
  })
}

/** What can be done about items that do not fit before a fixed start, or before the end of their session. */
export function itemChoices(event: Event, sessionId: SessionId, squeeze: ItemSqueeze): readonly SqueezeChoice[] {
  const chain = itemChain(itemsOf(event, sessionId), squeeze)
  const { minutes, lockId } = squeeze
  const edit = (id: AgendaItemId, durationMinutes: number): EventCommand => ({ type: 'entity.edit', collection: 'agendaItems', id, changes: { durationMinutes } })
  const shares = sharesOf(chain.map(({ durationMinutes }) => durationMinutes), minutes)
  const block = blocksOf(event).find((candidate) => candidate.sessionId === sessionId)
  const extended = lockId === null && block && !block.isLocked ? planLengths(event, new Map([[sessionId, block.lengthMinutes + minutes]])) : null
  return [
    ...(extended && extended.commands.length > 0 ? [{ kind: 'extend', minutes, commands: extended.commands } as const] : []),
    ...chain.flatMap(({ id, durationMinutes }): SqueezeChoice[] =>
      durationMinutes > minutes ? [{ kind: 'shorten', id, minutes, commands: [edit(id, durationMinutes - minutes)] }] : [],
    ),
    ...(chain.length > 1 && shares.length > 0
      ? [{ kind: 'share', minutes, commands: chain.map(({ id, durationMinutes }, index) => edit(id, durationMinutes - (shares[index] ?? 0))) } as const]
      : []),
    ...(lockId === null ? [] : movedBehind(event, sessionId, chain, lockId, minutes)),
    ...chain.map(({ id, durationMinutes }): SqueezeChoice => ({
      kind: 'drop',
      id,
      minutes: durationMinutes,
      commands: [{ type: 'entities.remove', collection: 'agendaItems', ids: [id] }],
    })),
  ]
}

type TimedItem = AgendaItem & { readonly durationMinutes: number }

/** The items before the lock, back to the fixed start before it, that have a length. */
function itemChain(items: readonly AgendaItem[], { lockId }: ItemSqueeze): readonly TimedItem[] {
  const end = lockId === null ? items.length : items.findIndex(({ id }) => id === lockId)
  const before = items.slice(0, end)
  const start = Math.max(0, before.findLastIndex(({ lockedStart }) => lockedStart !== undefined))
  return before.slice(start).filter((item): item is TimedItem => (item.durationMinutes ?? 0) > 0)
}

/** The last of them goes behind the one with the fixed start. */
function movedBehind(event: Event, sessionId: SessionId, chain: readonly TimedItem[], lockId: AgendaItemId, minutes: number): readonly SqueezeChoice[] {
  const last = chain.at(-1)
  if (!last || last.lockedStart !== undefined) return []
  const items = itemsOf(event, sessionId)
  const behind = items[items.findIndex(({ id }) => id === lockId) + 1]
  return [{
    kind: 'move',
    id: last.id,
    minutes,
    commands: [{ type: 'entity.move', collection: 'agendaItems', id: last.id, ...(behind ? { beforeId: behind.id } : {}) }],
  }]
}
