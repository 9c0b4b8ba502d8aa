import { errorText } from '#renderer/i18n/error-text.ts'
import type { Text } from '#renderer/i18n/text.ts'
import type { ErrorData } from '#shared/contract/errors.ts'

/** Why a library could not be opened in a folder, or moved there, and that nothing has changed. */
export function placeErrorText(text: Text, error: Pick<ErrorData, 'code' | 'details'>): string {
  return text('settings.place.failed', { reason: reasonText(text, error) })
}

function reasonText(text: Text, { code, details }: Pick<ErrorData, 'code' | 'details'>): string {
  switch (code) {
    case 'conflict':
      return text(details.cause === 'inside' ? 'settings.place.error.inside' : 'settings.place.error.notEmpty')
    case 'invalid-input':
      return text('settings.place.error.notWhole')
    case 'locked':
      return text('settings.place.error.locked', { who: details.subject ?? '' })
    case 'disk-full':
      return text('settings.place.error.full')
    case 'read-only':
      return text('settings.place.error.readOnly')
    case 'unavailable':
      // Without a cause of the file system it is the core itself that cannot be reached.
      return details.cause === undefined && details.subject === undefined ? errorText(text, { code }) : text('settings.place.error.gone')
    default:
      return errorText(text, { code, details })
  }
}
