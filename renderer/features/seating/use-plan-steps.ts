import { computed, type ComputedRef, type ShallowRef } from 'vue'
import type { EntityChanges, EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { fittedRows } from '#shared/domain/seating/fitted-rows.ts'
import { clearAll } from '#shared/domain/seating/seat-changes.ts'
import { seatMoves, type SeatMove } from '#shared/domain/seating/seat-moves.ts'
import { seatPeople, seatTheRest } from '#shared/domain/seating/seat-people.ts'
import type { SeatingLayout, SeatingPlan } from '#shared/domain/seating/seating-plan.ts'
import { useText } from '#renderer/i18n/text.ts'
import { useEventStore } from '#renderer/stores/event-store.ts'
import { newId } from '#renderer/stores/new-id.ts'
import { useNoticesStore } from '#renderer/stores/notices-store.ts'
import { newPlan } from './new-plan.ts'

/** What can be done to the plan that is shown, and what its rule would do. */
export function usePlanSteps(event: ComputedRef<Event>, plan: ComputedRef<SeatingPlan | undefined>, lastMoves: ShallowRef<{ readonly planId: string; readonly moves: readonly SeatMove[] } | null>) {
  const t = useText()
  const store = useEventStore()
  const notices = useNoticesStore()

  /** The plan as the rule would have it, with as many seats in a row as there are people. */
  const byRule = computed(() => {
    if (!plan.value || plan.value.seated.length === 0) return null
    const rows = fittedRows(event.value, plan.value)
    const { layout } = plan.value
    const fitted = rows && 'rows' in layout ? { ...plan.value, layout: { ...layout, rows } } : plan.value
    return { rows, layout: fitted.layout, ...seatPeople(event.value, fitted) }
  })
  const moves = computed(() => (plan.value && byRule.value ? seatMoves(plan.value.assignments, byRule.value.assignments) : []))

  function edit(changes: EntityChanges<'seatingPlans'> | null): boolean {
    if (!plan.value || changes === null) return false
    return store.run({ type: 'entity.edit', collection: 'seatingPlans', id: plan.value.id, changes })
  }

  /** Typed into a field: what is typed on goes into the same step. */
  function editField(changes: EntityChanges<'seatingPlans'>): void {
    if (!plan.value) return
    store.run({ type: 'entity.edit', collection: 'seatingPlans', id: plan.value.id, changes }, { mergeKey: `seating.${plan.value.id}.${Object.keys(changes).join()}` })
  }

  /** @returns the id of the new plan; none where there is no vehicle to seat people in */
  function add(kind: SeatingLayout['kind']): string | null {
    const made = newPlan(event.value, kind, newId(), t(`words.seatingLayout.${kind}`))
    if (!made) notices.notify({ kind: 'problem', text: t('seating.field.noVehicle') })
    return made && store.run({ type: 'entities.add', collection: 'seatingPlans', entities: [made] }) ? made.id : null
  }

  function remove(): void {
    if (!plan.value) return
    const { id, title } = plan.value
    if (!store.run({ type: 'entities.remove', collection: 'seatingPlans', ids: [id] })) return
    notices.notify({ kind: 'done', text: t('seating.removed', { name: title }), undo: store.undoOfThis() })
  }

  function arrange(): void {
    if (!plan.value || !byRule.value || moves.value.length === 0) {
      notices.announce(t('seating.changed.same'))
      return
    }
    const { rows, layout, assignments } = byRule.value
    lastMoves.value = { planId: plan.value.id, moves: moves.value }
    const command: EventCommand = { type: 'entity.edit', collection: 'seatingPlans', id: plan.value.id, changes: { assignments, ...(rows ? { layout } : {}) } }
    store.run({ type: 'batch', commands: [command], wish: { kind: 'seat-people', count: Object.keys(assignments).length } })
  }

  /** Gives the seats that are left to those who wait, by the rule, and moves nobody. */
  function fill(): void {
    if (!plan.value) return
    const assignments = seatTheRest(event.value, plan.value)
    const count = Object.keys(assignments).length - Object.keys(plan.value.assignments).length
    if (count === 0) return notices.announce(t('seating.changed.same'))
    store.run({ type: 'batch', commands: [{ type: 'entity.edit', collection: 'seatingPlans', id: plan.value.id, changes: { assignments } }], wish: { kind: 'seat-people', count } })
  }

  function clear(): void {
    if (!plan.value || !edit(clearAll(plan.value))) return
    notices.notify({ kind: 'done', text: t('seating.cleared'), undo: store.undoOfThis() })
  }

  return { byRule, moves, edit, editField, add, remove, arrange, fill, clear }
}
