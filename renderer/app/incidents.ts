import { watch } from 'vue'
import { errorText } from '../i18n/error-text.ts'
import { stepText } from '../i18n/step-text.ts'
import { useText } from '../i18n/text.ts'
import { useEventStore } from '../stores/event-store.ts'
import { useNoticesStore } from '../stores/notices-store.ts'

/** Puts into words what became of steps after they were done on the screen. */
export function useIncidents(): void {
  const t = useText()
  const store = useEventStore()
  const notices = useNoticesStore()
  watch(() => store.incident, (incident) => {
    if (!incident) return
    switch (incident.kind) {
      case 'refused':
        notices.notify({ kind: 'problem', text: t('app.error.rolledBack', { step: stepText(t, incident.label) }), lines: [errorText(t, incident.error)] })
        break
      case 'overtaken':
        notices.notify({
          kind: 'problem',
          text: t('app.error.conflict', { step: stepText(t, incident.label) }),
          action: { label: t('app.error.keepMine'), run: incident.keepMine },
        })
        break
      case 'held':
        notices.announce(t('app.held.nothingChanged'))
        break
      case 'too-late':
        notices.notify({ kind: 'done', text: t('app.undoTooLate') })
        break
      case 'caught-up':
        notices.announce(t('app.caughtUp'))
        break
      case 'travelled':
        notices.announce(t(incident.direction === 'undo' ? 'app.undone' : 'app.redone', { step: stepText(t, incident.label) }))
        break
    }
  })
}
