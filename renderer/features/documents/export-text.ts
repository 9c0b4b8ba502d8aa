import type { ExportJob, Exported } from '#renderer/stores/export-store.ts'
import { errorText } from '#renderer/i18n/error-text.ts'
import type { Text } from '#renderer/i18n/text.ts'
import { isDocumentId } from '#shared/documents/document-ids.ts'

/** What is saved: 日程（PDF）. */
export function jobText(t: Text, { document, format }: ExportJob): string {
  const name = isDocumentId(document) ? t(`words.document.${document}`) : document
  return t('documents.job', { name, format: t(`documents.format.${format}`) })
}

/** What became of it, as a sentence. */
export function exportedText(t: Text, exported: Exported): string {
  const name = jobText(t, exported.job)
  switch (exported.outcome) {
    case 'saved':
      return t('documents.saved', { name, path: exported.path })
    case 'handed-over':
      return t('documents.handedOver', { name })
    case 'cancelled':
      return t('documents.cancelled', { name })
    case 'failed':
      return t('documents.failed', { name, reason: errorText(t, exported.error) })
  }
}
