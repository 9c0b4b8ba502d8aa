import { ref } from 'vue'
import { newEntity, type EntityChanges, type EventCommand } from '#shared/domain/event/command.ts'
import { moveAmong } from '#shared/domain/event/move-among.ts'
import { ordered } from '#shared/domain/event/position.ts'
import type { LegTime, LineClock } from '#shared/domain/tours/clock/line-clock.ts'
import type { Leg, Stop, Tour } from '#shared/domain/tours/tour.ts'
import { timeOfMinutes } from '#shared/lib/local-date.ts'
import { useText } from '#renderer/i18n/text.ts'
import { useEventStore, useOpenEvent } from '#renderer/stores/event-store.ts'
import { newId } from '#renderer/stores/new-id.ts'
import { useNoticesStore } from '#renderer/stores/notices-store.ts'

/** What can be done to the way of a tour. */
export type RouteActs = ReturnType<typeof useRouteActs>

type Edited = 'tours' | 'lines' | 'stops' | 'vehicles'

export function useRouteActs() {
  const t = useText()
  const store = useEventStore()
  const event = useOpenEvent()
  const notices = useNoticesStore()
  /** the stop that was added last and is to be typed into */
  const freshId = ref('')

  function edit<Name extends Edited>(collection: Name, id: string, changes: EntityChanges<Name>): void {
    const command = { type: 'entity.edit', collection, id, changes } as EventCommand
    store.run(command, { mergeKey: `${collection}.${id}.${Object.keys(changes).join()}` })
  }

  /** The start and the end are those of the line, where there are lines. */
  function editEnds({ tour, line }: LineClock, changes: EntityChanges<'lines'> & EntityChanges<'tours'>): void {
    if (line) edit('lines', line.id, changes)
    else edit('tours', tour.id, changes)
  }

  function editStay({ line }: LineClock, stop: Stop, minutes: number | null): void {
    if (line?.stays[stop.id] === undefined) {
      edit('stops', stop.id, { stayMinutes: minutes })
      return
    }
    const { [stop.id]: _own, ...others } = line.stays
    edit('lines', line.id, { stays: minutes === null ? others : { ...line.stays, [stop.id]: minutes } })
  }

  /** A fixed time holds for this line alone where others stop there at another time. */
  function lock(clocks: readonly LineClock[], { line }: LineClock, stop: Stop, side: 'arrival' | 'departure', time: string | null): void {
    const field = side === 'arrival' ? 'lockedArrival' : 'lockedDeparture'
    const others = clocks.filter((clock) => clock.line?.id !== line?.id && clock.stops.some((one) => one.stop.id === stop.id))
    const isOwn = time !== null && line !== undefined && others.length > 0 && stop.lockedArrival === undefined && stop.lockedDeparture === undefined
    edit('stops', stop.id, { [field]: time, ...(isOwn ? { lockedLineId: line.id } : {}) })
  }

  function editLeg(tour: Tour, { leg }: LegTime, from: Stop | undefined, to: Stop | undefined, changes: EntityChanges<'legs'>): void {
    if (leg) {
      store.run({ type: 'entity.edit', collection: 'legs', id: leg.id, changes }, { mergeKey: `legs.${leg.id}.${Object.keys(changes).join()}` })
      return
    }
    const fields = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null))
    if (Object.keys(fields).length === 0) return
    const ends = { ...(from ? { fromStopId: from.id } : {}), ...(to ? { toStopId: to.id } : {}) }
    store.run({ type: 'entities.add', collection: 'legs', entities: [newEntity('legs', { id: newId(), tourId: tour.id, ...ends, ...fields } as Leg)] })
  }

  /** Behind the stop that is named, else at the end; on a line with a way of its own, on that way too. */
  function addStop({ tour, line, stops }: LineClock, after?: Stop): void {
    const id = newId() as Stop['id']
    const all = ordered(event.value.stops)
    const next = after === undefined ? undefined : all[all.findIndex((stop) => stop.id === after.id) + 1]
    const add: EventCommand = {
      type: 'entities.add',
      collection: 'stops',
      entities: [newEntity('stops', { id, tourId: tour.id, name: '' })],
      ...(next ? { beforeId: next.id } : {}),
    }
    freshId.value = id
    if (line === undefined || line.stopIds.length === 0) {
      store.run(add)
      return
    }
    const ids = stops.map(({ stop }) => stop.id)
    const place = after === undefined ? ids.length : ids.indexOf(after.id) + 1
    store.run({ type: 'batch', commands: [add, { type: 'entity.edit', collection: 'lines', id: line.id, changes: { stopIds: ids.toSpliced(place, 0, id) } }] })
  }

  /** Puts the stop at one place of a line's way before that at another, or at the end. */
  function putStop({ tour, line, stops }: LineClock, from: number, to: number): void {
    const moved = stops[from]?.stop
    if (moved === undefined || from === to || to < 0 || to > stops.length) return
    if (line && line.stopIds.length > 0) {
      const rest = stops.map(({ stop }) => stop.id).toSpliced(from, 1)
      edit('lines', line.id, { stopIds: rest.toSpliced(to > from ? to - 1 : to, 0, moved.id) })
      return
    }
    const ofTour = ordered(event.value.stops).filter(({ tourId }) => tourId === tour.id)
    const before = stops[to]?.stop
    const last = ordered(event.value.stops).findIndex(({ id }) => id === ofTour.at(-1)?.id)
    const behind = ordered(event.value.stops)[last + 1]
    const beforeId = before?.id ?? behind?.id
    store.run({ type: 'entity.move', collection: 'stops', id: moved.id, ...(beforeId === undefined ? {} : { beforeId }) })
  }

  function moveStop(clock: LineClock, at: number, direction: 'up' | 'down'): void {
    const { line, stops } = clock
    const id = stops[at]?.stop.id
    if (id === undefined) return
    if (line && line.stopIds.length > 0) {
      putStop(clock, at, direction === 'up' ? at - 1 : at + 2)
      return
    }
    const command = moveAmong('stops', ordered(event.value.stops), stops.map(({ stop }) => stop), id, direction)
    if (command) store.run(command)
  }

  function removeStop({ id, name }: Stop): void {
    if (!store.run({ type: 'entities.remove', collection: 'stops', ids: [id] })) return
    notices.notify({ kind: 'done', text: t('tours.removed', { name }), undo: store.undoOfThis() })
  }

  /** What was noted as the real departure is taken back: the plan holds again. */
  function forgetLeft(clock: LineClock, stop: Stop): void {
    const { [stop.id]: _left, ...leftAt } = (clock.line ?? clock.tour).leftAt
    editEnds(clock, { leftAt })
  }

  /** The line goes without a stop that others still go to. */
  function takeOff({ line, stops }: LineClock, at: number): void {
    if (line) edit('lines', line.id, { stopIds: stops.map(({ stop }) => stop.id).toSpliced(at, 1) })
  }

  function toggleLock(clocks: readonly LineClock[], clock: LineClock, at: number, side: 'arrival' | 'departure'): void {
    const time = clock.stops[at]
    if (time === undefined || clock.startSource === null) return
    const isLocked = (side === 'arrival' ? time.stop.lockedArrival : time.stop.lockedDeparture) !== undefined
    lock(clocks, clock, time.stop, side, isLocked ? null : timeOfMinutes(side === 'arrival' ? time.arriveMinutes : time.leaveMinutes))
  }

  return {
    freshId, edit, editEnds, editStay, editLeg, lock, toggleLock, addStop, putStop, moveStop, removeStop, takeOff, forgetLeft,
    run: (command: EventCommand) => store.run(command),
    flush: () => void store.flush(),
  }
}
