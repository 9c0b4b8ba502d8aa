import { assertNever } from '../../lib/assert-never.ts'
import { applyPatches, applyToOwn, patchesBetween, valueAt, type JsonValue, type Patch } from '../../lib/patch.ts'
import { overtakenOrders } from '../people/orders/overtaken-orders.ts'
import { postsInWords } from '../people/posts-in-words.ts'
import type { AddCommand, ArrangeCommand, EditCommand, EventCommand, MoveCommand, RemoveCommand } from './command.ts'
import type { CollectionName, Event } from './event.ts'
import { ordered, positionsBetween, type Positioned } from './position.ts'
import { forgetReferences, ownedCollections, type OwnedParts } from './references.ts'

/** What a command cannot do, as data: the entity is gone, or an id is taken. */
export type CommandRefusal = {
  readonly code: 'entity-missing' | 'entity-exists'
  readonly collection: CollectionName
  readonly id: string
}

export type CommandPlan =
  | { readonly ok: true; readonly patches: readonly Patch[] }
  | { readonly ok: false; readonly refusal: CommandRefusal }

export type CommandOutcome = CommandPlan & ({ readonly ok: true; readonly event: Event } | { readonly ok: false })

/**
 * The next event and the patches that lead to it. Pure: the page runs it at once, the core runs it again before it
 * writes the patches to the journal, and both come to the same value.
 */
export function runCommand(event: Event, command: EventCommand): CommandOutcome {
  if (command.type === 'batch') return runBatch(event, command.commands)
  const plan = planCommand(event, command)
  return plan.ok ? { ...plan, event: applyPatches(event, plan.patches) } : plan
}

/** The patches of a command without the event that they lead to, which costs a copy of every collection touched. */
export function planCommand(event: Event, command: EventCommand): CommandPlan {
  if (command.type === 'batch') return runBatch(event, command.commands)
  try {
    return { ok: true, patches: [...patchesOf(event, command), ...overtakenOrders(event, command)] }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, refusal: error.refusal }
    throw error
  }
}

function runBatch(event: Event, commands: readonly EventCommand[]): CommandOutcome {
  let current = event
  const patches: Patch[] = []
  // The states between are seen by nobody, so each collection is copied once and not for every command.
  const own = new WeakSet<object>()
  for (const command of commands) {
    const plan = planCommand(current, command)
    if (!plan.ok) return plan
    current = applyToOwn(current, plan.patches, own)
    patches.push(...plan.patches)
  }
  return { ok: true, event: current, patches }
}

