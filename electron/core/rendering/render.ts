import { AppError } from '#shared/contract/errors.ts'
import { assertNever } from '#shared/lib/assert-never.ts'
import type { Paper, PaperFormat } from '#shared/documents/paper.ts'
import { documentTitle, findDocument } from '#shared/documents/registry.ts'
import { changedStyle, type StyleChanges } from '#shared/documents/style-changes.ts'
import { paperStyle, type PaperStyle } from '#shared/documents/styles.ts'
import { csvText } from './csv-text.ts'
import { calendarText } from './calendar-text.ts'
import { docxDocument } from './docx/docx-document.ts'
import type { PdfPress } from './pdf/pdf-document.ts'
import { plainText } from './plain-text.ts'
import { xlsxWorkbook } from './xlsx/xlsx-workbook.ts'
import type { Rendered } from './render-message.ts'

/** What an office sets otherwise in the paper's style, and the sheets that a reader has already. */
type RenderWishes = { readonly changes?: StyleChanges | undefined; readonly since?: readonly string[] | undefined }

/**
 * Turns a paper into the bytes of a format.
 *
 * @throws AppError `unsupported` when the document does not come in that format
 */
export async function render(paper: Paper, format: PaperFormat, press: PdfPress, { changes, since }: RenderWishes = {}): Promise<Rendered> {
  const startedAt = performance.now()
  const made = await bytesOf(paper, format, press, changedStyle(paperStyle(paper.styleId), changes), since)
  return { ...made, milliseconds: performance.now() - startedAt }
}

async function bytesOf(paper: Paper, format: PaperFormat, press: PdfPress, style: PaperStyle, since?: readonly string[]): Promise<Omit<Rendered, 'milliseconds'>> {
  requireFormat(paper, format)
  switch (format) {
    case 'pdf':
      return press.print(paper, style, since)
    case 'docx':
      return { bytes: await docxDocument(paper, style), warnings: [] }
    case 'ics':
      return { bytes: utf8(calendarText(paper)), warnings: [] }
    case 'txt':
      return { bytes: utf8(plainText(paper)), warnings: [] }
    case 'xlsx':
      return xlsxWorkbook(paper)
    case 'csv':
      return { bytes: utf8(csvText(paper)), warnings: [] }
    default:
      return assertNever(format)
  }
}

function requireFormat(paper: Paper, format: PaperFormat): void {
  const found = findDocument(paper.documentId)
  if (found.state === 'ready' && !found.entry.formats.includes(format)) throw unsupported(paper, format)
}

function unsupported({ documentId }: Paper, format: PaperFormat): AppError {
  return new AppError('unsupported', `${documentTitle(documentId, 'en')} is not made as ${format}.`, { subject: `${documentId}.${format}` })
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}
