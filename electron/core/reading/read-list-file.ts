import type { ListFile, ReadingRefusal } from '#shared/contract/list-file.ts'
import type { Sheet } from '#shared/domain/people/import/sheet.ts'
import { decodeFileText } from '#shared/lib/file-text.ts'
import { DOCX_BODY, readDocxTables } from './docx-tables.ts'
import { fileKind, isMarkup } from './file-kind.ts'
import { RefusedFile } from './refused-file.ts'
import { textSheet } from './text-table.ts'
import { readWorkbook } from './xlsx-book.ts'
import { ZipParts } from './zip-parts.ts'

/** The tables of a file whose content nobody vouches for, or why it has none; only a defect of ours throws. */
export function readListFile(bytes: Uint8Array): ListFile {
  try {
    const sheets = sheetsOf(bytes).filter(({ rows }) => rows.length > 0)
    return sheets.length > 0 ? { outcome: 'read', sheets } : { outcome: 'refused', reason: 'empty' }
  } catch (error) {
    if (error instanceof RefusedFile) return { outcome: 'refused', reason: error.reason }
    throw error
  }
}

function sheetsOf(bytes: Uint8Array): readonly Sheet[] {
  const found = fileKind(bytes)
  switch (found.kind) {
    case 'zip':
      return sheetsOfZip(new ZipParts(bytes))
    case 'text':
      return [textSheet(textOf(bytes))]
    case 'other':
      throw new RefusedFile(found.reason)
  }
}

function sheetsOfZip(zip: ZipParts): readonly Sheet[] {
  if (zip.has('xl/workbook.xml')) return readWorkbook(zip)
  if (zip.has(DOCX_BODY)) return readDocxTables(zip)
  throw new RefusedFile(reasonOfZip(zip))
}

function reasonOfZip(zip: ZipParts): ReadingRefusal {
  if (zip.has('xl/workbook.bin')) return 'old-excel'
  return zip.has('mimetype') && zip.has('content.xml') ? 'open-document' : 'archive'
}

function textOf(bytes: Uint8Array): string {
  const text = decodeFileText(bytes, (part, encoding) => new TextDecoder(encoding, { fatal: true }).decode(part))
  if (text === null) throw new RefusedFile('not-a-list')
  if (isMarkup(text)) throw new RefusedFile('web-page')
  return text
}
