import type { ExportJob, Exported, Packed } from '#renderer/stores/export-store.ts'
import { errorText } from '#renderer/i18n/error-text.ts'
import type { Text } from '#renderer/i18n/text.ts'
import { isDocumentId } from '#shared/documents/document-ids.ts'

/** What is saved: 日程（PDF）. */
export function jobText(t: Text, { document, format }: ExportJob): string {
  return t('documents.job', { name: documentName(t, document), format: t(`documents.format.${format}`) })
}

export function documentName(t: Text, document: string): string {
  return isDocumentId(document) ? t(`words.document.${document}`) : document
}

/** What became of a pack, as a sentence. */
export function packedText(t: Text, packed: Packed): string {
  if ('error' in packed) return t('documents.pack.failed', { reason: errorText(t, packed.error) })
  const { save, count } = packed
  switch (save.outcome) {
    case 'saved':
      return t('documents.pack.saved', { count, path: save.path })
    case 'unknown':
      return t('documents.pack.handedOver', { count })
    case 'cancelled':
      return t('documents.pack.cancelled')
  }
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
