import { ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { EndpointInput } from '#shared/contract/endpoints.ts'
import type { EventSummary, SaveResult, UnreadableFile } from '#shared/contract/results.ts'
import type { EventId } from '#shared/domain/event/ids.ts'
import { useApi } from '../api/client.ts'

/** The list of events. Every call may throw AppError; the list follows the core's pushes. */
export const useLibraryStore = defineStore('library', () => {
  const api = useApi()
  const events = shallowRef<readonly EventSummary[]>([])
  const unreadable = shallowRef<readonly UnreadableFile[]>([])
  const isLoaded = ref(false)

  async function load(): Promise<void> {
    const listing = await api.call('library.list', {})
    events.value = listing.events
    unreadable.value = listing.unreadable
    isLoaded.value = true
  }

  /** A list that was shown before is brought up to date; nobody waits for it. */
  function refresh(): void {
    if (isLoaded.value) load().catch(() => undefined)
  }

  api.onPush(({ name }) => {
    if (name !== 'documents.progress') refresh()
  })
  api.onReconnect(refresh)

  async function added(call: Promise<{ id: EventId }>): Promise<EventId> {
    const { id } = await call
    await load()
    return id
  }

  async function setStatus(id: EventId, status: EventSummary['status']): Promise<void> {
    const { revision } = await api.call('events.open', { id })
    await api.call('events.run', { id, revision, commands: [{ type: 'profile.edit', changes: { status } }] })
    await load()
  }

  return {
    events,
    unreadable,
    isLoaded,
    load,
    create: (input: EndpointInput<'library.create'>) => added(api.call('library.create', input)),
    addSample: (key: string) => added(api.call('library.add-sample', { key })),
    duplicate: (id: EventId) => added(api.call('library.duplicate', { id })),
    importFile: (fileName: string, text: string) => added(api.call('library.import', { fileName, text })),
    setStatus,
    /** what can still be read of a file that cannot be opened */
    salvage: (fileName: string) => api.call('library.salvage', { fileName }),
    async remove(id: EventId): Promise<void> {
      await api.call('library.remove', { id })
      await load()
    },
    async restore(id: EventId): Promise<void> {
      await api.call('library.restore', { id })
      await load()
    },
    async exportFile(id: EventId): Promise<SaveResult> {
      const save = await api.call('events.export', { id })
      await api.keep(save)
      return save
    },
  }
})
