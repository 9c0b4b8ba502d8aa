import { errorText } from '#renderer/i18n/error-text.ts'
import { useText } from '#renderer/i18n/text.ts'
import { useNoticesStore } from '#renderer/stores/notices-store.ts'

/** Does something with the register, and tells why where it cannot be had. */
export function useRegisterWork(): (work: () => Promise<void>) => void {
  const t = useText()
  const notices = useNoticesStore()
  return (work) => void notices.attempt(work, (error) => ({ text: t('register.failed', { reason: errorText(t, error) }) }))
}
