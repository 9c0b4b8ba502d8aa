import { nextTick, type Ref } from 'vue'
import type { SnapStep } from '#shared/domain/agenda/flow/drag.ts'
import type { TimePlan } from '#shared/domain/agenda/flow/time-plan.ts'
import { placeText } from '#shared/domain/agenda/place-text.ts'
import type { Session } from '#shared/domain/agenda/session.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { useText } from '#renderer/i18n/text.ts'
import { useEventStore } from '#renderer/stores/event-store.ts'
import { useNoticesStore } from '#renderer/stores/notices-store.ts'
import { useSelectionStore } from '#renderer/stores/selection-store.ts'
import { programmeName } from '../programme-name.ts'
import { neighbourBlock, type Direction } from './neighbour-block.ts'
import { planDrop, planHold } from './plan-hold.ts'
import type { GridBlock, GridColumn, GridView } from './time-grid.ts'

/** The clock as it is shown. */
type Shown = {
  readonly event: Event
  readonly view: GridView
  readonly columns: readonly GridColumn[]
  readonly blocks: readonly GridBlock[]
  readonly step: SnapStep
}

const DIRECTIONS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' }
/** Where a session goes on a day that has nothing yet, and the latest that it is put to. */
const [MORNING, LATE] = [9 * 60, 23 * 60]

/** The clock by keys: arrows walk, Alt moves, Alt and Shift stretch, L locks, Enter opens the row of the table. */
export function useGridKeys(
  field: Readonly<Ref<HTMLElement | null>>,
  shown: () => Shown,
  { carryOut, openRow }: { readonly carryOut: (plan: TimePlan, session: Session) => void; readonly openRow: (session: Session) => void },
) {
  const t = useText()
  const store = useEventStore()
  const notices = useNoticesStore()
  const selection = useSelectionStore()

  function onKeydown(key: KeyboardEvent): void {
    const { blocks } = shown()
    const id = key.target instanceof HTMLElement ? key.target.dataset['block'] : undefined
    const block = blocks.find(({ session }) => session.id === id)
    if (!block || key.ctrlKey || key.metaKey) return
    const direction = DIRECTIONS[key.key]
    if (direction) {
      key.preventDefault()
      key.stopPropagation()
      if (key.altKey) move(block, direction, key.shiftKey)
      else walkTo(neighbourBlock(blocks, block.session.id, direction))
    } else if (key.key === 'Enter') {
      key.preventDefault()
      openRow(block.session)
    } else if (key.key.toLowerCase() === 'l' && !key.altKey) {
      toggleLock(block.session)
    }
  }

  function move(block: GridBlock, direction: Direction, isStretch: boolean): void {
    if (block.session.isTimeLocked) return notices.announce(t('agenda.grid.isLocked', { name: programmeName(block.session, t) }))
    const { event, columns, step } = shown()
    const sign = direction === 'up' || direction === 'left' ? -1 : 1
    const from = columns[block.column]
    const isSideways = direction === 'left' || direction === 'right'
    const to = isSideways ? columns[block.column + sign] : from
    if (!from || !to || (isSideways && isStretch)) return
    const kind = isStretch ? 'stretch-end' : 'move'
    carryOut(planHold(event, { kind, block, byMinutes: isSideways ? 0 : sign * step, from, to }, step), block.session)
    reveal(block.session.id)
  }

  function walkTo(block: GridBlock | undefined): void {
    if (!block) return
    selection.select('sessions', [block.session.id])
    reveal(block.session.id)
  }

  function reveal(id: string): void {
    void nextTick(() => {
      const element = field.value?.querySelector<HTMLElement>(`[data-block="${CSS.escape(id)}"]`)
      element?.focus({ preventScroll: true })
      element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    })
  }

  function toggleLock({ id, isTimeLocked }: Session): void {
    store.run({ type: 'entity.edit', collection: 'sessions', id, changes: { isTimeLocked: !isTimeLocked } })
  }

  /** From the tray by key: at the end of what its day has, else first thing in the morning. */
  function enter(session: Session): void {
    const { event, view, columns, blocks, step } = shown()
    const index = Math.max(0, columns.findIndex(({ key, date }) => (view.by === 'days' ? date === session.date : key === placeText(event, session.place))))
    const to = columns[index]
    const end = Math.max(MORNING, ...blocks.filter(({ column }) => column === index).map(({ endMinutes }) => endMinutes))
    if (to) carryOut(planDrop(event, session, to, Math.min(end, LATE), step), session)
    reveal(session.id)
  }

  return { onKeydown, toggleLock, enter }
}
