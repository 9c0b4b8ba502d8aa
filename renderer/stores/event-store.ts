import { computed, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import { MAX_COMMANDS } from '#shared/contract/endpoints.ts'
import { AppError, type ErrorData } from '#shared/contract/errors.ts'
import type { EventState, HeldByOther, OpenEvent, StepResult } from '#shared/contract/results.ts'
import type { EventCommand } from '#shared/domain/event/command.ts'
import type { Event } from '#shared/domain/event/event.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import type { StepLabel } from '#shared/domain/event/label.ts'
import { applyPatches, type Patch } from '#shared/lib/patch.ts'
import { useApi } from '../api/client.ts'
import type { Incident } from './incident.ts'
import { isDone, mergedCommand, prepareStep, rebase, type PendingStep } from './pending-steps.ts'
import { retryTimer } from './retry-timer.ts'
import { sequence } from './sequence.ts'
import { keepUnsaved, takeUnsaved } from './unsaved-steps.ts'

/** Codes after which the same step can still succeed: the step stays queued, nothing of it is lost. */
const KEPT: readonly string[] = ['unavailable', 'locked', 'read-only', 'disk-full', 'refused']

/** How long a step with a merge key waits for the next one before it is sent. */
const MERGE_WAIT_MS = 1500

/** The core's copy of the open event. */
type Acknowledged = EventState & { readonly event: Event; readonly heldBy?: HeldByOther }

/** What became of a step out of the history: others were first, or it is told as an incident why it was not done. */
export type HistoryOutcome = 'done' | 'unsaved' | 'overtaken' | 'refused'

/**
 * The open event. What is shown is the acknowledged copy with the pending steps done on top; all that are pending go
 * to the core together, made for the revision that it last confirmed.
 */
export const useEventStore = defineStore('event', () => {
  const api = useApi()

  /** what is shown; null while no event is open */
  const event = shallowRef<Event | null>(null)
  const acknowledged = shallowRef<Acknowledged | null>(null)
  const pending = shallowRef<readonly PendingStep[]>([])
  const failure = shallowRef<ErrorData | null>(null)
  const incident = shallowRef<Incident | null>(null)

  const inTurn = sequence()
  const retries = retryTimer(() => void send())
  let mergeTimer: ReturnType<typeof setTimeout> | undefined
  let isLastOpen = false
  let latestAsked = Symbol('none')
  let stepCount = 0

  const saveState = computed(() => (failure.value ? 'failed' : pending.value.length > 0 ? 'saving' : 'saved'))
  const savedAt = computed(() => acknowledged.value?.savedAt ?? null)
  const undoLabel = computed(() => pending.value.at(-1)?.label ?? acknowledged.value?.undo ?? null)
  const redoLabel = computed(() => (pending.value.length > 0 ? null : (acknowledged.value?.redo ?? null)))

  /** @throws AppError when it cannot be opened; nothing is open then */
  async function open(id: EventId): Promise<void> {
    await close()
    const asked = (latestAsked = Symbol(id))
    const opened = await api.call('events.open', { id })
    // Someone who clicks on two events in a row wants the second, whichever answer comes first.
    if (asked !== latestAsked) return
    adopt(opened)
    event.value = opened.event
    resume(id)
  }

  /** Does again what could not be saved before a reload or when the event was left; kept on while it can only be read. */
  function resume(id: EventId): void {
    if (acknowledged.value?.heldBy || pending.value.length > 0) return
    for (const command of takeUnsaved(id)) run(command)
  }

  /** Sends what is pending and lets go of the event; what cannot be sent is kept for its next opening. */
  async function close(): Promise<void> {
    await flush()
    letGo()
  }

  /** Lets go of the event where its library is gone: what is pending is kept, not sent to another event. */
  function letGo(): void {
    clearTimeout(mergeTimer)
    keepNow()
    retries.stop()
    event.value = null
    acknowledged.value = null
    pending.value = []
    failure.value = null
  }

  /**
   * Does a step at once and has it saved. Steps that follow one another with the same `mergeKey` (a field that is
   * being typed into) become one step of the undo; `flush` ends such a run.
   *
   * @returns false when the event has moved on and the step can no longer be done
   */
  function run(command: EventCommand, { mergeKey }: { readonly mergeKey?: string } = {}): boolean {
    if (!event.value || !acknowledged.value) return false
    if (acknowledged.value.heldBy) {
      incident.value = { kind: 'held' }
      return false
    }
    const last = pending.value.at(-1)
    const merged = isLastOpen && mergeKey !== undefined && last?.mergeKey === mergeKey ? mergedCommand(last.command, command) : null
    const before = merged === null ? pending.value : pending.value.slice(0, -1)
    const base = merged === null ? event.value : rebase(acknowledged.value.event, before, []).event
    const prepared = prepareStep(base, merged ?? command, mergeKey)
    if (!prepared.ok) return false
    event.value = prepared.event
    stepCount += 1
    // What was typed and taken back again is no step.
    pending.value = isDone(base, prepared.step) ? before : [...before, prepared.step]
    isLastOpen = mergeKey !== undefined
    clearTimeout(mergeTimer)
    if (isLastOpen) mergeTimer = setTimeout(() => void flush(), MERGE_WAIT_MS)
    else void send()
    return true
  }

  /** Ends a run of merged steps and sends everything; resolves when all is saved or saving has failed. */
  function flush(): Promise<void> {
    clearTimeout(mergeTimer)
    isLastOpen = false
    return send()
  }

  function send(): Promise<void> {
    return inTurn(async () => {
      for (;;) {
        const ready = isLastOpen ? pending.value.slice(0, -1) : pending.value
        if (!acknowledged.value || ready.length === 0) return
        if (!(await sendSteps(acknowledged.value, ready.slice(0, MAX_COMMANDS)))) return
      }
    })
  }

  /**
   * @param steps the first of those that are pending
   * @returns false when they could not be brought to the core now and are to be tried again later
   */
  async function sendSteps(at: Acknowledged, steps: readonly PendingStep[]): Promise<boolean> {
    try {
      const commands = steps.map(({ command }) => command)
      const { done, refusal, ...result } = await api.call('events.run', { id: at.event.id, revision: at.revision, commands })
      const refused = refusal && steps[done]
      pending.value = pending.value.slice(refused ? done + 1 : done)
      settle(result, [])
      if (refused) tellRefused(refused, refusal)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      if (error.code === 'conflict') return catchUp()
      if (KEPT.includes(error.code)) {
        fail(error)
        return false
      }
      // Which of them cannot even be read is not said: alone, each answers for itself.
      if (steps.length > 1) return sendSteps(at, steps.slice(0, 1))
      pending.value = pending.value.slice(1)
      show(rebase(at.event, pending.value, []))
      steps.forEach((step) => tellRefused(step, error))
    }
    succeeded()
    return true
  }

  function tellRefused({ label }: PendingStep, error: Pick<ErrorData, 'code'>): void {
    incident.value = { kind: 'refused', label, error }
  }

  /** Takes in what others have done since; false when that cannot be had now. */
  async function catchUp(): Promise<boolean> {
    if (!acknowledged.value) return false
    const { event: { id }, revision } = acknowledged.value
    try {
      const result = await changesSince(id, revision)
      if (result.revision !== revision) incident.value = { kind: 'caught-up' }
      if ('event' in result) adoptAnew(result)
      else settle(result, result.patches)
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      fail(error)
      return false
    }
    succeeded()
    return true
  }

  /** The changes, or the whole event where the history does not reach back to our revision any more. */
  async function changesSince(id: EventId, revision: number): Promise<StepResult | OpenEvent> {
    try {
      return await api.call('events.changes-since', { id, revision })
    } catch (error) {
      if (error instanceof AppError && error.code === 'conflict') return api.call('events.open', { id })
      throw error
    }
  }

  function settle(result: StepResult, theirs: readonly Patch[]): void {
    if (!acknowledged.value) return
    if (theirs.length > 0) stepCount += 1
    const { patches, ...state } = result
    const { event: known, heldBy } = acknowledged.value
    acknowledged.value = { ...state, event: applyPatches(known, patches), ...(heldBy ? { heldBy } : {}) }
    show(rebase(acknowledged.value.event, pending.value, theirs))
  }

  function show({ event: next, steps, lost }: ReturnType<typeof rebase>): void {
    event.value = next
    pending.value = steps
    for (const { label, command } of lost) incident.value = { kind: 'overtaken', label, keepMine: () => void run(command) }
  }

  function adopt({ event: opened, ...state }: OpenEvent): void {
    acknowledged.value = { ...state, event: opened }
  }

  function fail(error: AppError): void {
    failure.value = error.toData()
    keepNow()
    if (KEPT.includes(error.code)) retries.later()
  }

  function succeeded(): void {
    failure.value = null
    retries.stop()
    keepNow()
  }

  function keepNow(): void {
    const isWaiting = acknowledged.value?.heldBy && pending.value.length === 0
    if (event.value && !isWaiting) keepUnsaved(event.value.id, pending.value)
  }

  /** Undoes or redoes one step of this event, whoever made it. */
  async function travel(direction: 'undo' | 'redo'): Promise<void> {
    let label: StepLabel | undefined
    const outcome = await fromHistory((state) => (label = state[direction]), (at) => api.call(`events.${direction}`, at))
    if (outcome === 'done' && label) incident.value = { kind: 'travelled', direction, label }
  }

  /** Takes the event back to the state after step `to`, saved at an instant; one step, which can be undone. */
  async function restore(to: number, restoredAt: string): Promise<HistoryOutcome> {
    if (acknowledged.value?.heldBy) {
      incident.value = { kind: 'held' }
      return 'refused'
    }
    return fromHistory(() => ({ action: 'restore', count: 1, restoredAt }), (at) => api.call('events.restore', { ...at, to }))
  }

  /** Has the core do a step that it takes from the history; pending steps are saved first. */
  async function fromHistory(
    labelOf: (state: EventState) => StepLabel | undefined,
    step: (at: { readonly id: EventId; readonly revision: number }) => Promise<StepResult>,
  ): Promise<HistoryOutcome> {
    await flush()
    return inTurn(async () => {
      if (!acknowledged.value || pending.value.length > 0) return 'unsaved'
      const label = labelOf(acknowledged.value)
      if (!label) return 'refused'
      const { event: { id }, revision } = acknowledged.value
      try {
        settle(await step({ id, revision }), [])
        stepCount += 1
        return 'done'
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        if (error.code !== 'conflict') incident.value = { kind: 'refused', label, error }
        return error.code === 'conflict' && (await catchUp()) ? 'overtaken' : 'refused'
      }
    })
  }

  /** 撤销 beside a notice: undoes the step just done, and no other that has come after it. */
  function undoOfThis(): () => void {
    const step = stepCount
    return () => {
      if (step === stepCount) void travel('undo')
      else incident.value = { kind: 'too-late' }
    }
  }

  /** @throws AppError when the event cannot be taken */
  async function takeOver(): Promise<void> {
    await inTurn(async () => {
      if (event.value) adoptAnew(await api.call('events.take-over', { id: event.value.id }))
    })
  }

  function adoptAnew(opened: OpenEvent): void {
    adopt(opened)
    show(rebase(opened.event, pending.value, []))
    resume(opened.event.id)
  }

  /** Whether the event can be written has changed: what is true now, the core knows. */
  function lookAgain(id: EventId): void {
    void inTurn(async () => {
      if (id === event.value?.id) adoptAnew(await api.call('events.open', { id }))
    }).catch(() => void send())
  }

  api.onPush((push) => {
    if (push.name === 'event.access') lookAgain(push.id)
    if (push.name !== 'event.changed') return
    void inTurn(async () => {
      const isNews = push.id === acknowledged.value?.event.id && push.revision > acknowledged.value.revision
      if (isNews) await catchUp()
    })
  })
  api.onReconnect(() => {
    if (failure.value) void send()
    else void inTurn(async () => void (await catchUp()))
  })

  // A reload or a closed tab must not cost what has just been typed.
  addEventListener('pagehide', () => {
    keepNow()
    void flush()
  })

  return {
    event,
    saveState,
    savedAt,
    /** the last step that the core has confirmed */
    revision: computed(() => acknowledged.value?.revision ?? null),
    heldBy: computed(() => acknowledged.value?.heldBy ?? null),
    failure,
    incident,
    pendingCount: computed(() => pending.value.length),
    undoLabel,
    redoLabel,
    open,
    close,
    letGo,
    run,
    flush,
    retry: send,
    takeOver,
    undoOfThis,
    restore,
    undo: () => travel('undo'),
    redo: () => travel('redo'),
  }
})

/** The event of the page: pages are shown only while one is open. */
export function useOpenEvent() {
  const store = useEventStore()
  return computed<Event>((previous) => {
    // While the page leaves, the event may already be closed; what was shown last stays for that moment.
    const shown = store.event ?? previous
    if (!shown) throw new Error('a page of an event was opened without the event')
    return shown
  })
}
