import type { ExportJob, Exported, Packed } from '#renderer/stores/export-store.ts'
import { errorText } from '#renderer/i18n/error-text.ts'
import type { Text } from '#renderer/i18n/text.ts'
import { warningText } from './warning-text.ts'
import type { ErrorData } from '#shared/contract/errors.ts'
import { isDocumentId } from '#shared/documents/document-ids.ts'

/** What is saved: 日程（PDF）. */
export function jobText(t: Text, { document, format }: Pick<ExportJob, 'document' | 'format'>): string {
  return t('documents.job', { name: documentName(t, document), format: t(`documents.format.${format}`) })
}

export function documentName(t: Text, document: string): string {
  return isDocumentId(document) ? t(`words.document.${document}`) : document
}

/** What became of a pack, as a sentence. */
export function packedText(t: Text, packed: Packed): string {
  if ('error' in packed) return t('documents.pack.failed', { reason: placeErrorText(t, packed.error) })
  const { save, files } = packed
  const counts = { count: files.length, pages: files.reduce((sum, { pages = 0 }) => sum + pages, 0) }
  switch (save.outcome) {
    case 'saved':
      return t('documents.pack.saved', { ...counts, path: save.path })
    case 'unknown':
      return t('documents.pack.handedOver', counts)
    case 'cancelled':
      return t('documents.pack.cancelled')
  }
}

/** Why nothing was written to the place that was chosen; the library is another matter. */
function placeErrorText(t: Text, error: ErrorData): string {
  const { code, details } = error
  if (code === 'disk-full' || code === 'read-only') return t(`documents.pack.place.${code}`)
  return code === 'unavailable' && details.cause !== undefined ? t('documents.pack.place.gone') : errorText(t, error)
}

/** What a pack lacks, and what should be looked at in it, line by line. */
export function packedNotes(t: Text, packed: Packed): { readonly failed: readonly string[]; readonly warnings: readonly string[] } {
  if ('error' in packed || packed.save.outcome === 'cancelled') return { failed: [], warnings: [] }
  const told = (file: { readonly document: string; readonly format: string }, reason: string) => t('documents.pack.note', { name: jobText(t, file as ExportJob), reason })
  return {
    failed: packed.failures.map((failure) => told(failure, failure.error.code === 'unavailable' ? t('documents.pack.tooLong') : errorText(t, failure.error))),
    warnings: packed.files.flatMap((file) => [...new Set(file.warnings.map((warning) => warningText(t, warning)))].map((text) => told(file, text))),
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
