import { moveAmong } from '#shared/domain/event/move-among.ts'
import type { WishKind } from '#shared/domain/event/wish.ts'
import { useText } from '#renderer/i18n/text.ts'
import { useEventStore } from '#renderer/stores/event-store.ts'
import { newId } from '#renderer/stores/new-id.ts'
import { useNoticesStore } from '#renderer/stores/notices-store.ts'
import { useRegisterStore } from '#renderer/stores/register-store.ts'
import { addedToEvent, editOf, filledInEvent } from '#shared/domain/register/into-event.ts'
import { planEdits, type CellEdit, type EditPlan } from './cell-edits.ts'
import { columnById } from './columns/all-columns.ts'
import type { PersonColumn } from './columns/column.ts'
import { pastedCells, usualOrder, type PasteTarget } from './pasted-cells.ts'
import type { PeopleView } from './use-people-view.ts'

/** What is done to the roster from its table: each a step that can be undone by its name. */
export function usePeopleEdits(view: PeopleView) {
  const t = useText()
  const store = useEventStore()
  const notices = useNoticesStore()
  const register = useRegisterStore()

  /** @returns what was done; null when the event cannot be written now */
  function write(edits: readonly CellEdit[], wish: WishKind): EditPlan | null {
    const plan = planEdits(view.sheet.value, edits, newId, view.given.value, wish)
    return plan.command === null || store.run(plan.command) ? plan : null
  }

  /** Tells what was done to many cells, and offers to take it back. */
  function tell(text: string, { changedCells, unclearCells }: EditPlan, columnsBeyond = 0): void {
    const lines = [
      ...(unclearCells > 0 ? [t('people.unclearCells', { count: unclearCells })] : []),
      ...(columnsBeyond > 0 ? [t('people.columnsBeyond', { count: columnsBeyond })] : []),
    ]
    notices.notify({ kind: 'done', text, lines, ...(changedCells > 0 ? { undo: store.undoOfThis() } : {}) })
  }

  /** What was typed into one cell; below the last row it is a new person. @returns the person's id */
  function type(personId: string | null, column: PersonColumn, text: string): string {
    const id = personId ?? newId()
    write([{ personId: id, column, text }], 'paste-cells')
    return id
  }

  function paste(text: string, target: PasteTarget): void {
    const { edits, columnsBeyond } = pastedCells(text, target, newId)
    const plan = edits.length === 0 ? null : write(edits, 'paste-cells')
    if (edits.length === 0) notices.notify({ kind: 'problem', text: t('people.nothingPasted') })
    else if (plan && plan.newPeople > 0 && edits.length > 1) tell(t('people.pasted', { count: plan.newPeople }), plan, columnsBeyond)
    else if (plan && (edits.length > 1 || columnsBeyond > 0)) tell(t('people.pastedCells', { count: plan.changedCells }), plan, columnsBeyond)
  }

  /** A list that is put nowhere in particular: people in the order name, unit, post, phone, or as its headings say. */
  function pasteList(text: string): void {
    paste(text, { personIds: [], columns: usualOrder.flatMap((id) => columnById.get(id) ?? []), height: 1, width: 1 })
  }

  function replace(edits: readonly CellEdit[]): void {
    const plan = write(edits, 'replace-text')
    if (plan) tell(t('people.replaced', { count: plan.changedCells }), plan)
  }

  /**
   * Puts somebody of the register into a row; below the last one they are a new person. A row that says posts already
   * keeps what it says: what differs is then shown at its cells.
   */
  function takeKnown(personId: string | null, entryId: string): void {
    const { event } = view.sheet.value
    const known = register.entryOf('people', entryId)
    if (!known) return
    const person = personId === null ? undefined : event.people[personId]
    const { groupId: _group, ...given } = view.given.value
    const commands = !person
      ? addedToEvent('people', known, register.taking(event), given).commands
      : person.posts.length === 0
        ? filledInEvent('people', person.id, known, register.taking(event))
        : [editOf('people', person.id, { name: known.name, registerId: known.id })]
    store.run({ type: 'batch', commands, wish: { kind: 'person-from-register', name: known.name, count: 1 } })
  }

  /** @returns the person who stands where the first of those removed stood */
  function remove(ids: readonly string[]): string | null {
    const before = view.rows.value
    const index = before.findIndex(({ id }) => id === ids[0])
    if (ids.length === 0 || !store.run({ type: 'entities.remove', collection: 'people', ids })) return null
    notices.notify({ kind: 'done', text: t('people.removed', { count: ids.length }), undo: store.undoOfThis() })
    return view.rows.value[Math.min(index, view.rows.value.length - 1)]?.id ?? null
  }

  function move(id: string, direction: 'up' | 'down'): void {
    if (view.sorting.value) {
      notices.announce(t('people.sortedMove'))
      return
    }
    const command = moveAmong('people', view.allRows.value.map(({ person }) => person), view.rows.value.map(({ person }) => person), id, direction)
    if (command) store.run(command)
  }

  return { write, type, takeKnown, paste, pasteList, replace, remove, move }
}

export type PeopleEdits = ReturnType<typeof usePeopleEdits>
