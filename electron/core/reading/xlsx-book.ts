import path from 'node:path/posix'
import type { Sheet } from '#shared/domain/people/import/sheet.ts'
import { READING_LIMITS } from './reading-limits.ts'
import { RefusedFile } from './refused-file.ts'
import { ReadingBudget } from './sheet-builder.ts'
import { dateFormats } from './xlsx-formats.ts'
import { readSheet } from './xlsx-sheet.ts'
import { sharedStrings } from './xlsx-strings.ts'
import { readXml } from './xml.ts'
import type { ZipParts } from './zip-parts.ts'

const WORKBOOK = 'xl/workbook.xml'

type SheetEntry = { readonly name: string; readonly isHidden: boolean; readonly relation: string }

/** The sheets of a workbook, in its order. Macros, pictures and links to other files are not looked at. */
export function readWorkbook(zip: ZipParts): readonly Sheet[] {
  const part = zip.read(WORKBOOK)
  if (!part) throw new RefusedFile('damaged', 'no workbook')
  const entries: SheetEntry[] = []
  let calendar: 1900 | 1904 = 1900
  readXml(part, {
    open: (name, attribute) => {
      if (name === 'workbookPr') calendar = /^(1|true|on)$/.test(attribute('date1904') ?? '') ? 1904 : 1900
      if (name !== 'sheet') return
      entries.push({ name: attribute('name') ?? '', isHidden: (attribute('state') ?? 'visible') !== 'visible', relation: attribute('id') ?? '' })
    },
  })
  const relations = relationsOf(zip)
  const partOf = (ending: string, fallback: string) => zip.read([...relations.values()].find(({ type }) => type.endsWith(ending))?.target ?? fallback)
  const workbook = {
    strings: sharedStrings(partOf('/sharedStrings', 'xl/sharedStrings.xml')),
    dateFormats: dateFormats(partOf('/styles', 'xl/styles.xml')),
    calendar,
    budget: new ReadingBudget(),
  }
  const sheets = entries.slice(0, READING_LIMITS.sheets).flatMap((entry) => {
    const relation = relations.get(entry.relation)
    // A chart or a macro sheet has no rows.
    const sheet = relation?.type.endsWith('/worksheet') === true ? zip.read(relation.target) : null
    return sheet ? [readSheet(sheet, entry, workbook)] : []
  })
  return sheets
}

type Relation = { readonly type: string; readonly target: string }

function relationsOf(zip: ZipParts): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>()
  const part = zip.read('xl/_rels/workbook.xml.rels')
  if (!part) return relations
  readXml(part, {
    open: (name, attribute) => {
      if (name !== 'Relationship' || attribute('TargetMode') === 'External') return
      const target = attribute('Target') ?? ''
      relations.set(attribute('Id') ?? '', { type: attribute('Type') ?? '', target: target.startsWith('/') ? target.slice(1) : path.join('xl', target) })
    },
  })
  return relations
}
