import { computed, shallowRef, type ComputedRef } from 'vue'
import type { DocumentId } from '#shared/documents/document-ids.ts'
import type { ChosenOptions } from '#shared/documents/document-options.ts'
import type { SeatMove } from '#shared/domain/seating/seat-moves.ts'
import type { SeatingPlan } from '#shared/domain/seating/seating-plan.ts'
import { useText } from '#renderer/i18n/text.ts'
import { useDocumentsStore } from '#renderer/stores/documents-store.ts'
import { useExportStore } from '#renderer/stores/export-store.ts'

type Wish = { readonly key: string; readonly label: string; readonly document: DocumentId; readonly options: ChosenOptions }

/** What is printed of the plan that is shown, and of those alone who have just moved. */
export function usePlanPapers(plan: ComputedRef<SeatingPlan | undefined>) {
  const t = useText()
  const papers = useDocumentsStore()
  const exports = useExportStore()
  /** who moved when the plan was last seated by its rule in this window */
  const lastMoves = shallowRef<{ readonly planId: string; readonly moves: readonly SeatMove[] } | null>(null)

  const wishes = computed((): readonly Wish[] => {
    if (!plan.value) return []
    const { id, layout } = plan.value
    const people = { people: id }
    const moves = lastMoves.value?.planId === id ? lastMoves.value.moves : []
    const fresh = moves.flatMap(({ personId, from, to }) => (from === undefined && to !== undefined ? [personId] : []))
    const moved = moves.flatMap(({ personId, to }) => (to === undefined ? [] : [personId]))
    return [
      { key: 'chart', label: t('words.document.seating'), document: 'seating', options: { plan: id } },
      { key: 'index', label: t('words.document.seat-index'), document: 'seat-index', options: { plan: id } },
      { key: 'tents', label: t('words.document.name-tents'), document: 'name-tents', options: people },
      ...(fresh.length > 0 ? [{ key: 'new-tents', label: t('seating.print.newTents', { count: fresh.length }), document: 'name-tents' as const, options: { ...people, only: fresh } }] : []),
      { key: 'labels', label: t('words.document.seat-labels'), document: 'seat-labels', options: people },
      ...(moved.length > 0 ? [{ key: 'moved-labels', label: t('seating.print.movedLabels', { count: moved.length }), document: 'seat-labels' as const, options: { ...people, only: moved } }] : []),
      ...(layout.kind === 'round-tables' ? [{ key: 'tables', label: t('words.document.table-signs'), document: 'table-signs' as const, options: people }] : []),
      { key: 'swaps', label: t('words.document.tent-swaps'), document: 'tent-swaps', options: {} },
    ]
  })

  /** Shown on the paper beside the room; saved as a PDF where no paper is shown. */
  function print(key: string): void {
    const wish = wishes.value.find((one) => one.key === key)
    if (!wish) return
    const size = papers.chosenOptions[wish.document] ?? {}
    const { people: _people, plan: _plan, only: _only, ...kept } = size
    papers.chooseOptions(wish.document, { ...kept, ...wish.options })
    if (papers.choice) papers.show({ document: wish.document })
    else void exports.run([papers.withOptions({ document: wish.document, format: 'pdf' })])
  }

  return { wishes, lastMoves, print }
}
