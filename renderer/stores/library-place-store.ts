import { ref, shallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { EndpointOutput } from '#shared/contract/endpoints.ts'
import { useApi } from '../api/client.ts'
import { useEventStore } from './event-store.ts'
import { useLibraryStore } from './library-store.ts'
import { useSettingsStore } from './settings-store.ts'

/** Where the library is: another one is opened, or the present one moved. Every page of the program follows. */
export const useLibraryPlaceStore = defineStore('library-place', () => {
  const api = useApi()
  const event = useEventStore()
  const library = useLibraryStore()
  const settings = useSettingsStore()

  const places = shallowRef<EndpointOutput<'library.places'> | null>(null)
  /** what this page has asked for and waits for */
  const underWay = ref<'switch' | 'move' | null>(null)
  /** whether the host has a dialog for folders */
  const canBrowse = ref(api.kind === 'desktop')
  /** counts up each time that another library is open */
  const switches = ref(0)

  /** @throws AppError */
  async function load(): Promise<void> {
    places.value = await api.call('library.places', {})
  }

  function follow(): void {
    event.letGo()
    switches.value += 1
    // Each page shows by itself what it could not load; here nobody waits for it.
    void Promise.allSettled([settings.load(), library.load(), load()])
  }

  api.onPush((push) => {
    if (push.name === 'library.switched') follow()
  })

  async function exchange(kind: 'switch' | 'move', folder: string): Promise<void> {
    const before = switches.value
    underWay.value = kind
    try {
      // What was typed last goes with the library that it was typed into.
      await event.flush()
      await api.call(`library.${kind}`, { folder })
      // The push may be late, or the line to it broken just now.
      if (switches.value === before && folder !== places.value?.current) follow()
    } finally {
      underWay.value = null
    }
  }

  /** @returns the folder that was chosen; null when none was, or the host cannot ask */
  async function browse(): Promise<string | null> {
    const { folder, canAsk } = await api.call('app.choose-folder', {})
    canBrowse.value = canAsk
    return folder
  }

  return {
    places,
    underWay,
    canBrowse,
    switches,
    load,
    browse,
    switchTo: (folder: string) => exchange('switch', folder),
    moveTo: (folder: string) => exchange('move', folder),
  }
})
