import { watch } from 'vue'
import { useRouter } from 'vue-router'
import { useText } from '../i18n/text.ts'
import { useLibraryPlaceStore } from '../stores/library-place-store.ts'
import { useNoticesStore } from '../stores/notices-store.ts'

/** Takes the page to the list of events when another library is open; what it showed belongs to the former one. */
export function useLibrarySwitch(): void {
  const t = useText()
  const router = useRouter()
  const place = useLibraryPlaceStore()
  const notices = useNoticesStore()
  watch(() => place.switches, () => {
    void router.push({ name: 'library' })
    if (place.underWay === null) notices.notify({ kind: 'done', text: t('settings.place.switchedElsewhere') })
  }, { flush: 'sync' })
}
