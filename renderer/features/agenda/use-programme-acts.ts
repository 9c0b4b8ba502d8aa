import { ref, type Ref } from 'vue'
import type { AgendaItem } from '#shared/domain/agenda/agenda-item.ts'
import { lateStart } from '#shared/domain/agenda/flow/late-start.ts'
import { settleSqueeze, type SqueezeChoice } from '#shared/domain/agenda/flow/squeeze-choices.ts'
import { stepOf, type TimePlan } from '#shared/domain/agenda/flow/time-plan.ts'
import { itemsOf, type ProgrammeDay } from '#shared/domain/agenda/programme.ts'
import type { Session } from '#shared/domain/agenda/session.ts'
import { daysDated } from '#shared/domain/agenda/counted-days.ts'
import { newEntity, type EntityChanges, type EventCommand } from '#shared/domain/event/command.ts'
import { moveAmong } from '#shared/domain/event/move-among.ts'
import { ordered } from '#shared/domain/event/position.ts'
import { templateEvent } from '#shared/domain/event/templates.ts'
import { addDays, countedDay } from '#shared/lib/local-date.ts'
import { useText } from '#renderer/i18n/text.ts'
import { useEventStore, useOpenEvent } from '#renderer/stores/event-store.ts'
import { newId } from '#renderer/stores/new-id.ts'
import { useNoticesStore } from '#renderer/stores/notices-store.ts'
import { moveSession } from './move-session.ts'
import { programmeName } from './programme-name.ts'
import { planItemTime, planTyped, typedSessionTime } from './session-time.ts'

/** What can be done to the programme, the same from every view of it. */
export type ProgrammeActs = ReturnType<typeof useProgrammeActs>

export function useProgrammeActs() {
  const t = useText()
  const store = useEventStore()
  const event = useOpenEvent()
  const notices = useNoticesStore()
  /** what was added last and is to be typed into */
  const freshId: Ref<string> = ref('')

  function edit<Name extends 'sessions' | 'agendaItems'>(collection: Name, id: string, changes: EntityChanges<Name>): void {
    const command = { type: 'entity.edit', collection, id, changes } as EventCommand
    store.run(command, { mergeKey: `${collection}.${id}.${Object.keys(changes).join()}` })
  }

  const nameOf = (thing: Session | AgendaItem): string => programmeName(thing, t)

  function carryOut(plan: TimePlan, name: string): void {
    const [only] = plan.commands
    // What moves nothing else is told by its field.
    const command = only && plan.commands.length === 1 && plan.times.size === 0 ? only : stepOf(plan, { kind: 'shift-times', name, count: plan.times.size })
    if (command) store.run(command)
  }

  /** The time of a session as it was typed; what cannot be understood changes nothing. */
  function typeTime(session: Session, text: string): void {
    const typed = typedSessionTime(text)
    if (typed?.kind === 'late') delay(session, typed.minutes)
    else if (typed) carryOut(planTyped(event.value, session.id, typed), nameOf(session))
  }

  function editItemTime(item: AgendaItem, changes: EntityChanges<'agendaItems'>): void {
    carryOut(planItemTime(event.value, item.id, changes), nameOf(item))
  }

  /** 推迟 N 分钟: from a session or an item on. */
  function delay(session: Session, minutes: number, item?: AgendaItem): void {
    const plan = lateStart(event.value, { sessionId: session.id, ...(item ? { itemId: item.id } : {}) }, minutes)
    const command = stepOf(plan, { kind: 'late-start', name: nameOf(item ?? session), count: minutes })
    if (command) store.run(command)
  }

  /** One of the ways out of a squeeze. */
  function settle(choice: SqueezeChoice, name: string): void {
    store.run(settleSqueeze(choice, name))
  }

  function addSession(date: string | undefined): void {
    const id = newId()
    const fields = { id, type: 'plenary', title: '', ...(date === undefined ? {} : { date }) } as const
    freshId.value = id
    store.run({ type: 'entities.add', collection: 'sessions', entities: [newEntity('sessions', fields as never)] })
  }

  function addUsualSessions(): void {
    const { sessions } = templateEvent(event.value.kind, event.value.documentLocale)
    const entities = ordered(sessions).map(({ position: _position, ...session }) => ({ ...session, id: newId() as Session['id'] }))
    store.run({ type: 'entities.add', collection: 'sessions', entities })
  }

  /** Puts an item into a session: behind the one that is named, else at its end. */
  function addItem(sessionId: string, afterId?: string): void {
    const id = newId()
    const all = ordered(event.value.agendaItems)
    const next = afterId === undefined ? undefined : all[all.findIndex((item) => item.id === afterId) + 1]
    freshId.value = id
    store.run({
      type: 'entities.add',
      collection: 'agendaItems',
      entities: [newEntity('agendaItems', { id, sessionId, kind: 'speech' } as never)],
      ...(next ? { beforeId: next.id } : {}),
    })
  }

  function removeSession(session: Session): void {
    remove('sessions', session.id, t('agenda.removedSession', { name: nameOf(session) }))
  }

  function removeItem(id: string): void {
    const item = event.value.agendaItems[id]
    if (item) remove('agendaItems', id, t('agenda.removedItem', { name: nameOf(item) }))
  }

  function remove(collection: 'sessions' | 'agendaItems', id: string, text: string): void {
    if (!store.run({ type: 'entities.remove', collection, ids: [id] })) return
    notices.notify({ kind: 'done', text, undo: store.undoOfThis() })
  }

  /** A date for every session of a day at once; the date of a day that was only counted dates all that are counted. */
  function editDate(day: ProgrammeDay, date: string | null): void {
    if (date === (day.date ?? null)) return
    const counted = countedDay(day.date)
    const dated = counted === null || date === null ? [] : daysDated(event.value, addDays(date, 1 - counted))
    const commands = day.sessions.map(({ id }): EventCommand => ({ type: 'entity.edit', collection: 'sessions', id, changes: { date } }))
    store.run({ type: 'batch', commands: dated.length > 0 ? dated : commands })
  }

  function move(id: string, direction: 'up' | 'down'): void {
    const item = event.value.agendaItems[id]
    if (item) {
      const command = moveAmong('agendaItems', ordered(event.value.agendaItems), itemsOf(event.value, item.sessionId), id, direction)
      if (command) store.run(command)
      return
    }
    const session = event.value.sessions[id]
    if (!session) return
    const moved = moveSession(event.value, id, direction, nameOf(session))
    if ('command' in moved) store.run(moved.command)
    else if (moved.refused === 'locked') notices.announce(t('agenda.lockedMove'))
  }

  return { freshId, forgetFresh: () => { freshId.value = '' }, edit, typeTime, editItemTime, delay, settle, addSession, addUsualSessions, addItem, removeSession, removeItem, editDate, move, flush: () => void store.flush() }
}