class Refusal extends Error {
  readonly refusal: CommandRefusal
  constructor(refusal: CommandRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

function patchesOf(event: Event, command: Exclude<EventCommand, { type: 'batch' }>): readonly Patch[] {
  switch (command.type) {
    case 'profile.edit':
      return fieldPatches(event, [], command.changes)
    case 'entities.add':
      return addPatches(event, command)
    case 'entity.edit':
      return editPatches(event, command)
    case 'entities.remove':
      return removePatches(event, command)
    case 'entity.move':
      return movePatches(event, command)
    case 'entities.arrange':
      return arrangePatches(event, command)
    default:
      return assertNever(command)
  }
}

/** Of a record, only the parts that differ: one of two thousand seats is one line in the journal, not two thousand. */
function fieldPatches(event: Event, path: readonly string[], changes: Readonly<Record<string, unknown>>): readonly Patch[] {
  return Object.entries(changes).flatMap(([field, value]): readonly Patch[] => {
    const here = [...path, field]
    if (value === undefined) return []
    if (value === null) return [{ path: here }]
    const before = valueAt(event, here)
    return isRecord(before) && isRecord(value) ? patchesBetween(before, value, here) : [{ path: here, value: value as JsonValue }]
  })
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function addPatches(event: Event, { collection, entities, beforeId }: AddCommand<CollectionName>): readonly Patch[] {
  const taken = new Set(Object.keys(event[collection]))
  for (const { id } of entities) {
    if (taken.has(id)) throw new Refusal({ code: 'entity-exists', collection, id })
    taken.add(id)
  }
  const positions = positionsFor(event, collection, entities.length, beforeId)
  return entities.map((entity, index) => ({
    path: [collection, entity.id],
    value: { ...entity, position: positions[index] ?? '' },
  }))
}

function editPatches(event: Event, { collection, id, changes }: EditCommand<CollectionName>): readonly Patch[] {
  requireEntity(event, collection, id)
  return fieldPatches(event, [collection, id], changes)
}

function movePatches(event: Event, { collection, id, beforeId }: MoveCommand): readonly Patch[] {
  requireEntity(event, collection, id)
  if (beforeId === id) return []
  const [position] = positionsFor(event, collection, 1, beforeId, id)
  return [{ path: [collection, id, 'position'], value: position ?? '' }]
}

function arrangePatches(event: Event, { collection, ids }: ArrangeCommand): readonly Patch[] {
  for (const id of ids) requireEntity(event, collection, id)
  const all = ordered<Positioned>(event[collection])
  const arranged = new Set(ids)
  const next = ids.values()
  const order = all.map(({ id }) => (arranged.has(id) ? (next.next().value ?? id) : id))
  // Merged copies may hold two equal positions, which say nothing of an order: then all are counted anew.
  const areDistinct = new Set(all.map(({ position }) => position)).size === all.length
  const positions = areDistinct ? all.map(({ position }) => position) : positionsBetween(null, null, all.length)
  const entities: Readonly<Record<string, Positioned>> = event[collection]
  return order.flatMap((id, index) => {
    const position = positions[index] ?? ''
    return entities[id]?.position === position ? [] : [{ path: [collection, id, 'position'], value: position }]
  })
}

/** Removes entities, the parts that cannot stand without them, and every mention of either. */
function removePatches(event: Event, { collection, ids }: RemoveCommand): readonly Patch[] {
  for (const id of ids) requireEntity(event, collection, id)
  const going = new Set(ids)
  const removals = (ownedCollections[collection] ?? []).flatMap((owned): EventCommand[] => {
    const parts = partsOf(event, owned, going)
    return parts.length === 0 ? [] : [{ type: 'entities.remove', collection: owned.collection, ids: parts }]
  })
  const kept = collection === 'units' ? postsInWords(event, going) : []
  const withoutParts = runBatch(event, [...kept, ...removals])
  if (!withoutParts.ok) throw new Refusal(withoutParts.refusal)
  return [
    ...withoutParts.patches,
    ...forgetReferences(withoutParts.event, collection, going),
    ...[...going].map((id) => ({ path: [collection, id] })),
  ]
}

function partsOf(event: Event, { collection, paths }: OwnedParts, wholes: ReadonlySet<string>): readonly string[] {
  const isPart = (entity: Positioned) =>
    paths.some((path) => {
      const id = valueAt(entity, path)
      return typeof id === 'string' && wholes.has(id)
    })
  return Object.values<Positioned>(event[collection]).filter(isPart).map(({ id }) => id)
}

function positionsFor(
  event: Event,
  collection: CollectionName,
  count: number,
  beforeId: string | undefined,
  exceptId?: string,
): readonly string[] {
  const siblings = ordered<Positioned>(event[collection]).filter(({ id }) => id !== exceptId)
  if (beforeId === undefined) return positionsBetween(siblings.at(-1)?.position ?? null, null, count)
  const before = siblings.find(({ id }) => id === beforeId)
  if (!before) throw new Refusal({ code: 'entity-missing', collection, id: beforeId })
  // Merged copies may hold two equal positions: nothing fits between those, so go before both.
  const previous = siblings.findLast(({ position }) => position < before.position)
  return positionsBetween(previous?.position ?? null, before.position, count)
}

function requireEntity(event: Event, collection: CollectionName, id: string): void {
  if (!Object.hasOwn(event[collection], id)) throw new Refusal({ code: 'entity-missing', collection, id })
}
