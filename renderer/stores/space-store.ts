import { shallowRef } from 'vue'
import { defineStore } from 'pinia'
import type { LowSpace } from '#shared/contract/results.ts'
import { useApi } from '../api/client.ts'

/** How little room the disk of the library has; null while there is enough. */
export const useSpaceStore = defineStore('space', () => {
  const api = useApi()
  const low = shallowRef<LowSpace | null>(null)

  /** Nobody waits for it: a core that cannot be reached is told of elsewhere. */
  function look(): void {
    api.call('library.space', {}).then((space) => { low.value = space.low }, () => undefined)
  }

  api.onPush((push) => {
    if (push.name === 'library.space') low.value = push.low
    if (push.name === 'library.switched') look()
  })
  api.onReconnect(look)
  look()

  return { low }
})
