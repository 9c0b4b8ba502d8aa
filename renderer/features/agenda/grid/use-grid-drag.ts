import { computed, shallowRef, type Ref } from 'vue'
import { snapped, type SnapStep } from '#shared/domain/agenda/flow/drag.ts'
import type { TimePlan } from '#shared/domain/agenda/flow/time-plan.ts'
import type { Session } from '#shared/domain/agenda/session.ts'
import type { Event } from '#shared/domain/event/event.ts'
import { runCommand } from '#shared/domain/event/run-command.ts'
import { planDrop, planHold, type Hold } from './plan-hold.ts'
import type { GridBlock, GridColumn } from './time-grid.ts'
import { useBlockDrag, type Pull } from './use-block-drag.ts'

/** Width of the rail of hours at the left of the columns. */
export const HOUR_RAIL_PX = 52

/** What the hand holds: a block of the clock, by its middle or an edge, or a session of the tray. */
export type Held = { readonly kind: Hold['kind']; readonly block: GridBlock } | { readonly kind: 'entry'; readonly session: Session }

/** How the clock lies on the screen. */
type Clock = {
  readonly event: Event
  readonly columns: readonly GridColumn[]
  /** minutes of the day at the top of the field */
  readonly from: number
  /** pixels a minute */
  readonly scale: number
  readonly step: SnapStep
}

/** A place on the clock under the pointer. */
type Spot = { readonly key: string; readonly to: GridColumn; readonly minutes: number }

/**
 * Dragging on the clock: while something is held, `shownEvent` is the event as letting go would leave it.
 *
 * @param onDrop what letting go would do, with the session that was held
 */
export function useGridDrag(room: Readonly<Ref<HTMLElement | null>>, field: Readonly<Ref<HTMLElement | null>>, clock: () => Clock, onDrop: (plan: TimePlan, session: Session) => void) {
  const plan = shallowRef<TimePlan | null>(null)
  let lastHeld: Held | null = null
  let lastSpot: string | undefined

  const shownEvent = computed(() => {
    const { event } = clock()
    if (plan.value === null || plan.value.commands.length === 0) return event
    const outcome = runCommand(event, { type: 'batch', commands: plan.value.commands })
    return outcome.ok ? outcome.event : event
  })

  const { held, start } = useBlockDrag<Held>(room, {
    onPull: (pull) => {
      lastHeld = pull.held
      const spot = spotOf(pull)
      // Between two steps of the clock nothing changes.
      if (spot?.key === lastSpot) return
      lastSpot = spot?.key
      plan.value = spot && planAt(pull.held, spot)
    },
    onDrop: () => {
      const [thing, done] = [lastHeld, plan.value]
      letGo()
      if (thing && done) onDrop(done, thing.kind === 'entry' ? thing.session : thing.block.session)
    },
    onGiveBack: letGo,
  })

  function letGo(): void {
    plan.value = null
    lastSpot = undefined
  }

  /** Where the pointer has taken what is held: minutes moved, or of the day for what came from the tray; null outside. */
  function spotOf({ held: thing, byY, x, y }: Pull<Held>): Spot | null {
    const { columns, from, scale, step } = clock()
    const box = field.value?.getBoundingClientRect()
    if (!box) return null
    const width = (box.width - HOUR_RAIL_PX) / columns.length
    const index = Math.min(Math.max(Math.floor((x - box.left - HOUR_RAIL_PX) / width), 0), columns.length - 1)
    const to = columns[index]
    const isEntry = thing.kind === 'entry'
    if (!to || (isEntry && (x < box.left || y < (room.value?.getBoundingClientRect().top ?? 0)))) return null
    const minutes = isEntry ? from + (y - box.top) / scale : byY / scale
    const edge = isEntry ? 0 : thing.kind === 'stretch-end' ? thing.block.endMinutes : thing.block.startMinutes
    return { key: `${index} ${snapped(edge, minutes, step)}`, to, minutes }
  }

  function planAt(thing: Held, { to, minutes }: Spot): TimePlan {
    const { event, columns, step } = clock()
    if (thing.kind === 'entry') return planDrop(event, thing.session, to, minutes, step)
    const from = columns[thing.block.column] ?? to
    return planHold(event, { ...thing, byMinutes: minutes, from, to: thing.kind === 'move' ? to : from }, step)
  }

  return { held, start, shownEvent, isPlanned: computed(() => plan.value !== null) }
}
