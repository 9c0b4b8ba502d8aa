import { assertNever } from '../../lib/assert-never.ts'
import type { EventCommand } from './command.ts'
import { entityName } from './entity-name.ts'
import type { CollectionName, Event } from './event.ts'
import type { WishKind } from './wish.ts'

/**
 * What a step did, as data that the page turns into words: 撤销：修改“张三”的电话. Kept in the journal, so that the
 * history reads the same in either language.
 */
export type StepLabel = {
  readonly action: 'edit-profile' | 'add' | 'edit' | 'remove' | 'move' | 'several' | 'wish' | 'restore'
  /** which wish of the user a batch carried out */
  readonly wish?: WishKind
  readonly collection?: CollectionName
  /** name of the thing, when it is one */
  readonly name?: string
  readonly field?: string
  /** when the state was saved that was restored */
  readonly restoredAt?: string
  readonly count: number
}

export function labelOf(event: Event, command: EventCommand): StepLabel {
  switch (command.type) {
    case 'profile.edit': {
      const fields = Object.keys(command.changes)
      return { action: 'edit-profile', count: fields.length, ...fieldOf(fields) }
    }
    case 'entities.add': {
      const { collection, entities } = command
      return { action: 'add', collection, count: entities.length, ...nameOf(entities) }
    }
    case 'entity.edit': {
      const { collection, id, changes } = command
      return { action: 'edit', collection, count: 1, ...nameOf([event[collection][id]]), ...fieldOf(Object.keys(changes)) }
    }
    case 'entities.remove': {
      const { collection, ids } = command
      return { action: 'remove', collection, count: ids.length, ...nameOf(ids.map((id) => event[collection][id])) }
    }
    case 'entity.move':
      return { action: 'move', collection: command.collection, count: 1, ...nameOf([event[command.collection][command.id]]) }
    case 'entities.arrange':
      return { action: 'move', collection: command.collection, count: command.ids.length, ...nameOf(command.ids.map((id) => event[command.collection][id])) }
    case 'batch': {
      if (command.wish) {
        const { kind, ...facts } = command.wish
        return { action: 'wish', wish: kind, ...facts }
      }
      const [first] = command.commands
      const labels = command.commands.map((single) => labelOf(event, single))
      if (first && labels.length === 1) return labelOf(event, first)
      return { action: 'several', count: labels.reduce((sum, label) => sum + label.count, 0) }
    }
    default:
      return assertNever(command)
  }
}

function fieldOf(fields: readonly string[]): { readonly field?: string } {
  const [field] = fields
  return field !== undefined && fields.length === 1 ? { field } : {}
}

function nameOf(entities: readonly unknown[]): { readonly name?: string } {
  const name = entities.length === 1 ? entityName(entities[0]) : undefined
  return name === undefined ? {} : { name }
}
