import type { BatchCommand, EntityChanges, EventCommand, NewEntity } from '../event/command.ts'
import type { Event } from '../event/event.ts'
import type { HandbookSectionId } from '../event/ids.ts'
import { ordered } from '../event/position.ts'
import { handbookParts, type HandbookPart, type HandbookSection } from './handbook-section.ts'

/** A chapter as the handbook has it, stated or usual. */
export type PlannedChapter = Omit<HandbookSection, 'position'>

/** Printed only where somebody asks for them: they say again what others say, or hold more about people than all need. */
const ON_REQUEST: ReadonlySet<HandbookPart> = new Set(['speaking-order', 'delegations', 'address-list'])

const usualChapters: readonly PlannedChapter[] = handbookParts
  .filter((part) => part !== 'text')
  // The id follows from the part, so that two copies of an event in which chapters were moved still have each once.
  .map((part) => ({ id: `handbook-${part}` as HandbookSectionId, part, ...(ON_REQUEST.has(part) ? { isLeftOut: true } : {}) }))

/** The chapters in their order; those that the event says nothing of follow as they are usual. */
export function handbookPlan(event: Event): readonly PlannedChapter[] {
  const stated = ordered(event.handbookSections)
  const parts = new Set(stated.map(({ part }) => part))
  return [...stated, ...usualChapters.filter(({ part }) => !parts.has(part))]
}

/**
 * Changes the handbook's plan. What was only usual is stated first, so that from then on the order is the event's own.
 *
 * @param command one on `handbookSections`, or none to state the plan only
 */
export function changedPlan(event: Event, command: EventCommand, name: string): BatchCommand {
  const unstated: readonly NewEntity<'handbookSections'>[] = handbookPlan(event).filter(({ id }) => !Object.hasOwn(event.handbookSections, id))
  const stating: readonly EventCommand[] = unstated.length === 0 ? [] : [{ type: 'entities.add', collection: 'handbookSections', entities: unstated }]
  return { type: 'batch', commands: [...stating, command], wish: { kind: 'handbook-planned', name, count: 1 } }
}

export function chapterEdit(id: string, changes: EntityChanges<'handbookSections'>): EventCommand {
  return { type: 'entity.edit', collection: 'handbookSections', id, changes }
}
