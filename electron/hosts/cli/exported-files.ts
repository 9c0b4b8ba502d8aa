import { assertNever } from '#shared/lib/assert-never.ts'
import type { DocumentWarning, ExportedDocument, SaveResult } from '#shared/contract/results.ts'
import type { DocumentLocale } from '#shared/domain/event/event.ts'
import type { Machine } from './command.ts'
import { tableText } from './table.ts'
import { words } from './words.ts'

/** One line of the manifest: what was made of what, and where it lies. */
export type ExportedFile = {
  readonly document: string
  readonly format: string
  readonly path: string
  /** null where the format has no pages */
  readonly pages: number | null
  readonly bytes: number
  /** absent in a pack, whose documents are made beside each other */
  readonly milliseconds?: number
  readonly warnings: readonly DocumentWarning[]
}

export function exportedFile(document: string, format: string, exported: ExportedDocument): ExportedFile {
  const { save, pages = null, byteCount, milliseconds, warnings } = exported
  return {
    document,
    format,
    path: pathOf(save),
    pages,
    bytes: byteCount,
    milliseconds: Math.round(milliseconds),
    warnings,
  }
}

/** The command line saves where it was told to, so there is always a path. */
export function pathOf(save: SaveResult): string {
  switch (save.outcome) {
    case 'saved':
      return save.path
    case 'cancelled':
    case 'unknown':
      throw new Error(`a file was not saved: ${save.outcome}`)
    default:
      return assertNever(save)
  }
}

const HEADINGS = {
  file: words('文件', 'file'),
  pages: words('页', 'pages'),
  size: words('KB', 'KB'),
  time: words('毫秒', 'ms'),
} as const

const TOTAL = words('共 {count} 个文件', '{count} files')

/** File, pages, KB and ms of each, and their sums. */
export function fileTable(files: readonly ExportedFile[], locale: DocumentLocale): string {
  const { file, pages, size, time } = HEADINGS
  const rows = files.map((entry) =>
    rowOf(entry.path, entry.pages === null ? '' : entry.pages, entry.bytes, entry.milliseconds ?? ''),
  )
  const sum = (pick: (entry: ExportedFile) => number) => files.reduce((total, entry) => total + pick(entry), 0)
  const total = rowOf(
    TOTAL[locale].replace('{count}', String(files.length)),
    sum((entry) => entry.pages ?? 0),
    sum((entry) => entry.bytes),
    files.every((entry) => entry.milliseconds === undefined) ? '' : sum((entry) => entry.milliseconds ?? 0),
  )
  return tableText([[file[locale], pages[locale], size[locale], time[locale]], ...rows, total], [1, 2, 3])
}

function rowOf(path: string, pages: number | '', bytes: number, milliseconds: number | ''): readonly string[] {
  return [path, String(pages), (bytes / 1024).toFixed(1), String(milliseconds)]
}

const WARNINGS = {
  'missing-glyph': words('字体中没有的字', 'characters that no font has'),
  incomplete: words('缺少的内容', 'missing facts'),
  overflow: words('放不下的文字', 'text that does not fit'),
} as const

/** What a reader should know before printing, beside the result. */
export function sayWarnings(
  files: readonly ExportedFile[],
  locale: DocumentLocale,
  { say }: Pick<Machine, 'say'>,
): void {
  for (const { path, warnings } of files) {
    for (const { code, subject, where } of warnings)
      say(`${path}: ${WARNINGS[code][locale]}: ${subject}${where === '' ? '' : ` (${where})`}`)
  }
}
