import { computed, ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { HistoryEntry, PastState } from '#shared/contract/results.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { useApi } from '../api/client.ts'
import { sequence } from './sequence.ts'

/** As many steps as are fetched while someone scrolls; whoever searches wants more at once. */
export const HISTORY_PAGE = 100

/** Who changed what in an event, newest first, as far back as was asked for. Calls may throw AppError. */
export const useHistoryStore = defineStore('history', () => {
  const api = useApi()
  const entries = shallowRef<readonly HistoryEntry[]>([])
  /** the core has nothing older */
  const isComplete = ref(false)
  const inTurn = sequence()
  let shownId: EventId | null = null

  /** Begins with the newest steps of an event. */
  function open(id: EventId): Promise<void> {
    shownId = id
    entries.value = []
    isComplete.value = false
    return loadOlder()
  }

  function loadOlder(limit = HISTORY_PAGE): Promise<void> {
    return inTurn(async () => {
      const id = shownId
      if (id === null || isComplete.value) return
      const oldest = entries.value.at(-1)?.revision
      const page = await api.call('events.history', { id, limit, ...(oldest === undefined ? {} : { before: oldest }) })
      if (id !== shownId) return
      entries.value = [...entries.value, ...page.entries]
      isComplete.value = page.entries.length < limit || page.entries.at(-1)?.revision === 1
    })
  }

  /** Adds what has been done since the newest step that is known. */
  function loadNewer(): Promise<void> {
    return inTurn(async () => {
      const id = shownId
      const newest = entries.value[0]?.revision ?? 0
      if (id === null) return
      const page = await api.call('events.history', { id, limit: HISTORY_PAGE })
      if (id !== shownId) return
      const news = page.entries.filter(({ revision }) => revision > newest)
      const isGapless = (news.at(-1)?.revision ?? newest + 1) === newest + 1
      entries.value = isGapless ? [...news, ...entries.value] : page.entries
      if (!isGapless) isComplete.value = false
    })
  }

  function past(revision: number): Promise<PastState> {
    if (shownId === null) throw new Error('no history is open')
    return api.call('events.past', { id: shownId, revision })
  }

  return {
    entries,
    isComplete,
    /** whether the state before the first step can be had too */
    reachesBeginning: computed(() => isComplete.value && entries.value.at(-1)?.revision === 1),
    open,
    loadOlder,
    loadNewer,
    past,
  }
})
